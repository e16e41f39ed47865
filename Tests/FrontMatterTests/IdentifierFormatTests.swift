import Diagnostics
import FrontMatter
import Testing

/// Numbers that carry their own check, and licences.
@Suite struct IdentifierFormatTests {
  @Test(arguments: ["10.1234/abc", "doi:10.1234/abc", "DOI: 10.1234/abc", "https://doi.org/10.1234/abc"])
  func `a DOI is kept bare`(typed: String) { #expect(value("'\(typed)'", .doi) == "10.1234/abc") }

  @Test(arguments: [
    ("978-0-306-40615-7", "9780306406157"), ("ISBN 0-306-40615-2", "9780306406157"), ("080442957x", "9780804429573"),
    ("979-10-90636-07-1", "9791090636071"),
  ])
  func `an ISBN ends up with 13 digits`(typed: String, isbn: String) { #expect(value(typed, .isbn) == isbn) }

  @Test(arguments: [("0378-5955", "0378-5955"), ("2434561x", "2434-561X"), ("ISSN 2049-3630", "2049-3630")])
  func `an ISSN ends up in two groups`(typed: String, issn: String) { #expect(value(typed, .issn) == issn) }

  @Test(arguments: [
    ("0000-0002-1825-0097", "0000-0002-1825-0097"), ("https://orcid.org/0000-0002-1694-233X", "0000-0002-1694-233X"),
    ("000000021694233x", "0000-0002-1694-233X"),
  ])
  func `an ORCID iD ends up in four groups`(typed: String, orcid: String) { #expect(value(typed, .orcid) == orcid) }

  @Test(arguments: ["https://ror.org/02mhbdp94", "ror.org/02mhbdp94", "02MHBDP94"])
  func `a ROR id is kept bare`(typed: String) { #expect(value(typed, .ror) == "02mhbdp94") }

  @Test func `every single slip in a digit is noticed`() {
    for (number, format) in [("9780306406157", Format.isbn), ("03785955", .issn), ("0000000218250097", .orcid)] {
      for place in number.indices {
        for digit in "0123456789" where digit != number[place] {
          let slipped = number.replacingCharacter(at: place, with: digit)
          #expect(value(slipped, format) == nil, "\(slipped)")
        }
      }
    }
  }

  @Test(arguments: [
    ("CC-BY-4.0", "CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/"),
    ("cc-by-nc-nd-1.0", "CC-BY-NC-ND-1.0", "https://creativecommons.org/licenses/by-nd-nc/1.0/"),
    ("CC0-1.0", "CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
    (
      "http://www.creativecommons.org/licenses/by-sa/3.0/deed.az", "CC-BY-SA-3.0",
      "https://creativecommons.org/licenses/by-sa/3.0/"
    ),
    ("https://example.org/terms", nil, "https://example.org/terms"),
  ])
  func `a licence has a name and an address`(typed: String, id: String?, url: String) {
    #expect(value(typed, .licence)?.id == id)
    #expect(value(typed, .licence)?.url == url)
  }

  @Test func `no licence is listed twice`() {
    #expect(Set(Licence.common.compactMap(\.id)).count == Licence.common.count)
    #expect(Set(Licence.common.map(\.url)).count == Licence.common.count)
  }

  @Test(arguments: [
    ("11.1234/a", "'11.1234/a' is not a DOI", "write it as 10.1234/abc, or with https://doi.org/ before it"),
    ("10.12/a", "'10.12/a' is not a DOI", "write it as 10.1234/abc, or with https://doi.org/ before it"),
    ("10.1234/", "'10.1234/' is not a DOI", "write it as 10.1234/abc, or with https://doi.org/ before it"),
    ("10.1234/a b", "'10.1234/a b' is not a DOI", "write it as 10.1234/abc, or with https://doi.org/ before it"),
  ])
  func `a DOI is refused that is not one`(typed: String, message: String, help: String?) {
    expectRefusal(of: typed, by: .doi, message: message, help: help)
  }

  @Test(arguments: [
    (
      "978-0-306-40615-8", "this ISBN ends in 8; what stands before it calls for 7",
      "compare it with the original: one of its digits is wrong, or two are swapped"
    ),
    (
      "0-306-40615-3", "this ISBN ends in 3; what stands before it calls for 2",
      "compare it with the original: one of its digits is wrong, or two are swapped"
    ),
    (
      "977-0-306-40615-7", "'977-0-306-40615-7' is not an ISBN",
      "write its 13 digits, which begin with 978 or 979, or its 10"
    ),
    ("123", "'123' is not an ISBN", "write its 13 digits, which begin with 978 or 979, or its 10"),
  ])
  func `an ISBN shows the digit it should have`(typed: String, message: String, help: String?) {
    expectRefusal(of: typed, by: .isbn, message: message, help: help)
  }

  @Test(arguments: [
    (
      "0378-5954", "this ISSN ends in 4; what stands before it calls for 5",
      "compare it with the original: one of its digits is wrong, or two are swapped"
    ),
    ("12", "'12' is not an ISSN", "write it as 1234-5679"),
  ])
  func `an ISSN shows the digit it should have`(typed: String, message: String, help: String?) {
    expectRefusal(of: typed, by: .issn, message: message, help: help)
  }

  @Test(arguments: [
    (
      "0000-0002-1825-0098", "this ORCID iD ends in 8; what stands before it calls for 7",
      "compare it with the original: one of its digits is wrong, or two are swapped"
    ),
    ("0000-0002-1825", "'0000-0002-1825' is not an ORCID iD", "write it as 0000-0002-1825-0097"),
  ])
  func `an ORCID iD shows the digit it should have`(typed: String, message: String, help: String?) {
    expectRefusal(of: typed, by: .orcid, message: message, help: help)
  }

  @Test(arguments: [
    (
      "https://ror.org/02mhbdp95", "this ROR id ends in 95; what stands before it calls for 94",
      "compare it with the original: one of its digits is wrong, or two are swapped"
    ),
    ("02mhbdp9", "'02mhbdp9' is not a ROR id", "write it as https://ror.org/02mhbdp94"),
    ("02mhbdi94", "'02mhbdi94' is not a ROR id", "write it as https://ror.org/02mhbdp94"),
  ])
  func `a ROR id shows the digits it should have`(typed: String, message: String, help: String?) {
    expectRefusal(of: typed, by: .ror, message: message, help: help)
  }

  @Test(arguments: [
    ("CC BY 4.0", "no licence named 'CC BY 4.0'", "did you mean 'CC-BY-4.0'?"),
    ("CC-BY", "no licence named 'CC-BY'", "did you mean 'CC-BY-4.0'?"),
    ("by-nc", "no licence named 'by-nc'", "did you mean 'CC-BY-NC-4.0'?"),
    ("CC0", "no licence named 'CC0'", "did you mean 'CC0-1.0'?"),
    ("CC-BY-5.0", "no licence named 'CC-BY-5.0'", "did you mean 'CC-BY-4.0'?"),
    ("MTI", "no licence named 'MTI'", "did you mean 'MIT'?"),
    (
      "All rights reserved", "no licence named 'All rights reserved'",
      "write an SPDX id such as CC-BY-4.0, or the address of the terms"
    ),
  ])
  func `a licence is refused that we do not know`(typed: String, message: String, help: String?) {
    expectRefusal(of: typed, by: .licence, message: message, help: help)
  }
}

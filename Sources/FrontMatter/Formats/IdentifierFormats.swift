internal import Diagnostics

extension Format where Value == String {
  /// A DOI, given bare: `10.1234/abc`, without the address in front.
  public static let doi = Format(name: "a DOI (10.1234/abc)") { text, span, report in
    let prefixes = [
      "https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/", "doi.org/", "doi:",
    ]
    let bare = dropping(prefixes, from: trimmed(text))
    if isDOI(bare) { return bare }
    report.error(
      .invalidValue, "\(quoted(text)) is not a DOI", at: span,
      help: "write it as 10.1234/abc, or with https://doi.org/ before it")
    return nil
  }

  /// An ISBN, given as its 13 digits; the older ten are turned into 13.
  public static let isbn = Format(name: "an ISBN (978-0-306-40615-7)") { text, span, report in
    let marks = significant(dropping(["isbn-13:", "isbn-10:", "isbn:", "isbn"], from: trimmed(text)))
    let digits = marks.dropLast().compactMap(\.digit)
    if digits.count == 12, let last = marks.last?.digit,
      digits.starts(with: [9, 7, 8]) || digits.starts(with: [9, 7, 9])
    {
      let check = isbnCheck(digits)
      if check == last { return String(String.UnicodeScalarView(marks)) }
      report.wrongCheckDigit(of: "ISBN", typed: "\(last)", expected: "\(check)", at: span)
    } else if digits.count == 9, marks.count == 10, let last = marks.last, last.digit != nil || last == "X" {
      let check = modulo11(digits, from: 10)
      if check == last { return thirteen(from: digits) }
      report.wrongCheckDigit(of: "ISBN", typed: "\(last)", expected: "\(check)", at: span)
    } else {
      report.error(
        .invalidValue, "\(quoted(text)) is not an ISBN", at: span,
        help: "write its 13 digits, which begin with 978 or 979, or its 10")
    }
    return nil
  }

  /// An ISSN, given as `1234-5679`.
  public static let issn = Format(name: "an ISSN (1234-5679)") { text, span, report in
    let marks = significant(
      dropping(["https://portal.issn.org/resource/issn/", "issn:", "issn"], from: trimmed(text)))
    let digits = marks.dropLast().compactMap(\.digit)
    guard digits.count == 7, marks.count == 8, let last = marks.last, last.digit != nil || last == "X" else {
      report.error(.invalidValue, "\(quoted(text)) is not an ISSN", at: span, help: "write it as 1234-5679")
      return nil
    }
    let check = modulo11(digits, from: 8)
    guard check == last else {
      report.wrongCheckDigit(of: "ISSN", typed: "\(last)", expected: "\(check)", at: span)
      return nil
    }
    return grouped(marks)
  }

  /// An ORCID iD, given as `0000-0002-1825-0097`, without the address in front.
  public static let orcid = Format(name: "an ORCID iD (0000-0002-1825-0097)") { text, span, report in
    let prefixes = ["https://orcid.org/", "http://orcid.org/", "https://www.orcid.org/", "orcid.org/", "orcid:"]
    let marks = significant(dropping(prefixes, from: trimmed(text)))
    let digits = marks.dropLast().compactMap(\.digit)
    guard digits.count == 15, marks.count == 16, let last = marks.last, last.digit != nil || last == "X" else {
      report.error(
        .invalidValue, "\(quoted(text)) is not an ORCID iD", at: span, help: "write it as 0000-0002-1825-0097")
      return nil
    }
    let check = orcidCheck(digits)
    guard check == last else {
      report.wrongCheckDigit(of: "ORCID iD", typed: "\(last)", expected: "\(check)", at: span)
      return nil
    }
    return grouped(marks)
  }

  /// An identifier of the Research Organization Registry, given as its nine characters, without the address in front.
  public static let ror = Format(name: "a ROR id (https://ror.org/02mhbdp94)") { text, span, report in
    let prefixes = ["https://ror.org/", "http://ror.org/", "https://www.ror.org/", "ror.org/", "ror:"]
    let id = dropping(prefixes, from: trimmed(text).lowercased())
    guard let check = rorCheck(id) else {
      report.error(
        .invalidValue, "\(quoted(text)) is not a ROR id", at: span, help: "write it as https://ror.org/02mhbdp94")
      return nil
    }
    guard id.hasSuffix(check) else {
      report.wrongCheckDigit(of: "ROR id", typed: String(id.suffix(2)), expected: check, at: span)
      return nil
    }
    return id
  }

}

extension Report {
  fileprivate mutating func wrongCheckDigit(of what: String, typed: String, expected: String, at span: SourceSpan) {
    error(
      .checkDigit, "this \(what) ends in \(typed); what stands before it calls for \(expected)", at: span,
      help: "compare it with the original: one of its digits is wrong, or two are swapped")
  }
}

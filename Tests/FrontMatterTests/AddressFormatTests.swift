import Diagnostics
import FrontMatter
import Testing

/// Ids, slugs, paths, addresses.
@Suite struct AddressFormatTests {
  @Test func `names of files keep their script`() {
    #expect(value("m-okafor", .identifier) == "m-okafor")
    #expect(value("Əli-2", .identifier) == "Əli-2")
    #expect(value("می\u{200C}روم", .identifier) == "می\u{200C}روم")
    #expect(value("فولاد-۲", .slug) == "فولاد-۲")
  }

  @Test func `paths stay on the site and below their folder`() {
    #expect(value("/old/page.html", .sitePath) == "/old/page.html")
    #expect(value("/az/ə/", .sitePath) == "/az/ə/")
    #expect(value("./charts/./steel.png", .filePath) == "charts/steel.png")
    #expect(value("my chart.png", .filePath) == "my chart.png")
  }

  @Test func `addresses on the web and of people`() {
    #expect(value("HTTPS://Example.org/a?b=c#d", .outsideAddress) == "HTTPS://Example.org/a?b=c#d")
    #expect(value("http://[::1]:8080/", .outsideAddress) == "http://[::1]:8080/")
    #expect(value("o'neil+x@mail.example.org", .email) == "o'neil+x@mail.example.org")
  }

  @Test(arguments: [
    ("a.b", "'.' has no place in an id: 'a.b'", "did you mean 'a-b'?"),
    ("../x", "'.' has no place in an id: '../x'", "did you mean 'x'?"),
    ("Climate and Energy", "a blank has no place in an id: 'Climate and Energy'", "did you mean 'climate-and-energy'?"),
    ("a_b", "'_' has no place in an id: 'a_b'", "did you mean 'a-b'?"),
    ("a, b", "',' has no place in an id: 'a, b'", "write several as a list: [a, b]"),
    (#""a\u0000b""#, "a control character (U+0000) has no place in an id: 'a\u{0}b'", "did you mean 'a-b'?"),
    ("'!!'", "'!' has no place in an id: '!!'", "use letters, digits and hyphens"),
  ])
  func `an id is refused that could not name a file`(typed: String, message: String, help: String?) {
    expectRefusal(of: typed, by: .identifier, message: message, help: help)
  }

  @Test(arguments: [
    ("Əli", "a slug has lower-case letters and single hyphens: 'Əli'", "did you mean 'əli'?"),
    ("a--b", "a slug has lower-case letters and single hyphens: 'a--b'", "did you mean 'a-b'?"),
    ("-a", "a slug has lower-case letters and single hyphens: '-a'", "did you mean 'a'?"),
    ("Steel & Trade", "a blank has no place in a slug: 'Steel & Trade'", "did you mean 'steel-trade'?"),
  ])
  func `a slug is refused that would look odd in an address`(typed: String, message: String, help: String?) {
    expectRefusal(of: typed, by: .slug, message: message, help: help)
  }

  @Test(arguments: [
    ("old/page", "'old/page' does not begin with '/'", "did you mean '/old/page'?"),
    ("/a//b", "'/a//b' has two slashes in a row", "write one"),
    ("/../a", "'/../a' has '.' or '..' for a folder", "write the path out"),
    ("/a/./b", "'/a/./b' has '.' or '..' for a folder", "write the path out"),
    ("/a?b", "'/a?b' has more than a path", "leave out what follows '?' or '#': a redirect cannot see it"),
    ("/a#b", "'/a#b' has more than a path", "leave out what follows '?' or '#': a redirect cannot see it"),
    ("/a b", "'/a b' has a blank", "write %20 for it"),
    ("https://x.org/old", "'https://x.org/old' is a whole address", "write the path only: /old"),
    ("/%2E%2e/a", "'/%2E%2e/a' hides a mark of its own behind %2e", "write the path without it"),
    (#"'/a\b'"#, #"'/a\b' has a backslash"#, "write '/'"),
    (#""/a\nb""#, "'/a b' has a control character (U+000A)", "delete it"),
  ])
  func `a path is refused that leaves the site`(typed: String, message: String, help: String?) {
    expectRefusal(of: typed, by: .sitePath, message: message, help: help)
  }

  @Test(arguments: [
    ("../a.png", "'../a.png' leads out of its folder", "put the file beside the text and write its name"),
    ("a/../b.png", "'a/../b.png' leads out of its folder", "put the file beside the text and write its name"),
    ("/a.png", "'/a.png' begins with '/'", "write it from its own folder: a.png"),
    ("a//b", "'a//b' has two slashes in a row", "write one"),
    ("a/", "'a/' is a folder", "name the file in it"),
    (".", "'.' is a folder", "name the file in it"),
    ("C:/x.png", "'C:/x.png' is on one computer only", "put the file beside the text and write its name"),
    (
      "https://x.org/a.png", "'https://x.org/a.png' is an address, not a file",
      "put the file beside the text and write its name"
    ),
    (#"'a\b'"#, #"'a\b' has a backslash"#, "write '/'"),
  ])
  func `a path is refused that leaves its folder`(typed: String, message: String, help: String?) {
    expectRefusal(of: typed, by: .filePath, message: message, help: help)
  }

  @Test(arguments: [
    ("www.x.org", "'www.x.org' does not begin with https://", "write https://www.x.org"),
    ("x.org:80/a", "'x.org:80/a' does not begin with https://", "write https://x.org:80/a"),
    ("//x.org", "'//x.org' does not begin with https://", "write https://x.org"),
    (
      "javascript:alert(1)", "'javascript:alert(1)' is not an address on the web", "write one that begins with https://"
    ),
    ("JaVaScRiPt://x", "'JaVaScRiPt://x' is not an address on the web", "write one that begins with https://"),
    (#""java\tscript:x""#, "'java\tscript:x' has a control character (U+0009)", "delete it"),
    ("data:text/html,x", "'data:text/html,x' is not an address on the web", "write one that begins with https://"),
    ("mailto:a@b.org", "'mailto:a@b.org' is not an address on the web", "write one that begins with https://"),
    ("ftp://x.org", "'ftp://x.org' is not an address on the web", "write one that begins with https://"),
    ("https://", "'https://' names no site", "write it whole: https://example.org/page"),
    ("http:///x", "'http:///x' names no site", "write it whole: https://example.org/page"),
    ("https://x.org/a b", "'https://x.org/a b' has a blank in it", "write %20 for it"),
    ("https://x.org/<a>", "'https://x.org/<a>' has '<' in it", "write %3C for it"),
  ])
  func `an address is refused that is not on the web`(typed: String, message: String, help: String?) {
    expectRefusal(of: typed, by: .outsideAddress, message: message, help: help)
  }

  @Test(arguments: [
    ("mailto:a@b.org", "'mailto:a@b.org' is not an e-mail address", "write a@b.org"),
    ("Me <a@b.org>", "'Me <a@b.org>' is not an e-mail address", "write a@b.org"),
    ("a@b", "'a@b' is not an e-mail address", "write one address: name@example.org"),
    ("a@@b.org", "'a@@b.org' is not an e-mail address", "write one address: name@example.org"),
    ("a..b@c.org", "'a..b@c.org' is not an e-mail address", "write one address: name@example.org"),
    ("a@-b.org", "'a@-b.org' is not an e-mail address", "write one address: name@example.org"),
  ])
  func `an e-mail address is refused that could not be one`(typed: String, message: String, help: String?) {
    expectRefusal(of: typed, by: .email, message: message, help: help)
  }
}

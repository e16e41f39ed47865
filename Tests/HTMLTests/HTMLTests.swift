import HTML
import Testing

@Suite struct HTMLTests {
  @Test func `text in a hole is escaped`() {
    let title = #"<b> "Steel" & 'Coal'"#
    let html: HTML = "<h1>\(title)</h1>"
    #expect(html.text == "<h1>&lt;b&gt; &quot;Steel&quot; &amp; &#39;Coal&#39;</h1>")
  }

  @Test func `a bare literal in a hole is text, so a slip fails closed`() {
    let html: HTML = "<p>\("<b>")</p>"
    #expect(html.text == "<p>&lt;b&gt;</p>")
  }

  @Test func `markup in a hole is kept`() {
    let inner: HTML = "<b>\("&")</b>"
    let html: HTML = "<p>\(inner)\(HTML?.none)</p>"
    #expect(html.text == "<p><b>&amp;</b></p>")
  }

  @Test func `a list is joined by its separator`() {
    let html: HTML = "<ul>\(["a", "<"], joined: " ", { "<li>\($0)</li>" })</ul>"
    #expect(html.text == "<ul><li>a</li> <li>&lt;</li></ul>")
  }

  @Test func `characters that HTML forbids become replacement characters`() {
    let html: HTML = "\("a\u{0}b\u{8}c\u{7F}\td")"
    #expect(html.text == "a\u{FFFD}b\u{FFFD}c\u{FFFD}\td")
  }

  @Test(arguments: 0...20)
  func `a character is escaped wherever it stands`(before: Int) {
    for after in 0...20 {
      for (character, reference) in [
        ("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;"), ("'", "&#39;"), ("\u{1F}", "\u{FFFD}"),
        ("\u{7F}", "\u{FFFD}"), ("\u{20}", " "),
      ] {
        let start = String(String(repeating: "ə=%;?", count: before).prefix(before))
        let end = String(String(repeating: "\t!#(ß", count: after).prefix(after))
        let html: HTML = "\(start + character + end + character)"
        #expect(html.text == start + reference + end + reference)
      }
    }
  }

  @Test func `a scheme in capitals is the same scheme`() {
    #expect(Link(outside: "HTTPS://e.org/A")?.href == "https://e.org/A")
    #expect(Link(outside: "HTTPS://e.org/A")?.isOutside == true)
    #expect(Link(outside: "MailTo:a@e.org")?.href == "mailto:a@e.org")
  }

  @Test(arguments: [
    "javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "java\nscript:alert(1)",
    "\u{1}javascript:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd", "//host/path", "/path",
    "https:/host", "https:///host", "http:host", "no scheme", "",
  ])
  func `an outside address with another scheme is refused`(address: String) {
    #expect(Link(outside: address) == nil)
  }

  @Test(arguments: [
    ("https://example.org/a b", "https://example.org/a%20b"),
    ("https://example.org/ə?q=\"x\"#y", "https://example.org/%C9%99?q=%22x%22#y"),
    ("HTTPS://example.org/100%25", "https://example.org/100%25"),
    ("https://example.org/100%25?a=[b]&c='d'#e", "https://example.org/100%25?a=[b]&c='d'#e"),
    ("https://example.org/{a}", "https://example.org/%7Ba%7D"),
    ("mailto:a@example.org", "mailto:a@example.org"),
  ])
  func `an outside address is encoded once`(address: String, href: String) {
    #expect(Link(outside: address)?.href == href)
  }

  @Test(arguments: [
    ("https://e.org", true), ("https://e.org/a?b=c&d=%20", true), ("http://e.org", false), ("https:///e.org", false),
    ("https://", false), ("https://e.org/a b", false), ("https://e.org/ə", false), ("https://e.org/\n", false),
    ("https:/e.org", false), ("HTTPS://e.org", false), ("https://e.org/\"", false), ("", false),
  ])
  func `a plain address is one that stands as it is`(address: String, isPlain: Bool) {
    #expect(Link(plain: address)?.href == (isPlain ? address : nil))
  }

  @Test func `a mail link carries its subject`() {
    let link = Link.mail(to: ["a.b@example.org"], subject: "Re: Steel & coal?\r\nBcc: x")
    #expect(link.href == "mailto:a.b@example.org?subject=Re%3A%20Steel%20%26%20coal%3F%0D%0ABcc%3A%20x")
  }
}

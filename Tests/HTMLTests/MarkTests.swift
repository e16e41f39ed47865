import HTML
import Testing

/// What a format does not take as it is, it finds wherever it stands: texts are looked at in steps of many bytes.
@Suite struct MarkTests {
  /// A text of a length with something else at a place in it.
  private static func texts(_ mark: String) -> [(text: String, before: String, after: String)] {
    [1, 7, 15, 16, 17, 31, 32, 33, 50].flatMap { length in
      (0..<length).map { place in
        let before = String(repeating: "é", count: place / 2) + String(repeating: "x", count: place % 2)
        let after = String(repeating: "y", count: length - place - 1)
        return (before + mark + after, before, after)
      }
    }
  }

  @Test(arguments: [
    ("\"", "\\\""), ("&", "\\u0026"), ("<", "\\u003C"), (">", "\\u003E"), ("\\", "\\\\"), ("\n", "\\n"),
    ("\u{7F}", "\\u007F"),
    ("\u{0}", "\\u0000"), ("\u{1F}", "\\u001F"), ("\u{2028}", "\\u2028"), ("\u{2029}", "\\u2029"),
    ("\u{2027}", "\u{2027}"),
    ("$", "$"), ("'", "'"), ("|", "|"), ("€", "€"),
  ])
  func `in JSON`(mark: String, written: String) {
    for (text, before, after) in Self.texts(mark) {
      var out = TextBuffer()
      out.appendJSONString(text)
      #expect(String(decoding: out.take(), as: UTF8.self) == "\"" + before + written + after + "\"")
    }
  }

  @Test(arguments: [
    ("\"", "&quot;"), ("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("'", "&#39;"), ("\r", "&#13;"),
    ("\u{0}", "\u{FFFD}"),
    ("\u{1F}", "\u{FFFD}"), ("\u{FFFE}", "\u{FFFD}"), ("\u{FFFF}", "\u{FFFD}"), ("\t", "\t"), ("\n", "\n"),
    ("\u{7F}", "\u{7F}"),
    ("\u{FFFD}", "\u{FFFD}"), ("%", "%"), ("=", "="),
  ])
  func `in XML`(mark: String, written: String) {
    for (text, before, after) in Self.texts(mark) {
      let xml: XML = "\(text)"
      #expect(xml.text == before + written + after)
    }
  }

  @Test(arguments: [
    ("\n", " "), ("\u{0}", " "), ("\u{1F}", " "), ("\u{7F}", " "), ("\u{85}", " "), ("\u{2028}", " "),
    ("\u{2029}", " "),
    ("\u{84}", "\u{84}"), ("\u{2027}", "\u{2027}"), ("Â", "Â"), ("~", "~"), ("\\", "\\"),
  ])
  func `in a line`(mark: String, written: String) {
    for (text, before, after) in Self.texts(mark) {
      var out = TextBuffer()
      out.appendLine(text)
      #expect(String(decoding: out.take(), as: UTF8.self) == before + written + after)
    }
  }

  @Test func `elements are lines of their own, and what is absent leaves nothing`() {
    var out = XMLElements()
    out.element("title", "a <b>")
    out.element("note", String?.none)
    out.element("author") { out in
      out.markup("<name>")
      out.text("\"c\"")
      out.markup("</name>")
    }
    #expect(
      out.take().text == "<title>a &lt;b&gt;</title>\n<author><name>&quot;c&quot;</name></author>\n")
  }

  @Test(arguments: ["/", "/a/", "/a b/ü.pdf", "/a?b#c%'/", "/l\u{301}o/"])
  func `an address below another is encoded as one from the root`(path: String) {
    let link = Link(path: "/papers/").below(path)
    #expect(link.href == Link(path: "/papers" + path).href)
  }
}

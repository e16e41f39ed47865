import Foundation
import HTML
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct XMLTests {
  @Test func `text in a hole is escaped`() {
    let xml: XML = "<t a=\"\(#"<b> "S" & 'C'"#)\">\("x ]]> y")</t>"
    #expect(xml.text == "<t a=\"&lt;b&gt; &quot;S&quot; &amp; &#39;C&#39;\">x ]]&gt; y</t>")
  }

  @Test func `HTML becomes text whose tags are escaped`() {
    let html: HTML = "<p>\("a & b")</p>"
    let xml: XML = "<c>\(text: html)</c>"
    #expect(xml.text == "<c>&lt;p&gt;a &amp;amp; b&lt;/p&gt;</c>")
  }

  @Test func `parts are joined, and what is absent leaves nothing`() {
    let xml: XML = "<a>\([1, 2], { "<n>\($0)</n>" })\(String?.none, { "<s>\($0)</s>" })\("x", { "<s>\($0)</s>" })</a>"
    #expect(xml.text == "<a><n>1</n><n>2</n><s>x</s></a>")
  }

  /// Text, and what an XML parser reads where it stood.
  @Test(arguments: [
    (#""><script>alert(1)</script>"#, #""><script>alert(1)</script>"#),
    ("a]]>b", "a]]>b"),
    ("a\u{8}b\u{0}c\u{1F}d", "a\u{FFFD}b\u{FFFD}c\u{FFFD}d"),
    ("a\u{FFFE}b\u{FFFF}c\u{FFFD}\u{FEFF}d", "a\u{FFFD}b\u{FFFD}c\u{FFFD}\u{FEFF}d"),
    ("a\u{2028}b\u{85}c\u{7F}d", "a\u{2028}b\u{85}c\u{7F}d"),
    ("a\r\nb", "a\r\nb"),
    ("\u{200F}שלום\u{202E}", "\u{200F}שלום\u{202E}"),
    ("ﬀ 👩‍🔬 \u{10FFFF}", "ﬀ 👩‍🔬 \u{10FFFF}"),
    ("&amp; &#0; &nosuch;", "&amp; &#0; &nosuch;"),
  ])
  func `a parser reads back what was written`(text: String, read: String) throws {
    let xml: XML = "<?xml version=\"1.0\"?><t>\(text)</t>"
    let parser = XMLParser(data: Data(xml.bytes))
    let reader = TextReader()
    parser.delegate = reader
    #expect(parser.parse())
    #expect(Array(reader.text.unicodeScalars) == Array(read.unicodeScalars))
  }
}

/// A class because `XMLParser` calls back.
private final class TextReader: NSObject, XMLParserDelegate {
  var text = ""
  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }
}

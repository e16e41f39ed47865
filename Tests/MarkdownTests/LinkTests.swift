import Diagnostics
import HTML
import Markdown
import Testing

@Suite struct LinkTests {
  /// The scan takes what stands behind `](` for an address in its brackets, and these brackets do not close.
  @Test(arguments: 0...40) func `a bare address is found wherever it stands in its text`(before: Int) {
    let start = String(repeating: "x", count: before)
    for text in ["](www.e.org y", "www.e.org", "](a www.e.org", "<a\twww.e.org", "[a]: b www.e.org and more"] {
      #expect(Rendered(start + " " + text).html.contains("href=\"http://www.e.org\""), "\(text)")
    }
    #expect(Rendered(start + " x@e.org").html.contains("href=\"mailto:"))
    // A link in a link is what would come of it if the address between the brackets were taken for a bare one.
    #expect(Rendered(start + " [a](https://www.e.org/b@c.d) e").html.ranges(of: "<a").count == 1)
  }

  @Test(arguments: 0...40) func `marks are found wherever they stand in their line`(before: Int) {
    let start = String(repeating: "x", count: before)
    #expect(Rendered(start + " ~~a~~ b ~~c~~").html.ranges(of: "<del>").count == 2)
    #expect(Rendered(start + " a[^b] c, and more text behind it").codes == [.undefinedFootnote])
    #expect(Rendered(start + " a[\\^b] c, and more text behind it").codes == [])
    let run = String(repeating: "`", count: 1001)
    #expect(Rendered(start + " " + run + "x\n").codes == [.bodyTooIntricate])
    #expect(Rendered(start + " " + run.dropFirst() + "x\n").codes == [])
  }

  @Test(arguments: [
    "[x](javascript:alert(1))", "[x](JavaScript:alert(1))", "[x](&#106;avascript:alert(1))",
    "[x](&#x6A;avascript:alert(1))", "[x](javascript&colon;alert(1))", "[x](java&#10;script:alert(1))",
    "[x](java&Tab;script:alert(1))", "[x](&#1;javascript:alert(1))", "[x](<&#32;javascript:alert(1)>)",
    "[x](\\javascript:alert(1))", "[x](vbscript:x)", "[x](data:text/html,x)", "[x](file:///etc/passwd)",
    "[x](//host/path)", "[x](/\\host)", "[x](\\\\\\\\host)", "[x](http:host)", "[x](https:///host)",
    "<javascript:alert(1)>", "<data:text/html,x>", "[x]\n\n[x]: javascript:alert(1)", "[x][]\n\n[x]: <data:x>",
    "[![a](p.jpg)](javascript:x)",
  ])
  func `a hostile link is an error and no link`(markdown: String) {
    let rendered = Rendered(markdown)
    if markdown.hasPrefix("[x](\\javascript") {
      // A backslash before a letter is a backslash: a strange path, but nothing that runs.
      #expect(!rendered.html.contains("href=\"javascript"))
    } else {
      #expect(rendered.codes == [.refusedLink])
      #expect(!rendered.html.contains("href"))
    }
  }

  @Test(arguments: [
    "![x](https://example.org/p.png)", "![x](http://example.org/p.png)", "![x](//example.org/p.png)",
    "![x](data:image/png;base64,AAAA)", "![x](javascript:x)", "![x](mailto:a@b.c)", "![x](p&#10;.png)",
  ])
  func `a picture that a page would fetch elsewhere is an error`(markdown: String) {
    let rendered = Rendered(markdown)
    #expect(rendered.codes == [.outsidePicture])
    #expect(!rendered.html.contains("<img"))
  }

  @Test(arguments: [
    (
      "[a](https://e.org/?a=1&b=2)", "href=\"https://e.org/?a=1&amp;b=2\" class=\"outside\" rel=\"external noopener\">a"
    ),
    ("[a](mailto:x@e.org)", "href=\"mailto:x@e.org\">a"),
    ("<x@e.org>", "href=\"mailto:x@e.org\">x@e.org"),
    ("x www.e.org", "href=\"http://www.e.org\" class=\"outside\" rel=\"external noopener\">www.e.org"),
    ("x https://e.org/a.", "href=\"https://e.org/a\" class=\"outside\" rel=\"external noopener\">https://e.org/a"),
    ("x y.z@e.org", "href=\"mailto:y.z@e.org\">y.z@e.org"),
    ("x a](https://e.org)", "href=\"https://e.org\" class=\"outside\" rel=\"external noopener\">https://e.org"),
    ("[a](b.md \"T\")", "href=\"/b.md\" title=\"T\">a"),
    ("[a](#b)", "href=\"#b\">a"),
    ("[a](/b/)", "href=\"/b/\">a"),
  ])
  func `a link leads where its author meant`(markdown: String, html: String) {
    let rendered = Rendered(markdown)
    #expect(rendered.report.isEmpty)
    #expect(rendered.html.contains("<a " + html + "</a>"), "\(rendered.html)")
  }

  @Test func `a link that the site does not know leaves its text`() {
    #expect(Rendered("a [*b*](missing.md) c").html == "<p>a <em>b</em> c</p>\n")
  }

  @Test func `links go out with their place, in bytes of the file`() {
    let links = Rendered("é [a](b.md) *[c](https://d.e)*").outline.links
    #expect(links.map(\.destination) == ["b.md", "https://d.e"])
    #expect(links.map(\.span.range) == [3..<12, 14..<30])
  }

  @Test(arguments: [
    ("<!-- a -->", "" as String?, [] as [DiagnosticCode]),
    ("a <!-- b --> c", "<p>a  c</p>\n", []),
    ("<!-- a\n\n[^1]: b\n-->\n\nc", "<p>c</p>\n", []),
    ("<div>a</div>", "", [DiagnosticCode.rawHTML]),
    ("a <b>c</b>", "<p>a c</p>\n", [.rawHTML]),
    ("<!-- a --> b", "", [.rawHTML]),
    ("<!-- a", "", [.rawHTML]),
    ("a <?php ?> <!DOCTYPE x> <![CDATA[x]]>", "<p>a   </p>\n", [.rawHTML, .rawHTML, .rawHTML]),
    ("a </b>", "<p>a </p>\n", [.rawHTML]),
    ("a ![<b>c</b>](d.png)", nil, [.rawHTML, .rawHTML]),
    ("a \\<b> `<b>` 1 < 2", "<p>a &lt;b&gt; <code>&lt;b&gt;</code> 1 &lt; 2</p>\n", []),
  ])
  func `raw HTML is an error, but for comments`(markdown: String, html: String?, codes: [DiagnosticCode]) {
    let rendered = Rendered(markdown)
    if let html { #expect(rendered.html == html) }
    #expect(rendered.codes == codes)
  }

  @Test func `code is escaped and says its language`() {
    #expect(
      Rendered("```swift x\na < \"b\"\n```").html
        == "<pre tabindex=\"0\"><code class=\"language-swift\">a &lt; &quot;b&quot;\n</code></pre>\n")
  }

  @Test func `only double tildes strike out`() {
    #expect(Rendered("~5 to ~10, ~~a~~ ~b~").html == "<p>~5 to ~10, <del>a</del> ~b~</p>\n")
  }
}

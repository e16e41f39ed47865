import Diagnostics
import HTML
import Markdown
import Testing

/// HTML in texts of a site that says `raw-html: true`.
@Suite(.timeLimit(.minutes(15))) struct RawHTMLTests {
  private func rendered(_ markdown: String) -> Rendered { Rendered(markdown) { $0.allowsRawHTML = true } }

  @Test(arguments: [
    ("H<sub>2</sub>O", "<p>H<sub>2</sub>O</p>\n"),
    ("a <kbd title=\"a &quot;b&quot;\">*c*</kbd>", "<p>a <kbd title=\"a &quot;b&quot;\"><em>c</em></kbd></p>\n"),
    ("*a <b>c</b>*", "<p><em>a <b>c</b></em></p>\n"),
    ("a<br>b <BR/> c<wbr>d", "<p>a<br>b <br> c<wbr>d</p>\n"),
    ("[<u>a</u>](b.md)", "<p><a href=\"/b.md\"><u>a</u></a></p>\n"),
    (
      "<details open>\n<summary>More</summary>\n\nIn *Markdown*.\n\n- a\n- b\n\n</details>\n\nAfter.",
      "<details open>\n<summary>More</summary>\n<p>In <em>Markdown</em>.</p>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"
        + "</details>\n<p>After.</p>\n"
    ),
    (
      "<table>\n<tr><th scope=row rowspan='2'>a<td>1 &lt; 2 &amp; 3\n</table>",
      "<table>\n<tbody><tr><th scope=\"row\" rowspan=\"2\">a</th><td>1 &lt; 2 &amp; 3\n</td></tr></tbody></table>\n"
    ),
    ("- <i>a</i>\n- <div>\n  b\n  </div>\n", "<ul>\n<li><i>a</i></li>\n<li><div>\nb\n</div></li>\n</ul>\n"),
    ("|a|\n|-|\n|<b>c</b>|", nil),
    ("<a href='https://e.org/?a=1&amp;b=2'>x</a> y", nil),
    ("<span lang=ar dir=rtl>نص</span> z", "<p><span lang=\"ar\" dir=\"rtl\">نص</span> z</p>\n"),
    ("<!-- a --> b <!-- c -->", " b \n"),
    ("a<!-- b -->c", "<p>ac</p>\n"),
    ("<p>a < b & c</p>", "<p>a &lt; b &amp; c</p>\n"),
    ("<pre>\na\n  b</pre>", "<pre>a\n  b</pre>\n"),
    (
      "<time datetime=2026-01-02>then</time> `<b>`",
      "<p><time datetime=\"2026-01-02\">then</time> <code>&lt;b&gt;</code></p>\n"
    ),
    ("<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby> x", "<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby> x</p>\n"),
    ("<B TITLE=x>a</B> b", "<p><b title=\"x\">a</b> b</p>\n"),
  ])
  func `HTML of the list is published`(markdown: String, html: String?) {
    let rendered = rendered(markdown)
    #expect(rendered.report.diagnostics.map(\.message) == [])
    if let html { #expect(rendered.html == html) }
  }

  @Test func `links and pictures are those of Markdown`() {
    let markdown = rendered("[x](a.md \"t\") ![y](b.png \"t\") [z](https://e.org/)")
    let raw = rendered(
      "<a href=a.md title=t>x</a> <img src=b.png alt=y title=t> <a href=\"https://e.org/\">z</a>")
    #expect(
      raw.html
        == markdown.html.replacing(" alt=\"y\" title=\"t\"", with: " alt=\"y\" title=\"t\""))
    #expect(raw.outline.links.map(\.destination) == markdown.outline.links.map(\.destination))
  }

  @Test func `a footnote can hold HTML`() {
    let rendered = rendered("a[^1] H<sub>2</sub>\n\n[^1]: <cite>b</cite>\n")
    #expect(rendered.codes == [])
    #expect(rendered.html.contains("H<sub>2</sub>"))
    #expect(rendered.footnotes?.contains("<cite>b</cite> <a href=") == true)
  }

  /// What is refused, what of it stays, the message, and its place in bytes.
  struct Refusal: Sendable, CustomTestStringConvertible {
    let markdown: String
    let message: String
    let place: Range<Int>
    var testDescription: String { markdown }

    init(_ markdown: String, _ message: String, _ place: Range<Int>) {
      (self.markdown, self.message, self.place) = (markdown, message, place)
    }
  }

  static let refusals: [Refusal] = [
    Refusal("a <script>alert(1)</script>", "HTML that is not published: '<script>'", 2..<10),
    Refusal("<script>\nalert(1)\n</script>", "HTML that is not published: '<script>'", 0..<8),
    Refusal(
      "x\n\n<SCRIPT SRC=//e.org/x.js></SCRIPT>", "HTML that is not published: '<SCRIPT SRC=//e.org/x.js>'", 3..<28),
    Refusal("<svg><script>1</script></svg> x", "HTML that is not published: '<svg>'", 0..<5),
    Refusal("a <iframe src=https://e.org/>", "HTML that is not published: '<iframe src=https://e.org/>'", 2..<29),
    Refusal("a <style>b{}</style>", "HTML that is not published: '<style>'", 2..<9),
    Refusal("a <form action=/x>", "HTML that is not published: '<form action=/x>'", 2..<18),
    Refusal("a <input>", "HTML that is not published: '<input>'", 2..<9),
    Refusal("a <h2>b</h2>", "HTML that is not published: '<h2>'", 2..<6),
    Refusal("a <math><mi>x</mi></math>", "HTML that is not published: '<math>'", 2..<8),
    Refusal("a <custom-element>", "HTML that is not published: '<custom-element>'", 2..<18),
    Refusal("a <base href=//e.org/>", "HTML that is not published: '<base href=//e.org/>'", 2..<22),
    Refusal("a <meta http-equiv=refresh>", "HTML that is not published: '<meta http-equiv=refresh>'", 2..<27),
    Refusal("a </script>", "HTML that is not published: '</script>'", 2..<11),
    Refusal("a <b onclick=\"x()\">c</b>", "an attribute that is not published: 'onclick'", 5..<12),
    Refusal("a <b\nONCLICK=x>c</b>", "an attribute that is not published: 'onclick'", 2..<14),
    Refusal("<div style=\"color:red\">c</div>", "an attribute that is not published: 'style'", 5..<10),
    Refusal("  <div id=main>c</div>", "an attribute that is not published: 'id'", 7..<9),
    Refusal("a <b class=x>c</b>", "an attribute that is not published: 'class'", 5..<10),
    Refusal("<div>\n<b/onmouseover=x>c</b>\n</div>", "an attribute that is not published: 'onmouseover'", 9..<20),
    Refusal("a <b x\"y=1>c</b>", "'", 0..<0),
    Refusal("<td>a</td>", "'<td>' has no place here", 0..<4),
    Refusal("<div>\n\na", "'<div>' is not closed", 0..<5),
    Refusal("a <b>c", "'<b>' is not closed", 2..<5),
    Refusal("a <b>c\n\nd</b>", "'<b>' is not closed", 2..<5),
    Refusal("a</b> c", "'</b>' closes nothing", 1..<5),
    Refusal("*a</em> c*", "'</em>' closes nothing", 2..<7),
    Refusal("*a <em>c* d</em>", "'<em>' is not closed", 3..<7),
    Refusal("a</p> c", "'</p>' closes nothing", 1..<5),
    Refusal("a <p>c</p> d", "'<p>' cannot stand here", 2..<5),
    Refusal("a <div>c</div> d", "'<div>' cannot stand here", 2..<7),
    Refusal("a <b><i>c</b></i>", "'<i>' is not closed", 5..<8),
    Refusal("> a </blockquote> b", "'</blockquote>' closes nothing", 4..<17),
    Refusal("- a <li>b", "'<li>' cannot stand here", 4..<8),
    Refusal("<a href=b.md>c <a href=d.md>e</a></a> f", "'<a>' is not closed", 0..<13),
    Refusal("<table>\n<tr><td>a\n\nb\n\n</table>", "", 0..<0),
    Refusal("<table>\n\nb\n\n</table>", "something between the cells of a table", 0..<7),
    Refusal("<table><div>b</div></table>", "something between the cells of a table", 7..<12),
    Refusal("<table>x</table>", "something between the cells of a table", 7..<8),
    Refusal("<summary>b</summary>", "'<summary>' stands outside '<details>'", 0..<9),
    Refusal("<div title=\"\n\nx\">y</div>", "a tag that does not end: '<div title=\"'", 0..<12),
    Refusal("a <a>b</a>", "'<a>' without 'href'", 2..<5),
    Refusal("a <img src=b.png>", "'<img>' without 'alt'", 2..<17),
    Refusal("a <img alt=b>", "'<img>' without 'src'", 2..<13),
    Refusal("a <img src=b.png alt=c srcset=//e.org/x>", "an attribute that is not published: 'srcset'", 23..<29),
    Refusal("a <image src=b.png>", "HTML that is not published: '<image src=b.png>'", 2..<19),
    Refusal("<td colspan=9999999999>", "'<td>' has no place here", 0..<23),
    Refusal("<ol start=-1><li>a</ol>", "'start' cannot be '-1'", 4..<9),
    Refusal("<bdo dir=up>a</bdo> b", "'dir' cannot be 'up'", 5..<8),
    Refusal("<i lang='a b'>a</i> b", "'lang' cannot be 'a b'", 3..<7),
    Refusal("<!DOCTYPE html>", "HTML that is not published: '<!DOCTYPE html>'", 0..<15),
    Refusal("a <?php echo 1 ?>", "HTML that is not published: '<?php echo 1 ?>'", 2..<17),
    Refusal("<!-- a", "an HTML comment that does not end", 0..<6),
    Refusal(
      "<a href=\"javascript:alert(1)\">b</a> c",
      "a link that is not published: an address cannot begin with 'javascript:'", 0..<30),
    Refusal(
      "<a href=\"&#x6A;ava&#115;cript:alert(1)\">b</a> c",
      "a link that is not published: an address cannot begin with 'javascript:'", 0..<40),
    Refusal(
      "<a href=\"java&Tab;script:alert(1)\">b</a> c",
      "a link that is not published: an address with a control character in it", 0..<35),
    Refusal(
      "<a href=\" javascript:alert(1)\">b</a> c",
      "a link that is not published: an address that begins or ends with a space", 0..<31),
    Refusal(
      "<a href=\"data:text/html,x\">b</a> c", "a link that is not published: an address cannot begin with 'data:'",
      0..<27),
    Refusal("<a href=//e.org/>b</a> c", "a link that is not published: '//e.org/' does not say 'https:'", 0..<17),
    Refusal("a <img src=https://e.org/x.png alt=''>", "a picture from another host: 'https://e.org/x.png'", 2..<38),
    Refusal(
      "a <img src=data:image/png;base64,x alt=''>",
      "a picture that is not published: an address cannot begin with 'data:'", 2..<42),
    Refusal("> <div class=x>\n> a\n> </div>", "an attribute that is not published: 'class'", 7..<12),
    Refusal("> <div>\n> <b class=x>a</b>\n> </div>", "an attribute that is not published: 'class'", 2..<35),
  ]

  @Test(arguments: refusals)
  func `any other HTML is refused where it stands, and never published`(refusal: Refusal) {
    let rendered = rendered(refusal.markdown)
    let first = rendered.report.sorted.first
    if refusal.message.count > 1 {
      #expect(first?.message == refusal.message)
      #expect(first?.span?.range == refusal.place)
      #expect(first?.severity == .error)
      #expect(first?.help != nil)
    }
    for trace in [
      "<script", "onclick", "onmouseover", "style=", "javascript", "data:", "<svg", "<iframe", "<form", "class=\"x",
      "id=\"main",
    ] {
      #expect(!rendered.html.contains(trace), "\(rendered.html)")
    }
  }

  @Test func `what would take long is refused`() {
    let bold = (0..<2_000).map { "<b title=\"\($0)\">" }.joined() + "\n\n"
    let codes = rendered(bold + String(repeating: "a\n\n", count: 8_000)).codes
    #expect(codes == [.bodyTooIntricate])
    #expect(
      rendered(String(repeating: "<div>", count: 300) + String(repeating: "</div>", count: 300)).codes == [
        .bodyTooIntricate
      ])
    #expect(rendered(String(repeating: "<div>", count: 40_000)).codes == [.bodyTooIntricate])
    #expect(rendered("<p" + String(repeating: " a", count: 50_000) + ">").codes == [.rawHTML])
    #expect(rendered(String(repeating: "a <i>b</i> [c](d.md) ", count: 2_000)).codes == [])
  }

  @Test func `a text without HTML is the same with and without the setting`() {
    let text = "# A\n\n*b* [c](d.md)[^1] ![e](f.png)\n\n|a|b|\n|-|-|\n|1|2|\n\n- [ ] x\n\n> [!NOTE]\n> g\n\n[^1]: h\n"
    #expect(rendered(text).html == Rendered(text).html)
    #expect(rendered(text).footnotes == Rendered(text).footnotes)
  }

  /// The parse and the writing of our own markup change nothing of it.
  @Test func `the Markdown round a tag is written as ever`() {
    let text =
      "## A & 'b'\n\n*b* [c](https://d.md/)[^1] ![e](f.png \"g. Credit: h\")\n\n![e](f.png \"g. Credit: h\")\n\n"
      + "|a|b|\n|:-|-:|\n|1|2|\n\nTable: x\n\n- [ ] x\n\n1. y\n\n   z\n2. v\n\n> [!NOTE]\n> g\n\n> q\n> — w\n\n```a\n<b>\n```\n\n---\n\n[^1]: h[^1]\n"
    let plain = Rendered(text)
    let raw = rendered("<b>k</b> l\n\n" + text + "\n[^1]: <i>x</i>\n")
    #expect(raw.html == "<p><b>k</b> l</p>\n" + plain.html)
    #expect(raw.footnotes == plain.footnotes)
  }

  @Test func `a text that becomes too large is refused`() {
    let text = String(repeating: "x[^1]\n\n", count: 99_000) + "\n\n[^1]: y\n"
    let rendered = Rendered(text)
    #expect(rendered.codes == [.outputTooLarge])
    #expect(rendered.html.isEmpty)
  }
}

import Diagnostics
import Markdown
import Testing

/// Blocks in Latin letters in texts from right to left.
@Suite struct DirectionTests {
  private func body(_ text: String, isRightToLeft: Bool = true) throws -> (html: String, footnotes: String) {
    var report = Report()
    let file = SourceFile(path: "a.md", bytes: Array(text.utf8))
    let document = try #require(
      readMarkdown(file, options: ReadingOptions(isRightToLeft: isRightToLeft), report: &report))
    let options = RenderOptions(link: { _, _, _ in nil }, picture: { _, _, _ in nil })
    let body = render(document, using: options, report: &report)
    return (
      String(decoding: body.html.bytes, as: UTF8.self),
      body.footnotes.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
    )
  }

  @Test(arguments: [
    ("World Bank, *Monitor* (2024), p. 12.", "<p dir=\"ltr\">World Bank"), ("(Beirut)", "<p dir=\"ltr\">(Beirut)"),
    ("## What next?", "<h2 id=\"what-next\" dir=\"ltr\">"), ("> It was so.", "<blockquote>\n<p dir=\"ltr\">It was"),
    ("- Acme Inc.\n- نص", "<li><bdi dir=\"ltr\">Acme Inc.</bdi></li>"), ("`let x = 1;`", "<p dir=\"ltr\"><code>"),
    ("- Acme Inc.\n\n- نص", "<li>\n<p dir=\"ltr\">Acme Inc.</p>"), ("Банк.", "<p dir=\"ltr\">"),
    ("“Été.”", "<p dir=\"ltr\">"),
    ("- Acme Inc.\n  - نص", "<li><bdi dir=\"ltr\">Acme Inc.</bdi>\n<ul>\n<li>نص</li>"),
    ("|Acme Inc.|نص|\n|-|-|\n|GDP|U.S.|", "<td><bdi dir=\"ltr\">U.S.</bdi></td>"),
    ("Beirut، 2024.", "<p dir=\"ltr\">"),
    // Nothing runs astray between two letters, in digits, or among letters from the right.
    ("World Bank", "<p>World Bank</p>"), ("|GDP|نص|\n|-|-|", "<th scope=\"col\">GDP</th>"), ("(2024)", "<p>(2024)</p>"),
    ("World Bank (البنك).", "<p>World Bank"), ("نص GDP.", "<p>نص"), ("۲۶ − ۳", "<p>"), ("ﷲ Acme.", "<p>"),
    ("כלל Acme.", "<p>"),
  ])
  func `a block in Latin letters runs from the left`(text: String, shown: String) throws {
    let html = try body(text).html
    #expect(html.contains(shown), "\(html)")
    #expect(try !body(text, isRightToLeft: false).html.contains("dir="))
  }

  @Test(arguments: [
    ("World Bank, *Lebanon Economic Monitor* (Washington, 2024), p. 12.", true), ("World Bank", true),
    ("World Bank, *Monitor* (بيروت, 2024).", true), ("GDP: الناتج المحلي الإجمالي.", false),
    ("انظر: World Bank, *Monitor*.", false),
    ("نص.", false), ("2024.", false),
  ])
  func `a footnote runs as it begins and most of it does`(note: String, isFromLeft: Bool) throws {
    let text = "نص[^a].\n\n[^a]: \(note)\n"
    let notes = try body(text).footnotes
    #expect(notes.contains("<p dir=\"ltr\">") == isFromLeft, "\(notes)")
    #expect(notes.contains("<p>") != isFromLeft)
    #expect(try !body(text, isRightToLeft: false).footnotes.contains("dir="))
  }
}

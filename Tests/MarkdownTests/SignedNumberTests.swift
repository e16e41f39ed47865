import Diagnostics
import Markdown
import Testing

/// Signs of numbers in texts from right to left.
@Suite struct SignedNumberTests {
  private static let mark = "\u{200E}"

  private func html(_ text: String, isRightToLeft: Bool) throws -> String {
    var report = Report()
    let file = SourceFile(path: "a.md", bytes: Array(text.utf8))
    let document = try #require(
      readMarkdown(file, options: ReadingOptions(isRightToLeft: isRightToLeft), report: &report))
    let options = RenderOptions(link: { _, _, _ in nil }, picture: { _, _, _ in nil })
    return String(decoding: render(document, using: options, report: &report).html.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("بلغت −5 درجات", "بلغت \(mark)−5 درجات"), ("-5 درجات", "\(mark)-5 درجات"), ("(+7)", "(\(mark)+7)"),
    ("تراز −۲۶ متر", "تراز \(mark)−۲۶ متر"), ("−1 و −2", "\(mark)−1 و \(mark)−2"),
    // Ranges, words, Arabic digits, and what its author has marked stay as they are.
    ("2019-2021", "2019-2021"), ("a-5", "a-5"), ("−٢٦", "−٢٦"), ("\(mark)−5", "\(mark)−5"), ("- نص", nil),
    ("5 - 3", "5 - 3"),
  ])
  func `a sign stays before its number`(text: String, shown: String?) throws {
    let shown = shown.map { "<p>\($0)</p>\n" }
    let html = try html(text, isRightToLeft: true)
    if let shown { #expect(html == shown) } else { #expect(!html.contains(Self.mark)) }
  }

  @Test func `texts from left to right are left alone`() throws {
    #expect(try html("It was −5 there.", isRightToLeft: false) == "<p>It was −5 there.</p>\n")
  }
}

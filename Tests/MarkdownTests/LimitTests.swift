import Diagnostics
import Markdown
import Testing

/// Small texts that the library alone would read for seconds or minutes, or that would fill the memory.
@Suite(.timeLimit(.minutes(15))) struct LimitTests {
  struct Text: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    /// What is said of it; nil where it is simply read.
    var code: DiagnosticCode?

    init(_ name: String, _ text: String, _ code: DiagnosticCode? = nil) {
      self.name = name
      self.text = text
      self.code = code
    }

    init(_ unit: String, times: Int = 50_000, _ code: DiagnosticCode? = nil) {
      self.init("\(times) times \(unit.debugDescription)", String(repeating: unit, count: times), code)
    }

    var testDescription: String { name }
  }

  static func row(_ cell: String, _ count: Int) -> String {
    Array(repeating: cell, count: count).joined(separator: "|") + "\n"
  }

  static let hanging: [Text] = [
    Text("a table of 3000 columns", row("x", 3000) + row("-", 3000) + row("x", 1), .tableTooLarge),
    Text(
      "a table of 200 columns, 3000 rows", row("x", 200) + row("-", 200) + String(repeating: "x\n", count: 3000),
      .tableTooLarge),
    Text(
      "hundreds of tables",
      String(repeating: row("x", 200) + row("-", 200) + String(repeating: "x\n", count: 400) + "\n", count: 100),
      .tableTooLarge),
    Text("![[]()", .bodyTooIntricate), Text("![[a](])", .bodyTooIntricate), Text("![`]`", .bodyTooIntricate),
    Text("![l", times: 200_000), Text("[^", times: 200_000), Text("[^a]**a*", .bodyTooIntricate),
    Text("](a", times: 400_000),
    Text("<![CDATA[", .bodyTooIntricate), Text("<?", .bodyTooIntricate), Text("<!A", .bodyTooIntricate),
    Text("- <!A<!A<!A\n- >\n", .bodyTooIntricate), Text("<!--", .bodyTooIntricate),
    Text("markup in cells", "a|b\n-|-\n" + String(repeating: "|<?|<?\n", count: 20_000), .bodyTooIntricate),
    Text(
      "one reference, often",
      "[a]: /" + String(repeating: "x", count: 10_000) + "\n\n" + String(repeating: "[a] ", count: 20_000),
      .referenceTooLarge),
    Text("> ", times: 200_000, .bodyTooDeep), Text("- ", times: 200_000), Text("- * ", .bodyTooDeep),
    Text("1. ", .bodyTooDeep), Text("> - ", .bodyTooDeep), Text("[^a]: ", .bodyTooDeep),
    Text("lists by indent", (0..<900).map { String(repeating: "  ", count: $0) + "- a\n" }.joined(), .bodyTooDeep),
    Text("lists by tabs", (0..<700).map { String(repeating: "\t", count: $0) + "-\ta\n" }.joined(), .bodyTooDeep),
    Text(
      "lists, then blank lines",
      (0..<150).map { String(repeating: "  ", count: $0) + "- a\n" }.joined() + String(repeating: "\n", count: 500_000),
      .bodyTooDeep),
    Text(
      "emphasis in emphasis", String(repeating: "*a **a ", count: 2000) + String(repeating: " a** a*", count: 2000),
      .bodyTooDeep),
    Text("_", .bodyTooIntricate), Text("*", .bodyTooIntricate), Text("~", .bodyTooIntricate),
    Text("`", .bodyTooIntricate), Text("*a", .bodyTooIntricate), Text("*a_ ", .bodyTooIntricate),
    Text("**a *a ", .bodyTooIntricate), Text("~~a ", .bodyTooIntricate),
    Text("backticks of many lengths", (1..<600).map { "e" + String(repeating: "`", count: $0) }.joined()),
    Text("www.", times: 200_000), Text("@", times: 200_000), Text("a.b@c.d", .bodyTooIntricate),
    Text("http://((((", times: 100_000), Text("http://a<", .bodyTooIntricate), Text("(www.a.b<", .bodyTooIntricate),
    Text("ftp://a.b<c", .bodyTooIntricate), Text("http://a.b, c@d.e\n"), Text("'http://a.b/c',", times: 15_000),
    Text("((((", times: 200_000), Text(":", times: 200_000), Text("<", times: 200_000), Text("\t", times: 200_000),
    Text("x|\n-|\n", .tableTooLarge), Text("- a\n", times: 60_000, .tooManyListItems), Text("&", times: 200_000),
    Text("[^a]: b\n\n", .tooManyFootnotes), Text("# a\n\n"), Text("> [!NOTE]\n> a\n\n"),
    Text("<!A\n\t>\n", .bodyTooIntricate), Text("<!A\n    >\n", .bodyTooIntricate),
    Text("> <!A\n>     >\n", .bodyTooIntricate), Text("[^a] ", times: 50_000),
    Text("a", times: 2_100_000, .bodyTooLarge),
  ]

  @Test(arguments: hanging)
  func `a text that would hang the library is read quickly or refused`(text: Text) {
    let rendered = Rendered(text.text)
    if let code = text.code {
      #expect(rendered.codes.first == code)
      #expect(rendered.html.isEmpty)
      #expect(rendered.report.sorted.first?.span?.path == "Content/a.md")
    }
    var report = Report()
    _ = PlainMarkdown.render(
      SourceFile(path: "-", bytes: Array(text.text.utf8)), extensions: Set(MarkdownExtension.allCases), isUnsafe: true,
      isSmart: true, report: &report)
  }

  @Test func `quotation marks are refused only where they are made typographic`() {
    let quotes = String(repeating: "'a ", count: 50_000)
    #expect(Rendered(quotes).codes == [])
    #expect(Rendered(quotes, isSmart: true).codes == [.bodyTooIntricate])
  }

  @Test func `the message names the line`() {
    let rendered = Rendered("a\n\nb\n\n" + String(repeating: "> ", count: 100) + "c\n")
    let diagnostic = rendered.report.diagnostics[0]
    #expect(diagnostic.span?.range.lowerBound == 6)
    #expect(diagnostic.message == "more than 64 quotes and lists inside one another")
  }

  static let long: [Text] = [
    Text(
      "a table of 300 rows and 12 columns",
      row("a", 12) + row("-", 12) + String(repeating: row(" **12.5** ", 12), count: 300)),
    Text(
      "400 footnotes",
      (0..<400).map { "text[^\($0)] and\n" }.joined() + "\n"
        + (0..<400).map { "[^\($0)]: note [S](https://e.org/\($0)).\n" }.joined()),
    Text(
      "3000 links in a list",
      (0..<3000).map { "- [L \($0)](https://e.org/\($0).html) **b**\n" }.joined() + "\nwww.e.org\n"),
    Text("3000 links in a paragraph", (0..<3000).map { "[L](https://e.org/\($0)) " }.joined()),
    Text(
      "3000 references",
      (0..<3000).map { "[L][l\($0)] " }.joined() + "\n\n"
        + (0..<3000).map { "[l\($0)]: https://e.org/\($0) \"T\"\n" }.joined()),
    Text(
      "all the depth there is",
      String(repeating: "> ", count: 60) + String(repeating: "*a **a ", count: 64) + "b"
        + String(repeating: " a** a*", count: 64)),
    Text("a rule of many dashes", String(repeating: "- ", count: 100) + "\n"),
    Text("lists of twelve levels", (0..<12).map { String(repeating: "    ", count: $0) + "1.  a\n" }.joined()),
  ]

  @Test(arguments: long)
  func `a long text of an honest author is read`(text: Text) {
    let rendered = Rendered(text.text)
    #expect(rendered.report.isEmpty)
    #expect(!rendered.html.isEmpty)
  }
}

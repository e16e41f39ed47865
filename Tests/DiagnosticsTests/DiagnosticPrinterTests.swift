import Diagnostics
import Testing

@Suite struct DiagnosticPrinterTests {
  private func printed(_ text: String, _ range: Range<Int>, help: String? = nil, notes: [Diagnostic.Note] = [])
    -> String
  {
    let bytes = Array(text.utf8)
    var printer = DiagnosticPrinter { $0 == "a.md" ? bytes : nil }
    let span = SourceSpan(path: "a.md", range: range)
    return printer.text(for: Diagnostic(.invalidValue, .error, "no", at: span, help: help, notes: notes))
  }

  @Test func `a message shows the line, the caret and what would work`() {
    let see = Diagnostic.Note("see", at: SourceSpan(path: "a.md", range: 0..<1))
    #expect(
      printed("---\nauthors: [m-okafro]\n", 14..<22, help: "did you mean 'm-okafor'?", notes: [see]) == """
        a.md:2:11: error: no
          │
        2 │ authors: [m-okafro]
          │           ^~~~~~~~ did you mean 'm-okafor'?
          = see a.md:1:1   [field/invalid-value]

        """)
  }

  @Test func `columns count characters, not bytes`() {
    #expect(printed("tərcümə: xx", 12..<14).hasPrefix("a.md:1:10: error: no\n"))
  }

  @Test func `a byte order mark takes no column`() {
    #expect(printed("\u{FEFF}abc", 3..<4).hasPrefix("a.md:1:1: error"))
  }

  @Test func `a long line is cut around what is wrong`() {
    let text = String(repeating: "word ", count: 200) + "WRONG" + String(repeating: " word", count: 200)
    let lines = printed(text, 1000..<1005).split(separator: "\n")
    #expect(lines[2].contains("WRONG"))
    #expect(lines[2].count < 125)
    let column = lines[2].firstRange(of: "WRONG").map {
      lines[2].distance(from: lines[2].startIndex, to: $0.lowerBound)
    }
    #expect(lines[3].firstIndex(of: "^").map { lines[3].distance(from: lines[3].startIndex, to: $0) } == column)
  }

  /// Long lines are counted in pieces: in one piece they come out the same.
  @Test(arguments: ["word ", "sərgi é", "e\u{301}x", "漢字かな", "क्षि ", "👩‍👧🇦🇿 a", "\u{1}\u{301}z", "مدينة، "])
  func `a place on a long line is where counting all of it finds it`(piece: String) {
    let text = "short\n" + String(repeating: piece, count: 9000 / piece.utf8.count) + "\nend"
    let bytes = Array(text.utf8)
    let source = SourceText(bytes)
    for offset in stride(from: 6, to: bytes.count - 4, by: 97) {
      let column = String(decoding: bytes[6..<offset], as: UTF8.self).count + 1
      #expect(source.position(of: offset) == SourcePosition(line: 2, column: column))
    }
    // What is shown does not depend on how long the line goes on.
    let lines = printed(text, 4000..<4010).split(separator: "\n")
    let shorter = printed(String(decoding: bytes[..<5900], as: UTF8.self), 4000..<4010).split(separator: "\n")
    #expect(lines == shorter)
    #expect(lines[2].first == "2" && lines[2].contains("│ …") && lines[2].hasSuffix("…"))
  }

  @Test func `escape sequences in a source cannot steer the terminal`() {
    #expect(!printed("a\u{1B}[2Jb", 0..<1).contains("\u{1B}"))
  }

  /// What stands in for a control character takes in the mark behind it, which the control character does not.
  @Test(arguments: [1, 2, 100, 300, 598]) func `marks behind control characters are counted as they stand`(start: Int) {
    for text in [String(repeating: "\u{1}\u{301}", count: 200), String(repeating: "e\u{301}", count: 200)] {
      for end in [start, start + 1, 600] {
        let lines = printed(text, start..<end, help: "h").split(separator: "\n")
        #expect(lines.count == 5 && lines[3].contains("^"))
      }
    }
  }

  @Test func `json carries the same values`() {
    var report = Report()
    report.warning(.unknownField, "a \"b\"", at: SourceSpan(path: "a.md", range: 4..<5), help: "h")
    var printer = DiagnosticPrinter { _ in Array("abc\ndef".utf8) }
    #expect(
      printer.json(for: report) == """
        {"diagnostics": [
          {"code": "field/unknown", "severity": "warning", "message": "a \\"b\\"", "path": "a.md", "line": 2, "column": 1, \
        "endLine": 2, "endColumn": 2, "help": "h"}
        ]}

        """)
  }

  @Test func `a repeated diagnostic is said once, and files come in order`() {
    var report = Report()
    report.error(.missingField, "x", at: SourceSpan(path: "b.md", range: 0..<0))
    report.error(.missingField, "x", at: SourceSpan(path: "a.md", range: 5..<6))
    report.error(.missingField, "x", at: SourceSpan(path: "b.md", range: 0..<0))
    #expect(report.sorted.map { $0.span?.path } == ["a.md", "b.md"])
  }

  @Test(arguments: [
    ("m-okafro", "m-okafor"), ("dat", "date"), ("drfat", "draft"), ("tilte", "title"), ("zzzzz", nil), ("x", nil),
  ])
  func `the nearest word is one slip away`(typed: String, meant: String?) {
    #expect(nearest(typed, among: ["m-okafor", "date", "draft", "title", "authors"]) == meant)
  }
}

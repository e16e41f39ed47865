import Diagnostics
import FrontMatter
import Testing

/// The tree that front matter is read into.
@Suite struct YAMLReaderTests {
  /// The tree as text, with every part of the source that a span names.
  private func tree(_ yaml: String, withSpans: Bool = false) -> String {
    let source = SourceFile(path: "a.md", bytes: Array("---\n\(yaml)\n---\n".utf8))
    var report = Report()
    guard let mapping = mapping(of: source, &report), report.isEmpty else { return "\(report.diagnostics)" }
    func written(_ span: SourceSpan) -> String { String(decoding: source.bytes[span.range], as: UTF8.self) }
    func show(_ node: YAMLNode) -> String {
      let shown =
        switch node {
        case .text(let text, let isQuoted, _): isQuoted ? "\"\(text)\"" : text
        case .list(let nodes, _): "[" + nodes.map(show).joined(separator: ", ") + "]"
        case .mapping(let mapping):
          "{" + mapping.entries.map { "\(written($0.keySpan)): \(show($0.value))" }.joined(separator: ", ") + "}"
        case .empty: "~"
        }
      return withSpans ? shown + "‹" + written(node.span) + "›" : shown
    }
    return show(.mapping(mapping))
  }

  @Test(arguments: [
    ("a: 1", "{a: 1}"),
    ("a: no\nb: 1.10\nc: 2026-03-14\nd: 0x1F", "{a: no, b: 1.10, c: 2026-03-14, d: 0x1F}"),
    ("a: \"x\\u0259\"\nb: 'it''s'", "{a: \"xə\", b: \"it's\"}"),
    ("a:\nb: ~\nc: null\nd: ''\ne: '~'", "{a: ~, b: ~, c: ~, d: \"\", e: \"~\"}"),
    ("a: [x, 'y, z', {b: c}]", "{a: [x, \"y, z\", {b: c}]}"),
    ("a:\n- x\n- b: 1\n  c: 2\n", "{a: [x, {b: 1, c: 2}]}"),
    ("a: one\n  two\n\n  three", "{a: one two\nthree}"),
    ("a: |\n  one\n    two\n", "{a: \"one\n  two\n\"}"),
    ("a: >-\n  one\n  two\n", "{a: \"one two\"}"),
    ("# nothing yet", "{}"),
    ("a: x # a comment\n# another\nb: y#z", "{a: x, b: y#z}"),
    ("url: https://example.org/a?b#c\ntime: 09:30", "{url: https://example.org/a?b#c, time: 09:30}"),
    ("a: 1\r\nb: |\r\n  x\r\n  y\r\n", "{a: 1, b: \"x\ny\n\"}"),
    ("a: [b: c]", "{a: [{b: c}]}"),
  ])
  func `text stays text until a field asks`(yaml: String, shown: String) {
    #expect(tree(yaml) == shown)
  }

  @Test(arguments: [
    ("ə: [ğ, \"🙂 x\"]", "{ə: [ğ‹ğ›, \"🙂 x\"‹\"🙂 x\"›]‹[ğ, \"🙂 x\"]›}‹ə: [ğ, \"🙂 x\"]›"),
    ("a: |\n  ö\n  b\n\nc: d", "{a: \"ö\nb\n\"‹|\n  ö\n  b›, c: d‹d›}‹a: |\n  ö\n  b\n\nc: d›"),
    ("ü:\n  - x\n  - y: z\n\n", "{ü: [x‹x›, {y: z‹z›}‹y: z›]‹- x\n  - y: z›}‹ü:\n  - x\n  - y: z›"),
    ("a: {b: c}  ", "{a: {b: c‹c›}‹{b: c}›}‹a: {b: c}›"),
    ("a: [b: c ]", "{a: [{b: c‹c›}‹b: c›]‹[b: c ]›}‹a: [b: c ]›"),
    ("ü:\r\n  é  \r\n  è\r\nb: ñ", "{ü: é è‹é  \r\n  è›, b: ñ‹ñ›}‹ü:\r\n  é  \r\n  è\r\nb: ñ›"),
  ])
  func `spans are bytes of the file, whatever the script`(yaml: String, shown: String) {
    #expect(tree(yaml, withSpans: true) == shown)
  }

  @Test func `a whole file is read the same way, with or without a byte order mark`() throws {
    for text in ["title: Ə\nurl: x", "\u{FEFF}title: Ə\nurl: x", "---\ntitle: Ə\nurl: x\n"] {
      let source = SourceFile(path: "site.yml", bytes: Array(text.utf8))
      var report = Report()
      let mapping = try #require(YAMLReader.read(source, range: 0..<source.bytes.count, report: &report))
      #expect(mapping.entries.map(\.key) == ["title", "url"])
      let end = try #require(mapping.entries.last?.value.span.range)
      #expect(source.bytes[end] == [UInt8(ascii: "x")])
      #expect(report.isEmpty)
    }
  }

  @Test(arguments: ["", "\n\n", "# only a comment\n", "~"])
  func `nothing at all is a mapping without fields`(text: String) {
    let source = SourceFile(path: "site.yml", bytes: Array(text.utf8))
    var report = Report()
    #expect(YAMLReader.read(source, range: 0..<source.bytes.count, report: &report)?.entries.isEmpty == true)
    #expect(report.isEmpty)
  }

  @Test func `a name that comes twice keeps its first value, however many names there are`() {
    for count in [3, 30, 300] {
      let source = SourceFile(
        path: "a.md", bytes: Array((0..<count).map { "k\($0): \($0)\n" }.joined().utf8) + Array("k1: twice\n".utf8))
      var report = Report()
      let mapping = YAMLReader.read(source, range: 0..<source.bytes.count, report: &report)
      #expect(mapping?.entries.count == count)
      #expect(report.diagnostics.map(\.message) == ["'k1' is here twice"])
    }
  }
}

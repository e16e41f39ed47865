import Diagnostics
import FrontMatter
import Testing

/// What reading the bytes of a file says, as the terminal shows it; files are called `a.md`.
func printed(_ bytes: [UInt8], _ read: (SourceFile, inout Report) -> Void = readAll) -> String {
  let source = SourceFile(path: "a.md", bytes: bytes)
  var report = Report()
  read(source, &report)
  var printer = DiagnosticPrinter { $0 == "a.md" ? bytes : nil }
  return printer.text(for: report)
}

/// What reading these lines as front matter says.
func printed(yaml: String) -> String { printed(Array("---\n\(yaml)\n---\n".utf8)) }

/// What reading the fields of this front matter says; a field that nobody asked for is reported too.
func printed(yaml: String, _ read: (inout FieldReader) -> Void) -> String {
  printed(Array("---\n\(yaml)\n---\n".utf8)) { source, report in
    guard let mapping = mapping(of: source, &report) else { return }
    var fields = FieldReader(mapping)
    read(&fields)
    fields.finish()
    report.append(fields.report)
  }
}

func readAll(_ source: SourceFile, _ report: inout Report) { _ = mapping(of: source, &report) }

func mapping(of source: SourceFile, _ report: inout Report) -> YAMLMapping? {
  guard let frontMatter = FrontMatter.locate(in: source, report: &report) else { return nil }
  return YAMLReader.read(source, range: frontMatter.yaml, report: &report)
}

/// The value that a format reads from `x: …`; nil where it refuses.
func value<V>(_ yaml: String, _ format: Format<V>) -> V? {
  let (value, _) = read(yaml, format)
  return value
}

/// Expects that a format refuses what was typed, with one diagnostic.
func expectRefusal<V>(
  of yaml: String, by format: Format<V>, message: String? = nil, help: String?,
  at place: SourceLocation = #_sourceLocation
) {
  let (value, report) = read(yaml, format)
  #expect(value == nil, sourceLocation: place)
  if let message { #expect(report.sorted.first?.message == message, sourceLocation: place) }
  #expect(report.sorted.first?.help == help, sourceLocation: place)
}

private func read<V>(_ yaml: String, _ format: Format<V>) -> (V?, Report) {
  let source = SourceFile(path: "a.md", bytes: Array("---\nx: \(yaml)\n---\n".utf8))
  var report = Report()
  guard let mapping = mapping(of: source, &report) else { return (nil, report) }
  var fields = FieldReader(mapping)
  let value = fields.optional("x", format, "X")
  return (value?.value, fields.report)
}

extension String {
  func replacingCharacter(at place: Index, with character: Character) -> String {
    String(self[..<place]) + String(character) + String(self[index(after: place)...])
  }
}

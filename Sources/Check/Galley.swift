import Diagnostics
import FrontMatter
import Markdown
import Site

/// A text as it lies before the proofreader: its fields as they were written, and its body read as Markdown.
///
/// The body is read without smart punctuation, so that what the author typed is what is looked at.
struct Galley {
  let source: SourceFile
  let fields: YAMLMapping?
  /// Where the fields lie; nil where that is not to be told.
  private let yaml: Range<Int>?
  /// Nil where the text breaks a limit, which the build reports.
  let body: MarkdownDocument?
  let language: LanguageTag

  init(_ source: SourceFile, language: LanguageTag) {
    self.source = source
    self.language = language
    // What cannot be read is the build's to report.
    var known = Report()
    guard let parts = FrontMatter.locate(in: source, report: &known) else {
      fields = nil
      yaml = nil
      body = nil
      return
    }
    yaml = parts.yaml
    fields = YAMLReader.read(source, range: parts.yaml, report: &known)
    body = readMarkdown(parts.body, of: source, report: &known)
  }

  /// The place of a field's value; of its name where the value has none; else the beginning of the file.
  func span(of field: String) -> SourceSpan { entry(field)?.value.span ?? source.start }

  /// The texts that stand under a field, a list's or one alone, each with its place.
  func texts(of field: String) -> [(text: String, span: SourceSpan)] {
    switch entry(field)?.value {
    case .text(let text, _, let span): [(text, span)]
    case .list(let nodes, _):
      nodes.compactMap { node in
        guard case .text(let text, _, let span) = node else { return nil }
        return (text, span)
      }
    case .mapping, .empty, nil: []
    }
  }

  func entry(_ field: String) -> YAMLMapping.Entry? { fields?.entries.first { $0.key == field } }

  /// What takes a field out of the file; nil where it is not alone on one line.
  func removal(of entry: YAMLMapping.Entry) -> Fix? {
    let (key, value) = (entry.keySpan.range, entry.value.span.range)
    let isEnd = { (byte: UInt8) in byte == 0x0A || byte == 0x0D }
    let start = source.bytes[..<key.lowerBound].lastIndex(where: isEnd).map { $0 + 1 } ?? 0
    var end = source.bytes[key.lowerBound...].firstIndex(where: isEnd) ?? source.bytes.count
    guard !isInBraces, value.upperBound <= end, source.bytes[start..<key.lowerBound].allSatisfy({ $0 == 0x20 }) else {
      return nil
    }
    let rest = source.bytes[value.upperBound..<end].first { $0 != 0x20 && $0 != 0x09 }
    guard rest == nil || rest == UInt8(ascii: "#") else { return nil }
    end += source.bytes[end...].starts(with: [0x0D, 0x0A]) ? 2 : 1
    let line = start..<min(end, source.bytes.count)
    return Fix(entry.keySpan.with(line), expecting: String(decoding: bytes(line), as: UTF8.self), replacement: "")
  }

  /// Whether the fields stand between braces, so that lines mean nothing.
  private var isInBraces: Bool {
    guard let yaml, let first = fields?.entries.first else { return false }
    let before = source.bytes[yaml.lowerBound..<first.keySpan.range.lowerBound]
    return before.split { $0 == 0x0A || $0 == 0x0D }.contains { line in
      line.first { $0 != 0x20 && $0 != 0x09 } == UInt8(ascii: "{")
    }
  }

  /// The bytes of an element as they stand in the file.
  func bytes(_ range: Range<Int>) -> ArraySlice<UInt8> { source.bytes[range.clamped(to: 0..<source.bytes.count)] }
}

extension MarkdownDocument {
  /// The words of an element and all below it, without markup.
  func plainText(of index: Int) -> String {
    switch elements[index].kind {
    case .text, .code: return text(of: index)
    case .softBreak, .lineBreak: return " "
    case .footnoteReference: return ""
    default: return children(of: index).map { plainText(of: $0) }.joined()
    }
  }

  /// Whether an element stands below one of a kind.
  func stands(_ index: Int, in kind: MarkdownElement.Kind) -> Bool {
    var current = parent(of: index)
    while let above = current {
      if elements[above].kind == kind { return true }
      current = parent(of: above)
    }
    return false
  }
}

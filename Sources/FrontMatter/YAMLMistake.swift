internal import Diagnostics

/// What stops the reading of a file: YAML that cannot be read, or that no field has a use for.
struct YAMLMistake: Error {
  let diagnostic: Diagnostic

  init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }

  private init(_ code: DiagnosticCode, _ message: String, at span: SourceSpan, help: String) {
    self.init(Diagnostic(code, .error, message, at: span, help: help))
  }

  static func tooManyValues(at span: SourceSpan) -> YAMLMistake {
    YAMLMistake(
      .yamlTooLarge, "more than \(YAMLReader.mostNodes) values", at: span,
      help: "keep long lists out of the front matter")
  }

  static func tooDeep(at span: SourceSpan) -> YAMLMistake {
    YAMLMistake(
      .yamlDepth, "more than \(YAMLReader.mostLevels) levels of lists and fields", at: span, help: "nest fewer levels")
  }

  static func secondDocument(at span: SourceSpan) -> YAMLMistake {
    YAMLMistake(.yamlDocuments, "a second document begins here", at: span, help: "keep one set of fields in a file")
  }

  static func noFields(_ node: YAMLNode) -> YAMLMistake {
    YAMLMistake(
      .yamlShape, "fields are wanted here, this is \(node.shape): \(shortened(node.typed))", at: node.span,
      help: node.hasTightColon ? "put a blank after ':' on each line" : "write 'name: value' on each line")
  }

  /// Names for values and types of values are refused: no field needs them, and some YAML readers run code by them.
  static func alias(_ word: String, at span: SourceSpan) -> YAMLMistake {
    YAMLMistake(
      .yamlAlias, "\(quoted(word)) stands for a value named elsewhere", at: span,
      help: "put the value in quotes if '*' is part of it; else write the value out")
  }

  static func anchor(_ word: String, at span: SourceSpan) -> YAMLMistake {
    YAMLMistake(
      .yamlAlias, "\(quoted(word)) gives the value a name", at: span,
      help: "put the value in quotes if '&' is part of it; else leave it out")
  }

  static func tag(_ word: String, at span: SourceSpan) -> YAMLMistake {
    YAMLMistake(
      .yamlTag, "\(quoted(word)) names a type of value", at: span,
      help: "put the value in quotes if '!' is part of it; else leave it out")
  }

  static func mergeKey(at span: SourceSpan) -> YAMLMistake {
    YAMLMistake(
      .yamlMergeKey, "'<<' takes in fields from elsewhere", at: span, help: "write the fields out where they belong")
  }

  static func keyIsNoText(at span: SourceSpan) -> YAMLMistake {
    YAMLMistake(
      .yamlKey, "a field's name is wanted here, this is a list or a group of fields", at: span,
      help: "put the text in quotes if it is a value")
  }

  static func noKey(at span: SourceSpan) -> YAMLMistake {
    YAMLMistake(.yamlKey, "there is no name before the ':'", at: span, help: "write 'name: value'")
  }
}

extension YAMLNode {
  /// Whether fields were meant that have no blank after their colons: `title:Steel`.
  fileprivate var hasTightColon: Bool {
    guard case .text(let text, isQuoted: false, let span) = self else { return false }
    let bytes = Array(text.utf8)
    let lines = WrittenLines(source: SourceFile(path: span.path, bytes: bytes), range: 0..<bytes.count)
    return lines.tightColon(in: 0..<bytes.count) != nil
  }
}

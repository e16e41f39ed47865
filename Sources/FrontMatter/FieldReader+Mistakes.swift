public import Diagnostics

extension FieldReader {
  /// An error at a place, or at the first of these fields where no place is given.
  public mutating func error(_ code: DiagnosticCode, _ message: String, at span: SourceSpan?, help: String? = nil) {
    guard !isDeclaring else { return }
    mistakes.error(code, message, at: span ?? firstLine, help: help)
  }

  /// A warning at a place, or at the first of these fields where no place is given.
  public mutating func warning(_ code: DiagnosticCode, _ message: String, at span: SourceSpan?, help: String? = nil) {
    guard !isDeclaring else { return }
    mistakes.warning(code, message, at: span ?? firstLine, help: help)
  }

  /// A hint at a place, or at the first of these fields where no place is given.
  public mutating func hint(_ code: DiagnosticCode, _ message: String, at span: SourceSpan?, help: String? = nil) {
    guard !isDeclaring else { return }
    mistakes.hint(code, message, at: span ?? firstLine, help: help)
  }

  /// Where these fields begin: the first of their names.
  private var firstLine: SourceSpan {
    entries.first?.keySpan ?? span.with(span.range.lowerBound..<span.range.lowerBound)
  }
}

extension FieldReader {
  mutating func missing(_ name: String, wants format: String) {
    error(.missingField, "no '\(name)'", at: nil, help: "add '\(name):' and \(format)")
  }

  @usableFromInline
  mutating func empty(_ entry: YAMLMapping.Entry) {
    warning(.emptyField, "'\(entry.key)' is empty", at: entry.keySpan, help: "give it a value, or delete the line")
  }

  @usableFromInline
  mutating func emptyElement(_ node: YAMLNode, of name: String) {
    warning(
      .emptyField, "'\(name)' has an empty line in its list", at: node.span, help: "give it a value, or delete it")
  }

  mutating func wrongShape(_ node: YAMLNode, of name: String, wants: String, help: String?) {
    error(
      .wrongShape, "'\(name)' wants \(wants), this is \(node.shape): \(shortened(node.typed))", at: node.span,
      help: help)
  }

  /// Text or a list where fields are wanted; the help names the fields that would work.
  @usableFromInline
  mutating func fieldsWanted(_ node: YAMLNode, of name: String, _ read: (inout FieldReader) -> Void) {
    let declared = Self.declarations(of: read)
    let first = declared.first(where: \.isRequired) ?? declared.first
    wrongShape(
      node, of: name, wants: "fields of its own", help: first.map { "write '\($0.name): …' on a line below it" })
  }

  mutating func sameField(_ entry: YAMLMapping.Entry, as first: YAMLMapping.Entry) {
    guard !isDeclaring else { return }
    mistakes.error(
      .duplicateKey, "'\(entry.key)' says the same as '\(first.key)'", at: entry.keySpan, help: "keep one of them",
      notes: [.init("the first one is at", at: first.keySpan)])
  }

  mutating func unknown(_ entry: YAMLMapping.Entry, meant: String?, among known: [String]) {
    guard !entry.key.unicodeScalars.contains("\u{A0}") else {
      error(
        .unknownField, "a no-break space (U+00A0) in the name of a field", at: entry.keySpan,
        help: "put a blank in its place, or delete it")
      return
    }
    let help: String? =
      if let meant {
        "did you mean '\(meant)'?"
      } else if known.contains("extra") {
        "fields of your own go below 'extra:'"
      } else if known.count <= 12, !known.isEmpty {
        known.count == 1 ? "the only field here is \(known[0])" : "the fields here are \(known.joined(separator: ", "))"
      } else {
        nil
      }
    error(.unknownField, "no field named \(quoted(entry.key))", at: entry.keySpan, help: help)
  }
}

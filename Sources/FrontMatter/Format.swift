public import Diagnostics

/// How a field's value is written, and what it is read into.
///
/// A format reports its own mistakes: where `read` returns nil, the report says why.
public struct Format<Value: Sendable>: Sendable {
  public let read: @Sendable (YAMLNode, inout Report) -> Value?
  @usableFromInline let traits: FormatTraits

  /// As the manual and messages print it: `a line of text`, `a date (2026-03-14)`.
  @inlinable public var name: String { traits.name }

  /// A format that takes whatever was written, of any shape.
  public init(name: String, read: @escaping @Sendable (YAMLNode, inout Report) -> Value?) {
    self.init(name: name, shape: .anything, acceptsEmpty: false, read: read)
  }

  /// A format that takes text only; a list or a group of fields is refused before `read` is asked.
  public init(name: String, text read: @escaping @Sendable (String, SourceSpan, inout Report) -> Value?) {
    self.init(name: name, acceptsEmpty: false, text: read)
  }

  init(
    name: String, acceptsEmpty: Bool, text read: @escaping @Sendable (String, SourceSpan, inout Report) -> Value?
  ) {
    self.init(name: name, shape: .text, acceptsEmpty: acceptsEmpty) { node, report in
      switch node {
      case .text(let text, _, let span): return read(text, span, &report)
      case .empty(let span) where acceptsEmpty: return read("", span, &report)
      case .list, .mapping, .empty:
        report.error(.wrongShape, "\(name) is wanted here, this is \(node.shape)", at: node.span, help: node.asText)
        return nil
      }
    }
  }

  init(
    name: String, shape: FormatShape, acceptsEmpty: Bool, read: @escaping @Sendable (YAMLNode, inout Report) -> Value?
  ) {
    self.init(traits: FormatTraits(name: name, shape: shape, acceptsEmpty: acceptsEmpty), read: read)
  }

  private init(traits: FormatTraits, read: @escaping @Sendable (YAMLNode, inout Report) -> Value?) {
    self.traits = traits
    self.read = read
  }

  /// The same way of writing, read into something else.
  public func map<Other>(_ transform: @escaping @Sendable (Value) -> Other) -> Format<Other> {
    Format<Other>(name: name, shape: traits.shape, acceptsEmpty: traits.acceptsEmpty) { [read] node, report in
      read(node, &report).map(transform)
    }
  }

  /// A stricter way of writing, which reports what it refuses.
  public func map<Other>(
    name: String, _ transform: @escaping @Sendable (Value, SourceSpan, inout Report) -> Other?
  ) -> Format<Other> {
    Format<Other>(name: name, shape: traits.shape, acceptsEmpty: traits.acceptsEmpty) { [read] node, report in
      guard let value = read(node, &report) else { return nil }
      return transform(value, node.span, &report)
    }
  }
}

/// What is true of a format whatever its values are.
@usableFromInline
struct FormatTraits: Sendable {
  @usableFromInline let name: String
  /// What may stand there, so that the field's reader can say by name what was found instead.
  let shape: FormatShape
  /// Whether text that is left empty on purpose (`alt: ""`) is a value.
  let acceptsEmpty: Bool
}

/// What may stand where a format is asked for.
enum FormatShape: Sendable { case anything, text, textOrFields }

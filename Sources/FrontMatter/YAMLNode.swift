public import Diagnostics

/// A value as it was written: text stays text until a field asks for more.
public indirect enum YAMLNode: Sendable {
  /// `isQuoted` says that it was text on purpose: in quotes, or a block after `|` or `>`.
  case text(String, isQuoted: Bool, SourceSpan)
  case list([YAMLNode], SourceSpan)
  case mapping(YAMLMapping)
  /// `null`, `~`, or nothing at all.
  case empty(SourceSpan)

  public var span: SourceSpan {
    switch self {
    case .text(_, _, let span), .list(_, let span), .empty(let span): span
    case .mapping(let mapping): mapping.span
    }
  }

  /// Whether nobody would see anything of it: nothing, quotes without letters in them, a list of such.
  @usableFromInline var isBlank: Bool {
    switch self {
    case .empty: true
    case .text(let text, _, _): text.isBlank
    case .list(let nodes, _): nodes.allSatisfy(\.isBlank)
    case .mapping: false
    }
  }
}

/// Names and their values, in the order they were written; no name occurs twice.
public struct YAMLMapping: Sendable {
  public struct Entry: Sendable {
    public let key: String
    public let keySpan: SourceSpan
    public let value: YAMLNode

    public init(key: String, keySpan: SourceSpan, value: YAMLNode) {
      self.key = key
      self.keySpan = keySpan
      self.value = value
    }
  }

  public let entries: [Entry]
  /// From the first name to the end of the last value.
  public let span: SourceSpan

  public init(entries: [Entry], span: SourceSpan) {
    self.entries = entries
    self.span = span
  }
}

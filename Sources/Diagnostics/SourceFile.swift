/// One file of the content folder, as read: a path to show and the bytes behind it.
public struct SourceFile: Sendable {
  /// The path as messages print it, relative to the folder the command was called for (`Content/articles/steel.md`).
  public let path: String
  public let bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// The span of a byte range of this file.
  public func span(_ range: Range<Int>) -> SourceSpan {
    SourceSpan(path: path, range: range)
  }

  /// The span that stands for the file as a whole: its very beginning.
  public var start: SourceSpan { SourceSpan(path: path, range: 0..<0) }
}

/// A place in a file: byte offsets, so that it costs nothing to carry and never needs the text.
///
/// Lines and columns are made when a message is printed (see ``SourceText``).
public struct SourceSpan: Hashable, Sendable {
  public let path: String
  /// Byte offsets from the start of the file, a byte order mark included.
  public let range: Range<Int>

  public init(path: String, range: Range<Int>) {
    self.path = path
    self.range = range
  }

  /// The same file, another range.
  public func with(_ range: Range<Int>) -> SourceSpan { SourceSpan(path: path, range: range) }
}

/// A line and a column as an editor shows them: both from 1, the column in characters.
public struct SourcePosition: Hashable, Sendable {
  public let line: Int
  public let column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

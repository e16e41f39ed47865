internal import Diagnostics

/// Fields as they were read, in few bytes, so that they need not be read again.
///
/// What is kept is the tree and not what became of it: a field, a format or a rule that is added counts for fields that
/// were kept, too. Places are ranges; the path of the file that they lie in is known from elsewhere.
extension YAMLMapping {
  public func write(to out: inout CompactWriter) {
    out.add(span.range)
    out.add(entries.count)
    for entry in entries {
      out.add(entry.key)
      out.add(entry.keySpan.range)
      entry.value.write(to: &out)
    }
  }

  /// - Parameter path: Of the file, as messages print it.
  public init(from reader: inout CompactReader, path: String) throws(CompactReader.Damage) {
    try self.init(from: &reader, path: path, depth: 1)
  }

  fileprivate init(from reader: inout CompactReader, path: String, depth: Int) throws(CompactReader.Damage) {
    let span = try reader.span(path)
    let count = try reader.count()
    var entries: [Entry] = []
    entries.reserveCapacity(count)
    for _ in 0..<count {
      let key = try reader.text()
      let keySpan = try reader.span(path)
      entries.append(
        Entry(key: key, keySpan: keySpan, value: try YAMLNode(from: &reader, path: path, depth: depth + 1)))
    }
    self.init(entries: entries, span: span)
  }
}

extension YAMLNode {
  /// What a node is, as it is kept.
  private enum Kind {
    static let empty = 0
    static let text = 1
    static let quotedText = 2
    static let list = 3
    static let mapping = 4
  }

  fileprivate func write(to out: inout CompactWriter) {
    switch self {
    case .empty(let span):
      out.add(Kind.empty)
      out.add(span.range)
    case .text(let text, let isQuoted, let span):
      out.add(isQuoted ? Kind.quotedText : Kind.text)
      out.add(span.range)
      out.add(text)
    case .list(let nodes, let span):
      out.add(Kind.list)
      out.add(span.range)
      out.add(nodes.count)
      for node in nodes { node.write(to: &out) }
    case .mapping(let mapping):
      out.add(Kind.mapping)
      mapping.write(to: &out)
    }
  }

  fileprivate init(from reader: inout CompactReader, path: String, depth: Int) throws(CompactReader.Damage) {
    guard depth <= YAMLReader.mostLevels else { throw CompactReader.Damage() }
    let kind = try reader.number()
    switch kind {
    case Kind.empty: self = .empty(try reader.span(path))
    case Kind.text, Kind.quotedText:
      let span = try reader.span(path)
      self = .text(try reader.text(), isQuoted: kind == Kind.quotedText, span)
    case Kind.list:
      let span = try reader.span(path)
      let count = try reader.count()
      var nodes: [YAMLNode] = []
      nodes.reserveCapacity(count)
      for _ in 0..<count { nodes.append(try YAMLNode(from: &reader, path: path, depth: depth + 1)) }
      self = .list(nodes, span)
    case Kind.mapping: self = .mapping(try YAMLMapping(from: &reader, path: path, depth: depth))
    default: throw CompactReader.Damage()
    }
  }
}

extension CompactWriter {
  fileprivate mutating func add(_ range: Range<Int>) {
    add(range.lowerBound)
    add(range.count)
  }
}

extension CompactReader {
  fileprivate mutating func span(_ path: String) throws(Damage) -> SourceSpan {
    let (start, length) = (try number(), try number())
    let (end, isBeyond) = start.addingReportingOverflow(length)
    guard !isBeyond else { throw Damage() }
    return SourceSpan(path: path, range: start..<end)
  }

  /// How many values follow.
  fileprivate mutating func count() throws(Damage) -> Int {
    let count = try number()
    guard count <= left else { throw Damage() }
    return count
  }
}

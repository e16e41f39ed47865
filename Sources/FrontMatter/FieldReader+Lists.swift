internal import Diagnostics

extension FieldReader {
  /// A field with one value or a list of them.
  public mutating func list<V>(_ name: String, _ format: Format<V>, _ meaning: String, aliases: [String] = [])
    -> [Located<V>]
  {
    declare(FieldDeclaration(name: name, aliases: aliases, format: format.name, isList: true, meaning: meaning))
    guard let entry = take(name, aliases) else { return [] }
    if case .mapping = entry.value, format.shape == .text {
      wrongShape(entry.value, of: entry.key, wants: "a list", help: "write each on a line '- …' below it, or as [a, b]")
      return []
    }
    return elements(of: entry) { reader, node in
      if reader.isNothing(node, format) {
        reader.emptyElement(node, of: entry.key)
        return nil
      }
      return reader.value(node, format, of: entry.key)
    }
  }

  /// One group of fields or a list of them.
  public mutating func objects<V>(_ name: String, _ meaning: String, _ read: (inout FieldReader) -> V?) -> [Located<V>]
  {
    if isDeclaring { declareObject(name, isList: true, meaning, read) }
    guard let entry = take(name) else { return [] }
    return elements(of: entry) { reader, node in reader.object(node, of: entry.key, read) }
  }

  /// A field with one value or a list of them, each either plain text or a group of fields (`authors: [m-okafor,
  /// {name: A Guest}]`).
  public mutating func variants<V>(
    _ name: String, _ format: Format<V>, _ meaning: String, aliases: [String] = [], _ read: (inout FieldReader) -> V?
  ) -> [Located<V>] {
    if isDeclaring { declareObject(name, aliases: aliases, format: format.name, isList: true, meaning, read) }
    guard let entry = take(name, aliases) else { return [] }
    return elements(of: entry) { reader, node in
      if case .mapping = node { return reader.object(node, of: entry.key, read) }
      if reader.isNothing(node, format) {
        reader.emptyElement(node, of: entry.key)
        return nil
      }
      return reader.value(node, format, of: entry.key)
    }
  }

  /// What `read` makes of each element of a list, or of the one value that stands for a list.
  private mutating func elements<V>(
    of entry: YAMLMapping.Entry, _ read: (inout FieldReader, YAMLNode) -> Located<V>?
  ) -> [Located<V>] {
    switch entry.value {
    case .empty:
      empty(entry)
      return []
    case .text(let text, _, _) where text.isBlank:
      empty(entry)
      return []
    case .list(let nodes, _):
      var values: [Located<V>] = []
      values.reserveCapacity(nodes.count)
      for node in nodes {
        if let value = read(&self, node) { values.append(value) }
      }
      return values
    case .text, .mapping:
      return read(&self, entry.value).map { [$0] } ?? []
    }
  }
}

internal import Diagnostics

extension FieldReader {
  /// A field with one value or a list of them.
  @inlinable
  public mutating func list<V>(_ name: String, _ format: Format<V>, _ meaning: String, aliases: [String] = [])
    -> [Located<V>]
  {
    guard let entry = list(name, format.traits, meaning, aliases) else { return [] }
    return elements(of: entry) { reader, node in reader.element(node, format, of: entry.key) }
  }

  /// One group of fields or a list of them.
  @inlinable
  public mutating func objects<V>(_ name: String, _ meaning: String, _ read: (inout FieldReader) -> V?) -> [Located<V>]
  {
    if isDeclaring { declareObject(name, isList: true, meaning) { _ = read(&$0) } }
    guard let place = take(name) else { return [] }
    let entry = entries[place]
    return elements(of: entry) { reader, node in reader.object(node, of: entry.key, read) }
  }

  /// A field with one value or a list of them, each either plain text or a group of fields (`authors: [m-okafor,
  /// {name: A Guest}]`).
  @inlinable
  public mutating func variants<V>(
    _ name: String, _ format: Format<V>, _ meaning: String, aliases: [String] = [], _ read: (inout FieldReader) -> V?
  ) -> [Located<V>] {
    if isDeclaring {
      declareObject(name, aliases: aliases, format: format.name, isList: true, meaning) { _ = read(&$0) }
    }
    guard let place = take(name, aliases) else { return [] }
    let entry = entries[place]
    return elements(of: entry) { reader, node in
      if case .mapping = node { return reader.object(node, of: entry.key, read) }
      return reader.element(node, format, of: entry.key)
    }
  }

  /// What `read` makes of each element of a list, or of the one value that stands for a list.
  @inlinable
  mutating func elements<V>(
    of entry: YAMLMapping.Entry, _ read: (inout FieldReader, YAMLNode) -> Located<V>?
  ) -> [Located<V>] {
    switch entry.value {
    case .empty,
      .text where entry.value.isBlank:
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

  /// One element of a list by a format, or nil with a diagnostic.
  @inlinable
  mutating func element<V>(_ node: YAMLNode, _ format: Format<V>, of name: String) -> Located<V>? {
    guard isElement(node, format.traits, of: name) else { return nil }
    return format.read(node, &mistakes).map { Located($0, at: node.span) }
  }

  /// The field of a list, unless it is a group of fields where texts are wanted.
  @usableFromInline
  mutating func list(_ name: String, _ format: FormatTraits, _ meaning: String, _ aliases: [String])
    -> YAMLMapping.Entry?
  {
    declare(FieldDeclaration(name: name, aliases: aliases, format: format.name, isList: true, meaning: meaning))
    guard let place = take(name, aliases) else { return nil }
    let entry = entries[place]
    if case .mapping = entry.value, format.shape == .text {
      wrongShape(entry.value, of: entry.key, wants: "a list", help: "write each on a line '- …' below it, or as [a, b]")
      return nil
    }
    return entry
  }

  /// Whether there is an element, of a shape that its format takes; if not, a diagnostic says so.
  @usableFromInline
  mutating func isElement(_ node: YAMLNode, _ format: FormatTraits, of name: String) -> Bool {
    guard !isNothing(node, format) else {
      emptyElement(node, of: name)
      return false
    }
    return hasShape(node, format, of: name)
  }
}

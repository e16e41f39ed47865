public import Diagnostics

extension FieldReader {
  /// A field that has fields of its own.
  @inlinable
  public mutating func object<V>(_ name: String, _ meaning: String, _ read: (inout FieldReader) -> V?) -> Located<V>? {
    if isDeclaring { declareObject(name, isList: false, meaning) { _ = read(&$0) } }
    guard let place = take(name) else { return nil }
    let entry = entries[place]
    if case .empty = entry.value {
      empty(entry)
      return nil
    }
    return object(entry.value, of: entry.key, read)
  }

  /// A field whose own fields are named by the site: kinds, social networks, names per language.
  ///
  /// - Parameter keys: What the free names are, for the manual: `a publication kind`.
  public mutating func table<V>(
    _ name: String, _ meaning: String, keys: String, _ read: (Located<String>, YAMLNode, inout Report) -> V?
  ) -> [(key: Located<String>, value: V)] {
    declare(FieldDeclaration(name: name, format: "fields named by \(keys)", meaning: meaning))
    guard let place = take(name) else { return [] }
    let entry = entries[place]
    guard case .mapping(let mapping) = entry.value else {
      if case .empty = entry.value {
        empty(entry)
      } else {
        wrongShape(
          entry.value, of: entry.key, wants: "fields named by \(keys)", help: "write one line for each below it")
      }
      return []
    }
    var rows: [(key: Located<String>, value: V)] = []
    for row in mapping.entries {
      if case .empty = row.value {
        empty(row)
        continue
      }
      let key = Located(row.key, at: row.keySpan)
      if let value = read(key, row.value, &mistakes) { rows.append((key, value)) }
    }
    return rows
  }

  /// A group of fields read by its own reader, which is finished here.
  @inlinable
  mutating func object<V>(_ node: YAMLNode, of name: String, _ read: (inout FieldReader) -> V?) -> Located<V>? {
    guard case .mapping(let mapping) = node else {
      if case .empty = node { emptyElement(node, of: name) } else { fieldsWanted(node, of: name) { _ = read(&$0) } }
      return nil
    }
    var fields = FieldReader(mapping)
    let value = read(&fields)
    fields.finish()
    mistakes.append(fields.report)
    return value.map { Located($0, at: mapping.span) }
  }

  @usableFromInline
  mutating func declareObject(
    _ name: String, aliases: [String] = [], format: String? = nil, isList: Bool, _ meaning: String,
    _ read: (inout FieldReader) -> Void
  ) {
    let format = format.map { "\($0), or fields of its own" } ?? "fields of its own"
    let children = Self.declarations(of: read)
    declare(
      FieldDeclaration(
        name: name, aliases: aliases, format: format, isList: isList, meaning: meaning, children: children))
  }

  /// The fields that a reading function asks for.
  static func declarations(of read: (inout FieldReader) -> Void) -> [FieldDeclaration] {
    var fields = FieldReader.declaring()
    read(&fields)
    return fields.finish()
  }
}

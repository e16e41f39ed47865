public import Diagnostics

/// Reads the fields of one mapping. Asking is declaring: each call also says what the field is, and the field manual is
/// made from the calls.
///
///     let title = fields.required("title", .line, "The headline.")
///     let doi = fields.optional("doi", .doi, "Printed in the citation box.")
///     fields.finish()
///
/// Ask for every field before deciding anything: `finish` reports the fields that nobody asked for. A function that
/// reads an object may be run without one, to learn the fields it asks for; it gets nothing then.
public struct FieldReader {
  /// The mapping's.
  public let span: SourceSpan
  /// What was wrong with the fields asked for so far.
  public var report: Report { mistakes }
  @usableFromInline var mistakes = Report()

  @usableFromInline let entries: [YAMLMapping.Entry]
  /// How many bytes the name of each has: most names that are asked for are told from them by that alone.
  private let lengths: [Int]
  /// The lengths that occur, a bit each; the last bit stands for all long ones.
  private let lengthBits: UInt64
  /// The names that were asked for, to know the unknown ones and to suggest the right one.
  private var known: [String] = []
  /// Which of the first 64 fields were asked for, a bit each.
  private var asked: UInt64 = 0
  /// Required fields that are not there; a field that nobody asked for may be one of them, misspelt.
  private var absent: [(name: String, format: String)] = []
  /// Only where there is no mapping: the declarations so far.
  private var declarations: [FieldDeclaration]?

  public init(_ mapping: YAMLMapping) {
    span = mapping.span
    entries = mapping.entries
    lengths = entries.map(\.key.utf8.count)
    lengthBits = lengths.reduce(0) { $0 | Self.bit(of: $1) }
  }

  /// A reader without a mapping: it records what it is asked for, returns nothing, and reports nothing.
  public static func declaring() -> FieldReader { FieldReader() }

  private init() {
    span = SourceSpan(path: "", range: 0..<0)
    entries = []
    lengths = []
    lengthBits = 0
    declarations = []
  }

  /// A field that must be there.
  @inlinable
  public mutating func required<V>(_ name: String, _ format: Format<V>, _ meaning: String) -> Located<V>? {
    guard let node = required(name, format.traits, meaning) else { return nil }
    return format.read(node, &mistakes).map { Located($0, at: node.span) }
  }

  /// A field that may be left out.
  @inlinable
  public mutating func optional<V>(_ name: String, _ format: Format<V>, _ meaning: String, aliases: [String] = [])
    -> Located<V>?
  {
    guard let node = optional(name, format.traits, meaning, aliases) else { return nil }
    return format.read(node, &mistakes).map { Located($0, at: node.span) }
  }

  /// A field whose content is the site's own: anything goes.
  public mutating func unchecked(_ name: String, _ meaning: String) {
    declare(FieldDeclaration(name: name, format: "anything", meaning: meaning))
    _ = take(name)
  }

  /// Whether a field is there and has something in it, readable or not. This does not declare it.
  public func has(_ name: String) -> Bool { place(of: name).map { !entries[$0].value.isBlank } ?? false }

  /// Whether a field is there and has something in it, or one that nobody asked for stands for it, misspelt: of that
  /// `finish` says what is to be said. To be asked once all fields have been asked for.
  public func names(_ field: String) -> Bool {
    has(field)
      || !isAllAsked
        && entries.indices.contains {
          !known.contains(entries[$0].key) && nearest(entries[$0].key, among: known) == field
        }
  }

  /// Reports every field nobody asked for, with the nearest known one.
  ///
  /// - Returns: What was declared, from a reader made by ``declaring()``; nothing from one with a mapping, which knows
  ///   only the fields of the objects that are there. Nested readers are finished by the calls that made them.
  @discardableResult
  public mutating func finish() -> [FieldDeclaration] {
    for entry in isAllAsked ? [] : entries where !known.contains(where: { $0.isSame(as: entry.key) }) {
      let meant = nearest(entry.key, among: known)
      unknown(entry, meant: meant, among: known)
      // One slip, one message.
      absent.removeAll { $0.name == meant }
    }
    for (name, format) in absent { missing(name, wants: format) }
    return declarations ?? []
  }
}

/// What does not depend on what a value is read into stands here, once: most fields are not there, and a piece is asked
/// for forty.
extension FieldReader {
  @usableFromInline var isDeclaring: Bool { declarations != nil }

  mutating func declare(_ declaration: @autoclosure () -> FieldDeclaration) {
    declarations?.append(declaration())
  }

  /// The value of a field that must be there, of a shape that its format takes.
  @usableFromInline
  mutating func required(_ name: String, _ format: FormatTraits, _ meaning: String) -> YAMLNode? {
    declare(FieldDeclaration(name: name, format: format.name, isRequired: true, meaning: meaning))
    guard let place = take(name) else {
      absent.append((name, format.name))
      return nil
    }
    let value = entries[place].value
    guard !isNothing(value, format) else {
      let entry = entries[place]
      error(.missingField, "'\(entry.key)' is empty", at: entry.keySpan, help: "it wants \(format.name)")
      return nil
    }
    return hasShape(value, format, of: entries[place].key) ? value : nil
  }

  /// The value of a field that may be left out, of a shape that its format takes.
  @usableFromInline
  mutating func optional(_ name: String, _ format: FormatTraits, _ meaning: String, _ aliases: [String]) -> YAMLNode? {
    declare(FieldDeclaration(name: name, aliases: aliases, format: format.name, meaning: meaning))
    guard let place = take(name, aliases) else { return nil }
    let value = entries[place].value
    guard !isNothing(value, format) else {
      empty(entries[place])
      return nil
    }
    return hasShape(value, format, of: entries[place].key) ? value : nil
  }

  /// The place of the field of that name, or of one of the names that mean the same; two of them are a mistake.
  @usableFromInline
  mutating func take(_ name: String, _ aliases: [String] = []) -> Int? {
    if known.isEmpty { known.reserveCapacity(48) }
    known.append(name)
    var found = place(of: name)
    note(found)
    for alias in aliases {
      known.append(alias)
      guard let other = place(of: alias) else { continue }
      note(other)
      if let first = found { sameField(entries[max(first, other)], as: entries[min(first, other)]) }
      found = min(found ?? other, other)
    }
    return found
  }

  private func place(of name: String) -> Int? {
    // Names of fields are ASCII, so that one of another length is another name.
    let length = name.utf8.count
    guard lengthBits & Self.bit(of: length) != 0 else { return nil }
    for index in lengths.indices where lengths[index] == length && entries[index].key == name { return index }
    return nil
  }

  private static func bit(of length: Int) -> UInt64 { 1 << UInt64(min(length, UInt64.bitWidth - 1)) }

  /// Remembers that a field was asked for.
  private mutating func note(_ place: Int?) {
    if let place, place < UInt64.bitWidth { asked |= 1 << place }
  }

  /// Whether every field was asked for, as nearly always; then no names need be compared.
  private var isAllAsked: Bool { entries.count < UInt64.bitWidth && asked == (1 << entries.count) - 1 }

  /// Whether a value has a shape that a format takes; if not, a diagnostic says so.
  mutating func hasShape(_ node: YAMLNode, _ format: FormatTraits, of name: String) -> Bool {
    switch (node, format.shape) {
    case (.list, .text), (.list, .textOrFields), (.mapping, .text):
      wrongShape(node, of: name, wants: format.name, help: node.asText)
      return false
    default: return true
    }
  }

  /// Whether a value counts as left out: nothing, or quotes with nothing to see between them where the format has no use
  /// for that.
  func isNothing(_ node: YAMLNode, _ format: FormatTraits) -> Bool {
    switch node {
    case .empty: true
    case .text(let text, _, _): !format.acceptsEmpty && text.isBlank
    case .list, .mapping: false
    }
  }
}

extension String {
  /// Whether two names are one. Names of fields are ASCII, so that one of another length is another name.
  fileprivate func isSame(as name: String) -> Bool { utf8.count == name.utf8.count && self == name }
}

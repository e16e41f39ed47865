/// What a field is, for the field manual: made by the calls that ask for it.
public struct FieldDeclaration: Sendable, Equatable {
  public let name: String
  /// Other names that mean the same (`author` for `authors`).
  public let aliases: [String]
  /// How its value is written: `a date (2026-03-14)`.
  public let format: String
  public let isRequired: Bool
  /// Whether a list of values may stand where one can.
  public let isList: Bool
  /// What the field is for, as one sentence.
  public let meaning: String
  /// The fields of its own that a value has.
  public let children: [FieldDeclaration]

  public init(
    name: String, aliases: [String] = [], format: String, isRequired: Bool = false, isList: Bool = false,
    meaning: String, children: [FieldDeclaration] = []
  ) {
    self.name = name
    self.aliases = aliases
    self.format = format
    self.isRequired = isRequired
    self.isList = isList
    self.meaning = meaning
    self.children = children
  }
}

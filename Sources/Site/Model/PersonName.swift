public import FrontMatter

/// A name as a byline prints it, and its parts as a citation needs them.
///
/// A name written in one piece is taken apart by the habits of most names: the last word is the family name, words in
/// small letters before it are a particle (`Ludwig van Beethoven`), `Jr.` and `III` are suffixes. Where that is wrong,
/// the author writes the parts.
public struct PersonName: Sendable, Hashable {
  public let full: String
  public let given: String?
  /// `van`, `de la`: printed before the family name and never without it.
  public let particle: String?
  /// Nil for an organisation, whose name has no parts.
  public let family: String?
  public let suffix: String?

  /// Whether the name is an organisation's, which is never turned round.
  public var isOrganisation: Bool { family == nil }

  /// The family name with its particle: `van Beethoven`.
  public var familyName: String {
    guard let family else { return full }
    return particle.map { "\($0) \(family)" } ?? family
  }

  /// As indexes and reference managers turn it: `van Beethoven, Ludwig`, `King, Martin Luther, Jr.`.
  public var inverted: String { inverted(", ") }

  /// The same with the comma of a language.
  func inverted(_ comma: String) -> String {
    guard let given, family != nil else { return suffix.map { "\(familyName)\(comma)\($0)" } ?? familyName }
    return "\(familyName)\(comma)\(given)\(suffix.map { "\(comma)\($0)" } ?? "")"
  }

  /// The same for a page with one author: Zotero takes a comma with blanks somewhere on both sides of it for two people,
  /// and such a name stays as it is printed.
  public var unparted: String {
    guard let given, familyName.utf8.contains(UInt8(ascii: " ")), given.utf8.contains(UInt8(ascii: " ")) else {
      return inverted
    }
    return full
  }

  /// A name in one piece.
  public init(full: String) {
    let parts = NameParts(full)
    self.full = full
    given = parts.given
    particle = parts.particle
    family = parts.family
    suffix = parts.suffix
  }

  /// The name of an organisation.
  public init(organisation name: String) {
    full = name
    given = nil
    particle = nil
    family = nil
    suffix = nil
  }

  init?(_ fields: inout FieldReader) {
    let given = fields.optional("given", .line, "Given names.")?.value
    let particle = fields.optional("particle", .line, "What stands before the family name: `van`, `de la`.")?.value
    let literal = fields.optional(
      "literal", .line, "The name as it is printed, where the parts have another order; alone, an organisation's.")?
      .value
    let family =
      literal == nil
      ? fields.required("family", .line, "The family name, or the only name.")?.value
      : fields.optional("family", .line, "The family name, or the only name.")?.value
    let suffix = fields.optional("suffix", .line, "`Jr.`, `III`.")?.value
    guard
      let full = literal
        ?? family.map({ family in
          [given, particle, family, suffix].compactMap(\.self).joined(separator: " ")
        })
    else { return nil }
    self.full = full
    self.family = family
    self.given = family == nil ? nil : given
    self.particle = family == nil ? nil : particle
    self.suffix = family == nil ? nil : suffix
  }

  /// The first letters of the first and last part, for a drawn portrait.
  ///
  /// - Parameter language: The one that the name is written in.
  public func initials(in language: LanguageTag) -> String { letters(of: full, in: language) }
}

/// The first letters of the first and the last word: `RH` for Rusif Huseynov, `TC` for Topchubashov Center. A patronymic
/// is not counted.
func letters(of name: String, in language: LanguageTag) -> String {
  var words = name.split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" })
  if words.count > 2, words[words.count - 1].isSonOrDaughter { words.removeLast(2) }
  guard let word = words.first, let first = word.first else { return "·" }
  if let letter = first.unicodeScalars.first, letter.isArabic { return monogram(of: String(word)) }
  guard words.count > 1, let last = words.last?.first else { return language.capital(first) }
  return language.capital(first) + language.capital(last)
}

/// A word of Arabic script as one letter: two that do not join are no word and no initials. The article is not counted.
/// An alef by itself looks like a stroke, and one with a hamza like an exclamation mark, so the next letter joins it.
private func monogram(of word: String) -> String {
  let article = "ال"
  let name = word.hasPrefix(article) && word.count > 3 ? word.dropFirst(article.count) : word[...]
  let isStroke = name.first.map { "اأإآٱ".contains($0) } ?? false
  return String(name.prefix(isStroke ? 2 : 1))
}

extension Unicode.Scalar {
  /// Whether it is a letter of Arabic script, its forms for printing included.
  var isArabic: Bool {
    (0x600...0x6FF).contains(value) || (0x750...0x77F).contains(value) || (0x870...0x8FF).contains(value)
      || (0xFB50...0xFDFF).contains(value) || (0xFE70...0xFEFE).contains(value)
  }
}

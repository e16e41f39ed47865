/// A name in one piece, taken apart.
struct NameParts {
  var given: String?
  var particle: String?
  var family: String?
  var suffix: String?

  init(_ full: String) {
    var words = Self.kept(full.split(separator: " ").map(String.init))
    if words.count > 1, let last = words.last, Self.suffixes.contains(last) {
      suffix = last
      words.removeLast()
      if words[words.count - 1].hasSuffix(",") { words[words.count - 1].removeLast() }
    }
    let text = words.joined(separator: " ")
    // Words that stand in the names of organisations and never in a person's.
    if words.contains(where: { Self.ofOrganisations.contains($0.lowercased()) || $0.contains(where: \.isNumber) }) {
      self = NameParts()
      return
    }
    if let comma = text.firstIndex(of: ",") {
      family = String(text[..<comma])
      given = text[comma...].dropFirst().split(separator: " ").joined(separator: " ")
      if given?.isEmpty ?? true || given?.contains(",") ?? false { self = NameParts() }
      return
    }
    guard words.count > 1 else {
      family = text
      return
    }
    if words.allSatisfy(\.isEastAsian) {
      // Chinese, Japanese and Korean names in their own scripts begin with the family.
      family = words[0]
      given = words[1...].joined(separator: " ")
      return
    }
    if words.count > 2, words[words.count - 1].isSonOrDaughter {
      split(Array(words.dropLast(2)), patronymic: words.suffix(2).joined(separator: " "))
    } else {
      split(words)
    }
  }

  private init() {}

  /// Azerbaijani: `Anar Məmmədov Rauf oğlu`, in papers `Məmmədov Anar Rauf oğlu`. The patronymic goes with the given name.
  private mutating func split(_ names: [String], patronymic: String) {
    if names.count == 2, names[0].endsAsFamilyName, !names[1].endsAsFamilyName {
      (given, family) = (names[1], names[0])
    } else if names.count > 1 {
      split(names)
    }
    if let name = given {
      given = "\(name) \(patronymic)"
    } else {
      family = "\(names[0]) \(patronymic)"
    }
  }

  private mutating func split(_ words: [String]) {
    let familyStart = Self.familyStart(of: words)
    var particleStart = familyStart
    while particleStart > 1, words[particleStart - 1].isSmall { particleStart -= 1 }
    given = words[..<particleStart].joined(separator: " ")
    particle = particleStart < familyStart ? words[particleStart..<familyStart].joined(separator: " ") : nil
    family = words[familyStart...].joined(separator: " ")
  }

  /// Where the family name begins, behind its particle.
  private static func familyStart(of words: [String]) -> Int {
    let last = words.count - 1
    let small = (1..<last).last { words[$0].isSmall }
    var start = last
    if let small {
      // Spanish, Catalan and Portuguese: `José Ortega y Gasset`, `João da Silva e Souza`.
      let isAnd = small > 1 && ["y", "i", "e"].contains(words[small])
      start = isAnd ? small - 1 : small + 1
    }
    // With a capital they belong to the family name: `Robert De Niro`.
    while start > 1, prefixes.contains(words[start - 1]) { start -= 1 }
    return start
  }

  /// In Arabic script some words are no names by themselves, but with the one after or before them: `محمد عبد الله`.
  private static func kept(_ words: [String]) -> [String] {
    guard words.first?.unicodeScalars.first?.isArabic ?? false else { return words }
    var names: [String] = []
    var isOpen = false
    for word in words {
      if isOpen || arabicEndings.contains(word), let last = names.popLast() {
        names.append("\(last) \(word)")
      } else {
        names.append(word)
      }
      isOpen = arabicBeginnings.contains(word) || (isOpen && arabicAfterSon.contains(word))
    }
    return names
  }

  private static let arabicBeginnings: Set = [
    "عبد", "بن", "ابن", "بنت", "أبو", "ابو", "أم", "ام", "آل",
  ]
  /// As in `علي بن أبي طالب`; at the beginning it is a name of its own.
  private static let arabicAfterSon: Set = ["أبي", "ابي"]
  private static let arabicEndings: Set = ["الله", "اللہ", "الدين", "الدین"]
  private static let suffixes: Set = ["Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"]
  private static let ofOrganisations: Set = ["of", "for", "and", "the", "&"]
  private static let prefixes: Set = [
    "Abu", "Al", "Ben", "Bin", "Da", "De", "Del", "Della", "Di", "Dos", "Du", "El", "Ibn", "La", "Le", "Mac", "Nic",
    "Ní",
    "San", "Santa", "St.", "Ter", "Uí", "Van", "Von", "Ó",
  ]
}

extension StringProtocol {
  /// Whether it ends an Azerbaijani patronymic: `oğlu`, "son of", and `qızı`, "daughter of", in the scripts and without
  /// the dots of keyboards that lack them.
  var isSonOrDaughter: Bool {
    switch lowercased() {
    case "oğlu", "oglu", "qızı", "qizi", "оғлу", "гызы", "оглы", "оглу", "кызы": true
    default: false
    }
  }
}

extension String {
  /// Whether it begins with a small letter and has no capital, as a name of its own has: `al-Rahman`. Of the Dutch `'t`
  /// and `'s` an apostrophe stands for the first letter.
  fileprivate var isSmall: Bool {
    let word = first == "'" || first == "’" ? dropFirst() : self[...]
    return word.first?.isLowercase ?? false && !word.contains(where: \.isUppercase)
  }

  /// Whether it has one of the endings that make a family name of a given one.
  fileprivate var endsAsFamilyName: Bool {
    let name = lowercased()
    return ["ov", "ova", "ev", "eva", "zadə", "zade", "ов", "ова", "ев", "ева", "заде"].contains { name.hasSuffix($0) }
  }

  /// Whether all of it is Han, Kana or Hangul.
  fileprivate var isEastAsian: Bool {
    unicodeScalars.allSatisfy {
      switch $0.value {
      case 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7AF, 0xF900...0xFAFF, 0x20000...0x323AF: true
      default: false
      }
    }
  }
}

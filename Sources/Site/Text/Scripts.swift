import FrontMatter

/// The scripts that the letters of a text are in, or that a language is written in.
struct Scripts: OptionSet, Hashable {
  let rawValue: UInt16

  static let latin = Scripts(rawValue: 1)
  static let cyrillic = Scripts(rawValue: 2)
  static let georgian = Scripts(rawValue: 4)
  static let armenian = Scripts(rawValue: 8)
  static let han = Scripts(rawValue: 16)
  /// All others that run from left to right.
  static let otherFromLeft = Scripts(rawValue: 32)
  static let arabic = Scripts(rawValue: 64)
  static let hebrew = Scripts(rawValue: 128)
  /// All others that run from right to left.
  static let otherFromRight = Scripts(rawValue: 256)

  private static let fromRight: Scripts = [.arabic, .hebrew, .otherFromRight]

  /// Which way they run; nil for those of both ways, and for none.
  var direction: TextDirection? {
    if isEmpty { return nil }
    if isDisjoint(with: Self.fromRight) { return .leftToRight }
    return isSubset(of: Self.fromRight) ? .rightToLeft : nil
  }
}

extension Scripts {
  /// Those of a text's letters; none of a text that has only digits and marks.
  init(of text: String) {
    self = []
    if text.hasNoByte(from: 0x80) {
      if text.utf8.contains(where: { (0x61...0x7A).contains($0 | 0x20) }) { insert(.latin) }
      return
    }
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        if (0x61...0x7A).contains(scalar.value | 0x20) { insert(.latin) }
      } else if scalar.properties.isAlphabetic {
        insert(Scripts(ofLetter: scalar.value))
      }
    }
  }

  /// By the blocks of Unicode.
  private init(ofLetter code: UInt32) {
    self =
      switch code {
      case 0...0x2AF, 0x1D00...0x1DBF, 0x1E00...0x1EFF, 0x2C60...0x2C7F, 0xA720...0xA7FF, 0xAB30...0xAB6F,
        0xFB00...0xFB06, 0xFF21...0xFF5A:
        .latin
      case 0x400...0x52F, 0x1C80...0x1C8F, 0x2DE0...0x2DFF, 0xA640...0xA69F: .cyrillic
      case 0x530...0x58F, 0xFB13...0xFB17: .armenian
      case 0x590...0x5FF, 0xFB1D...0xFB4F: .hebrew
      case 0x600...0x6FF, 0x750...0x77F, 0x870...0x8FF, 0xFB50...0xFDFF, 0xFE70...0xFEFF, 0x1EE00...0x1EEFF: .arabic
      case 0x700...0x74F, 0x780...0x86F, 0x10800...0x10FFF, 0x1E800...0x1EDFF: .otherFromRight
      case 0x10A0...0x10FF, 0x1C90...0x1CBF, 0x2D00...0x2D2F: .georgian
      case 0x2E80...0x2FDF, 0x3005...0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: .han
      default: .otherFromLeft
      }
  }

  /// Those of a language: that which its tag names, else those it is written in; of most languages, Latin.
  init(of language: LanguageTag) {
    let isFromRight = language.direction == .rightToLeft
    self =
      switch (language.script, language.language) {
      case ("Latn", _): .latin
      case ("Cyrl", _): .cyrillic
      case ("Arab", _), ("Aran", _): .arabic
      case ("Hebr", _): .hebrew
      case ("Geor", _): .georgian
      case ("Armn", _): .armenian
      case ("Hans", _), ("Hant", _), ("Hani", _): .han
      case ("Jpan", _), ("Kore", _), (nil, "ja"), (nil, "ko"): [.han, .otherFromLeft]
      case (.some, _): isFromRight ? .otherFromRight : .otherFromLeft
      case (nil, let name) where isFromRight: scriptsFromRight[name] ?? .arabic
      case (nil, let name): scriptsFromLeft[name] ?? .latin
      }
  }
}

/// Of languages from the right that are not written in Arabic letters.
private let scriptsFromRight: [String: Scripts] = [
  "he": .hebrew, "iw": .hebrew, "ji": .hebrew, "yi": .hebrew, "ydd": .hebrew, "aii": .otherFromRight,
  "arc": .otherFromRight, "dv": .otherFromRight, "nqo": .otherFromRight, "rhg": [.otherFromRight, .arabic],
  "sam": .otherFromRight, "syr": .otherFromRight,
]

/// Of languages from the left that are not, or not only, written in Latin letters.
private let scriptsFromLeft: [String: Scripts] = {
  var scripts: [String: Scripts] = ["hy": .armenian, "hyw": .armenian, "ka": .georgian, "xmf": .georgian]
  for name in ["gan", "hak", "lzh", "nan", "wuu", "yue", "zh"] { scripts[name] = .han }
  for name in [
    "ab", "av", "ba", "be", "bg", "bua", "ce", "cu", "cv", "kbd", "kk", "ky", "lez", "mk", "mn", "os", "ru", "rue",
    "sah", "tg", "tt", "tyv", "udm", "ug", "uk",
  ] { scripts[name] = .cyrillic }
  for name in ["bs", "cnr", "crh", "gag", "ro", "sh", "sr", "tk", "uz"] { scripts[name] = [.latin, .cyrillic] }
  for name in [
    "am", "as", "bho", "bn", "bo", "brx", "cop", "doi", "dz", "el", "grc", "gu", "hi", "km", "kn", "kok", "ks", "lo",
    "mai", "ml", "mni", "mr", "my", "ne", "or", "pa", "sa", "sat", "sd", "si", "ta", "te", "th", "ti",
  ] { scripts[name] = .otherFromLeft }
  return scripts
}()

extension String {
  /// Whether all bytes are below one.
  func hasNoByte(from least: UInt8) -> Bool {
    utf8.withContiguousStorageIfAvailable { bytes in
      var index = 0
      // Eight at a time, as long as all are ASCII.
      while index + 8 <= bytes.count,
        UnsafeRawPointer(bytes.baseAddress! + index).loadUnaligned(as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      {
        index += 8
      }
      return bytes[index...].allSatisfy { $0 < least }
    } ?? utf8.allSatisfy { $0 < least }
  }
}

import FrontMatter

/// The digits of a script, where it has others than 0 to 9.
///
/// The names are those of CSS (Predefined Counter Styles, https://www.w3.org/TR/predefined-counter-styles/).
public enum Numerals: String, Sendable {
  case arabicIndic = "arabic-indic"
  case persian, bengali, devanagari

  init?(_ tag: LanguageTag) {
    switch tag.language {
    case "ar", "ckb": self = .arabicIndic
    case "fa", "ur", "ps": self = .persian
    case "bn": self = .bengali
    case "hi", "mr", "ne": self = .devanagari
    default: return nil
    }
  }

  /// The first of the ten.
  var zero: Unicode.Scalar {
    switch self {
    case .arabicIndic: "\u{660}"
    case .persian: "\u{6F0}"
    case .bengali: "\u{9E6}"
    case .devanagari: "\u{966}"
    }
  }
}

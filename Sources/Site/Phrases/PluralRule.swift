/// The forms that a language may need where something is counted, by their names in CLDR.
public enum PluralForm: String, Sendable, CaseIterable {
  case zero, one, two, few, many, other

  /// The place among ``allCases``.
  var place: Int {
    switch self {
    case .zero: 0
    case .one: 1
    case .two: 2
    case .few: 3
    case .many: 4
    case .other: 5
    }
  }
}

/// Which form a whole number takes in a language: CLDR's cardinal rules, for the numbers that a site counts.
///
/// The forms for millions that Spanish, French, Italian and Portuguese have are left out: no list is that long.
public enum PluralRule: Sendable {
  /// `other` alone: Chinese.
  case none
  /// One is 1: English, Azerbaijani, Turkish, German, and where nothing else is known.
  case one
  /// One is 0 and 1: French, Portuguese, Persian, Armenian.
  case zeroAndOne
  /// Russian and Ukrainian: 1, 21; 2 to 4, 22; the rest.
  case eastSlavic
  /// Polish: 1; 2 to 4, 22; the rest.
  case polish
  /// Arabic: 0; 1; 2; 3 to 10, 103; 11 to 99, 111; the rest.
  case arabic

  /// - Parameters:
  ///   - language: The primary subtag: `az`.
  ///   - region: Portuguese of Portugal counts as English does.
  public init(language: String, region: String? = nil) {
    self =
      switch language {
      case "zh", "ja", "ko", "th", "vi", "id", "ms": .none
      case "pt": region == "PT" ? .one : .zeroAndOne
      case "fr", "fa", "hy", "hi", "bn": .zeroAndOne
      case "ru", "uk", "be": .eastSlavic
      case "pl": .polish
      case "ar": .arabic
      default: .one
      }
  }

  /// The form for a number that is not negative.
  public func form(of count: Int) -> PluralForm {
    let tens = count % 100
    let isFew = (2...4).contains(count % 10) && !(12...14).contains(tens)
    switch self {
    case .none: return .other
    case .one: return count == 1 ? .one : .other
    case .zeroAndOne: return count <= 1 ? .one : .other
    case .eastSlavic: return count % 10 == 1 && tens != 11 ? .one : isFew ? .few : .many
    case .polish: return count == 1 ? .one : isFew ? .few : .many
    case .arabic:
      switch count {
      case 0: return .zero
      case 1: return .one
      case 2: return .two
      default: return (3...10).contains(tens) ? .few : tens >= 11 ? .many : .other
      }
    }
  }

  /// The forms that a text which counts must have.
  public var forms: [PluralForm] {
    switch self {
    case .none: [.other]
    case .one, .zeroAndOne: [.one, .other]
    case .eastSlavic, .polish: [.one, .few, .many]
    case .arabic: PluralForm.allCases
    }
  }
}

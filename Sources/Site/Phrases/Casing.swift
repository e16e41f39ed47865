public import FrontMatter

extension LanguageTag {
  /// A letter as it begins a name, by the rules of the language (Unicode, SpecialCasing.txt): Azerbaijani and Turkish
  /// make `İ` of `i`. Georgian, whose letters have capitals for whole words only, keeps its letter.
  func capital(_ letter: Character) -> String {
    let scalars = letter.unicodeScalars
    guard let first = scalars.first else { return "" }
    var rest = scalars.dropFirst()
    if hasDottedI, first == "i" {
      // Here the dot is part of the letter, be it written by itself.
      if rest.first == "\u{307}" { rest = rest.dropFirst() }
      return "İ" + String(String.UnicodeScalarView(rest))
    }
    return first.properties.titlecaseMapping + String(String.UnicodeScalarView(rest))
  }

  /// A text that begins with a capital.
  func capitalised(_ text: some StringProtocol) -> String {
    text.first.map { capital($0) + text.dropFirst() } ?? ""
  }

  /// A text in small letters: Azerbaijani and Turkish make `ı` of `I` and `i` of `İ`.
  public func lowercased(_ text: String) -> String {
    guard hasDottedI, text.utf8.contains(where: { $0 == UInt8(ascii: "I") || $0 == 0xC4 }) else {
      return text.lowercased()
    }
    let own = text.replacing("I\u{307}", with: "i").replacing("İ", with: "i").replacing("I", with: "ı")
    return own.lowercased()
  }

  /// Whether `i` and `ı` are two letters.
  private var hasDottedI: Bool { (language == "az" || language == "tr") && script ?? "Latn" == "Latn" }
}

internal import Diagnostics

extension Format where Value == LanguageTag {
  /// A language, as a well-formed BCP 47 tag.
  public static let language = Format(name: "a language (az, en-GB)") { text, span, report in
    let typed = trimmed(text)
    if let tag = LanguageTag(typed) { return tag }
    report.error(.invalidValue, "\(quoted(typed)) is not a language tag", at: span, help: languageHelp(typed))
    return nil
  }

}

extension Format where Value == String {
  /// The name of a time zone by its shape (`Asia/Baku`, `UTC`); whether there is one is another question.
  public static let timeZone = Format(name: "a time zone (Asia/Baku)") { text, span, report in
    let typed = trimmed(text)
    guard !isZoneName(typed) else { return typed }
    let capital = typed.split(separator: "/", omittingEmptySubsequences: false)
      .map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: "/")
    let meant = isZoneName(capital) ? capital : capital.replacing(" ", with: "_")
    let help =
      isZoneName(meant) && meant.contains("/") ? "did you mean '\(meant)'?" : "write the area and the city: Asia/Baku"
    report.error(.invalidValue, "\(quoted(typed)) is not the name of a time zone", at: span, help: help)
    return nil
  }

}

/// What would work for a language: a tag with hyphens, or the tag of a language named in words.
func languageHelp(_ typed: String) -> String {
  let hyphenated = typed.replacing("_", with: "-").split(separator: ".").first.map(String.init) ?? ""
  if hyphenated != typed, let tag = LanguageTag(hyphenated) { return "did you mean '\(tag)'?" }
  let names = [
    "arabic": "ar", "azerbaijani": "az", "azeri": "az", "azərbaycan": "az", "chinese": "zh", "dutch": "nl",
    "english": "en", "français": "fr", "french": "fr", "german": "de", "deutsch": "de", "georgian": "ka",
    "hebrew": "he",
    "italian": "it", "japanese": "ja", "korean": "ko", "persian": "fa", "farsi": "fa", "polish": "pl",
    "portuguese": "pt", "russian": "ru", "spanish": "es", "español": "es", "turkish": "tr", "ukrainian": "uk",
    "urdu": "ur",
  ]
  if let code = names[typed.lowercased()] { return "write '\(code)'" }
  return "write a tag such as az, en-GB or az-Arab"
}

/// `Area/City` or a name alone: each part a capital letter and then letters, digits, `_`, `-`, `+`.
private func isZoneName(_ text: String) -> Bool {
  let parts = text.split(separator: "/", omittingEmptySubsequences: false)
  guard (1...3).contains(parts.count) else { return false }
  // `UTC+4` and `GMT-3` look like names; only below `Etc` they are.
  if parts.count == 1, parts[0].contains(where: { $0 == "+" }) || parts[0].contains("-") && parts[0].hasPrefix("GMT") {
    return false
  }
  if parts.count == 1, parts[0].hasPrefix("UTC-") { return false }
  return parts.allSatisfy { part in
    guard let first = part.unicodeScalars.first, ("A"..."Z").contains(first) else { return false }
    return part.unicodeScalars.allSatisfy {
      $0.isASCIILetter || $0.isASCIIDigit || $0 == "_" || $0 == "-" || $0 == "+"
    }
  }
}

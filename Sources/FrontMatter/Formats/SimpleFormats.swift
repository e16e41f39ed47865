internal import Diagnostics

extension Format where Value == Bool {
  /// A switch: `true` or `false`, nothing else, so that `no` is never taken for a value it is not.
  public static let flag = Format(name: "true or false") { text, span, report in
    switch trimmed(text) {
    case "true": return true
    case "false": return false
    case let other:
      let help =
        switch other.lowercased() {
        case "true", "yes", "on", "y", "1": "write true"
        case "false", "no", "off", "n", "0": "write false"
        default: "write true or false"
        }
      report.error(.invalidValue, "\(quoted(other)) is neither true nor false", at: span, help: help)
      return nil
    }
  }

}

extension Format where Value == Int {
  /// A whole number from 0.
  public static let count = Format(name: "a whole number") { text, span, report in
    let typed = trimmed(text)
    let isDigits = !typed.isEmpty && typed.utf8.allSatisfy { (0x30...0x39).contains($0) }
    if isDigits, let number = Int(typed) { return number }
    let seen = isDigits ? "\(quoted(typed)) is too large" : "\(quoted(typed)) is not a whole number"
    report.error(.invalidValue, seen, at: span, help: isDigits ? nil : "write it in digits, from 0 up: 12")
    return nil
  }

}

extension Format where Value == String {
  /// `#rgb` or `#rrggbb`; given as `#rrggbb` in lower case.
  public static let colour = Format(name: "a colour (#1a2b3c)") { text, span, report in
    let typed = trimmed(text).lowercased()
    let digits = typed.hasPrefix("#") ? typed.dropFirst() : typed[...]
    let isColour =
      (digits.utf8.count == 3 || digits.utf8.count == 6) && digits.allSatisfy(\.isHexDigit) && typed.isASCII
    guard isColour, typed.hasPrefix("#") else {
      let help = isColour ? "write \"#\(digits)\", in quotes" : "write \"#1a2b3c\", in quotes"
      report.error(.invalidValue, "\(quoted(text)) is not a colour", at: span, help: help)
      return nil
    }
    guard digits.count == 3 else { return typed }
    return "#" + digits.map { "\($0)\($0)" }.joined()
  }

  /// One of a few words, spelt exactly so.
  public static func choice(_ choices: [String]) -> Format {
    Format(name: "one of " + choices.joined(separator: ", ")) { text, span, report in
      let typed = trimmed(text)
      if choices.contains(typed) { return typed }
      let sameLetters = choices.first { $0.lowercased() == typed.lowercased() }
      let help =
        if let meant = sameLetters ?? nearest(typed, among: choices) {
          "did you mean '\(meant)'?"
        } else {
          "write one of \(choices.joined(separator: ", "))"
        }
      report.error(.unknownChoice, "\(quoted(typed)) is not a choice here", at: span, help: help)
      return nil
    }
  }
}

extension Format where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
  /// One of the cases of an enumeration, by their raw values.
  public static func choice(of type: Value.Type) -> Format {
    let words = Format<String>.choice(Value.allCases.map(\.rawValue))
    return words.map(name: words.name) { word, _, _ in Value(rawValue: word) }
  }
}

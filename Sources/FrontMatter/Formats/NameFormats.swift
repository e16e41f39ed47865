internal import Diagnostics

extension Format where Value == String {
  /// The name that a file of its own has: letters and digits of any script, and hyphens.
  public static let identifier = Format(name: "an id (m-okafor)") { text, span, report in
    let typed = trimmed(text)
    if typed.isPlainName { return typed }
    guard isFilled(typed, at: span, &report) else { return nil }
    guard let stranger = typed.unicodeScalars.first(where: { !$0.isOfNames }) else { return typed }
    let help =
      stranger == ","
      ? "write several as a list: [\(shortened(typed))]"
      : nameLike(typed).map { "did you mean '\($0)'?" } ?? "use letters, digits and hyphens"
    report.error(
      .invalidValue, "\(described(stranger)) has no place in an id: \(quoted(typed))", at: span, help: help)
    return nil
  }

  /// The last part of an address: lower-case letters and digits of any script, and single hyphens between them.
  public static let slug = Format(name: "a slug (steel-and-trade)") { text, span, report in
    if isPlainSlug(text) { return text }
    let typed = trimmed(text)
    guard isFilled(typed, at: span, &report) else { return nil }
    let stranger = typed.unicodeScalars.first { !$0.isOfNames }
    let isTidy =
      !typed.hasPrefix("-") && !typed.hasSuffix("-") && !typed.contains("--") && typed == typed.lowercased()
    guard stranger != nil || !isTidy else { return typed }
    let seen =
      stranger.map { "\(described($0)) has no place in a slug: \(quoted(typed))" }
      ?? "a slug has lower-case letters and single hyphens: \(quoted(typed))"
    let help = nameLike(typed).map { "did you mean '\($0)'?" } ?? "use lower-case letters, digits and hyphens"
    report.error(.invalidValue, seen, at: span, help: help)
    return nil
  }

}

/// The name that comes nearest to a text: lower case, with hyphens for all that may not be in one.
private func nameLike(_ text: String) -> String? {
  var out = String.UnicodeScalarView()
  for scalar in text.lowercased().unicodeScalars.prefix(80) {
    if scalar.isOfNames, scalar != "-" {
      out.append(scalar)
    } else if scalar != "'", scalar != "’", let last = out.last, last != "-" {
      out.append("-")
    }
  }
  if out.last == "-" { out.removeLast() }
  return out.isEmpty ? nil : String(out)
}

private func described(_ scalar: Unicode.Scalar) -> String {
  if scalar.isControl { return "a control character (\(codePoint(scalar.value)))" }
  return scalar.properties.isWhitespace ? "a blank" : "'\(scalar)'"
}

extension String {
  /// The common case, found by its bytes: ASCII letters, digits and hyphens.
  fileprivate var isPlainName: Bool {
    !isEmpty
      && utf8.allSatisfy { byte in
        switch byte {
        case 0x61...0x7A, 0x30...0x39, 0x2D, 0x41...0x5A: true
        default: false
        }
      }
  }
}

extension Unicode.Scalar {
  /// Letters, digits and the marks on letters, of any script; the hyphen; and the joiner within Persian words.
  fileprivate var isOfNames: Bool {
    if isASCII { return isASCIILetter || isASCIIDigit || self == "-" }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .decimalNumber:
      return true
    default: return self == "\u{200C}"
    }
  }
}

/// Whether a text is words of small letters and digits of ASCII with a hyphen between each two: most slugs are, and each
/// piece has one.
private func isPlainSlug(_ text: String) -> Bool {
  let hyphen = UInt8(ascii: "-")
  var last = hyphen
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): break
    case hyphen where last != hyphen: break
    default: return false
    }
    last = byte
  }
  return last != hyphen
}

import FrontMatter

/// Everything that the files say of one language; what the site says replaces what the program brings.
struct WordsOfLanguage: Sendable {
  /// By ``Phrase/rawValue``; nil where there is no text.
  var texts = [Pattern?](repeating: nil, count: Phrase.allCases.count)
  /// The forms of texts that count.
  var counts: [Phrase: [PluralForm: Pattern]] = [:]
  /// What the language says of itself, by key: `date`, `month.1`, `list.two`.
  var forms: [String: String] = [:]

  /// The keys of ``forms``.
  static let formKeys =
    [
      "language", "script", "date", "number", "number.four", "digits", "quotes", "list.two", "list.more", "list.last",
    ] + (1...12).map { "month.\($0)" }

  /// The phrases for which there is nothing.
  var missing: [Phrase] { Phrase.allCases.filter { texts[$0.rawValue] == nil && counts[$0] == nil } }
}

/// How a language writes numbers.
struct NumberStyle: Sendable, Hashable {
  var group = ","
  var decimal = "."
  /// Whether numbers of four digits are divided.
  var dividesFour = true

  init() {}

  /// - Parameters:
  ///   - example: `12,345.5`.
  ///   - four: `1,234` or `1234`.
  init?(example: String, four: String) {
    let marks = example.split(whereSeparator: \.isASCIIDigit).map(String.init)
    guard marks.count == 2, example.filter(\.isASCIIDigit) == "123455", four.filter(\.isASCIIDigit) == "1234" else {
      return nil
    }
    group = marks[0]
    decimal = marks[1]
    dividesFour = four.count > 4
  }

  /// The digits of a whole number in groups of three.
  func text(_ value: Int) -> String {
    let digits = String(value.magnitude)
    var out = value < 0 ? "−" : ""
    let divides = digits.count > 4 || dividesFour
    for (index, digit) in digits.enumerated() {
      if index > 0, divides, (digits.count - index) % 3 == 0 { out += group }
      out.append(digit)
    }
    return out
  }
}

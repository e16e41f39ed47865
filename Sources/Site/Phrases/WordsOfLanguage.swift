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
      "list.aside", "list.subtitle",
    ] + (1...12).map { "month.\($0)" }

  /// Further keys of ``forms``, which few languages have a use for.
  static let rareFormKeys = ["list.serial", "day.first"]

  /// The phrases for which there is nothing.
  var missing: [Phrase] { Phrase.allCases.filter { texts[$0.rawValue] == nil && counts[$0] == nil } }
}

/// How a language writes numbers.
struct NumberStyle: Sendable, Hashable {
  var group = ","
  var decimal = "."
  /// Whether numbers of four digits are divided.
  var dividesFour = true
  /// How many digits stand in a group after the first three from the end: three, or two in South Asia.
  var further = 3

  init() {}

  /// - Parameters:
  ///   - example: `12,345.5`, or `12,34,567.5` where groups after the thousands have two digits.
  ///   - four: `1,234` or `1234`.
  init?(example: String, four: String) {
    var marks = example.split(whereSeparator: \.isASCIIDigit).map(String.init)
    if marks.count == 3, marks[0] == marks[1], example.filter(\.isASCIIDigit) == "12345675" {
      marks.removeFirst()
      further = 2
    } else if example.filter(\.isASCIIDigit) != "123455" {
      return nil
    }
    guard marks.count == 2, four.filter(\.isASCIIDigit) == "1234" else { return nil }
    group = marks[0]
    decimal = marks[1]
    dividesFour = four.count > 4
  }

  /// The digits of a whole number in groups.
  func text(_ value: Int) -> String {
    if (0..<1000).contains(value) { return String(value) }
    let digits = String(value.magnitude)
    var out = value < 0 ? "−" : ""
    let divides = digits.count > 4 || dividesFour
    for (index, digit) in digits.enumerated() {
      let left = digits.count - index
      if index > 0, divides, left >= 3, (left - 3) % further == 0 { out += group }
      out.append(digit)
    }
    return out
  }
}

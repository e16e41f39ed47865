public import FrontMatter
public import HTML

/// The words of the interface in one language, and its ways with dates, numbers and lists.
///
/// No template holds a word: another language is another value of this type, and nothing else.
public struct Phrases: Sendable {
  public let language: PageLanguage
  private let texts: [Phrase: String]
  private let months: [String]
  /// `{day} {month} {year}` in the language's order.
  private let datePattern: String
  private let listSeparator: String
  private let listAnd: String

  init(
    language: PageLanguage, texts: [Phrase: String], months: [String], datePattern: String, listSeparator: String,
    listAnd: String
  ) {
    self.language = language
    self.texts = texts
    self.months = months
    self.datePattern = datePattern
    self.listSeparator = listSeparator
    self.listAnd = listAnd
  }

  /// The phrases that this language has no text for; they would show their keys.
  public var missing: [Phrase] { Phrase.allCases.filter { texts[$0] == nil } }

  /// A phrase without holes.
  public subscript(_ phrase: Phrase) -> String { texts[phrase] ?? phrase.rawValue }

  /// A phrase with its holes filled: `{name}` takes the value of that name.
  public func callAsFunction(_ phrase: Phrase, _ values: KeyValuePairs<String, String>) -> String {
    filled(self[phrase]) { hole in values.first { $0.key == hole }?.value }
  }

  /// A phrase that counts: the form for the number is chosen, and `{count}` is the number.
  ///
  /// The forms stand in one text, separated by `|`: in English one and other.
  public func callAsFunction(_ phrase: Phrase, count: Int) -> String {
    let forms = self[phrase].split(separator: "|", omittingEmptySubsequences: false)
    let form = count == 1 ? forms[0] : forms[forms.count - 1]
    return filled(String(form)) { $0 == "count" ? number(count) : nil }
  }

  /// `14 December 2020`.
  public func date(_ day: CivilDate) -> String {
    filled(datePattern) { hole in
      switch hole {
      case "day": String(day.day)
      case "month": months[day.month - 1]
      case "year": String(day.year)
      default: nil
      }
    }
  }

  /// `1,204` for 1204: groups of three, from five digits on or in English always.
  public func number(_ value: Int) -> String {
    let digits = String(value.magnitude)
    var out = value < 0 ? "−" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { out += "," }
      out.append(digit)
    }
    return out
  }

  /// `1.4 MB`.
  public func size(bytes: Int) -> String {
    bytes < 1_000_000
      ? "\(number(max(1, bytes / 1000))) kB" : "\(number(bytes / 1_000_000)).\(bytes % 1_000_000 / 100_000) MB"
  }

  /// `Amara Okafor, Ida Berg and Li Chen`.
  public func list(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: listSeparator) + listAnd + last
  }

  /// The same for marked-up names.
  public func list(_ names: [HTML]) -> HTML {
    guard let last = names.last, names.count > 1 else { return names.first ?? HTML() }
    let separator: HTML = "\(listSeparator)"
    return "\(names.dropLast().joined(separator: separator))\(listAnd)\(last)"
  }
}

/// A text with its `{holes}` filled; one that has no value stays as it is.
private func filled(_ text: String, _ value: (Substring) -> String?) -> String {
  let bytes = text.utf8
  var out = ""
  var rest = bytes.startIndex
  while let open = bytes[rest...].firstIndex(of: UInt8(ascii: "{")),
    let close = bytes[open...].firstIndex(of: UInt8(ascii: "}"))
  {
    let end = bytes.index(after: close)
    out += text[rest..<open]
    out += value(text[bytes.index(after: open)..<close]) ?? String(text[open..<end])
    rest = end
  }
  return out + text[rest...]
}

public import FrontMatter
public import HTML
public import Markdown

/// The words of the interface in one language, and its ways with dates, numbers and lists.
///
/// No template holds a word: another language is another value of this type, and nothing else. What a language lacks
/// stands there in English. A class, because every page hands it through all its templates.
public final class Phrases: Sendable {
  public let language: PageLanguage
  /// The language's own name for itself.
  public let nameOfLanguage: String
  public let quotationMarks: QuotationMarks
  /// The words beside an author's text.
  public let markdown: MarkdownPhrases
  /// The phrases that this language has no text for.
  public let missing: [Phrase]
  /// By ``Phrase/rawValue``.
  private let texts: [Pattern]
  /// By ``Phrase/rawValue``, the text for each form in the order of ``PluralForm/allCases``; empty where nothing counts.
  private let counts: [[Pattern]]
  private let rule: PluralRule
  private let months: [String]
  private let datePattern: [DatePart]
  /// How the first of a month is written, where it is no plain number: `1er`.
  private let firstDay: String?
  private let numbers: NumberStyle
  /// The digits that numbers are written in; nil for 0 to 9.
  public let numerals: Numerals?
  /// What stands between two names, between those before the last of more, before the last of more, there in citations
  /// that want a comma, and between a title and its subtitle.
  let joints: (two: String, more: String, last: String, serial: String, subtitle: String)
  /// What stands between a thing and what is said of it: a funder and the number of the grant, a day and an hour.
  public let aside: String

  /// - Parameters:
  ///   - words: What the language's the files say.
  ///   - english: What stands in where they say nothing.
  ///   - digits: `western` or `native`, where the site says which.
  init(_ tag: LanguageTag, words: WordsOfLanguage, english: WordsOfLanguage, digits: String? = nil) {
    language = PageLanguage(tag)
    rule = PluralRule(language: tag.language, region: tag.region)
    missing = words.missing
    let blank = Pattern("")
    let texts = Phrase.allCases.map { words.texts[$0.rawValue] ?? english.texts[$0.rawValue] ?? blank }
    self.texts = texts
    counts = Phrase.allCases.map { phrase in
      guard let forms = words.counts[phrase] ?? english.counts[phrase] else { return [] }
      return PluralForm.allCases.map { forms[$0] ?? forms[.other] ?? forms[.many] ?? texts[phrase.rawValue] }
    }
    func form(_ key: String) -> String { words.forms[key] ?? english.forms[key] ?? "" }
    func joint(_ key: String, _ first: String, _ last: String) -> String {
      Pattern(form(key)).between(first, last) ?? ", "
    }
    nameOfLanguage = words.forms["language"] ?? tag.description
    months = (1...12).map { form("month.\($0)") }
    datePattern = Pattern(form("date")).parts.map(DatePart.init)
    firstDay = words.forms["day.first"]
    numbers = NumberStyle(example: form("number"), four: form("number.four")) ?? NumberStyle()
    quotationMarks = QuotationMarks(form("quotes")) ?? .english
    let last = joint("list.last", "first", "last")
    joints = (
      joint("list.two", "first", "last"), joint("list.more", "first", "next"), last,
      words.forms["list.serial"].flatMap { Pattern($0).between("first", "last") } ?? last,
      joint("list.subtitle", "first", "next")
    )
    aside = joint("list.aside", "first", "next")
    numerals = (digits ?? form("digits")) == "native" ? Numerals(tag) : nil
    markdown = MarkdownPhrases(zero: numerals?.zero ?? "0") { phrase in
      words.texts[phrase.rawValue] ?? english.texts[phrase.rawValue] ?? blank
    }
  }

  /// A phrase without holes.
  public subscript(_ phrase: Phrase) -> String { texts[phrase.rawValue].text }

  /// A phrase with its holes filled: `{name}` takes the value of that name.
  public func callAsFunction(_ phrase: Phrase, _ values: KeyValuePairs<String, String>) -> String {
    texts[phrase.rawValue].filled { hole in values.first { $0.key == hole }.map { isolated($0.value) } }
  }

  /// A phrase that counts: the form for the number is chosen, and `{count}` is the number.
  public func callAsFunction(_ phrase: Phrase, count: Int) -> String {
    let forms = counts[phrase.rawValue]
    let pattern = forms.isEmpty ? texts[phrase.rawValue] : forms[rule.form(of: count).place]
    return pattern.filled { $0 == "count" ? number(count) : nil }
  }

  /// `14 December 2020`.
  public func date(_ day: CivilDate) -> String {
    var out = TextBuffer(capacity: 32)
    parts(of: day, number: { out.append($0) }, text: { out.append($0) })
    return String(decoding: out.take(), as: UTF8.self)
  }

  /// The same, in a template.
  public func write(_ day: CivilDate, into template: inout HTML.StringInterpolation) {
    parts(of: day, number: { template.appendInterpolation($0) }, text: { template.appendInterpolation($0) })
  }

  private func parts(of day: CivilDate, number: (Int) -> Void, text: (String) -> Void) {
    for part in datePattern {
      switch part {
      // Digits of ASCII need no text of their own.
      case .day where numerals == nil && (day.day > 1 || firstDay == nil): number(day.day)
      case .monthNumber where numerals == nil: number(day.month)
      case .year where numerals == nil: number(day.year)
      default: text(self.text(of: part, day))
      }
    }
  }

  private func text(of part: DatePart, _ day: CivilDate) -> String {
    switch part {
    case .text(let text): text
    case .day: self.day(day.day)
    case .month: months[day.month - 1]
    case .monthNumber: digits(String(day.month))
    case .year: digits(String(day.year))
    }
  }

  /// A part of a date as the language writes it. A page has a dozen dates, so the names of holes are looked up once.
  private enum DatePart: Sendable {
    case text(String)
    case day, month, monthNumber, year

    init(_ part: Pattern.Part) {
      self =
        switch part {
        case .text(let text): .text(text)
        case .hole("day"): .day
        case .hole("month"): .month
        case .hole("month-number"): .monthNumber
        case .hole("year"): .year
        case .hole(let name): .text("{\(name)}")
        }
    }
  }

  /// The number of a day, from 1, as it stands in a date.
  func day(_ number: Int) -> String {
    if number == 1, let firstDay { return firstDay }
    return digits(String(number))
  }

  /// The name of a month, from 1, as it stands in a date.
  public func month(_ number: Int) -> String { months[number - 1] }

  /// `1,204` for 1204, divided as the language does.
  public func number(_ value: Int) -> String { digits(numbers.text(value)) }

  /// A year, a time, a number that is a name: in the language's digits and not divided.
  public func digits(_ text: String) -> String {
    guard let zero = numerals?.zero else { return text }
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      out.append(("0"..."9").contains(scalar) ? Unicode.Scalar(zero.value + scalar.value - 0x30)! : scalar)
    }
    return String(out)
  }

  /// `1.4 MB`.
  public func size(bytes: Int) -> String {
    if bytes < 1_000_000 { return self(.kilobytes, ["number": number(max(1, bytes / 1000))]) }
    let decimals = digits(String(bytes % 1_000_000 / 100_000))
    return self(.megabytes, ["number": number(bytes / 1_000_000) + numbers.decimal + decimals])
  }

  /// `Amara Okafor, Ida Berg and Li Chen`.
  public func list(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    if names.count == 2 { return isolated(names[0]) + joints.two + isolated(last) }
    return names.dropLast().map(isolated).joined(separator: joints.more) + joints.last + isolated(last)
  }

  /// The same for marked-up names.
  public func list(_ names: [HTML]) -> HTML {
    "\(names.indices, joined: HTML(), { "\(joint(before: $0, of: names.count))\(names[$0])" })"
  }

  /// What stands before a name of a list: nothing, a comma or the language's "and".
  public func joint(before index: Int, of count: Int) -> String {
    if index == 0 { return "" }
    if count == 2 { return joints.two }
    return index == count - 1 ? joints.last : joints.more
  }

  /// A value that may run the other way, kept from turning the words round it: in texts written from the right it
  /// stands between U+2068 and U+2069 (UAX #9 §2.4.2).
  private func isolated(_ value: String) -> String {
    guard language.isRightToLeft, value.unicodeScalars.contains(where: { $0.isASCII && $0.properties.isAlphabetic })
    else { return value }
    return "\u{2068}\(value)\u{2069}"
  }
}

extension MarkdownPhrases {
  convenience init(zero: Unicode.Scalar, _ text: (Phrase) -> Pattern) {
    self.init(
      note: text(.calloutNote).text, tip: text(.calloutTip).text, important: text(.calloutImportant).text,
      warning: text(.calloutWarning).text, caution: text(.calloutCaution).text, footnotes: text(.notes).text,
      footnote: text(.noteNumber).text, backToReference: text(.backToReference).text, table: text(.tableNumber).text,
      credit: text(.pictureCreditShort).text, done: text(.done).text, notDone: text(.notDone).text,
      zero: zero)
  }
}

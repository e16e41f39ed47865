import Diagnostics
import Markdown

/// Reads a file of phrases: lines of `name = text`, `#` before remarks.
///
/// The program's own files and those of a site are read alike; only a site's can have mistakes, which are reported.
struct PhraseFileReader {
  private let file: SourceFile
  /// The English texts, to hold the holes against; nil while those themselves are read.
  private let model: WordsOfLanguage?
  private let rule: PluralRule
  private var words: WordsOfLanguage
  private var seen: [String: SourceSpan] = [:]
  private var report = Report()

  /// Adds what a file says to what is known of the language.
  static func read(
    _ file: SourceFile, into words: inout WordsOfLanguage, rule: PluralRule, model: WordsOfLanguage?,
    report: inout Report
  ) {
    var reader = PhraseFileReader(file: file, model: model, rule: rule, words: words)
    reader.read()
    words = reader.words
    report.append(reader.report)
  }

  private init(file: SourceFile, model: WordsOfLanguage?, rule: PluralRule, words: WordsOfLanguage) {
    self.file = file
    self.model = model
    self.rule = rule
    self.words = words
  }

  private mutating func read() {
    let bytes = file.bytes
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      line(trimmed(start..<end))
      start = end + 1
    }
  }

  private mutating func line(_ range: Range<Int>) {
    let bytes = file.bytes
    guard let first = bytes[range].first, first != UInt8(ascii: "#") else { return }
    guard let equals = bytes[range].firstIndex(of: UInt8(ascii: "=")) else {
      return report.error(
        .phraseSyntax, "no '=' on this line", at: file.span(range), help: "write a name, '=', and the text")
    }
    let name = trimmed(range.lowerBound..<equals)
    let value = trimmed(equals + 1..<range.upperBound)
    let key = String(decoding: bytes[name], as: UTF8.self)
    guard let text = String(validating: bytes[value], as: UTF8.self) else {
      return report.error(
        .fileNotUTF8, "the text is not UTF-8", at: file.span(name), help: "save the file as UTF-8")
    }
    guard !text.isEmpty, !key.isEmpty else {
      return report.error(
        .phraseSyntax, text.isEmpty ? "no text for '\(key)'" : "no name before '='", at: file.span(range),
        help: text.isEmpty ? "write it after '=', or delete the line" : "write which text it is")
    }
    if let other = seen.updateValue(file.span(name), forKey: key) {
      report.error(
        .duplicateKey, "'\(key)' is here twice", at: file.span(name), help: "keep one of them",
        notes: [.init("also here", at: other)])
    }
    take(key, text, at: file.span(name), file.span(value))
  }

  private mutating func take(_ key: String, _ text: String, at name: SourceSpan, _ value: SourceSpan) {
    if let phrase = Phrase.named[key] {
      let pattern = Pattern(text)
      if let model, model.counts[phrase] != nil {
        report.error(
          .phraseUnknown, "'\(key)' counts, so it has a text for each form", at: name,
          help: "write \(rule.forms.map { "'\(key).\($0.rawValue)'" }.joined(separator: ", "))")
        return
      }
      check(pattern, against: model?.texts[phrase.rawValue], mayLose: [], at: value)
      words.texts[phrase.rawValue] = pattern
    } else if WordsOfLanguage.formKeys.contains(key) || WordsOfLanguage.rareFormKeys.contains(key) {
      check(key, text, at: value)
      words.forms[key] = text
    } else if let (phrase, form) = counted(key) {
      let pattern = Pattern(text)
      check(
        pattern, against: model?.counts[phrase]?[.other], mayLose: form == .other || form == .many ? [] : ["count"],
        at: value)
      words.counts[phrase, default: [:]][form] = pattern
    } else {
      let meant = nearest(key, among: Phrase.named.keys) ?? nearest(key, among: WordsOfLanguage.formKeys)
      report.error(
        .phraseUnknown, "no text named '\(key)'", at: name,
        help: meant.map { "did you mean '\($0)'?" } ?? "the names are those of the other languages' files")
    }
  }

  /// `pieces.few`
  private func counted(_ key: String) -> (Phrase, PluralForm)? {
    guard let dot = key.lastIndex(of: "."), let phrase = Phrase.named[String(key[..<dot])],
      let form = PluralForm(rawValue: String(key[key.index(after: dot)...]))
    else { return nil }
    if let model, model.counts[phrase] == nil { return nil }
    return (phrase, form)
  }

  /// The holes of which a language takes the one that suits its sentence.
  private static let months = ["month", "short-month"]

  /// A hole that nobody fills would be printed as it stands; one that is lost leaves out what it stood for.
  private mutating func check(_ pattern: Pattern, against model: Pattern?, mayLose: [String], at span: SourceSpan) {
    guard let known = model?.holes else { return }
    let holes = pattern.holes
    func has(_ hole: String, _ holes: [String]) -> Bool {
      holes.contains(hole) || Self.months.contains(hole) && holes.contains(where: Self.months.contains)
    }
    for hole in holes where !has(hole, known) {
      report.error(
        .phraseHole, "nothing fills '{\(hole)}' here", at: span,
        help: nearest(hole, among: known).map { "did you mean '{\($0)}'?" }
          ?? (known.isEmpty
            ? "this text has no holes" : "this text has \(known.map { "{\($0)}" }.joined(separator: ", "))"))
    }
    for hole in known where !has(hole, holes) && !mayLose.contains(hole) {
      report.error(.phraseHole, "'{\(hole)}' is missing", at: span, help: "put it where it belongs in the sentence")
    }
  }

  private mutating func check(_ key: String, _ text: String, at span: SourceSpan) {
    let wanted: String? =
      switch key {
      case "number": NumberStyle(example: text, four: "1234") == nil ? "write the number 12345.5, as 12,345.5" : nil
      case "number.four": NumberStyle(example: "12,345.5", four: text) == nil ? "write the number 1234" : nil
      case "quotes": QuotationMarks(text) == nil ? "write four marks with blanks between: “ ” ‘ ’" : nil
      case "digits": ["western", "native"].contains(text) ? nil : "write 'western' or 'native'"
      case "date":
        Set(Pattern(text).holes).isSubset(of: ["day", "month", "month-number", "year"])
          ? nil : "its parts are {day}, {month}, {month-number}, {year}"
      case "list.two", "list.last", "list.serial":
        Pattern(text).isPair("first", "last") ? nil : "write {first}, a word, {last}"
      case "list.more", "list.aside", "list.subtitle":
        Pattern(text).isPair("first", "next") ? nil : "write {first}, a mark, {next}"
      default: nil
      }
    if let wanted { report.error(.invalidValue, "'\(text)' does not serve as '\(key)'", at: span, help: wanted) }
  }

  /// A range without the white space at its ends.
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let first = file.bytes[range].first, first <= 0x20 { range = range.lowerBound + 1..<range.upperBound }
    while let last = file.bytes[range].last, last <= 0x20 { range = range.lowerBound..<range.upperBound - 1 }
    return range
  }
}

extension Pattern {
  /// What stands between two holes, where there is nothing else: ` and ` in `{first} and {last}`.
  func between(_ first: String, _ second: String) -> String? {
    guard parts.count == 3, parts[0] == .hole(first), parts[2] == .hole(second), case .text(let text) = parts[1] else {
      return nil
    }
    return text
  }

  func isPair(_ first: String, _ second: String) -> Bool { between(first, second) != nil }
}

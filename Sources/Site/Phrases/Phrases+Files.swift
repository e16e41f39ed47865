import PhraseFiles
public import Diagnostics
public import FrontMatter

extension Phrases {
  /// The interface in English.
  public static let english = Phrases(LanguageTag("en")!, words: englishWords, english: englishWords)

  /// The interface in a language: the program's words, and over them the site's own.
  ///
  /// - Parameters:
  ///   - own: The site's file for the language, `phrases/az.txt`.
  ///   - digits: `western` or `native`, where the site says which.
  public convenience init(in language: LanguageTag, own: SourceFile? = nil, digits: String? = nil, report: inout Report)
  {
    let rule = PluralRule(language: language.language, region: language.region)
    var words = Self.words(of: language, rule)
    if let own {
      PhraseFileReader.read(own, into: &words, rule: rule, model: Self.englishWords, report: &report)
    }
    self.init(language, words: words, english: Self.englishWords, digits: digits)
  }

  /// What the program brings for a language; nothing where its words would be in another script.
  private static func words(of language: LanguageTag, _ rule: PluralRule) -> WordsOfLanguage {
    if language.language == "en" { return englishWords }
    guard let bytes = PhraseFile.bytes(of: language.language) else { return WordsOfLanguage() }
    var ignored = Report()
    var words = WordsOfLanguage()
    let file = SourceFile(path: "\(language.language).txt", bytes: bytes)
    PhraseFileReader.read(file, into: &words, rule: rule, model: englishWords, report: &ignored)
    let isOtherScript = LanguageTag(language.language)?.direction != language.direction
    if isOtherScript || language.script.map({ $0 != words.forms["script"] }) ?? false { return WordsOfLanguage() }
    return words
  }

  private static let englishWords: WordsOfLanguage = {
    var ignored = Report()
    var words = WordsOfLanguage()
    let file = SourceFile(path: "en.txt", bytes: PhraseFile.bytes(of: "en") ?? [])
    PhraseFileReader.read(file, into: &words, rule: .one, model: nil, report: &ignored)
    return words
  }()

  /// The languages that the program has words for.
  public static var languages: [String] { PhraseFile.languages }

  /// What is wrong with one of the program's own files: for the tests.
  public static func mistakes(inFileOf language: String) -> Report {
    var report = Report()
    var words = WordsOfLanguage()
    let rule = PluralRule(language: language)
    let file = SourceFile(path: "\(language).txt", bytes: PhraseFile.bytes(of: language) ?? [])
    PhraseFileReader.read(file, into: &words, rule: rule, model: englishWords, report: &report)
    for phrase in words.missing {
      report.error(.phraseUnknown, "'\(phrase.key)' is missing", at: file.start)
    }
    for phrase in englishWords.counts.keys {
      for form in rule.forms where words.counts[phrase]?[form] == nil {
        report.error(.phraseUnknown, "'\(phrase.key).\(form.rawValue)' is missing", at: file.start)
      }
    }
    for key in WordsOfLanguage.formKeys where words.forms[key] == nil {
      report.error(.phraseUnknown, "'\(key)' is missing", at: file.start)
    }
    return report
  }
}

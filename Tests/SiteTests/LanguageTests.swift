import Diagnostics
import Foundation
import FrontMatter
import HTML
import Testing

@testable import Site

#if canImport(_FoundationICU)
  import _FoundationICU
#endif

/// The languages of the interface, held against CLDR's rules as the toolchain's ICU knows them.
@Suite struct LanguageTests {
  static func phrases(_ language: String) -> Phrases {
    var report = Report()
    return Phrases(in: LanguageTag(language)!, report: &report)
  }

  @Test func `the languages that were promised are there`() {
    let promised = [
      "ar", "az", "de", "en", "es", "fa", "fr", "hy", "it", "ka", "kk", "pl", "pt", "ru", "tr", "uk", "ur", "zh",
    ]
    #expect(Phrases.languages == promised)
  }

  @Test(arguments: Phrases.languages)
  func `no text is missing, and no hole is lost`(language: String) {
    #expect(Phrases.mistakes(inFileOf: language).sorted.map(\.message) == [])
  }

  @Test(arguments: Phrases.languages)
  func `a text that counts names the number, whatever it is`(language: String) {
    let phrases = Self.phrases(language)
    for count in [3, 5, 11, 21, 22, 25, 100, 101, 102, 111] {
      #expect(phrases(.pieces, count: count).contains(phrases.number(count)), "\(count)")
    }
  }

  /// The samples of CLDR's plural rules (supplemental/plurals.xml).
  @Test(arguments: [
    ("en", "one 1; other 0 2 3 16 100"), ("az", "one 1; other 0 2 10 100"), ("tr", "one 1; other 0 2 17"),
    ("de", "one 1; other 0 2 1000"), ("ka", "one 1; other 0 2"), ("kk", "one 1; other 0 2"), ("ur", "one 1; other 0 2"),
    ("es", "one 1; other 0 2 100"), ("it", "one 1; other 0 2 100"), ("fr", "one 0 1; other 2 17 100"),
    ("pt", "one 0 1; other 2 17"), ("pt-PT", "one 1; other 0 2"), ("fa", "one 0 1; other 2 100"),
    ("hy", "one 0 1; other 2 17"), ("zh", "other 0 1 2 15 100"),
    ("ru", "one 1 21 31 101 1001; few 2 3 4 22 24 102; many 0 5 11 12 14 19 100 111"),
    ("uk", "one 1 21 31 101 1001; few 2 3 4 22 24 102; many 0 5 11 12 14 19 100 111"),
    ("pl", "one 1; few 2 3 4 22 24 32 102; many 0 5 11 12 14 19 21 100"),
    ("ar", "zero 0; one 1; two 2; few 3 10 103 110 1003; many 11 26 111 1011; other 100 101 102 200 1000"),
  ])
  func `a number takes the form that CLDR gives as an example`(language: String, samples: String) {
    let tag = LanguageTag(language)!
    let rule = PluralRule(language: tag.language, region: tag.region)
    for group in samples.split(separator: ";") {
      let words = group.split(separator: " ")
      for number in words.dropFirst() { #expect(rule.form(of: Int(number)!).rawValue == words[0], "\(number)") }
    }
  }

  @Test(arguments: [
    (
      "az",
      ["Xəlilov", "Hüseynov", "Iğdır", "İsmayıl", "Çelik", "Cəfər", "Eldar", "Ələkbər", "Qasım", "Kərim", "Lalə"],
      ["Cəfər", "Çelik", "Eldar", "Ələkbər", "Hüseynov", "Xəlilov", "Iğdır", "İsmayıl", "Kərim", "Qasım", "Lalə"]
    ),
    ("tr", ["Işık", "İnce", "Hale", "Çan", "Can"], ["Can", "Çan", "Hale", "Işık", "İnce"]),
    ("de", ["Zorn", "Öhm", "Oz", "Ast", "Ähre"], ["Ähre", "Ast", "Öhm", "Oz", "Zorn"]),
    ("pl", ["Łoś", "Lot", "Ćma", "Cud", "Luk"], ["Cud", "Ćma", "Lot", "Luk", "Łoś"]),
    ("es", ["Oca", "Ñu", "Nube"], ["Nube", "Ñu", "Oca"]),
    ("ru", ["Яков", "Ёлкин", "Ежов", "Жуков"], ["Ежов", "Ёлкин", "Жуков", "Яков"]),
    ("uk", ["Ґава", "Гай", "Дім", "Їжак", "Іва"], ["Гай", "Ґава", "Дім", "Іва", "Їжак"]),
    ("fa", ["گلستان", "کتاب", "پارسا", "بهار"], ["بهار", "پارسا", "کتاب", "گلستان"]),
    ("zh", ["王明", "李娜", "张伟", "陈静"], ["陈静", "李娜", "王明", "张伟"]),
    ("en", ["beta", "Alpha", "alpha b"], ["Alpha", "alpha b", "beta"]),
  ])
  func `names are sorted as the language sorts them`(language: String, names: [String], sorted: [String]) {
    let keys = SortOrder(LanguageTag(language)!).keys(names)
    #expect(names.indices.sorted { keys[$0] < keys[$1] }.map { names[$0] } == sorted)
  }

  @Test(arguments: [
    ("ar", "western", "1,234"), ("ar", "native", "١,٢٣٤"), ("fa", "native", "۱٬۲۳۴"), ("fa", "western", "1٬234"),
    ("en", "native", "1,234"),
  ])
  func `digits are as the site says`(language: String, digits: String, text: String) {
    var report = Report()
    #expect(Phrases(in: LanguageTag(language)!, digits: digits, report: &report).number(1234) == text)
  }

  @Test(arguments: [("fr", "1er mars 2026"), ("it", "1º marzo 2026"), ("de", "1. März 2026"), ("fa", "۱ مارس ۲۰۲۶")])
  func `the first of a month is written as the language does`(language: String, text: String) {
    let phrases = Self.phrases(language)
    for (number, written) in [(1, text), (11, text.replacing(/^1(er|º)?/, with: "11").replacing("۱ ", with: "۱۱ "))] {
      let day = CivilDate(year: 2026, month: 3, day: number)!
      #expect(phrases.date(day) == written)
      var template = HTML.StringInterpolation(literalCapacity: 0, interpolationCount: 0)
      phrases.write(day, into: &template)
      #expect(HTML(stringInterpolation: template).text == written)
    }
  }

  /// A short month that is none is the word that a date has: `мая`, not `май`. Persian's has its ezafe in dates alone.
  @Test(arguments: Phrases.languages.filter { $0 != "fa" })
  func `a month that is not cut short stands in the form that follows a day`(language: String) {
    let phrases = Self.phrases(language)
    let months = phrases[.shortMonths].split(separator: "|").map(String.init)
    #expect(months.count == 12)
    for (index, month) in months.enumerated() where !month.hasSuffix(".") {
      #expect(month == phrases.month(index + 1))
    }
  }

  @Test(arguments: [
    ("az", ["A", "B"], "A və B"), ("ru", ["А", "Б", "В"], "А, Б и В"), ("ar", ["أ", "ب", "ج"], "أ، ب وج"),
    ("zh", ["甲", "乙", "丙"], "甲、乙和丙"), ("fr", ["A", "B"], "A et B"),
  ])
  func `names are joined with the language's own and`(language: String, names: [String], text: String) {
    #expect(Self.phrases(language).list(names) == text)
  }

  @Test func `a Latin name in a text from the right is kept apart`() {
    #expect(Self.phrases("ar")(.pictureCredit, ["credit": "AFP"]) == "الصورة: \u{2068}AFP\u{2069}")
    #expect(Self.phrases("az")(.pictureCredit, ["credit": "AFP"]) == "Şəkil: AFP")
  }

  @Test func `French marks stand behind a blank that breaks no line`() {
    let phrases = Self.phrases("fr")
    for phrase in Phrase.allCases {
      #expect(phrases[phrase].matches(of: /[ \p{L}\p{Pe}][:;?!»](?!\/)|«[^\u{A0}]/).isEmpty, "\(phrase.key)")
    }
  }

  @Test(arguments: Phrases.languages)
  func `what a reader is to press stands in the quotation marks of texts`(language: String) {
    let phrases = Self.phrases(language)
    // Without the blanks that French has within them.
    let marks = [phrases.quotationMarks.open, phrases.quotationMarks.close].map { $0.filter(\.isPunctuation) }
    #expect(marks.allSatisfy(phrases[.feedsStepCopy].contains))
  }

  @Test func `Arabic words have their tanwin on one side of the alif`() {
    for phrase in Phrase.allCases { #expect(!Self.phrases("ar")[phrase].contains("\u{64B}\u{627}"), "\(phrase.key)") }
  }

  @Test func `words in another script do not stand in`() {
    #expect(Self.phrases("az-Arab").missing == Phrase.allCases)
    #expect(Self.phrases("az-Latn-AZ").missing == [])
    #expect(Self.phrases("kk-Latn").missing == Phrase.allCases)
    #expect(Self.phrases("en-GB").missing == [])
  }

  @Test func `a site's own file replaces words and adds a language`() {
    var report = Report()
    let file = SourceFile(
      path: "phrases/nl.txt", bytes: Array("language = Nederlands\nmenu = Menu!\nmonth.12 = december\n".utf8))
    let dutch = Phrases(in: LanguageTag("nl")!, own: file, report: &report)
    #expect(report.isEmpty)
    #expect(dutch[.menu] == "Menu!")
    #expect(dutch.nameOfLanguage == "Nederlands")
    #expect(dutch.date(CivilDate(year: 2020, month: 12, day: 14)!) == "14 december 2020")
    #expect(!dutch.missing.contains(.menu) && dutch.missing.contains(.home))
  }
}

#if canImport(_FoundationICU)
  extension LanguageTests {
    /// English is written with the day first, as in Britain and as citations here are.
    private static func icu(_ language: String) -> Locale {
      Locale(identifier: language == "en" ? "en_GB" : language + "@calendar=gregorian")
    }

    @Test(arguments: Phrases.languages)
    func `dates are those of ICU`(language: String) {
      let phrases = Self.phrases(language)
      let style = Date.FormatStyle(
        date: .long, time: .omitted, locale: Self.icu(language), calendar: Calendar(identifier: .gregorian),
        timeZone: TimeZone(identifier: "UTC")!)
      for month in 1...12 {
        let day = CivilDate(year: 2021, month: month, day: 14)!
        let date = Date(timeIntervalSince1970: Double(day.daysSinceEpoch) * 86_400)
        #expect(phrases.date(day) == date.formatted(style))
      }
    }

    @Test(arguments: Phrases.languages)
    func `numbers are those of ICU`(language: String) {
      let phrases = Self.phrases(language)
      // Urdu divides large numbers by lakh and crore; no list is that long.
      for number in [0, 7, 999, 1234, 12_345] + (language == "ur" ? [] : [1_234_567]) {
        let expected = number.formatted(IntegerFormatStyle<Int>(locale: Self.icu(language)))
        #expect(phrases.number(number) == expected)
      }
    }

    @Test(arguments: Phrases.languages)
    func `plural forms are those of ICU`(language: String) {
      var status = U_ZERO_ERROR
      let rules = swift_uplrules_open(language, &status)
      defer { swift_uplrules_close(rules) }
      let rule = PluralRule(language: language)
      for number in 0...1_200 {
        var form = [UInt16](repeating: 0, count: 16)
        let size = swift_uplrules_select(rules, Double(number), &form, 16, &status)
        #expect(rule.form(of: number).rawValue == String(decoding: form.prefix(Int(size)), as: UTF16.self), "\(number)")
      }
    }
  }
#endif

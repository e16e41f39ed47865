import Diagnostics
import FrontMatter
import Testing

@testable import Site

/// Small and capital letters, as each language pairs them.
@Suite struct CasingTests {
  @Test(arguments: [
    ("az", "i", "İ"), ("az", "ı", "I"), ("az", "ə", "Ə"), ("tr", "i", "İ"), ("tr", "i\u{307}", "İ"), ("en", "i", "I"),
    ("az-Cyrl", "i", "I"), ("ru", "ё", "Ё"), ("de", "ß", "Ss"), ("hy", "և", "Եւ"), ("ka", "ნ", "ნ"), ("el", "ά", "Ά"),
    ("nl", "é", "É"), ("ar", "ع", "ع"), ("zh", "王", "王"),
  ])
  func `a letter has its language's capital`(language: String, letter: String, capital: String) {
    #expect(LanguageTag(language)!.capital(Character(letter)).unicodeScalars.elementsEqual(capital.unicodeScalars))
  }

  @Test(arguments: [
    ("az", "IŞIQ", "ışıq"), ("az", "İKİ", "iki"), ("tr", "I\u{307}Z", "iz"), ("en", "ICE", "ice"),
    ("az", "DƏNİZ", "dəniz"), ("ru", "ЛЁД", "лёд"),
  ])
  func `a text has its language's small letters`(language: String, text: String, small: String) {
    #expect(LanguageTag(language)!.lowercased(text).unicodeScalars.elementsEqual(small.unicodeScalars))
  }

  @Test(arguments: [
    ("az", "ilqar isayev", "İİ"), ("tr", "ipek ılgaz", "İI"), ("en", "ida isaksen", "II"),
    ("az", "Anar Məmmədov Rauf oğlu", "AM"), ("ru", "Ирада Иманова Вахид Кызы", "ИИ"),
    ("ka", "ნინო დავითაია", "ნდ"), ("az", "Li Na", "LN"),
    ("ar", "إيلاف إبراهيم", "إي"), ("ar", "أمارا أوكافور", "أم"), ("ar", "ليلى نصر", "ل"), ("ar", "الياس خوري", "ي"),
    ("ar", "آل سعود", "آل"), ("ar", "المركز العربي", "م"), ("fa", "آرش کمانگیر", "آر"), ("ur", "علی", "ع"),
    ("ar", "Ida Berg", "IB"), ("he", "דוד כהן", "דכ"),
  ])
  func `initials are in the language of the name`(language: String, name: String, initials: String) {
    #expect(PersonName(full: name).initials(in: LanguageTag(language)!) == initials)
  }

  @Test(arguments: [
    ("az", "iqlim-siyaseti", Shelf.topic, "İqlim siyaseti"), ("tr", "istanbul-iline", .region, "İstanbul İline"),
    ("en", "iran-and-iraq", .topic, "Iran and iraq"), ("az", "Iğdır", .region, "Iğdır"),
    ("ka", "ენერგია", .topic, "ენერგია"),
  ])
  func `a title made of an id begins with the language's capital`(
    language: String, id: String, shelf: Shelf, title: String
  ) {
    #expect(Assembly.title(from: id, on: shelf, in: LanguageTag(language)!) == title)
  }

  @Test func `an id is in the language of the file that has it`() throws {
    var builder = SiteBuilder()
    builder.settings = "title: Test\nurl: https://test.example/\nlanguages: [en, az]\n"
    builder.article("price", "topics: [international-trade]")
    builder.texts["articles/price.az.md"] = "---\ntitle: Qiymət\n---\n\nMətn.\n"
    builder.texts["articles/own.az.md"] =
      "---\ntitle: İqlim\ndate: 2025-01-01\ntype: commentary\nauthors: ana\ntopics: [iqlim]\n---\n\nMətn.\n"
    let (publication, _, report) = builder.published()
    #expect(!report.hasErrors, "\(report.sorted.map(\.message))")
    let strands = publication.sites.map { site in
      site.strands.map { "\($0.title) \($0.borrowedFrom?.description ?? "-")" }.sorted()
    }
    #expect(strands == [["International trade -"], ["International trade en", "İqlim -"]])
  }
}

import FrontMatter
import Testing

@testable import Site

/// What is said of a text that is in another language than its page, or runs another way.
@Suite struct TextLanguageTests {
  @Test(arguments: [
    // The page, the text, the language of its file; what is said.
    ("fr", "Acme Inc.", "ar", nil), ("fr", "كلية", "ar", "ar rtl"), ("fr", "كلية GDP", "ar", "ar rtl"),
    ("ar", "Acme Inc.", "ar", "ltr"), ("ar", "Acme Inc.", nil, "ltr"), ("ar", "Acme Inc.", "en", "en ltr"),
    ("ar", "شركة Acme", nil, nil), ("ar", "شركة Acme", "en", "en ltr"), ("ar", "كلية", nil, nil),
    ("fr", "كلية", nil, "rtl"), ("fr", "כלל", "en", "rtl"), ("fr", "כלל", "ar", "rtl"), ("fr", "כלל", "he", "he rtl"),
    ("ar", "כלל", "fr", nil), ("fa", "کار", "ar", "ar rtl"),
    // Digits and marks alone are in no language, and run as the page.
    ("fr", "2024", "ar", nil), ("ar", "3 + 4", "en", nil), ("fr", "", "ar", nil), ("ar", "٢٠٢٤", nil, nil),
    ("en", "Nordic Fund", "ru", nil), ("en", "Фонд", "ru", "ru ltr"), ("en", "Фонд", "kk", "kk ltr"),
    ("en", "Фонд", "kk-Cyrl", "kk-Cyrl ltr"), ("en", "Qor", "kk-Latn", "kk-Latn ltr"), ("en", "Фонд", "kk-Latn", nil),
    ("en", "Фонд", "az", nil), ("ru", "Xəzər", "az", "az ltr"), ("ru", "Nordic Fund", nil, nil),
    ("en", "Фонд", "uz", "uz ltr"), ("en", "Fond", "uz", "uz ltr"), ("en", "Фонд", "sr", "sr ltr"),
    ("en", "基金", "zh", "zh ltr"), ("en", "基金", "zh-Hant", "zh-Hant ltr"), ("en", "Fund", "zh", nil),
    ("en", "ファンド", "ja", "ja ltr"), ("en", "기금", "ko", "ko ltr"), ("en", "Fund", "ko", nil),
    ("en", "ფონდი", "ka", "ka ltr"), ("en", "Fund", "ka", nil), ("en", "Հիմնադրամ", "hy", "hy ltr"),
    ("en", "Fund", "hy", nil), ("en", "Ταμείο", "el", "el ltr"), ("en", "निधि", "hi", "hi ltr"),
    ("ar", "Ταμείο", nil, "ltr"), ("en", "ފަންޑު", "dv", "dv rtl"), ("en", "کار", "az-IR", "az-IR rtl"),
    ("en", "کار", "az-Arab", "az-Arab rtl"), ("en", "کار", "ckb", "ckb rtl"), ("en", "Été", "fr", "fr ltr"),
    ("fr", "\u{202B}Acme\u{202C}", "ar", nil), ("en", "Ａｃｍｅ", "fr", "fr ltr"),
  ])
  func `a text is marked by its letters`(page: String, text: String, file: String?, mark: String?) throws {
    let page = PageLanguage(try #require(LanguageTag(page)))
    let found = TextLanguage(of: text, in: file.flatMap { LanguageTag($0) }, on: page)
    let shown = found.map { ($0.tag.map { $0 + " " } ?? "") + ($0.isRightToLeft ? "rtl" : "ltr") }
    #expect(shown == mark)
  }
}

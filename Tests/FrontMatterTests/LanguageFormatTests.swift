import Diagnostics
import FrontMatter
import Testing

/// Languages, time zones, and texts per language.
@Suite struct LanguageFormatTests {
  @Test(arguments: [
    ("az", "az"), ("EN-gb", "en-GB"), ("AZ-arab-ir", "az-Arab-IR"), ("ZH-CMN-HANS-cn", "zh-cmn-Hans-CN"),
    ("es-419", "es-419"), ("sl-Rozaj-biske-1994", "sl-rozaj-biske-1994"), ("de-DE-u-CO-phonebk", "de-DE-u-co-phonebk"),
    ("en-a-bbb-x-a-ccc", "en-a-bbb-x-a-ccc"),
  ])
  func `a tag is put into its canonical case`(typed: String, tag: String) {
    #expect(LanguageTag(typed)?.description == tag)
    #expect(LanguageTag(typed) == LanguageTag(tag))
  }

  @Test func `a tag knows its parts`() throws {
    let tag = try #require(LanguageTag("az-Arab-IR"))
    #expect((tag.language, tag.script, tag.region) == ("az", "Arab", "IR"))
  }

  @Test(arguments: [
    "ar", "fa", "he", "ur", "ps", "sd", "ug", "yi", "dv", "ckb", "ku-Arab", "az-Arab", "az-IR", "pa-PK",
  ])
  func `these run from the right`(tag: String) { #expect(LanguageTag(tag)?.direction == .rightToLeft) }

  @Test(arguments: ["en", "az", "az-Latn", "ku", "ar-Latn", "sd-Deva", "sd-IN", "tr", "ru", "pa", "ug-Cyrl"])
  func `these run from the left`(tag: String) { #expect(LanguageTag(tag)?.direction == .leftToRight) }

  @Test(arguments: ["Asia/Baku", "UTC", "America/Argentina/Buenos_Aires", "Etc/GMT+4", "America/Port-au-Prince"])
  func `a time zone has the name of a place`(name: String) { #expect(value(name, .timeZone) == name) }

  @Test func `a text per language is found by its language, then by the default one`() throws {
    let text = try #require(value("{en-GB: Report, az: Hesabat, ru: Доклад}", .localised))
    let az = try #require(LanguageTag("az"))
    let en = try #require(LanguageTag("en"))
    let de = try #require(LanguageTag("de"))
    #expect(text.text(for: az, default: en) == "Hesabat")
    #expect(text.text(for: en, default: az) == "Report")
    #expect(text.text(for: de, default: az) == "Hesabat")
    #expect(text.text(for: de, default: de) == "Report")
    #expect(text.languages.map(\.description) == ["en-GB", "az", "ru"])
    #expect(value("Report", .localised)?.text(for: az, default: en) == "Report")
  }

  @Test(arguments: [
    ("en_GB", "'en_GB' is not a language tag", "did you mean 'en-GB'?"),
    ("English", "'English' is not a language tag", "write 'en'"),
    ("en_US.UTF-8", "'en_US.UTF-8' is not a language tag", "did you mean 'en-US'?"),
    ("Klingon", "'Klingon' is not a language tag", "write a tag such as az, en-GB or az-Arab"),
    ("e", "'e' is not a language tag", "write a tag such as az, en-GB or az-Arab"),
    ("x-mine", "'x-mine' is not a language tag", "write a tag such as az, en-GB or az-Arab"),
    ("en-a", "'en-a' is not a language tag", "write a tag such as az, en-GB or az-Arab"),
    ("de-1996-1996", "'de-1996-1996' is not a language tag", "write a tag such as az, en-GB or az-Arab"),
  ])
  func `a language is refused that is not a tag`(typed: String, message: String, help: String?) {
    expectRefusal(of: typed, by: .language, message: message, help: help)
  }

  @Test(arguments: [
    ("asia/baku", "'asia/baku' is not the name of a time zone", "did you mean 'Asia/Baku'?"),
    ("+04:00", "'+04:00' is not the name of a time zone", "write the area and the city: Asia/Baku"),
    ("UTC+4", "'UTC+4' is not the name of a time zone", "write the area and the city: Asia/Baku"),
    ("America/New York", "'America/New York' is not the name of a time zone", "did you mean 'America/New_York'?"),
    ("../etc/passwd", "'../etc/passwd' is not the name of a time zone", "write the area and the city: Asia/Baku"),
    ("Baku time", "'Baku time' is not the name of a time zone", "write the area and the city: Asia/Baku"),
  ])
  func `a time zone is refused that is not a name`(typed: String, message: String, help: String?) {
    expectRefusal(of: typed, by: .timeZone, message: message, help: help)
  }

  @Test(arguments: [
    ("{en: a, english: b}", "'english' is not a language tag", "write 'en'"),
    ("{EN: a, en: b}", "'en' is here twice", "keep one of them"),
    ("{en: [a]}", "'en' wants text, this is a list: [a]", "write 'a' without the list"),
    ("[a]", "'x' wants text or a text per language, this is a list: [a]", "write 'a' without the list"),
    ("{en: }", "there is no text here", "write 'en: …' below it"),
  ])
  func `a text per language is refused where something is amiss`(typed: String, message: String, help: String?) {
    expectRefusal(of: typed, by: .localised, message: message, help: help)
  }
}

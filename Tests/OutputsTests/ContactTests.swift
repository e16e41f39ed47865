import Foundation
import Testing

/// Contact cards and calendar entries, unfolded and unescaped again.
@Suite struct ContactTests {
  private static let long = "A very long name; with, marks \\ of its own, и кириллица, чтобы строка была длинной 🎓🎓🎓"

  private static let files = Result {
    var site = PublishedSite()
    site.settings = "title: Test\nurl: https://test.example/papers/\ntime-zone: Asia/Baku\n"
    site.texts["authors/ana.md"] = """
      ---
      name: {given: Ana, particle: van, family: Lee, suffix: Jr.}
      email: ana@test.example
      role: \(PublishedSite.quoted(long))
      affiliation: Test
      orcid: 0000-0002-1825-0097
      social: {github: ana-lee}
      ---

      Ana writes.

      """
    site.texts["authors/ben.md"] = "---\nname: Ben Li\n---\n"
    site.article(
      "talk", title: long,
      """
      description: "A talk.\\nWith two lines, and more."
      updated: 2025-02-02
      event: {start: 2026-03-01T18:00, end: 2026-03-01T20:30, place: "ADA, Baku"}
      """)
    site.article("days", "event: {start: 2026-03-01, end: 2026-03-03, url: https://days.example/}")
    site.article("day", "event: {start: 2026-03-01T18:00+00:00, end: 2026-03-02}")
    return try site.published()
  }

  private func lines(_ path: String) throws -> [String] {
    let bytes = try #require(try Self.files.get()[path], "no \(path)")
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(String(validating: bytes, as: UTF8.self) != nil)
    let folded = text.replacing("\r\n", with: "\u{1}").split(separator: "\u{1}")
    #expect(folded.allSatisfy { $0.utf8.count <= 75 && !$0.contains("\n") })
    #expect(text.hasSuffix("\r\n"))
    return text.replacing("\r\n ", with: "").replacing("\r\n", with: "\u{1}").split(separator: "\u{1}").map(String.init)
  }

  private func value(_ name: String, _ lines: [String]) -> String? {
    lines.first { $0.hasPrefix(name + ":") }.map { String($0.dropFirst(name.count + 1)) }
  }

  private func unescaped(_ text: String?) -> String? {
    text?.replacing("\\n", with: "\n").replacing("\\,", with: ",").replacing("\\;", with: ";")
      .replacing("\\\\", with: "\\")
  }

  @Test func `an author who gives an address has a card`() throws {
    let card = try lines("authors/ana/ana.vcf")
    #expect(card.first == "BEGIN:VCARD" && card.last == "END:VCARD")
    #expect(value("VERSION", card) == "4.0")
    #expect(value("FN", card) == "Ana van Lee Jr.")
    #expect(value("N", card) == "van Lee;Ana;;;Jr.")
    #expect(value("EMAIL", card) == "ana@test.example")
    #expect(unescaped(value("TITLE", card)) == Self.long)
    #expect(value("ORG", card) == "Test")
    #expect(value("UID", card) == "https://test.example/papers/authors/ana/")
    #expect(card.contains("SOCIALPROFILE:https://github.com/ana-lee"))
    #expect(card.contains("SOCIALPROFILE:https://orcid.org/0000-0002-1825-0097"))
    let page = String(decoding: try #require(try Self.files.get()["authors/ana/index.html"]), as: UTF8.self)
    #expect(page.contains("<a href=\"/papers/authors/ana/ana.vcf\" type=\"text/vcard\">"))
  }

  @Test func `an author who gives none has none`() throws {
    #expect(try Self.files.get()["authors/ben/ben.vcf"] == nil)
  }

  @Test func `an event is an entry for calendars, in UTC`() throws {
    let entry = try lines("commentary/talk/event.ics")
    #expect(entry.first == "BEGIN:VCALENDAR" && entry.last == "END:VCALENDAR")
    #expect(value("UID", entry) == "/commentary/talk/@test.example")
    #expect(value("DTSTART", entry) == "20260301T140000Z")
    #expect(value("DTEND", entry) == "20260301T163000Z")
    #expect(value("DTSTAMP", entry) == "20250201T200000Z")
    #expect(value("SEQUENCE", entry) == "1")
    #expect(unescaped(value("SUMMARY", entry)) == Self.long)
    #expect(unescaped(value("DESCRIPTION", entry)) == "A talk.\nWith two lines, and more.")
    #expect(unescaped(value("LOCATION", entry)) == "ADA, Baku")
    #expect(value("URL", entry) == "https://test.example/papers/commentary/talk/")
    let page = String(decoding: try #require(try Self.files.get()["commentary/talk/index.html"]), as: UTF8.self)
    #expect(page.contains("<a href=\"/papers/commentary/talk/event.ics\" type=\"text/calendar\">"))
  }

  @Test func `whole days are dates, and end the day after the last`() throws {
    let entry = try lines("commentary/days/event.ics")
    #expect(value("DTSTART;VALUE=DATE", entry) == "20260301")
    #expect(value("DTEND;VALUE=DATE", entry) == "20260304")
    #expect(value("URL", entry) == "https://days.example/")
  }

  @Test func `an end that is only a day ends with the day`() throws {
    let entry = try lines("commentary/day/event.ics")
    #expect(value("DTSTART", entry) == "20260301T180000Z")
    #expect(value("DTEND", entry) == "20260302T200000Z")
  }
}

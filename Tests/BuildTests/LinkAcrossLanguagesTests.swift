import Build
import Foundation
import Support
import Testing

/// A link to a file leads to the piece in the language of the page that it stands on, if there is one.
@Suite struct LinkAcrossLanguagesTests {
  private static func piece(_ title: String, _ more: String = "", _ text: String = "Text.") -> String {
    "---\ntitle: \(title)\ndate: 2026-01-02\ntype: report\nauthors: [ana]\n\(more)---\n\n\(text)\n"
  }

  private func built(_ files: [String: String]) throws -> (page: (String) throws -> String, messages: [String]) {
    let folder = try TemporaryFolder("across", inMemory: true)
    try folder.write("Content/site.yml", "title: Case\nurl: https://case.example/\nlanguages: [en, az, ru]\n")
    try folder.write("Content/authors/ana.md", "---\nname: Ana Lee\nrole: Fellow\n---\nAna writes.\n")
    for (path, text) in files { try folder.write("Content/articles/" + path, text) }
    let outcome = build(
      BuildRequest(source: folder.path, output: folder.path + "/Public", now: 1_780_000_000, jobs: 1))
    return (
      { try String(contentsOfFile: "\(folder.path)/Public/\($0)/index.html", encoding: .utf8) },
      outcome.report.sorted.map { "\($0.code.rawValue): \($0.message)" }
    )
  }

  @Test func `it leads to the reader's language, else to the file that was named`() throws {
    let links = "[coal](coal.md), [rail](rail.md), [tin](tin.ru.md), [own](steel.md)"
    let (page, messages) = try built([
      "steel.md": Self.piece("Steel", "", links), "steel.az.md": Self.piece("Polad", "", links),
      "coal.md": Self.piece("Coal"), "coal.az.md": Self.piece("Kömür", "slug: komur\n"),
      "rail.md": Self.piece("Rail"), "rail.ru.md": Self.piece("Рельс"),
      "tin.ru.md": Self.piece("Олово"), "tin.az.md": Self.piece("Qalay"),
    ])
    #expect(!messages.contains { $0.hasPrefix("link/") }, "\(messages)")
    let english = try page("report/steel")
    #expect(english.contains("<a href=\"/report/coal/\">coal</a>"))
    #expect(english.contains("<a href=\"/ru/report/tin/\">tin</a>"))
    let azerbaijani = try page("az/report/steel")
    #expect(azerbaijani.contains("<a href=\"/az/report/komur/\">coal</a>"))
    #expect(azerbaijani.contains("<a href=\"/report/rail/\">rail</a>"))
    #expect(azerbaijani.contains("<a href=\"/az/report/tin/\">tin</a>"))
    #expect(azerbaijani.contains("<a href=\"/az/report/steel/\">own</a>"))
  }

  @Test func `a translation that is not out does not stand in the original's way, nor the other way round`() throws {
    let links = "[coal](coal.md), [tin](tin.md)"
    let (page, messages) = try built([
      "steel.md": Self.piece("Steel", "", links), "steel.az.md": Self.piece("Polad", "", links),
      "coal.md": Self.piece("Coal"), "coal.az.md": Self.piece("Kömür", "draft: true\n"),
      "tin.md": Self.piece("Tin", "draft: true\n"), "tin.az.md": Self.piece("Qalay", "draft: false\n"),
    ])
    #expect(messages.filter { $0.contains("not published") }.count == 1, "\(messages)")
    let azerbaijani = try page("az/report/steel")
    #expect(azerbaijani.contains("<a href=\"/report/coal/\">coal</a>"))
    #expect(azerbaijani.contains("<a href=\"/az/report/tin/\">tin</a>"))
    let english = try page("report/steel")
    #expect(english.contains("<a href=\"/report/coal/\">coal</a>"))
    #expect(!english.contains(">tin</a>"))
  }
}

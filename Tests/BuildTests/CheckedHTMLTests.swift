import Build
import Diagnostics
import Support
import Testing

/// What a check sees in the HTML of a text.
@Suite struct CheckedHTMLTests {
  private func checked(_ text: String, rawHTML: Bool = true, _ more: [String: String] = [:]) throws -> CheckOutcome {
    let folder = try TemporaryFolder("checked", inMemory: true)
    try folder.write("Content/site.yml", "title: Case\nurl: https://case.example/\nraw-html: \(rawHTML)\n")
    try folder.write(
      "Content/articles/steel.md", "---\ntitle: Steel\ndate: 2026-01-01\ntype: data\n---\n" + text)
    for (path, text) in more { try folder.write("Content/" + path, text) }
    return check(BuildRequest(source: folder.path, output: folder.path + "/Public", now: 1_780_000_000, jobs: 1))
  }

  @Test func `addresses of other hosts are found in HTML, each at its place`() throws {
    let text = """
      A <a href="https://inline.example/?a=1&amp;b=2">word</a> and [one](https://markdown.example/).[^1]

        <details>
        <summary><a href='HTTPS://block.example/'>More</a> <a href=/topics/>x</a></summary>
      </details>

      [^1]: Of <A HREF=https://note.example/>a note</A>, `<a href="https://code.example/">`.
      """
    let outside = try checked(text).outside
    #expect(
      Set(outside.map(\.address)) == [
        "https://inline.example/?a=1&b=2", "https://markdown.example/", "HTTPS://block.example/",
        "https://note.example/",
      ])
    let start = "---\ntitle: Steel\ndate: 2026-01-01\ntype: data\n---\n"
    let bytes = Array((start + text).utf8)
    let places = Dictionary(
      uniqueKeysWithValues: outside.map { ($0.address, String(decoding: bytes[$0.span.range], as: UTF8.self)) })
    #expect(places["https://inline.example/?a=1&b=2"] == "<a href=\"https://inline.example/?a=1&amp;b=2\">")
    #expect(places["HTTPS://block.example/"] == "<a href='HTTPS://block.example/'>")
    #expect(places["https://note.example/"] == "<A HREF=https://note.example/>")
  }

  @Test func `HTML that is refused leads nowhere`() throws {
    let outcome = try checked("A <a href=\"https://one.example/\">word</a>\n", rawHTML: false)
    #expect(outcome.outside.isEmpty && outcome.report.hasErrors)
  }

  @Test func `a page that HTML leads to is no orphan, and a picture in it is weighed`() throws {
    let picture =
      "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><title>"
      + String(repeating: "a", count: 1_100_000) + "</title></svg>"
    let more = ["pages/us.md": "---\ntitle: Us\n---\nWe.\n", "articles/a.svg": picture]
    let codes = try checked("<p><a href=\"../pages/us.md\">Us</a> <img src=a.svg alt=A></p>\n", more).report.sorted.map(
      \.code)
    #expect(!codes.contains(.orphan) && codes.contains(.heavyPicture))
  }
}

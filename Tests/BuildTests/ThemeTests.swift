import Build
import Support
import Testing

/// What `theme` in `site.yml` becomes.
@Suite struct ThemeTests {
  @Test func `own fonts come from the site, early, and what stands in for them has their height`() throws {
    let made = try published(
      """
      title: Case
      url: https://example.org/
      theme:
        serif: Literata, serif
        sans: Inter, sans-serif
        fonts:
          - {family: Literata, src: files/literata.woff2, weight: 300 700}
          - {family: Literata, src: files/literata-italic.woff2, style: italic}
          - {family: Inter, src: files/inter.woff2}
      """)
    let style = try #require(made.first { $0.key.hasPrefix("assets/style.") }).value
    #expect(style.matches(of: /@font-face\{[^}]*font-display:swap\}/).count == 3)
    #expect(style.contains("font-family:\"Literata\";font-weight:300 700;src:url(\"/files/literata.woff2\")"))
    #expect(style.contains("--site-serif:Literata, serif") && style.contains("--site-x-sans:0.52"))

    let page = try #require(made["index.html"])
    let early = page.matches(of: /<link rel="preload" href="([^"]*)" as="font" type="font\/woff2" crossorigin>/)
    #expect(early.map { String($0.1) } == ["/files/literata.woff2", "/files/inter.woff2"])
    for file in ["files/literata.woff2", "files/literata-italic.woff2", "files/inter.woff2"] {
      #expect(made[file] != nil, "\(file) is not served")
    }
  }

  @Test func `a site's colours are those of its pages, its icon and the browser's frame`() throws {
    let made = try published(
      """
      title: Case
      url: https://example.org/
      theme: {accent: "#ffcc00", paper: "#ffffff", radius: 6}
      """)
    let style = try #require(made.first { $0.key.hasPrefix("assets/style.") }).value
    #expect(style.contains("light-dark(#ffcc00,") && style.contains("light-dark(#9a6900,"))
    #expect(style.contains("--site-radius:6px"))
    #expect(try #require(made.first { $0.key.hasPrefix("assets/icon.") }).value.contains("rect{fill:#ffcc00}"))
    #expect(try #require(made["index.html"]).contains("<meta name=\"theme-color\" content=\"#ffffff\""))
  }

  private func published(_ settings: String) throws -> [String: String] {
    let folder = try TemporaryFolder("theme")
    try folder.write("Content/site.yml", settings)
    for font in ["literata", "literata-italic", "inter"] { try folder.write("Content/files/\(font).woff2", "wOF2") }
    let outcome = build(
      BuildRequest(source: folder.path, output: folder.path + "/Public", now: 1_790_000_000, jobs: 1))
    #expect(!outcome.report.hasErrors)
    return try files(below: folder.path + "/Public").mapValues { String(decoding: $0, as: UTF8.self) }
  }
}

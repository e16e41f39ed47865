import Testing

@Suite struct NewsSitemapTests {
  private static let space = "{http://www.google.com/schemas/sitemap-news/0.9}"

  private static func news(_ site: PublishedSite) throws -> [XMLTree] {
    let root = try XMLTree(try #require(try site.published()["sitemap-news.xml"]))
    return root.children.compactMap { $0.all(space + "news").first }
  }

  @Test func `what came out in the last two days is in it, newest first`() throws {
    var site = PublishedSite()
    site.article("now", date: "2026-01-01 00:00")
    site.article("yesterday", date: "2025-12-31", "language: az")
    site.article("just", date: "2025-12-30")
    site.article("old", date: "2025-12-29 23:59")
    site.article("held", date: "2025-12-01", "publish: 2025-12-31 12:00")
    site.article("tomorrow", date: "2026-01-02")
    let news = try Self.news(site)
    #expect(news.map { $0[Self.space + "title"] } == ["now", "held", "yesterday", "just"])
    #expect(
      news.map { $0[Self.space + "publication_date"] } == [
        "2026-01-01T00:00:00Z", "2025-12-31T12:00:00Z", "2025-12-31", "2025-12-30",
      ])
    let publications = news.flatMap { $0.all(Self.space + "publication") }
    #expect(publications.map { $0[Self.space + "name"] } == ["Test", "Test", "Test", "Test"])
    #expect(publications.map { $0[Self.space + "language"] } == ["en", "en", "az", "en"])
  }

  @Test(arguments: [("zh-TW", "zh-tw"), ("zh-Hant", "zh-tw"), ("zh", "zh-cn"), ("en-GB", "en"), ("az-Arab", "az")])
  func `a language is a code of the schema`(tag: String, code: String) throws {
    var site = PublishedSite()
    site.article("now", date: "2026-01-01", "language: \(tag)")
    #expect(try Self.news(site)[0].all(Self.space + "publication")[0][Self.space + "language"] == code)
  }

  @Test func `a thousand at most`() throws {
    var site = PublishedSite()
    for number in 1...1002 { site.article("p\(number)", date: "2026-01-01") }
    #expect(try Self.news(site).count == 1000)
  }

  @Test func `on a quiet day it is empty`() throws {
    var site = PublishedSite()
    site.article("old", date: "2020-01-01")
    #expect(try Self.news(site).isEmpty)
  }
}

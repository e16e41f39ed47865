import Diagnostics
import HTML
import Testing

@testable import Outputs
@testable import Site

/// The sitemap, as a parser reads it.
@Suite struct SitemapTests {
  private static let space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"

  private static func places(_ bytes: [UInt8]?) throws -> [String: String] {
    let root = try XMLTree(try #require(bytes))
    #expect(root.name == space + "urlset")
    let places = root.all(space + "url").map { ($0[space + "loc"] ?? "", $0[space + "lastmod"] ?? "none") }
    return Dictionary(uniqueKeysWithValues: places)
  }

  @Test func `every page that is to be found is in it, with the date of the content`() throws {
    var site = PublishedSite()
    site.article("old", date: "2019-05-01", "topics: [energy]")
    site.article(
      "new", date: "2020-03-02 09:30", "corrections:\n  - {date: 2021-07-01, note: A figure, severity: minor}")
    site.texts["pages/about.md"] = "---\ntitle: About\naliases: [/us/]\n---\n\nText.\n"
    let places = try Self.places(site.published()["sitemap.xml"])
    let host = "https://test.example"
    #expect(places[host + "/commentary/old/"] == "2019-05-01")
    #expect(places[host + "/commentary/new/"] == "2021-07-01")
    #expect(places[host + "/topics/energy/"] == "2019-05-01")
    #expect(places[host + "/archive/2020/"] == "2021-07-01")
    #expect(places[host + "/corrections/"] == "2021-07-01")
    #expect(places[host + "/"] == "2021-07-01")
    #expect(places[host + "/about/"] == "none")
    for path in ["/404.html", "/us/"] { #expect(places[host + path] == nil, "\(path)") }
  }

  @Test func `an author's time is kept with its offset`() throws {
    var site = PublishedSite()
    site.settings += "time-zone: Asia/Baku\n"
    site.article("one", date: "2025-03-02 09:30")
    #expect(
      try Self.places(site.published()["sitemap.xml"])["https://test.example/commentary/one/"]
        == "2025-03-02T09:30:00+04:00")
  }

  @Test func `what is shown for a look is not in it`() throws {
    var site = PublishedSite()
    site.showsDrafts = true
    site.article("draft", "draft: true")
    site.article("out")
    site.texts["pages/plan.md"] = "---\ntitle: Plan\ndraft: true\n---\n\nText.\n"
    let places = try Self.places(site.published()["sitemap.xml"]).keys
    #expect(places.contains("https://test.example/commentary/out/"))
    #expect(!places.contains("https://test.example/commentary/draft/"))
    #expect(!places.contains("https://test.example/plan/"))
  }

  @Test func `addresses are escaped and lie under the site's path`() throws {
    var site = PublishedSite()
    site.settings = "title: Test\nurl: https://test.example/a&b/\n"
    site.article("one")
    #expect(try Self.places(site.published()["sitemap.xml"]).keys.contains("https://test.example/a&b/commentary/one/"))
  }

  @Test func `a site without an address has none`() throws {
    var site = PublishedSite()
    site.settings = "title: Test\n"
    site.article("one")
    let files = try site.published()
    #expect(files["sitemap.xml"] == nil && files["sitemap-news.xml"] == nil)
    #expect(!String(decoding: files["robots.txt"] ?? [], as: UTF8.self).contains("Sitemap"))
  }

  /// How many pages and bytes a file may hold, and how many files the six pages need.
  @Test(arguments: [(50_000, 52_428_800, 1), (6, 52_428_800, 1), (5, 52_428_800, 2), (1, 52_428_800, 6), (6, 1600, 3)])
  func `too many pages, or bytes, go to several files`(pages: Int, bytes: Int, files: Int) throws {
    var settings = Settings()
    settings.url = SiteURL("https://test.example/")
    var report = Report()
    let content = Content(settings: settings, documents: [], files: [:], now: 0, showsDrafts: false, showsFuture: false)
    let site = assemble(content, report: &report).main
    var sitemap = Sitemap(site)
    (sitemap.mostPages, sitemap.mostBytes) = (pages, bytes)
    let planned = (1...6).map { PlannedPage(address: SiteAddress("/p\($0)/"), site: 0, subject: .home) }
    #expect(sitemap.fileCount(planned) == files)
    let made = (1...files).map { sitemap.file($0, of: planned) }
    for file in made {
      #expect(file.count <= bytes)
      #expect(try Self.places(file).count <= pages)
    }
    #expect(try made.flatMap { try Self.places($0).keys }.sorted() == (1...6).map { "https://test.example/p\($0)/" })
    let index = try XMLTree(sitemap.index(files))
    #expect(
      index.all(Self.space + "sitemap").map { $0[Self.space + "loc"] }
        == (1...files).map { "https://test.example/sitemap-\($0).xml" })
  }

  @Test func `a page names its other languages`() throws {
    let links = [("en", "https://test.example/a/"), ("az", "https://test.example/az/a/")].map {
      LanguageLink(
        name: $0, language: PageLanguage(tag: $0, isRightToLeft: false), link: Link(path: "/"),
        canonical: Link(outside: $1))
    }
    let place = Sitemap.Place(link: Link(path: "/a/"), changed: nil, editions: links)
    let root = try XMLTree(Sitemap.document([place]))
    let named = root.children[0].all("{http://www.w3.org/1999/xhtml}link").map(\.attributes)
    #expect(named.map { $0["hreflang"] } == ["en", "az", "x-default"])
    let addresses = links.compactMap(\.canonical?.href)
    #expect(named.map { $0["href"] } == addresses + [addresses[0]])
    #expect(named.allSatisfy { $0["rel"] == "alternate" })
  }
}

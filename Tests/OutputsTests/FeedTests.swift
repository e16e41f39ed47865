import Foundation
import Support
import Testing

/// The feeds, as parsers read them; each test looks at all three formats.
@Suite struct FeedTests {
  @Test func `a piece is in the feed with all that it says of itself`() throws {
    var site = PublishedSite()
    site.settings += "time-zone: Asia/Baku\n"
    site.texts["authors/ida.md"] = "---\nname: Ida Berg\n---\n\nIda writes.\n"
    site.texts["articles/steel.pdf"] = "%PDF-1.4"
    site.article(
      "steel", title: "Steel & coal", date: "2025-03-14 09:30", type: "report",
      authors: "[ana, ida, {name: Guest House}]",
      """
      description: Sold "below" cost.
      subtitle: A history
      topics: [trade]
      regions: [caspian]
      programme: economy
      keywords: [tariffs, trade]
      language: az
      pdf: steel.pdf
      license: CC-BY-4.0
      updated: 2025-04-01
      """)
    let feed = try ReadFeed.all(site.published())
    #expect(feed.title == "Test")
    #expect(feed.page == "https://test.example/")
    #expect(feed.language == "en")
    var entry = ReadFeed.Entry()
    entry.id = "https://test.example/report/steel/"
    entry.url = entry.id
    entry.title = "Steel & coal: A history"
    entry.summary = "Sold \"below\" cost."
    entry.published = try Date("2025-03-14T05:30:00Z", strategy: .iso8601)
    entry.updated = try Date("2025-03-31T20:00:00Z", strategy: .iso8601)
    entry.authors = ["Ana Lee", "Ida Berg", "Guest House"]
    entry.categories = ["Report", "Trade", "Caspian", "Economy", "tariffs", "trade"]
    entry.language = "az"
    entry.enclosure = .init(url: "https://test.example/report/steel/steel.pdf", type: "application/pdf", bytes: 8)
    #expect(feed.entries == [entry])
  }

  @Test func `every list that has pieces has feeds`() throws {
    var site = PublishedSite()
    site.texts["authors/nobody.md"] = "---\nname: No Body\n---\n"
    site.texts["topics/empty.md"] = "---\ntitle: Empty\n---\n"
    site.article("one", "topics: [energy]\nregions: [caspian]\nprogramme: economy\nseries: notes")
    site.article("two", type: "report", "topics: [energy]")
    let files = try site.published()
    let folders = Set(files.keys.filter { $0.hasSuffix("atom.xml") }.map { String($0.dropLast("atom.xml".count)) })
    #expect(
      folders == [
        "", "commentary/", "report/", "authors/ana/", "topics/energy/", "regions/caspian/", "programmes/economy/",
        "series/notes/",
      ])
    for folder in folders {
      let feed = try ReadFeed.all(files, below: folder)
      #expect(feed.page == "https://test.example/" + folder)
      #expect(feed.title.hasSuffix("Test"))
    }
    #expect(try ReadFeed.all(files, below: "topics/energy/").entries.map(\.title) == ["one", "two"])
    #expect(try ReadFeed.all(files, below: "report/").entries.map(\.title) == ["two"])
    #expect(try ReadFeed.all(files, below: "topics/energy/").title == "Energy · Test")
  }

  @Test func `a feed holds the newest pieces, as many as the site says`() throws {
    var site = PublishedSite()
    site.settings += "feeds: {count: 2}\n"
    for day in 1...4 { site.article("p\(day)", date: "2025-01-0\(day)") }
    #expect(try ReadFeed.all(site.published()).entries.map(\.title) == ["p4", "p3"])
  }

  @Test func `what is shown for a look is in no feed`() throws {
    var site = PublishedSite()
    site.showsDrafts = true
    site.article("out", "topics: [energy]")
    site.article("draft", "draft: true\ntopics: [energy, secret]")
    let files = try site.published()
    #expect(try ReadFeed.all(files, below: "topics/energy/").entries.map(\.title) == ["out"])
    #expect(files["topics/secret/atom.xml"] == nil)
  }

  @Test func `an id is the first address of a piece, wherever it has moved since`() throws {
    var site = PublishedSite()
    site.article("one")
    let first = try #require(try ReadFeed.all(site.published()).entries.first)
    #expect(first.id == first.url)
    site.article("one", "slug: another\naliases: [/commentary/one, /third/]")
    let moved = try #require(try ReadFeed.all(site.published()).entries.first)
    #expect(moved.id == first.id)
    #expect(moved.url == "https://test.example/commentary/another/")
  }

  @Test func `an embargo's end is when a piece came out`() throws {
    var site = PublishedSite()
    site.article("held", date: "2025-01-01", "publish: 2025-02-01")
    let entry = try #require(try ReadFeed.all(site.published()).entries.first)
    #expect(entry.published == (try Date("2025-02-01T00:00:00Z", strategy: .iso8601)))
    #expect(entry.updated == nil)
  }

  @Test func `corrections stand in the entry`() throws {
    var site = PublishedSite()
    site.article(
      "one",
      """
      description: Short.
      corrections:
        - {date: 2025-02-03, note: "It is 5, not <6>", severity: material}
      """)
    let entry = try #require(try ReadFeed.all(site.published()).entries.first)
    #expect(entry.summary == "Short.")
    let content = try #require(entry.content)
    #expect(content.contains("<p>Short.</p>"))
    #expect(content.contains("3 February 2025</time>: It is 5, not &lt;6&gt;"))
    #expect(entry.updated == (try Date("2025-02-03T00:00:00Z", strategy: .iso8601)))
  }

  @Test func `whole texts have full addresses and keep their footnotes`() throws {
    var site = PublishedSite()
    site.settings = "title: Test\nurl: https://test.example/sub/\nfeeds: {text: full}\n"
    site.texts["articles/map.svg"] = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"3\"/>"
    site.article("two")
    site.article(
      "one", date: "2025-02-01",
      body:
        "Read [two](two.md), [out](https://out.example/?a=1&b=2) and [on](#part).[^n]\n\n![Map](map.svg)\n\n## Part\n\n[^n]: A note."
    )
    let content = try #require(try ReadFeed.all(site.published()).entries.first?.content)
    let page = "https://test.example/sub/commentary/one/"
    #expect(content.contains("<a href=\"https://test.example/sub/commentary/two/\">two</a>"))
    #expect(content.contains("https://out.example/?a=1&amp;b=2"))
    #expect(content.contains("href=\"\(page)#part\""))
    #expect(content.contains("src=\"\(page)map.svg\""))
    #expect(content.contains("A note."))
    #expect(content.contains("href=\"\(page)#noteref_1\""))
    #expect(!content.contains("=\"/") && !content.contains("=\"#"))
  }

  @Test func `a text of more than a megabyte stands in feeds by its description`() throws {
    var site = PublishedSite()
    site.settings += "feeds: {text: full}\n"
    site.article("one", "description: In short.", body: String(repeating: "Steel and coal. ", count: 70_000))
    site.article("two", "description: In short.", body: "Steel and coal.")
    let entries = try ReadFeed.rss(try site.published()["rss.xml"]).entries
    #expect(entries.compactMap(\.content?.count).filter { $0 < 1_000 }.count == entries.compactMap(\.content).count)
    #expect(entries.contains { $0.content?.contains("Steel and coal.") == true })
  }

  @Test func `a site without an address has no feeds`() throws {
    var site = PublishedSite()
    site.settings = "title: Test\n"
    site.article("one")
    let files = try site.published()
    #expect(!files.keys.contains { $0.hasSuffix("atom.xml") || $0.hasSuffix("feed.json") || $0 == "feeds.opml" })
    #expect(files["feeds/index.html"] == nil)
  }

  @Test func `the list of feeds names each once`() throws {
    var site = PublishedSite()
    site.article("one", "topics: [energy]")
    let files = try site.published()
    let root = try XMLTree(try #require(files["feeds.opml"]))
    #expect(root.name == "opml" && root.attributes["version"] == "2.0")
    func outlines(_ tree: XMLTree) -> [XMLTree] { tree.all("outline").flatMap { [$0] + outlines($0) } }
    let all = outlines(try #require(root.all("body").first))
    #expect(all.allSatisfy { $0.attributes["text"]?.isEmpty == false })
    // "RSS for 0.91, 0.92 or 2.0", says the specification.
    #expect(all.compactMap { $0.attributes["version"] }.allSatisfy { $0 == "RSS" })
    let addresses = all.compactMap { $0.attributes["xmlUrl"] }
    #expect(
      addresses.sorted()
        == files.keys.filter { $0.hasSuffix("rss.xml") }.map { "https://test.example/" + $0 }.sorted())
  }

  @Test func `a text in another language is marked in Atom and left out where it cannot be`() throws {
    var site = PublishedSite()
    site.settings = """
      title: {az: Xəzər}
      tagline: {az: Dəniz haqqında}
      url: https://test.example/
      language: az
      languages: [az, ru]
      kinds: {commentary: {title: {az: Şərh}, plural: {az: Şərhlər}, description: {az: Qısa}}}

      """
    site.article("one")
    site.texts["articles/one.ru.md"] = "---\ntitle: Один\n---\nТекст.\n"
    let files = try site.published()
    func text(_ path: String) -> String { String(decoding: files[path] ?? [], as: UTF8.self) }
    #expect(text("atom.xml").contains("<subtitle>Dəniz haqqında</subtitle>"))
    #expect(text("ru/atom.xml").contains("<subtitle xml:lang=\"az\">Dəniz haqqında</subtitle>"))
    #expect(text("ru/commentary/atom.xml").contains("<subtitle xml:lang=\"az\">Qısa</subtitle>"))
    #expect(text("rss.xml").contains("<description>Dəniz haqqında</description>"))
    #expect(text("ru/rss.xml").contains("<description>Xəzər</description>"))
    let own = ["rss.xml", "feed.json", "feeds.opml", "site.webmanifest"]
    for path in own { #expect(text(path).contains("Dəniz haqqında"), "\(path)") }
    for path in own { #expect(!text("ru/" + path).isEmpty && !text("ru/" + path).contains("Dəniz"), "\(path)") }
    #expect(text("feeds.opml").contains("<title>Xəzər</title>"))
    #expect(!text("ru/feeds.opml").contains("<title>"))
  }

  @Test func `pages name their feeds to programs, and one page names all to readers`() throws {
    var site = PublishedSite()
    site.article("one", "topics: [energy]")
    let files = try site.published()
    func page(_ path: String) throws -> String { String(decoding: try #require(files[path]), as: UTF8.self) }
    let topic = try page("topics/energy/index.html")
    for (name, type) in [("atom.xml", "atom+xml"), ("rss.xml", "rss+xml"), ("feed.json", "feed+json")] {
      #expect(
        topic.contains(
          "<link rel=\"alternate\" type=\"application/\(type)\" title=\"Energy · Test\" href=\"/topics/energy/\(name)\">"
        ))
      #expect(try page("index.html").contains("href=\"/\(name)\""))
    }
    #expect(
      try page("commentary/one/index.html").contains("type=\"application/atom+xml\" title=\"Test\" href=\"/atom.xml\""))
    #expect(try page("commentary/one/index.html").contains("<a href=\"/feeds/\">"))
    let feeds = try page("feeds/index.html")
    for path in files.keys where ["atom.xml", "rss.xml", "feed.json"].contains(where: path.hasSuffix) {
      #expect(feeds.contains("<a href=\"/\(path)\""), "\(path)")
    }
    #expect(feeds.contains("href=\"/feeds.opml\""))
  }

  @Test func `a feed opened in a browser has a stylesheet that is there`() throws {
    var site = PublishedSite()
    site.article("one")
    let files = try site.published()
    for name in ["atom.xml", "rss.xml"] {
      let text = String(decoding: try #require(files[name]), as: UTF8.self)
      let style = try #require(text.firstMatch(of: /<\?xml-stylesheet href="\/([^"]+)" type="text\/css"\?>/)).1
      #expect(files[String(style)] != nil)
    }
  }
}

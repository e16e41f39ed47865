import Foundation
import Testing

/// What programs read in the heads of published pages, taken out of the HTML again and compared with the fields.
@Suite struct HeadTests {
  private static let site: PublishedSite = {
    var site = PublishedSite()
    site.settings = """
      title: Test Institute
      tagline: A test
      url: https://test.example/papers/
      time-zone: Asia/Baku
      license: CC-BY-4.0
      image: {src: files/card.png, alt: A card}
      organisation: {name: Test Institute, ror: 02mhbdp94, founded: 1999, email: desk@test.example}
      social: {mastodon: "@inst@social.example"}

      """
    site.texts["authors/ana.md"] = """
      ---
      name: Ana Lee
      orcid: 0000-0002-1825-0097
      affiliation: Test Institute
      fediverse: "@ana@social.example"
      social: {github: ana-lee}
      interests: [steel]
      ---

      Ana writes.

      """
    site.texts["files/card.png"] = "not a picture"
    site.texts["series/notes.md"] = "---\ntitle: Notes\nissn: 2049-3630\n---\n"
    site.texts["articles/a.pdf"] = "%PDF"
    site.article(
      "steel", title: hostile, date: "2025-03-04T09:30", type: "report",
      authors: "[ana, {name: Bo van Dyk, affiliation: Elsewhere}]",
      """
      number: R-1
      subtitle: A subtitle
      description: >-
        What "it" costs & who <pays>.
      updated: 2025-04-01
      publish: 2025-03-05
      topics: [trade]
      regions: [caspian]
      keywords: [steel, prices]
      series: {id: notes, number: 2}
      doi: 10.1234/x.1
      pdf: a.pdf
      corrections: [{date: 2025-05-02, note: A note., severity: material}]
      funding: {source: Fund, award: F-1}
      """)
    site.article("view", "event: {start: 2026-03-01T18:00, end: 2026-03-01T20:00, place: Baku}")
    return site
  }()

  private static let hostile = #""><script>alert(1)</script> ]]> }{ \ & 'x'"#

  private static let pages = Result { try site.published().mapValues { String(decoding: $0, as: UTF8.self) } }

  private func page(_ path: String) throws -> Head { try Head(#require(Self.pages.get()[path + "index.html"])) }

  @Test func `a scholarly piece has the tags that Scholar asks for`() throws {
    let head = try page("report/steel/")
    #expect(head.meta["citation_title"] == [Self.hostile + ": A subtitle"])
    #expect(head.meta["citation_author"] == ["Lee, Ana", "van Dyk, Bo"])
    #expect(head.meta["citation_author_institution"] == ["Test Institute", "Elsewhere"])
    #expect(head.meta["citation_publication_date"] == ["2025/03/04"])
    #expect(head.meta["citation_online_date"] == ["2025/03/05"])
    #expect(head.meta["citation_technical_report_institution"] == ["Test Institute"])
    #expect(head.meta["citation_technical_report_number"] == ["R-1"])
    #expect(head.meta["citation_doi"] == ["10.1234/x.1"])
    #expect(head.meta["citation_issn"] == ["2049-3630"])
    #expect(head.meta["citation_pdf_url"] == ["https://test.example/papers/report/steel/a.pdf"])
    #expect(head.meta["citation_journal_title"] == nil)
  }

  @Test func `a comment has Dublin Core and none of Scholar's tags`() throws {
    let head = try page("commentary/view/")
    #expect(head.meta.keys.filter { $0.hasPrefix("citation_") } == [])
    #expect(head.meta["DC.title"] == ["view"])
    #expect(head.meta["DC.creator"] == ["Lee, Ana"])
    #expect(head.meta["DC.rights"] == ["https://creativecommons.org/licenses/by/4.0/"])
    #expect(head.meta["DC.identifier"] == ["https://test.example/papers/commentary/view/"])
  }

  @Test func `link previews have all that they ask for`() throws {
    let head = try page("report/steel/")
    #expect(head.meta["og:type"] == ["article"])
    #expect(head.meta["og:title"] == [Self.hostile])
    #expect(head.meta["og:description"] == [#"What "it" costs & who <pays>."#])
    #expect(head.meta["og:url"] == ["https://test.example/papers/report/steel/"])
    #expect(head.meta["og:url"] == head.links["canonical"])
    #expect(head.meta["og:image"] == ["https://test.example/papers/files/card.png"])
    #expect(head.meta["og:image:alt"] == ["A card"])
    #expect(head.meta["twitter:card"] == ["summary_large_image"])
    #expect(head.meta["article:published_time"] == ["2025-03-04T09:30:00+04:00"])
    #expect(head.meta["article:modified_time"] == ["2025-05-02T00:00:00+04:00"])
    #expect(head.meta["article:tag"] == ["Trade"])
    #expect(head.meta["fediverse:creator"] == ["@ana@social.example"])
    #expect(try page("topics/trade/").meta["og:type"] == ["website"])
    #expect(try page("authors/ana/").meta["og:type"] == ["profile"])
  }

  @Test func `a name with a semicolon is one name, and a site's host is a name of the domain name system`() throws {
    var site = PublishedSite()
    site.settings = "title: Test\nurl: https://exämple.org:8443/päpers/\n"
    site.texts["authors/barnes.md"] = "---\nname: {literal: 'Barnes; Noble, Inc.'}\n---\nA shop.\n"
    site.article("one", type: "report", authors: "[ana, barnes]")
    site.article("data", type: "data")
    let files = try site.published().mapValues { String(decoding: $0, as: UTF8.self) }
    let head = try Head(files["report/one/index.html"] ?? "")
    #expect(head.meta["citation_author"] == ["Lee, Ana", "Barnes, Noble, Inc."])
    #expect(head.meta["DC.creator"] == ["Lee, Ana", "Barnes, Noble, Inc."])
    #expect(head.links["canonical"] == ["https://xn--exmple-cua.org:8443/p%C3%A4pers/report/one/"])
    #expect(try #require(files["atom.xml"]).contains("https://xn--exmple-cua.org:8443/p%C3%A4pers/"))
    #expect(!files.values.contains { $0.contains("ex%C3%A4mple") || $0.contains("exämple") })
    let set = try #require(Head(files["data/data/index.html"] ?? "").graph.first)
    #expect(set["@type"] as? String == "Dataset")
    #expect(set["name"] as? String == "data")
  }

  @Test func `an affiliation is described on its author's page as on a piece's`() throws {
    var site = PublishedSite()
    site.texts["authors/ana.md"] =
      "---\nname: Ana Lee\naffiliations: [{name: Uni X, url: https://x.example/, ror: 02mhbdp94}]\n---\nAna writes.\n"
    site.article("one")
    let files = try site.published().mapValues { String(decoding: $0, as: UTF8.self) }
    let author = try #require(Head(files["authors/ana/index.html"] ?? "").graph.first?["mainEntity"] as? [String: Any])
    let creator = try #require(
      Head(files["commentary/one/index.html"] ?? "").graph.first?["author"] as? [[String: Any]])
    let line = try #require((author["affiliation"] as? [[String: String]])?.first)
    #expect(line == creator.first?["affiliation"] as? [String: String])
    #expect(line["url"] == "https://x.example/" && line["identifier"] == "https://ror.org/02mhbdp94")
  }

  @Test func `typed links lead to DOI, authors, document and licence`() throws {
    let head = try page("report/steel/")
    #expect(head.links["cite-as"] == ["https://doi.org/10.1234/x.1"])
    #expect(head.links["author"] == ["https://orcid.org/0000-0002-1825-0097"])
    #expect(head.links["item"] == ["https://test.example/papers/report/steel/a.pdf"])
    #expect(head.links["license"] == ["https://creativecommons.org/licenses/by/4.0/"])
    #expect(head.links["type"] == ["https://schema.org/Report"])
  }

  @Test func `a report is a Report with all that is known of it`() throws {
    let graph = try page("report/steel/").graph
    let work = try #require(graph.first)
    #expect(work["@type"] as? String == "Report")
    #expect(work["headline"] as? String == Self.hostile)
    #expect(work["reportNumber"] as? String == "R-1")
    #expect(work["datePublished"] as? String == "2025-03-04T09:30:00+04:00")
    #expect(work["version"] as? Int == 3)
    #expect(work["license"] as? String == "https://creativecommons.org/licenses/by/4.0/")
    #expect(work["position"] as? Int == 2)
    let authors = try #require(work["author"] as? [[String: Any]])
    #expect(authors.map { $0["name"] as? String } == ["Ana Lee", "Bo van Dyk"])
    #expect(authors[0]["identifier"] as? String == "https://orcid.org/0000-0002-1825-0097")
    #expect((authors[0]["affiliation"] as? [String: Any])?["identifier"] as? String == "https://ror.org/02mhbdp94")
    let correction = try #require((work["correction"] as? [[String: Any]])?.first)
    #expect(correction["text"] as? String == "A note.")
    #expect((work["isPartOf"] as? [String: Any])?["issn"] as? String == "2049-3630")
    let grant = try #require((work["funding"] as? [[String: Any]])?.first)
    #expect((grant["funder"] as? [String: Any])?["name"] as? String == "Fund")
    #expect(try page("commentary/view/").graph.first?["@type"] as? String == "OpinionNewsArticle")
  }

  @Test func `an event is what the piece is about`() throws {
    let about = try #require(page("commentary/view/").graph.first?["about"] as? [[String: Any]])
    #expect(about.map { $0["@type"] as? String } == ["Event"])
    #expect(about[0]["startDate"] as? String == "2026-03-01T18:00:00+04:00")
    #expect((about[0]["location"] as? [String: Any])?["name"] as? String == "Baku")
  }

  @Test func `the way to a page counts from one and has whole addresses`() throws {
    let way = try #require(page("report/steel/").graph.last)
    #expect(way["@type"] as? String == "BreadcrumbList")
    let steps = try #require(way["itemListElement"] as? [[String: Any]])
    #expect(steps.map { $0["position"] as? Int } == [1, 2, 3])
    #expect(
      steps.map { $0["item"] as? String } == [
        "https://test.example/papers/", "https://test.example/papers/report/",
        "https://test.example/papers/report/steel/",
      ])
  }

  @Test func `an author's page is a profile of a person`() throws {
    let profile = try #require(page("authors/ana/").graph.first)
    #expect(profile["@type"] as? String == "ProfilePage")
    let person = try #require(profile["mainEntity"] as? [String: Any])
    #expect(person["@type"] as? String == "Person")
    #expect(person["identifier"] as? String == "https://orcid.org/0000-0002-1825-0097")
    #expect(
      person["sameAs"] as? [String] == ["https://orcid.org/0000-0002-1825-0097", "https://github.com/ana-lee"])
    #expect(person["knowsAbout"] as? [String] == ["steel"])
  }

  @Test func `the home page is the site and the institute`() throws {
    let graph = try page("").graph
    #expect(graph.map { $0["@type"] as? String } == ["WebSite", "ResearchOrganization"])
    #expect(graph[1]["identifier"] as? String == "https://ror.org/02mhbdp94")
    #expect(
      graph[1]["sameAs"] as? [String] == ["https://ror.org/02mhbdp94", "https://social.example/@inst"])
  }

  @Test func `the page for dead links has no record`() throws {
    let html = try #require(try Self.pages.get()["404.html"])
    #expect(!html.contains("ld+json") && !html.contains("og:"))
  }
}

/// The tags of a page's head, read as a browser would.
private struct Head {
  var meta: [String: [String]] = [:]
  var links: [String: [String]] = [:]
  var graph: [[String: Any]] = []

  init(_ html: String) throws {
    let head = try #require(html.firstMatch(of: /(?s)<head>(.*)<\/head>/)).1
    for tag in head.matches(of: /<meta (?:name|property)="([^"]*)" content="([^"]*)">/) {
      meta[String(tag.1), default: []].append(Self.unescaped(tag.2))
    }
    for tag in head.matches(of: /<link rel="([^"]*)" href="([^"]*)"/) {
      links[String(tag.1), default: []].append(Self.unescaped(tag.2))
    }
    if let block = head.firstMatch(of: /<script type="application\/ld\+json">([^<]*)<\/script>/) {
      let document = try JSONSerialization.jsonObject(with: Data(block.1.utf8)) as? [String: Any]
      graph = document?["@graph"] as? [[String: Any]] ?? []
    }
  }

  private static func unescaped(_ text: Substring) -> String {
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")].reduce(String(text)) {
      $0.replacing($1.0, with: $1.1)
    }
  }
}

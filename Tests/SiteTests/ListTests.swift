import Site
import Testing

@Suite struct ListTests {
  private func listing(_ count: Int, size: Int = 4) -> [ListingPage] {
    var builder = SiteBuilder()
    builder.settings += "page-size: \(size)\n"
    for number in 0..<count {
      builder.article("piece-\(number)", date: "2024-01-\(number < 9 ? "0" : "")\(number + 1)")
    }
    let (maker, plan) = builder.made()
    return plan.pages.filter { if case .kind = $0.subject { true } else { false } }.compactMap { planned in
      if case .listing(let list) = maker.page(planned).content { list } else { nil }
    }
  }

  @Test(arguments: [(0, []), (3, [3]), (4, [4]), (5, [5]), (6, [2, 4]), (7, [3, 4]), (8, [4, 4]), (13, [5, 4, 4])])
  func `pages of a list are cut from the oldest piece`(count: Int, sizes: [Int]) {
    #expect(
      listing(count).sorted { ($0.pagination?.current ?? 1) < ($1.pagination?.current ?? 1) }.map(\.cards.count)
        == sizes)
  }

  @Test func `a new piece leaves older pages of a list as they were`() {
    func lastPage(_ count: Int) -> [String] {
      listing(count).max { $0.pagination!.current < $1.pagination!.current }!.cards.map(\.title)
    }
    #expect(lastPage(10) == lastPage(11))
  }

  @Test func `a list knows its pages`() {
    let first = listing(13).first { $0.pagination?.current == 1 }
    #expect(first?.pagination?.near.map(\.link.href) == ["/commentary/", "/commentary/page/2/", "/commentary/page/3/"])
    #expect(first?.total == 13)
  }

  @Test func `the newest featured piece leads, and nothing stands on the home page twice`() throws {
    var builder = SiteBuilder()
    builder.article("featured", date: "2024-01-01", "featured: true")
    for number in 1...9 { builder.article("piece-\(number)", date: "2025-01-0\(number)") }
    let (maker, plan) = builder.made()
    let planned = try #require(plan.pages.first { $0.subject == .home })
    guard case .home(let home) = maker.page(planned).content else { return }
    #expect(home.lead?.title == "featured")
    #expect(home.seconds.map(\.title) == ["piece-9", "piece-8", "piece-7"])
    let shown = [home.lead].compactMap(\.self) + home.seconds + home.latest.flatMap(\.cards)
    #expect(Set(shown.map(\.title)).count == shown.count)
  }

  @Test func `an author's page counts pieces and those who share bylines`() throws {
    var builder = SiteBuilder()
    builder.texts["authors/bo.md"] = "---\nname: Bo Ek\n---\n"
    builder.article("alone")
    builder.texts["articles/both.md"] = "---\ntitle: Both\ndate: 2025-02-02\ntype: report\nauthors: [bo, ana]\n---\n"
    let (maker, plan) = builder.made()
    let planned = try #require(plan.pages.first { $0.address.path == "/authors/ana/" })
    guard case .author(let page) = maker.page(planned).content else { return }
    #expect(page.total == 2)
    #expect(page.coauthors.map(\.author.name) == ["Bo Ek"])
    #expect(page.years.flatMap(\.cards).map(\.title) == ["Both", "alone"])
  }

  @Test func `related pieces share topics, and the cost does not depend on how many there are`() throws {
    var builder = SiteBuilder()
    for number in 1...40 {
      builder.article("other-\(number)", date: "2024-02-\(number % 28 + 1 < 10 ? "0" : "")\(number % 28 + 1)")
    }
    builder.article("steel", date: "2025-01-01", "topics: [steel]")
    builder.article("coal", date: "2020-01-01", "topics: [steel]")
    let (maker, plan) = builder.made()
    let index = try #require(maker.site.articles.firstIndex { $0.slug == "steel" })
    let planned = try #require(plan.pages.first { $0.subject == .article(index) })
    guard case .article(let page) = maker.page(planned).content else { Issue.record("no page of a piece"); return }
    #expect(page.value.related.first?.title == "coal")
  }

  @Test func `a series is read in its own order`() throws {
    var builder = SiteBuilder()
    builder.article("two", date: "2025-01-01", "series: {id: low, number: 2}")
    builder.article("one", date: "2025-02-01", "series: {id: low, number: 1}")
    builder.article("three", date: "2025-01-15", "series: {id: low, number: 3}")
    let (maker, plan) = builder.made()
    let index = try #require(maker.site.articles.firstIndex { $0.slug == "two" })
    let planned = try #require(plan.pages.first { $0.subject == .article(index) })
    guard case .article(let page) = maker.page(planned).content else { Issue.record("no page of a piece"); return }
    #expect(page.value.series?.previous?.name == "one")
    #expect(page.value.series?.next?.name == "three")
    #expect(page.value.series?.count == 3)
  }
}

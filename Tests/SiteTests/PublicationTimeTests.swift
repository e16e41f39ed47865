import Site
import Testing

@Suite struct PublicationTimeTests {
  private func titles(_ builder: SiteBuilder) -> [String] {
    builder.assembled().site.articles.map(\.fields.title).sorted()
  }

  private var mixed: SiteBuilder {
    var builder = SiteBuilder()
    builder.article("public")
    builder.article("draft", "draft: true\ntopics: [only-in-draft]\naliases: [/old-draft/]")
    builder.article("embargoed", "publish: 2026-06-01\nregions: [only-embargoed]")
    builder.article("future", date: "2026-02-01")
    builder.article("expired", "expires: 2025-12-31")
    return builder
  }

  @Test func `drafts, embargoed, future and expired pieces are nowhere`() {
    let (site, plan, _) = mixed.assembled()
    #expect(site.articles.map(\.fields.title) == ["public"])
    #expect(site.strands.isEmpty)
    let paths = plan.pages.map(\.address.path)
    #expect(
      !paths.contains {
        $0.contains("draft") || $0.contains("embargoed") || $0.contains("future") || $0.contains("expired")
      })
    #expect(plan.redirects.isEmpty)
    #expect((site.kept.drafts, site.kept.embargoed, site.kept.expired) == (1, 2, 1))
  }

  @Test func `drafts come in when asked for`() {
    var builder = mixed
    builder.showsDrafts = true
    #expect(titles(builder) == ["draft", "public"])
    #expect(builder.assembled().site.articles.contains { $0.status == .draft })
  }

  @Test func `what is not yet public comes in when asked for, expired pieces never do`() {
    var builder = mixed
    builder.showsFuture = true
    #expect(titles(builder) == ["embargoed", "future", "public"])
  }

  @Test func `an embargo opens at its minute in the site's own zone`() {
    var builder = SiteBuilder()
    builder.settings += "time-zone: Asia/Baku\n"
    builder.article("timed", "publish: 2026-01-01T09:00")
    // 09:00 in Baku is 05:00 in UTC.
    builder.now = 1_767_225_600 + 5 * 3600 - 1
    #expect(titles(builder) == [])
    builder.now += 1
    #expect(titles(builder) == ["timed"])
  }

  @Test(arguments: [
    // The clocks skip this hour: the offset before counts.
    ("America/New_York", "2026-03-08T02:30", "2026-03-08T03:30:00-04:00"),
    ("Europe/Berlin", "2026-03-29T02:30", "2026-03-29T03:30:00+02:00"),
    ("Australia/Lord_Howe", "2025-10-05T02:15", "2025-10-05T02:45:00+11:00"),
    // They show it twice: the first counts.
    ("America/New_York", "2025-11-02T01:30", "2025-11-02T01:30:00-04:00"),
    ("Europe/Berlin", "2025-10-26T02:30", "2025-10-26T02:30:00+02:00"),
    ("Pacific/Auckland", "2025-04-06T02:30", "2025-04-06T02:30:00+13:00"),
    // Just before, just after.
    ("America/New_York", "2025-03-09T01:59", "2025-03-09T01:59:00-05:00"),
    ("America/New_York", "2025-03-09T03:00", "2025-03-09T03:00:00-04:00"),
    ("Europe/Berlin", "2025-10-26T03:00", "2025-10-26T03:00:00+01:00"),
  ])
  func `an hour that clocks skip or repeat is read with the offset before the change`(
    zone: String, written: String, machine: String
  ) throws {
    var builder = SiteBuilder()
    builder.now = 1_790_000_000
    builder.settings += "time-zone: \(zone)\n"
    builder.article("night", date: written)
    #expect(builder.assembled().site.articles.map(\.published.machine) == [machine])
  }

  @Test func `a day without a time is the day that readers in the site's zone have`() {
    var builder = SiteBuilder()
    builder.settings += "time-zone: Asia/Baku\n"
    builder.article("night", date: "2025-06-30T22:30:00Z")
    let article = builder.assembled().site.articles[0]
    #expect(article.published.machine == "2025-07-01T02:30:00+04:00")
    #expect("\(article.published.day)" == "2025-07-01")
  }

  @Test func `a material correction moves the date of update, a minor one does not`() {
    var builder = SiteBuilder()
    builder.article("material", "corrections: [{date: 2025-03-01, note: Wrong., severity: material}]")
    builder.article("minor", "corrections: [{date: 2025-03-01, note: Misspelt.}]")
    let articles = builder.assembled().site.articles.sorted { $0.slug < $1.slug }
    #expect(articles.map { $0.updated?.machine } == ["2025-03-01", nil])
  }
}

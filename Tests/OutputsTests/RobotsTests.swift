import Testing

@Suite struct RobotsTests {
  @Test func `all may read, and the sitemaps are named`() throws {
    var site = PublishedSite()
    site.article("one")
    #expect(
      try site.text(of: "robots.txt") == """
        User-agent: *
        Disallow:

        Sitemap: https://test.example/sitemap.xml
        Sitemap: https://test.example/sitemap-news.xml

        """)
  }

  @Test func `the author's own file wins`() throws {
    var site = PublishedSite()
    site.texts["root/robots.txt"] = "User-agent: *\nDisallow: /\n"
    #expect(try site.text(of: "robots.txt") == "User-agent: *\nDisallow: /\n")
  }

  @Test func `an author's sitemap stands in the way of ours`() throws {
    var site = PublishedSite()
    site.texts["root/sitemap.xml"] = "<urlset/>"
    let report = try site.built().report
    #expect(report.sorted.map(\.message).contains("the address '/sitemap.xml' belongs to the sitemap"))
  }
}

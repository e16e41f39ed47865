import Diagnostics
import Site
import Testing

@Suite struct AddressTests {
  private func codes(_ builder: SiteBuilder) -> [DiagnosticCode] {
    builder.assembled().report.sorted.filter { $0.severity == .error }.map(\.code)
  }

  @Test func `every planned page has an address of its own inside the output`() {
    var builder = SiteBuilder()
    builder.article("one", "aliases: [/old, /older.html]\ntopics: [energy]")
    let paths = builder.assembled().plan.pages.map(\.address.outputPath)
    #expect(Set(paths).count == paths.count)
    #expect(paths.contains("old/index.html"))
    #expect(paths.contains("older.html"))
    #expect(paths.allSatisfy { !$0.hasPrefix("/") && !$0.contains("..") })
  }

  @Test(arguments: [
    "slug: same", "slug: SAME", "aliases: [/commentary/same/]", "aliases: [/topics/]", "aliases: [/Commentary/Same]",
  ])
  func `two sources for one address are an error`(field: String) {
    var builder = SiteBuilder()
    builder.article("same", "topics: [energy]")
    builder.article("other", field)
    #expect(!codes(builder).isEmpty)
  }

  @Test func `addresses that differ only in their Unicode form are one`() {
    var builder = SiteBuilder()
    builder.article("a", "aliases: [\"/caf\u{E9}/\"]")
    builder.article("b", "aliases: [\"/cafe\u{301}/\"]")
    #expect(codes(builder) == [.addressTaken])
  }

  @Test func `an encoded alias is the address it stands for`() {
    var builder = SiteBuilder()
    builder.article("a", "aliases: [/caf%C3%A9]")
    #expect(builder.assembled().plan.redirects.map(\.from.path) == ["/café/"])
  }

  @Test func `a file of one's own is not overwritten by what the site makes`() {
    var builder = SiteBuilder()
    builder.planned = [PlannedFile(address: SiteAddress("/_redirects"), name: "a list", subject: .site, output: 0)]
    #expect(builder.assembled().plan.files.map(\.address.path) == ["/_redirects"])
    builder.files = [ContentFile(path: "root/_redirects", bytes: 1)]
    #expect(codes(builder) == [.reservedAddress])
  }

  @Test func `a slug that no file system takes is a mistake, not a crash`() {
    var builder = SiteBuilder()
    builder.article("a", "slug: \(String(repeating: "x", count: 300))")
    builder.article(
      "b", "topics: [\(String(repeating: "x", count: 300))]\nprogramme: \(String(repeating: "水", count: 300))")
    builder.texts["pages/p.md"] = "---\ntitle: P\nslug: \(String(repeating: "x", count: 300))\n---\n"
    builder.settings += "kinds: {\(String(repeating: "k", count: 300)): {title: K}}\n"
    #expect(codes(builder) == [.invalidFileName, .invalidFileName, .invalidValue])
  }

  @Test func `a name on the site is encoded whole`() {
    let (site, _, _) = SiteBuilder().assembled()
    #expect(site.link(SiteAddress("/files/50% of #1?.pdf")).href == "/files/50%25%20of%20%231%3F.pdf")
  }

  @Test func `a kind's pattern gives its pieces their addresses`() {
    var builder = SiteBuilder()
    builder.settings += "permalinks: {report: \"/research/{year}/{month}/{slug}/\"}\n"
    builder.article("steel", date: "2025-03-09", type: "report")
    #expect(builder.assembled().site.articles[0].address.path == "/research/2025/03/steel/")
  }

  @Test func `a site under a path keeps its links below it`() {
    var builder = SiteBuilder()
    builder.settings = "title: Test\nurl: https://test.example/papers\n"
    builder.article("steel")
    let site = builder.assembled().site
    #expect(site.link(site.articles[0].address).href == "/papers/commentary/steel/")
    #expect(site.absolute(site.articles[0].address)?.href == "https://test.example/papers/commentary/steel/")
  }

  @Test(arguments: ["/a/../b/", "//host/", "/a//b/", "a/b/", "/a\u{0}/", "/a\\b/", "/./"])
  func `a path that could leave the output is no address`(path: String) {
    #expect(!SiteAddress.isSafe(path))
  }
}

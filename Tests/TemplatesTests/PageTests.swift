import Site
import Templates
import Testing

@Suite struct PageTests {
  private static let written = Gallery.pages.filter { if case .redirect = $0.content { false } else { true } }

  private func html(_ page: Page) -> String { render(page, in: Frame(Gallery.masthead, .english)).text }

  private func page(_ path: String) -> String {
    html(Gallery.pages.first { $0.address.path == path }!)
  }

  @Test(arguments: written.indices)
  func `a page has one heading of the first level and one main part`(index: Int) {
    let html = html(Self.written[index])
    #expect(html.matches(of: /<h1[ >]/).count == 1)
    #expect(html.matches(of: /<main[ >]/).count == 1)
  }

  @Test(arguments: written.indices)
  func `every id is there once, and everything that names an id finds it`(index: Int) {
    let html = html(Self.written[index])
    let ids = html.matches(of: /\ id="([^"]*)"/).map { String($0.1) }
    #expect(ids.count == Set(ids).count, "twice: \(ids.filter { id in ids.filter { $0 == id }.count > 1 })")
    let named =
      html.matches(of: /\ (?:aria-labelledby|aria-errormessage|for)="([^"]*)"/).map { String($0.1) }
      + html.matches(of: /\ href="#(page-[^"]*)"/).map { String($0.1) }
    #expect(Set(named).subtracting(ids).isEmpty)
  }

  @Test(arguments: written.indices)
  func `headings never skip a level`(index: Int) {
    let levels = html(Self.written[index]).matches(of: /<h([1-6])[ >]/).map { Int($0.1)! }
    for (above, below) in zip(levels, levels.dropFirst()) { #expect(below <= above + 1, "\(levels)") }
  }

  @Test func `a page does not depend on which pages its frame saw before`() {
    let frame = Frame(Gallery.masthead, .english)
    for page in Gallery.pages + Gallery.pages.reversed() {
      #expect(render(page, in: frame).text == html(page), "\(page.address.path)")
    }
  }

  @Test func `icons are drawn in one file for the whole site`() {
    let sprite = String(decoding: iconSprite(), as: UTF8.self)
    for network in SocialNetwork.allCases {
      #expect(sprite.contains("<symbol id=\"\(network.rawValue)\""), "\(network)")
    }
    let html = page("/briefs/price/")
    #expect(html.contains("<use href=\"/icons.svg#x\"/>"))
    #expect(!html.contains("<symbol") && !html.contains("<path"))
  }

  @Test func `a profile is on a network, and a letter goes to a person`() {
    let html = page("/briefs/price/")
    let profiles = html.matches(of: /"unseen">([^<]*) on LinkedIn</).map(\.1)
    #expect(html.matches(of: /"unseen">Write to ([^<]*)</).map(\.1) == profiles)
    #expect(html.contains(">Write to ") && !html.contains(" on Email<"))
  }

  @Test func `up to four authors have a line each, more share one sentence`() {
    #expect(page("/briefs/three/").matches(of: /<span class="who">/).count == 3)
    #expect(page("/briefs/nine/").contains("Daniel Reyes</bdi></a>, <a"))
  }

  @Test(arguments: [
    ("As we want it.", true), ("As we want it. https://sextant.example/briefs/price/", false), (nil, false),
  ])
  func `a citation of an institute's own is followed by the address, unless it has it`(own: String?, isAdded: Bool) {
    let written = Gallery.pages.first { $0.address.path == "/briefs/price/" }!
    guard case .article(let shown) = written.content else { return #expect(Bool(false), "it is no article") }
    var article = shown.value
    article.citation = own
    let html = html(
      Page(
        address: written.address, canonical: written.canonical, language: written.language, title: written.title,
        content: .article(Shared(article))))
    let address = "<p class=\"citation\" dir=\"ltr\"><bdi>https://sextant.example/briefs/price/</bdi></p>"
    #expect(html.contains(address) == isAdded)
    if let own { #expect(html.contains("<p class=\"citation\" dir=\"auto\">\(own)</p>")) }
  }

  @Test func `a page says its language and its direction`() {
    #expect(page("/fa/").contains("<html lang=\"fa\" dir=\"rtl\">"))
    #expect(page("/fa/").contains("<bdi lang=\"en\" dir=\"ltr\">Tomas Lindqvist</bdi>"))
  }

  @Test func `what is not for search engines says so`() {
    #expect(page("/404/").contains("<meta name=\"robots\" content=\"noindex\">"))
    #expect(!page("/about/").contains("noindex"))
  }

  @Test func `an old address leads on with and without the browser's help`() {
    let html = page("/old/")
    #expect(html.contains("<meta http-equiv=\"refresh\" content=\"0; url=/briefs/price/\">"))
    #expect(html.contains("<link rel=\"canonical\" href=\"https://"))
    #expect(html.contains("<a href=\"/briefs/price/\">"))
  }

  @Test func `a piece is cited in the usual styles, the institute's own wording first`() {
    let html = page("/briefs/plain/")
    #expect(html.contains("<p class=\"citation\" dir=\"auto\">Okafor, A. (2026, February 11). Counting the days."))
    #expect(html.contains("<dt>Harvard</dt>"))
  }

  @Test func `an author's page is theirs, and others only lead there`() {
    #expect(page("/authors/leyla-mammadova/").contains("<li><a rel=\"me\" href=\"https://linkedin.example"))
    #expect(!page("/briefs/plain/").contains("rel=\"me\""))
    #expect(page("/").contains("rel=\"me\""))
  }

  @Test(
    arguments: [
      ("2006-04", "2014-03", "2006 to 2014"), ("2006", "2014-03", "2006 to 2014"), ("2019-05", nil, "since 2019"),
      ("2019", nil, "since 2019"), (nil, "2014-03", "until 2014"), ("2019-03", "2019-08", "2019"),
    ] as [(String?, String?, String)])
  func `affiliations have years, whether or not they say a month`(from: String?, to: String?, shown: String) {
    var author = AuthorPage(name: "Ana Lee", portrait: .monogram(initials: "AL", tint: 0), status: .staff)
    author.affiliations = [AffiliationLine(name: TextRun("Port of Baku"), page: nil, from: from, to: to)]
    let html = html(Gallery.page("/authors/ana/", "Ana Lee", .author(author)))
    #expect(html.contains("<li><bdi>Port of Baku</bdi> <span class=\"count\">\(shown)</span></li>"))
  }

  @Test func `a list shows the first page, the last and those near this one`() {
    let pages = page("/topics/trade/").matches(of: /aria-label="Page (\d+)"/).map { Int($0.1)! }
    #expect(pages == [1, 3, 4, 5, 6, 7, 10])
  }
}

import FrontMatter
import HTML
import Markdown
import Site

/// Sample pages of every kind: with pictures, with some, with none; one author and nine; long names; right to left.
enum Gallery {
  static let english = PageLanguage(tag: "en", isRightToLeft: false)
  static let azerbaijani = PageLanguage(tag: "az", isRightToLeft: false)
  static let russian = PageLanguage(tag: "ru", isRightToLeft: false)
  static let persian = PageLanguage(tag: "fa", isRightToLeft: true)

  static let pages: [Page] = [
    page("/", "Sextant Institute", .home(home(pictures: .all))),
    page("/home-some/", "Sextant Institute", .home(home(pictures: .some))),
    page("/home-none/", "Sextant Institute", .home(home(pictures: .none))),
    page("/home-empty/", "Sextant Institute", .home(emptyHome)),
    page("/briefs/price/", "The price of paperwork", .article(Shared(fullArticle))),
    page("/briefs/plain/", "Counting the days", .article(Shared(plainArticle))),
    page("/briefs/two/", "Two authors", .article(Shared(article(authors: 2)))),
    page("/briefs/three/", "Three authors", .article(Shared(article(authors: 3)))),
    page("/briefs/nine/", "Nine authors", .article(Shared(article(authors: 9)))),
    page("/fa/", "بهای کاغذبازی", .article(Shared(persianArticle)), language: persian),
    page("/az/", "Kağızın qiyməti", .article(Shared(azerbaijaniArticle)), language: azerbaijani),
    page("/authors/leyla-mammadova/", "Leyla Mammadova", .author(author(photo: true))),
    page("/authors/amina-okafor/", "Amina Okafor", .author(author(photo: false))),
    page("/authors/nobody/", "N. N.", .author(AuthorPage(name: "N. N.", portrait: face(3), status: .guest))),
    page("/authors/", "People", .authors(people)),
    page("/topics/trade/", "Trade", .listing(listing(.topic))),
    page("/policy-brief/", "Policy briefs", .listing(listing(.kind))),
    page("/series/caspian-notes/", "Caspian Notes", .listing(series)),
    page("/topics/empty/", "Labour", .listing(ListingPage(shelf: .topic, title: "Labour", total: 0, cards: []))),
    page("/topics/", "Topics", .directory(DirectoryPage(shelf: .topic, shelves: shelves))),
    page("/archive/", "Archive", .directory(DirectoryPage(shelf: .year, shelves: years))),
    page("/about/", "About the institute", .prose(prose)),
    page("/corrections/", "Corrections", .corrections(corrections)),
    page("/write/", "Become an analyst", .submissions(submissions)),
    page("/feeds/", "Feeds", .feeds(followed)),
    page("/404/", "Page not found", .notFound(NotFoundPage(recent: Array(cards(4)))), isUnlisted: true),
    page("/old/", "Moved", .redirect(RedirectPage(target: Link(path: "/briefs/price/")))),
  ]

  static func page(
    _ path: String, _ title: String, _ content: PageContent, language: PageLanguage = english, isUnlisted: Bool = false
  ) -> Page {
    var trail: [Crumb] = []
    if path != "/", !path.hasPrefix("/home") {
      let parts = path.split(separator: "/").map(String.init)
      trail = [Crumb("Home", Link(path: "/"))]
      if parts.count > 1 { trail.append(Crumb(parts[0].capitalized, Link(path: "/\(parts[0])/"))) }
      trail.append(Crumb(title, nil))
    }
    var page = Page(
      address: SiteAddress(path), canonical: Link(outside: "https://sextant.example\(path)"), language: language,
      title: title, description: standfirst(path == "/briefs/plain/" ? 2 : 0), isUnlisted: isUnlisted, trail: trail,
      content: content)
    if case .article = content { page.languages = languages }
    if case .author = content { page.feeds = feeds }
    if case .listing = content { page.feeds = feeds }
    let subject: PageRecord.Subject = path == "/briefs/plain/" ? .work(plainRecord) : .page
    page.record = PageRecord(subject, picture: nil, origin: Link(outside: origin))
    return page
  }

  static let feeds = [FeedLink(title: "Sextant", link: Link(path: "/feed.xml"), type: "application/atom+xml")]

  static let languages = [
    LanguageLink(
      name: "English", language: english, link: Link(path: "/briefs/price/"),
      canonical: Link(outside: "https://sextant.example/briefs/price/")),
    LanguageLink(
      name: "Azərbaycanca", language: azerbaijani, link: Link(path: "/az/"),
      canonical: Link(outside: "https://sextant.example/az/")),
    LanguageLink(name: "فارسی", language: persian, link: Link(path: "/fa/"), nearest: "خانه"),
  ]

  static let masthead = Masthead(
    siteTitle: "Sextant Institute",
    tagline: "Policy research between the Caspian, the Black Sea and the Gulf. A sample site of Byline.",
    home: Link(path: "/"), top: Link(path: "/"), logo: nil, initials: "SI",
    menu: [
      NamedLink("Publications", Link(path: "/archive/")), NamedLink("Topics", Link(path: "/topics/")),
      NamedLink("Regions", Link(path: "/regions/")), NamedLink("Programmes", Link(path: "/programmes/")),
      NamedLink("People", Link(path: "/authors/")), NamedLink("About", Link(path: "/about/")),
    ],
    languages: languages.map { Masthead.NamedLanguage(name: $0.name, language: $0.language) },
    footer:
      "Sextant Institute is the sample site of Byline. The institute and its people are invented; the facts are real.",
    organisation: Masthead.Organisation(
      name: "Sextant Institute", link: Link(path: "/"), address: "14 Sample Street, Baku AZ1000, Azerbaijan",
      email: Link(outside: "mailto:office@sextant.example"), emailText: "office@sextant.example", founded: "2014",
      ror: Link(outside: "https://ror.org/05dxps055")),
    social: social([.linkedin, .x, .bluesky, .telegram, .youtube]), submissions: Link(path: "/write/"),
    licence: NamedLink("CC BY 4.0", Link(outside: "https://creativecommons.org/licenses/by/4.0/")!),
    corrections: Link(path: "/corrections/"), stylesheet: Link(path: "/style.css"), icon: Link(path: "/icon.svg"),
    icons: Link(path: "/icons.svg"),
    theme: Theme())

  static func sharing(_ title: String) -> Sharing {
    Sharing(title: title, page: Link(outside: "https://sextant.example/briefs/plain/")!)
  }

  static func social(_ networks: [SocialNetwork]) -> [SocialLink] {
    networks.map {
      SocialLink(
        network: $0, handle: "sextant-sample", link: Link(outside: "https://\($0.rawValue).example/sextant-sample")!)
    }
  }
}

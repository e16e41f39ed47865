import FrontMatter
import HTML
import Markdown
import Site

/// The contents of the gallery's pages.
extension Gallery {
  static func home(pictures: Pictured) -> HomePage {
    let all = cards(12, pictures: pictures)
    return HomePage(
      lead: all[0], seconds: Array(all[1...3]),
      latest: [
        .init(kind: NamedLink("Commentary", Link(path: "/commentary/")), cards: Array(all[3...6]), total: 41),
        .init(kind: NamedLink("Policy briefs", Link(path: "/policy-brief/")), cards: Array(all[7...9]), total: 12),
        .init(kind: NamedLink("Working papers", Link(path: "/working-paper/")), cards: [all[10]], total: 1),
      ],
      experts: authorCards(pictures == .none ? 3..<9 : 0..<6), allAuthors: Link(path: "/authors/"), topics: shelves,
      allTopics: Link(path: "/topics/"), submissions: Link(path: "/write/"), follow: masthead.social)
  }

  static let emptyHome = HomePage(
    lead: nil, seconds: [], latest: [], experts: [], allAuthors: nil, topics: [], allTopics: nil, submissions: nil,
    follow: [])

  static func author(photo: Bool) -> AuthorPage {
    var author = AuthorPage(
      name: photo ? "Leyla Mammadova" : "Amina Okafor", portrait: face(photo ? 0 : 3), status: .fellow)
    author.otherNames =
      photo
      ? [("Leyla Məmmədova", azerbaijani), ("Лейла Мамедова", russian), ("لیلا محمدوا", persian)].map {
        (name: $0, language: TextLanguage($1))
      } : []
    author.role = "Senior Fellow, Connected Economies"
    author.affiliations = [
      AffiliationLine(name: TextRun("Sextant Institute"), page: nil, from: "2019", to: nil),
      AffiliationLine(
        name: TextRun("Ministry of Economy"), page: Link(outside: "https://economy.example/"), from: "2011", to: "2019"),
    ]
    author.biography =
      "<p>Leyla Mammadova leads the Connected Economies programme. She began as a customs broker in Ganja and has kept a broker’s interest in what a form costs the person who fills it in. She writes on corridors, carbon and the institutions that measure both.</p>"
    author.education = ["PhD in Economic Geography, 2011", "MA in International Trade, 2006"].map { TextRun($0) }
    author.interests = ["customs", "corridors", "carbon accounting"].map { TextRun($0) }
    author.focus = ["Border procedures in the South Caucasus", "The EU carbon border mechanism"].map { TextRun($0) }
    author.email = photo ? (Link(outside: "mailto:leyla@sextant.example")!, "leyla@sextant.example") : nil
    author.orcid = (Link(outside: "https://orcid.org/0000-0002-1825-0097")!, "0000-0002-1825-0097")
    author.links = social([.linkedin, .googleScholar, .mastodon, .website])
    author.total = 9
    author.years = [YearShelf(year: 2026, cards: cards(4)), YearShelf(year: 2025, cards: cards(3, from: 5))]
    author.pagination = Pagination(current: 1, total: 2) { Link(path: $0 == 1 ? "/a/" : "/a/page/2/") }
    author.coauthors = [(name(1), 4), (name(4), 1)]
    return author
  }

  static let people = AuthorsPage(groups: [
    (.staff, authorCards(0..<4)), (.fellow, authorCards(4..<7)), (.guest, authorCards(7..<9)),
    (.alumni, authorCards(5..<6)),
  ])

  static func listing(_ shelf: Shelf) -> ListingPage {
    var list = ListingPage(
      shelf: shelf, title: shelf == .kind ? "Policy briefs" : "Trade", total: 113, cards: cards(9, pictures: .some))
    list.description = "Corridors, customs and the paperwork between them."
    list.pagination = Pagination(current: 5, total: 10) { Link(path: "/topics/trade/page/\($0)/") }
    if shelf == .topic {
      list.parent = NamedLink("Economy", Link(path: "/topics/economy/"))
      list.children = [NamedLink("Customs", Link(path: "/c/")), NamedLink("Corridors", Link(path: "/d/"))]
    }
    return list
  }

  static var series: ListingPage {
    var list = ListingPage(shelf: .series, title: "Caspian Notes", total: 3, cards: [])
    list.cards = cards(3).enumerated().map { index, card in
      ArticleCard(
        title: card.title, link: card.link, kind: card.kind, standfirst: card.standfirst, byline: card.byline,
        date: card.date, picture: card.picture, number: index + 1, index: card.index)
    }
    list.introduction =
      "<p>Short papers on a sea that is falling by a hand’s breadth a year, and on the ports, pipes and people that were built for its old shore.</p>"
    list.picture = Picture(
      link: Link(path: pictures[3]), width: 1600, height: 900, alt: "A harbour", caption: "The old quay.",
      credit: "Sextant")
    list.leads = authorCards(0..<2)
    list.issn = NamedLink("2049-3630", Link(outside: "https://portal.issn.org/resource/ISSN/2049-3630")!)
    return list
  }

  static let prose = ProsePage(
    title: "About the institute", description: "Who we are, who pays, and how we work.", picture: nil,
    body:
      "<h2 id=\"who\">Who we are</h2><p>The Sextant Institute studies how economies between three seas are connected.</p><ul><li>Four programmes</li><li>Eleven people</li></ul><h2 id=\"pays\">Who pays</h2><p>Foundations, none with more than a fifth.</p>",
    footnotes: nil)

  static let notes = [
    CorrectionNote(
      date: day(2026, 3, 9), note: "An earlier version gave the benchmark as 0.693 tonnes. It is 0.666.",
      isMaterial: true),
    CorrectionNote(date: day(2026, 3, 7), note: "The name of the working group was misspelt.", isMaterial: false),
  ]

  static let corrections = CorrectionsPage(
    corrections: notes.map { (NamedLink("The price of paperwork", Link(path: "/briefs/price/")), $0) })

  static let followed = FeedsPage(
    groups: [
      .init(title: nil, feeds: [followed("Sextant Institute", "/")]),
      .init(title: "Topics", feeds: [followed("Energy", "/topics/energy/"), followed("Trade", "/topics/trade/")]),
      .init(title: "People", feeds: (0..<9).map { followed(name($0).name, "/authors/a\($0)/") }),
    ], list: Link(path: "/feeds.opml"), count: 20, isFullText: false)

  private static func followed(_ name: String, _ path: String) -> FeedsPage.Row {
    FeedsPage.Row(
      list: NamedLink(name, Link(path: path)),
      formats: [("Atom", "atom.xml"), ("RSS", "rss.xml"), ("JSON Feed", "feed.json")].map {
        NamedLink($0, Link(path: path + $1))
      })
  }

  static let submissions = SubmissionsPage(
    text:
      "<p>We read unsolicited drafts from researchers and practitioners who know one question well. Send a finished piece of 600 to 1,400 words with its sources; we answer within three weeks.</p>",
    email: (Link(outside: "mailto:editor@sextant.example")!, "editor@sextant.example"),
    form: Link(outside: "https://forms.example/submit"))
}

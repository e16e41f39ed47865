import FrontMatter
import HTML
import Markdown
import Site

/// Pages with markup, quotes and a broken-out attribute in every field that holds text.
enum Hostile {
  static let text = #"<img src=x onerror="alert(1)">"' onload='x' </title></script>&amp;"#
  static let link = Link(path: #"/a"onclick="x"><b>"#)
  static let language = PageLanguage(tag: #"en" onclick="x"#, isRightToLeft: false)
  static let foreign = TextLanguage(language)
  static let named = NamedLink(text, link, language: foreign)
  static let name = BylineName(name: text, link: link, language: foreign)
  static let picture = Picture(
    link: link, width: 3, height: 2, alt: text, caption: text, credit: text, focus: text)
  static let credit = Credit(author: name, role: text, affiliation: text, portrait: .monogram(initials: text, tint: 9))
  static let date = PageDate(day: CivilDate(year: 2026, month: 3, day: 5)!, machine: text)
  static let social = [
    SocialLink(network: .x, handle: text, link: link), SocialLink(network: .email, handle: text, link: link),
  ]
  static let card = ArticleCard(
    title: text, link: link, kind: named, standfirst: text, byline: [name, name], date: date, picture: picture,
    language: foreign, status: .draft, number: 3)
  static let person = AuthorCard(
    name: name, role: text, affiliation: text, portrait: .photo(picture), line: text, pieces: 2)
  static let shelf = ShelfCard(title: text, link: link, description: text, pieces: 2)
  static let correction = CorrectionNote(date: date, note: text, isMaterial: true)

  static let contents: [PageContent] = [
    .home(
      HomePage(
        lead: card, seconds: [card], latest: [.init(kind: named, cards: [card, card], total: 2)], experts: [person],
        allAuthors: link, topics: [shelf], allTopics: link, submissions: link, follow: social)),
    .article(Shared(article(respond: .form(action: link, article: text, title: text)))),
    .article(Shared(article(respond: .mail(link, address: text), authors: 6))),
    .author(author),
    .authors(AuthorsPage(groups: [(.staff, [person]), (.alumni, [person])])),
    .listing(listing),
    .directory(DirectoryPage(shelf: .topic, shelves: [shelf])),
    .prose(ProsePage(title: text, description: text, picture: picture, body: HTML(), footnotes: nil)),
    .corrections(CorrectionsPage(corrections: [(named, correction)])),
    .submissions(SubmissionsPage(text: HTML(), email: (link, text), form: link)),
    .feeds(
      FeedsPage(
        groups: [.init(title: text, feeds: [.init(list: named, formats: [named])])], list: link, count: 2,
        isFullText: true)),
    .notFound(NotFoundPage(recent: [card])),
    .redirect(RedirectPage(target: link)),
  ]

  static func page(_ content: PageContent) -> Page {
    var page = Page(
      address: SiteAddress("/a/"), canonical: link, language: language, title: text, description: text,
      trail: [Crumb(text, link), Crumb(text, link), Crumb(text, nil)], content: content)
    page.languages = [
      LanguageLink(name: text, language: language, link: link, canonical: link),
      LanguageLink(name: text, language: language, link: link, nearest: text),
    ]
    page.feeds = [FeedLink(title: text, link: link, type: text)]
    let subject: PageRecord.Subject =
      switch content {
      case .article: .work(record)
      case .author: .person(creator)
      case .home: .site(publisher)
      default: .page
      }
    page.record = PageRecord(subject, picture: recordPicture, origin: Link(outside: "https://a.example"))
    return page
  }

  static let masthead = Masthead(
    siteTitle: text, tagline: text, home: link, top: Link(path: #"/a"onclick="x"><b>/"#),
    logo: Masthead.Logo(light: picture, dark: picture),
    initials: text, menu: [named],
    languages: Array(repeating: Masthead.NamedLanguage(name: text, language: language), count: 2), footer: text,
    organisation: Masthead.Organisation(
      name: text, link: link, address: text, email: link, emailText: text, founded: text, ror: link),
    social: social, submissions: link, licence: named, corrections: link, stylesheet: link, icon: link, icons: link,
    theme: Theme(serif: text, sans: text))

  static func article(respond: RespondBox, authors: Int = 2) -> ArticlePage {
    var article = ArticlePage(
      kind: named, title: text, credits: Array(repeating: credit, count: authors), published: date, readingMinutes: 1,
      words: 1, body: HTML())
    article.programme = named
    article.subtitle = text
    article.standfirst = text
    article.editors = [name]
    article.translators = [name]
    article.updated = date
    article.number = text
    article.picture = picture
    article.takeaways = [text]
    article.abstract = text
    article.keywords = [text]
    article.contents = [Heading(level: 2, text: text, anchor: text)]
    article.topics = [named]
    article.regions = [named]
    article.series = SeriesPlace(series: named, number: 1, count: 2, previous: named, next: named)
    article.event = EventPlace(start: date, startTime: text, end: date, endTime: text, place: text, link: link)
    article.pdf = PDFFile(link: link, bytes: 1)
    article.doi = named
    article.isbn = named
    article.issn = named
    article.versions = [date, date]
    article.citation = authors > 2 ? text : nil
    article.citationFiles = [RecordFile(text, link, type: text)]
    article.citations = Citing(.english).citations(of: record)
    article.funding = [Funder(source: text, award: text, link: link)]
    article.corrections = [correction]
    article.disclaimer = text
    article.licence = named
    article.share = Sharing(title: text, page: link)
    article.authors = [AuthorNote(credit: credit, biography: HTML(), links: social)]
    article.related = [card]
    article.respond = respond
    article.status = .embargoed(until: date)
    return article
  }

  static var author: AuthorPage {
    var author = AuthorPage(name: text, portrait: .photo(picture), status: .staff)
    author.otherNames = [(text, foreign)]
    author.role = text
    author.affiliations = [AffiliationLine(name: TextRun(text, language: foreign), page: link, from: text, to: text)]
    author.education = [TextRun(text, language: foreign)]
    author.interests = [TextRun(text, language: foreign)]
    author.focus = [TextRun(text, language: foreign)]
    author.email = (link, text)
    author.orcid = (link, text)
    author.links = social
    author.total = 1
    author.years = [YearShelf(year: 2026, cards: [card])]
    author.coauthors = [(name, 1)]
    return author
  }

  static var listing: ListingPage {
    var list = ListingPage(shelf: .series, title: text, total: 1, cards: [card])
    list.description = text
    list.picture = picture
    list.parent = named
    list.children = [named]
    list.leads = [person]
    list.issn = named
    list.pagination = Pagination(current: 1, total: 2) { _ in link }
    return list
  }
}

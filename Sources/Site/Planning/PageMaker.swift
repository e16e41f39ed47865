import FrontMatter
import HTML
public import Markdown

/// Makes the closed view model of each planned page. A pure function of the site, the plan and rendered texts.
///
/// A class for the reason that ``Site`` is one.
public final class PageMaker: Sendable {
  public let site: Site
  public let plan: Plan
  let publication: Publication
  /// The site's place among those of the publication.
  let place: Int
  public let catalogue: Catalogue
  let citing: Citing
  /// Biographies and introductions, rendered before the pages that share them: by path under `Content/`.
  let prose: [String: RenderedBody]
  let shared: SharedParts
  let standIns: StandIns
  public let editions: Editions

  /// - Parameters:
  ///   - place: Index into ``Publication/sites``: whose pages are made.
  ///   - editions: Those that are shared with the makers of the other languages' pages.
  public init(
    _ publication: Publication, site place: Int = 0, plan: Plan, prose: [String: RenderedBody],
    editions: Editions? = nil
  ) {
    self.editions = editions ?? Editions(publication, plan: plan)
    self.publication = publication
    self.place = place
    site = publication.sites[place]
    self.plan = plan
    standIns = StandIns(publication, for: place, plan: plan)
    catalogue = Catalogue(site)
    citing = Citing(site.phrases, authors: catalogue.authors)
    self.prose = prose
    shared = SharedParts(site, prose: prose)
  }

  /// The words of the interface.
  public var phrases: Phrases { site.phrases }

  /// The page of everything but articles, whose text is rendered in passing (see ``article(_:on:body:)``).
  public func page(_ planned: PlannedPage) -> Page {
    var page = content(of: planned)
    page.feeds = feedLinks(planned.subject)
    return page
  }

  private func content(of planned: PlannedPage) -> Page {
    switch planned.subject {
    case .home:
      page(planned, title: siteTitle, description: tagline, subject: .site(catalogue.publisher), [], .home(home()))
    case .article(let index): article(index, on: planned, body: RenderedBody.empty)
    case .author(let index, let number): author(planned, index, number)
    case .authors: page(planned, title: phrases[.authors], [], .authors(authors()))
    case .kind(let index, let number): kind(planned, index, number)
    case .strand(let index, let number): strand(planned, index, number)
    case .year(let index, let number): year(planned, index, number)
    case .directory(let shelf): page(planned, title: phrases[shelf.pluralPhrase], [], .directory(directory(shelf)))
    case .prose(let index): plain(planned, index)
    case .corrections: page(planned, title: phrases[.corrections], [], .corrections(corrections()))
    case .submissions: page(planned, title: phrases[.writeForUs], [], .submissions(submissions()))
    case .feeds: page(planned, title: phrases[.feeds], [], .feeds(feeds()))
    case .notFound:
      notFound(planned)
    case .redirect(let target): redirect(planned, to: target)
    }
  }

  /// A text that pages share, its footnotes after it.
  func text(_ path: String) -> HTML { prose[path]?.whole ?? HTML() }

  var siteTitle: String { site.text(site.settings.title) }
  var tagline: String? { site.settings.tagline.map { site.text($0) } }

  /// A page with its place on the site and its record.
  ///
  /// - Parameters:
  ///   - titled: The language of the title where it is not the page's.
  ///   - picture: What link previews show; the site's own where there is none.
  ///   - between: The steps from the home page to this one, without both.
  func page(
    _ planned: PlannedPage, title: String, titled: TextLanguage? = nil, description: String? = nil,
    isUnlisted: Bool = false,
    subject: PageRecord.Subject = .page, picture: RecordPicture? = nil, _ between: [Crumb], _ content: PageContent
  ) -> Page {
    let address = planned.address
    var trail: [Crumb] = []
    if address != site.root {
      trail.reserveCapacity(between.count + 2)
      trail.append(shared.home)
      trail.append(contentsOf: between)
      trail.append(Crumb(title, nil, language: titled))
    }
    let canonical = if case .work(let record) = subject { record.url } else { catalogue.address(address) }
    var page = Page(
      address: address, canonical: canonical, language: language, title: title,
      description: description, isUnlisted: isUnlisted, trail: trail, content: content)
    page.languages = languages(of: planned)
    let shown = picture.flatMap { $0.isRaster ? $0 : nil } ?? catalogue.picture
    page.record = PageRecord(subject, picture: shown, origin: site.origin)
    return page
  }

  /// The language of the site's pages.
  var language: PageLanguage { phrases.language }

  /// Nobody should find it by any record.
  private func notFound(_ planned: PlannedPage) -> Page {
    var page = page(
      planned, title: phrases[.notFound], isUnlisted: true, [],
      .notFound(NotFoundPage(recent: site.articles.indices.prefix(5).map { card($0) })))
    page.record = nil
    return page
  }

  private func redirect(_ planned: PlannedPage, to target: SiteAddress) -> Page {
    Page(
      address: planned.address, canonical: site.absolute(target), language: language, title: phrases[.movedTitle],
      isUnlisted: true, content: .redirect(RedirectPage(target: site.link(target))))
  }
}

extension RenderedBody {
  /// The text, its footnotes after it.
  var whole: HTML { html + (footnotes ?? HTML()) }
}

extension PageLanguage {
  init(_ tag: LanguageTag) {
    self.init(tag: tag.description, isRightToLeft: tag.direction == .rightToLeft)
  }
}

extension Shelf {
  var pluralPhrase: Phrase {
    switch self {
    case .kind: .kinds
    case .topic: .topics
    case .region: .regions
    case .programme: .programmes
    case .series: .seriesPlural
    case .year: .archive
    }
  }
}

extension TextLanguage {
  init(_ tag: LanguageTag) {
    self.init(tag: tag.description, isRightToLeft: tag.direction == .rightToLeft)
  }

  /// What a page says of a text on it; nil where what it says of itself holds for the text.
  ///
  /// A file can be Arabic and name people and places in Latin letters. So a language is said only of a text with letters
  /// that it is written in; of others no more than which way they run.
  ///
  /// - Parameters:
  ///   - tag: The language of the file that has the text; nil where it is the page's.
  ///   - page: The page's language.
  init?(of text: String, in tag: LanguageTag?, on page: PageLanguage) {
    let other = tag.flatMap { $0.description == page.tag ? nil : $0 }
    // Nearly all: letters from the right begin with a higher byte in UTF-8.
    if other == nil, !page.isRightToLeft, text.hasNoByte(from: 0xD6) { return nil }
    let letters = Scripts(of: text)
    if let tag = other, !letters.isDisjoint(with: Scripts(of: tag)) {
      self.init(tag)
      return
    }
    guard let direction = letters.direction else { return nil }
    let isRightToLeft = direction == .rightToLeft
    guard isRightToLeft != page.isRightToLeft else { return nil }
    self.init(tag: nil, isRightToLeft: isRightToLeft)
  }
}

extension Site {
  /// How a text is marked that is not in the page's language, or runs another way.
  func foreign(_ tag: LanguageTag?, of text: String?) -> TextLanguage? {
    text.flatMap { TextLanguage(of: $0, in: tag, on: phrases.language) }
  }

  /// The same of a long text, whose language is what its file says.
  func foreign(_ tag: LanguageTag?) -> TextLanguage? {
    tag.flatMap { $0 == language ? nil : TextLanguage($0) }
  }
}

import Diagnostics
import HTML
import Markdown
import Outputs
import Site
import Templates

/// What the pages of one language share, and what makes them: words, frame, texts.
///
/// A class, because each page that a lane makes asks for it: of a struct, every reference in it would be counted each
/// time, by all lanes at once. Nothing in it changes.
final class SitePress: Sendable {
  private let publication: Publication
  let site: Site
  let maker: PageMaker
  let texts: TextRenderer
  private let frame: Frame
  private let feedStyle: Link?
  private let icon: Link?
  /// What the prose shows and counts on: biographies, introductions, plain pages.
  let proseReferences: [TextReferences]

  /// Renders what pages share: biographies, introductions and plain pages.
  init(
    _ publication: Publication, _ place: Int, _ plan: Plan, _ editions: Editions, _ content: ReadContent, lanes: Int,
    _ report: inout Report
  ) throws {
    self.publication = publication
    let site = publication.sites[place]
    self.site = site
    texts = TextRenderer(content: content, site: site, plan: plan)
    var prose: [String: RenderedBody] = [:]
    var references: [TextReferences] = []
    for text in try concurrentMap(site.proseTexts, lanes: lanes, texts.render) {
      report.append(text.report)
      references.append(text.references)
      prose[text.path] = text.body
    }
    if let invitation = site.settings.submissions?.text {
      let written = invitation.value.variant(for: site.language, default: site.settings.language)
      let text = texts.render(invitation.map { _ in written.text }, in: written.language)
      report.append(text.report)
      references.append(text.references)
      prose[Site.submissionsText] = text.body
    }
    proseReferences = references
    maker = PageMaker(publication, site: place, plan: plan, prose: prose, editions: editions)
    frame = Frame(maker.masthead(stylesheet: .home, icon: .home, icons: .home), site.phrases)
    (feedStyle, icon) = (nil, nil)
  }

  private init(_ other: SitePress, _ texts: TextRenderer, _ frame: Frame, feedStyle: Link?, icon: Link?) {
    publication = other.publication
    site = other.site
    maker = other.maker
    proseReferences = other.proseReferences
    self.texts = texts
    self.frame = frame
    self.feedStyle = feedStyle
    self.icon = icon
  }

  /// The letters of the drawn icon.
  var initials: String { frame.masthead.initials }

  /// The same with the addresses of stylesheet and drawings, which are known once these are made.
  func dressed(stylesheet: SiteAddress, icon: SiteAddress, icons: SiteAddress, feedStyle: SiteAddress) -> SitePress {
    let masthead = maker.masthead(stylesheet: stylesheet, icon: icon, icons: icons)
    return SitePress(
      self, texts, Frame(masthead, site.phrases), feedStyle: site.link(feedStyle), icon: site.link(icon))
  }

  /// One page whole, around an article's rendered text.
  func page(_ planned: PlannedPage, text: RenderedText?) -> (page: Page, html: HTML) {
    let page: Page
    if case .article(let index) = planned.subject {
      page = maker.article(index, on: planned, body: text?.body ?? .empty)
    } else {
      page = maker.page(planned)
    }
    return (page, render(page, in: frame))
  }

  /// The text of an article's page; nil for pages that have none of their own.
  func text(of planned: PlannedPage) throws(DiskError) -> RenderedText? {
    guard case .article(let index) = planned.subject else { return nil }
    return try texts.render(site.articles[index].text)
  }

  /// The bytes of a planned file.
  func output(_ file: PlannedFile, _ plan: Plan, _ entries: FeedEntryMemory?) throws -> Pieces {
    let texts = texts
    let sources = Sources(
      publication, site: file.site, plan: plan, catalogue: maker.catalogue, editions: maker.editions,
      feedStyle: feedStyle, icon: icon,
      entries: entries
    ) {
      try texts.render(texts.site.articles[$0].text).body
    }
    return try Output.pieces(of: file, from: sources)
  }

  /// The same with other states of the articles' texts.
  func reading(_ content: ReadContent) -> SitePress {
    SitePress(
      self, TextRenderer(content: content, site: site, plan: texts.plan), frame, feedStyle: feedStyle, icon: icon)
  }
}

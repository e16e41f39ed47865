import HTML
public import Site

/// What stands round every page of a site in one language, with those parts written that are the same on each; and what
/// many of its pages show alike, written by the first of them.
///
/// A class, because each page hands it through all its templates.
public final class Frame: Sendable {
  /// Who publishes, as header and foot say it.
  public let masthead: Masthead
  let phrases: Phrases
  /// Colours, fonts, stylesheet, icon and manifest, as the head names them.
  let dress: HTML
  /// The site's own feed, as the head of pages without one of their own names it.
  let feed: HTML
  /// Name or logo.
  let siteName: HTML
  /// The menu of pages that no line of it leads to.
  let menu: HTML
  /// What the switch between languages says of each: what stands behind the address of its link.
  let languages: [HTML]
  private let footer: HTML
  private let footerAtHome: HTML
  // On large sites not for all, so that memory has an end: for the newest pieces, and the first authors.
  private let cards = MadeOnce<CardParts>(limit: 32_768)
  private let lines = MadeOnce<HTML>(limit: 8_192)
  private let notes = MadeOnce<HTML>(limit: 8_192)

  /// Writes those parts.
  public init(_ masthead: Masthead, _ phrases: Phrases) {
    self.masthead = masthead
    self.phrases = phrases
    dress = Templates.dress(masthead)
    feed = masthead.feed.map(feedTag) ?? HTML()
    siteName = name(of: masthead)
    menu = Templates.menu(masthead, phrases)
    languages = masthead.languages.map { languageName($0, isOwn: $0.language == phrases.language) }
    footer = siteFooter(masthead, phrases, isHome: false)
    footerAtHome = siteFooter(masthead, phrases, isHome: true)
  }

  /// The foot of a page.
  func footer(of page: Page) -> HTML { page.trail.isEmpty ? footerAtHome : footer }

  /// What all cards of a piece have in common.
  func parts(of card: ArticleCard) -> CardParts { cards.value(card.index) { CardParts(card, phrases) } }

  /// An author at the head of an article.
  func line(_ credit: Credit) -> HTML { lines.value(credit.index) { creditLine(credit).trimmed } }

  /// An author at the foot of an article.
  func note(_ note: AuthorNote) -> HTML {
    notes.value(note.credit.index) { authorNote(note, masthead.icons, phrases).trimmed }
  }
}

extension HTML {
  /// The same in no more memory than it takes, for what is kept.
  var trimmed: HTML { HTML() + self }
}

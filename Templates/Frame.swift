import HTML
public import Site

/// What stands round every page of a site in one language, with those parts written that are the same on each.
public struct Frame: Sendable {
  /// Who publishes, as header and foot say it.
  public let masthead: Masthead
  let phrases: Phrases
  /// Colours, fonts, stylesheet, icon and manifest, as the head names them.
  let dress: HTML
  private let footer: HTML
  private let footerAtHome: HTML

  /// Writes those parts.
  public init(_ masthead: Masthead, _ phrases: Phrases) {
    self.masthead = masthead
    self.phrases = phrases
    dress = Templates.dress(masthead)
    footer = siteFooter(masthead, phrases, isHome: false)
    footerAtHome = siteFooter(masthead, phrases, isHome: true)
  }

  /// The foot of a page.
  func footer(of page: Page) -> HTML { page.trail.isEmpty ? footerAtHome : footer }
}

public import HTML
public import Markdown
public import Site

/// What outputs are made from. A class, since all that makes files hands it on; nothing in it changes.
public final class Sources: Sendable {
  public let publication: Publication
  /// Whose file it is: index into ``Publication/sites``.
  public let place: Int
  /// The site whose file it is.
  public let site: Site
  public let plan: Plan
  /// Makes the record of each piece.
  public let catalogue: Catalogue
  /// Pages in their languages.
  let editions: Editions
  /// The stylesheet of feeds that are opened in a browser.
  public let feedStyle: Link?
  /// The drawn icon.
  public let icon: Link?
  /// Entries of feeds that were made already; nil where there is no use in keeping them.
  public let entries: FeedEntryMemory?
  /// An article's text, read and rendered when it is asked for. It costs a millisecond and may fail with the disk.
  public let text: @Sendable (Int) throws -> RenderedBody

  public init(
    _ publication: Publication, site place: Int, plan: Plan, catalogue: Catalogue, editions: Editions,
    feedStyle: Link? = nil,
    icon: Link? = nil, entries: FeedEntryMemory? = nil,
    text: @escaping @Sendable (Int) throws -> RenderedBody
  ) {
    self.publication = publication
    self.place = place
    site = publication.sites[place]
    self.plan = plan
    self.catalogue = catalogue
    self.editions = editions
    self.feedStyle = feedStyle
    self.icon = icon
    self.entries = entries
    self.text = text
  }

  /// The words of the interface.
  public var phrases: Phrases { site.phrases }

  /// The site's pages, in the plan's order.
  public var pages: [PlannedPage] {
    publication.sites.count == 1 ? plan.pages : plan.pages.filter { $0.site == place }
  }
}

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
  /// The stylesheet of feeds that are opened in a browser.
  public let feedStyle: Link?
  /// The drawn icon.
  public let icon: Link?
  /// Entries of feeds that were made already; nil where there is no use in keeping them.
  public let entries: FeedEntryMemory?
  /// An article's text, read and rendered when it is asked for. It costs a millisecond and may fail with the disk.
  public let text: @Sendable (Int) throws -> RenderedBody

  public init(
    _ publication: Publication, site place: Int, plan: Plan, catalogue: Catalogue, feedStyle: Link? = nil,
    icon: Link? = nil, entries: FeedEntryMemory? = nil,
    text: @escaping @Sendable (Int) throws -> RenderedBody
  ) {
    self.publication = publication
    self.place = place
    site = publication.sites[place]
    self.plan = plan
    self.catalogue = catalogue
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

  /// A page in all its languages, itself among them, and the one that stands for all others; empty for a page that is
  /// in one language only. Its page's head names the same ones.
  public func alternates(of page: PlannedPage) -> [Alternate] {
    guard publication.sites.count > 1 else { return [] }
    let known = plan.twins(of: page).compactMap { twin in
      site.absolute(twin.address).map {
        Alternate(language: publication.sites[twin.site].language.description, link: $0)
      }
    }
    return known + known.prefix(1).map { Alternate(language: "x-default", link: $0.link) }
  }
}

/// A page in one of its languages, as search engines are told of it.
public struct Alternate: Sendable, Hashable {
  /// A BCP 47 tag, or `x-default`.
  public let language: String
  public let link: Link

  public init(language: String, link: Link) {
    self.language = language
    self.link = link
  }
}

public import FrontMatter
import HTML

/// A list of pieces that can be followed: the site's, or that of an author, kind, topic, region, programme or series.
public struct Feed: Sendable {
  public let source: Source
  /// `Energy · Tidewater Institute`; the site's own name alone for the site's.
  public let title: String
  /// The name of the list alone: `Energy`.
  public let name: String
  public let description: String?
  /// The language tag of the description where it is not the feed's.
  public let languageOfDescription: String?
  public let language: LanguageTag
  /// The page that shows the same pieces.
  public let page: SiteAddress
  /// The newest pieces, as indices into ``Site/articles``; as many as the site's `feeds.count`.
  public let pieces: [Int]

  /// What is followed, as indices into the site.
  public enum Source: Sendable, Hashable {
    case site
    case kind(Int)
    case strand(Int)
    case author(Int)
  }

  /// The forms that a feed is published in, the one that is offered first before the others.
  public enum Format: String, Sendable, Hashable, CaseIterable {
    case atom, rss, json

    public var fileName: String {
      switch self {
      case .atom: "atom.xml"
      case .rss: "rss.xml"
      case .json: "feed.json"
      }
    }

    /// As links name it. Hosts are told otherwise, so that browsers show the feed (see ``Output/headers``).
    public var mediaType: String {
      switch self {
      case .atom: "application/atom+xml"
      case .rss: "application/rss+xml"
      case .json: "application/feed+json"
      }
    }

    /// The format's own name.
    public var name: String {
      switch self {
      case .atom: "Atom"
      case .rss: "RSS"
      case .json: "JSON Feed"
      }
    }
  }

  public func address(_ format: Format) -> SiteAddress { SiteAddress(page.path + format.fileName) }

  /// The description for files that cannot say its language; nil where it is not the feed's.
  public var ownDescription: String? { languageOfDescription == nil ? description : nil }
}

extension Site {
  /// Every feed of the site: of itself, then of what lists pieces, in the order of lists. A list without pieces has no
  /// feed, since Atom wants to know when it last changed; nor has a site without `url`, since feeds hold full addresses.
  public var feeds: [Feed.Source] {
    guard settings.url != nil else { return [] }
    let strands = Shelf.strands.flatMap { shelves.strandsInOrder[$0] ?? [] }
    let authors = shelves.authorsInOrder
    let all: [Feed.Source] =
      [.site] + kinds.indices.map { .kind($0) } + strands.map { .strand($0) } + authors.map { .author($0) }
    return all.filter { source in pieces(of: source).contains { articles[$0].status == nil } }
  }

  public func feed(_ source: Feed.Source) -> Feed {
    let (name, description, tag) = words(of: source)
    // What is shown for a look before it is public must not be sent to readers.
    let pieces = pieces(of: source).lazy.filter { self.articles[$0].status == nil }.prefix(settings.feedsCount)
    return Feed(
      source: source, title: title(of: source, name), name: name, description: description,
      languageOfDescription: description.flatMap { foreign(tag, of: $0)?.tag }, language: language,
      page: page(of: source), pieces: Array(pieces))
  }

  private func title(of source: Feed.Source, _ name: String) -> String {
    source == .site ? name : "\(name) · \(text(settings.title))"
  }

  /// How the feed of a list is linked, in every format; nothing where it has none.
  func feedLinks(_ source: Feed.Source) -> [FeedLink] {
    guard settings.url != nil, pieces(of: source).contains(where: { articles[$0].status == nil }) else { return [] }
    let title = title(of: source, words(of: source).name)
    let page = link(page(of: source))
    return Feed.Format.allCases.map { format in
      FeedLink(title: title, link: page.below(format.fileName), type: format.mediaType)
    }
  }

  /// The page of all feeds, and the file of them.
  public var feedsPage: SiteAddress { address("/feeds/") }
  public var feedList: SiteAddress { address("/feeds.opml") }

  /// Name and description of a list, and the language of the file or the settings that the description is from.
  private func words(of source: Feed.Source) -> (name: String, description: String?, language: LanguageTag?) {
    switch source {
    case .site: words(settings.title, settings.tagline)
    case .kind(let index): words(kinds[index].plural, kinds[index].description)
    case .strand(let index): (strands[index].title, strands[index].fields.description, strands[index].language)
    case .author(let index): (authors[index].name, authors[index].line, authors[index].borrowedFrom)
    }
  }

  private func words(_ name: LocalisedText, _ description: LocalisedText?) -> (String, String?, LanguageTag?) {
    let description = description?.variant(for: language, default: settings.language)
    return (text(name), description?.text, description?.language)
  }

  private func page(of source: Feed.Source) -> SiteAddress {
    switch source {
    case .site: root
    case .kind(let index): address(ofKind: index)
    case .strand(let index): strands[index].address
    case .author(let index): authors[index].address
    }
  }

  private func pieces(of source: Feed.Source) -> [Int] {
    switch source {
    case .site: Array(articles.indices)
    case .kind(let index): shelves.byKind[index]
    case .strand(let index): shelves.byStrand[index]
    case .author(let index): shelves.byAuthor[index]
    }
  }
}

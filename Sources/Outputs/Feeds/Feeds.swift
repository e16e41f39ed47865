import HTML
import Site

extension Output {
  /// Every feed in every format, those of one list after each other: they share their entries.
  static let feeds = Output(
    claims: { site, _ in
      site.feeds.flatMap { source in
        let feed = site.feed(source)
        return Feed.Format.allCases.map { Claim(feed.address($0), "a feed", .feed(source, $0)) }
      }
    },
    isOfSiteAlone: { !$0.settings.feedsFullText },
    make: { subject, sources in
      guard case .feed(let source, let format) = subject else { return [] }
      let feed = sources.site.feed(source)
      guard let page = sources.catalogue.address(feed.page) else { return [] }
      let entries = try sources.entries(of: feed)
      let channel = FeedChannel(
        feed: feed, page: page, own: page.below(format.fileName), updated: entries.map(\.updated).max(),
        sources: sources)
      return switch format {
      case .atom: AtomFeed.document(channel, entries)
      case .rss: RSSFeed.document(channel, entries)
      case .json: JSONFeed.document(channel, entries)
      }
    })
}

/// What a feed says of itself.
struct FeedChannel {
  let feed: Feed
  /// The page that lists the same pieces.
  let page: Link
  /// The feed's own address.
  let own: Link
  /// When its newest entry changed.
  let updated: Moment?
  let sources: Sources

  var publisher: WorkRecord.Publisher { sources.catalogue.publisher }
  var picture: Link? { sources.catalogue.picture?.url }
  /// The same where it is square, as icons are ("icon" of JSON Feed 1.1).
  var icon: Link? {
    sources.catalogue.picture.flatMap { $0.size?.width == $0.size?.height ? $0.url : nil }
  }
  var licence: Link? { sources.site.settings.licence.flatMap { Link(outside: $0.url) } }

  /// The stylesheet for a feed that is opened in a browser (https://www.w3.org/TR/xml-stylesheet/). CSS, since browsers
  /// are giving up XSLT.
  var style: XML {
    sources.feedStyle.map { "<?xml-stylesheet href=\"\($0)\" type=\"text/css\"?>\n" } ?? XML()
  }

  /// What a reader who opened the feed in a browser is told, in elements of XHTML, which feed readers pass over
  /// (RFC 4287 §6.4).
  var notice: XML {
    let phrases = sources.site.phrases
    return """
      <x:div><x:p>\(phrases[.feedNotice]) <x:a href="\(sources.site.link(sources.site.feedsPage))">\(phrases[.feedHow])</x:a></x:p>\
      <x:p><x:a href="\(sources.site.link(feed.page))">\(phrases(.feedPage, ["name": feed.name]))</x:a></x:p></x:div>

      """
  }
}

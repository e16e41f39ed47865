import HTML
import Site

extension Output {
  /// All feeds as one file that readers take in at once (OPML 2.0, http://opml.org/spec2.opml).
  static let opml = Output(
    claims: { site, _ in site.feeds.isEmpty ? [] : [Claim(site.feedList, "the list of feeds")] },
    make: { _, sources in
      let site = sources.site
      let groups = site.feedGroups
      let title = site.ownText(site.settings.title)
      let owner = sources.catalogue.publisher
      let out: XML = """
        <?xml version="1.0" encoding="utf-8"?>
        <opml version="2.0">
        <head>
        \(title, { "<title>\($0)</title>\n" })\
        <ownerName>\(owner.name)</ownerName>
        \(owner.url, { "<ownerId>\($0)</ownerId>\n" })\
        </head>
        <body>
        \(groups, { group($0, site) })\
        </body>
        </opml>

        """
      return out.bytes
    })

  private static func group(_ group: FeedGroup, _ site: Site) -> XML {
    guard let title = group.title else { return "\(group.feeds, { outline($0, site) })" }
    return """
      <outline text="\(title)" title="\(title)">
      \(group.feeds, { outline($0, site) })\
      </outline>

      """
  }

  /// "Subscription lists" of the specification: `type`, `text` and `xmlUrl` are required.
  private static func outline(_ source: Feed.Source, _ site: Site) -> XML {
    let feed = site.feed(source)
    guard let address = site.absolute(feed.address(.rss)), let page = site.absolute(feed.page) else { return XML() }
    return """
      <outline type="rss" text="\(feed.title)" title="\(feed.title)"\
      \(feed.ownDescription, { " description=\"\($0)\"" }) language="\(feed.language.description)" version="RSS" \
      htmlUrl="\(page)" xmlUrl="\(address)"/>

      """
  }
}

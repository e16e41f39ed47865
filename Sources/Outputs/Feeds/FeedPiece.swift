import FrontMatter
import HTML
import Site

/// What every format of a feed says of a piece, worked out once.
struct FeedPiece {
  let record: WorkRecord
  /// RFC 4287 §4.2.6: an id never changes, so it is the address that the piece had first.
  let id: Link
  let url: Link
  /// The same below the host, for those who look at the feed where it is served.
  let path: Link
  /// When it could first be read: its date, or the end of its embargo.
  let published: Moment
  let updated: Moment
  /// The kind, then topics, regions, programme and keywords, each once.
  let categories: [String]
  /// The tag of the piece's language where it is not the feed's.
  let language: String?
  /// The whole text, or the standfirst where there are corrections to show below it; nil where the standfirst says all.
  let content: HTML?
  /// What those read who see the feed in a browser: the words of the link to the piece.
  let invitation: String

  /// Nil where the site has no address.
  ///
  /// - Throws: What ``Sources/text`` throws, where the site's feeds hold the whole text.
  init?(_ index: Int, _ sources: Sources) throws {
    let record = sources.catalogue.record(index)
    let site = sources.site
    guard let url = record.url, let origin = site.settings.url?.origin,
      let id = sources.catalogue.address(site.articles[index].firstAddress)
    else { return nil }
    self.record = record
    self.url = url
    path = site.link(.home).below(record.address.path)
    self.id = id
    published = record.online ?? record.published
    updated = max(published, record.modified ?? published)
    var categories = [record.kind.title]
    func add(_ name: String) { if !categories.contains(name) { categories.append(name) } }
    for topic in record.topics { add(topic.name) }
    for region in record.regions { add(region.name) }
    if let programme = record.programme { add(programme.name) }
    for keyword in record.keywords { add(keyword) }
    self.categories = categories
    language = record.language == site.language ? nil : record.language.description
    var content: HTML?
    if site.settings.feedsFullText {
      let body = try sources.text(index)
      let whole = body.html + (body.footnotes ?? HTML())
      // A feed may hold 500 texts, and is held in memory.
      if whole.count <= Self.mostBytes { content = whole.withFullAddresses(origin: origin, page: url) }
    }
    if !record.corrections.isEmpty {
      content = (content ?? Self.paragraph(record.description)) + Self.corrections(record, sources.phrases)
    }
    self.content = content
    invitation = site.phrases(.feedRead, ["date": site.phrases.date(published.day)])
  }

  /// The longest text that feeds hold whole, in bytes of HTML: some 150,000 words.
  private static let mostBytes = 1 << 20

  static func paragraph(_ text: String?) -> HTML { text.map { "<p>\($0)</p>\n" } ?? HTML() }

  private static func corrections(_ record: WorkRecord, _ phrases: Phrases) -> HTML {
    """
    <h2>\(phrases[.corrections])</h2>
    <ul>
    \(record.corrections, joined: "", {
      "<li><time datetime=\"\($0.date.machine)\">\(phrases.date($0.date.day))</time>: \($0.note)</li>\n"
    })</ul>

    """
  }
}

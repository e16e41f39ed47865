import HTML
import Site

/// Feeds as Atom (RFC 4287).
enum AtomFeed {
  static func document(_ channel: FeedChannel, _ entries: [FeedEntry]) -> [UInt8] {
    let feed = channel.feed
    let publisher = channel.publisher
    // §4.1.1: an author for entries that have none. §4.1.2 and §4.2: names and ids are plain text.
    var out: XML = """
      <?xml version="1.0" encoding="utf-8"?>
      \(channel.style)\
      <feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/" \
      xmlns:x="http://www.w3.org/1999/xhtml" xml:lang="\(feed.language.description)">
      <id>\(channel.page)</id>
      <title>\(feed.title)</title>
      \(feed.description, { "<subtitle>\($0)</subtitle>\n" })\
      \(channel.notice)\
      <link rel="self" type="\(Feed.Format.atom.mediaType)" href="\(channel.own)"/>
      <link type="text/html" href="\(channel.page)"/>
      \(channel.licence, { "<link rel=\"license\" href=\"\($0)\"/>\n" })\
      \(channel.updated, { "<updated>\($0.stamp)</updated>\n" })\
      <author><name>\(publisher.name)</name>\(publisher.url, { "<uri>\($0)</uri>" })</author>
      \(channel.picture, { "<logo>\($0)</logo>\n" })\
      <generator>Byline</generator>

      """
    for entry in entries { out += entry.atom }
    out += "</feed>\n"
    return out.bytes
  }

  /// §4.1.2. Several authors are several elements, each with one name (§4.2.1).
  static func entry(_ piece: FeedPiece, _ phrases: Phrases) -> XML {
    let record = piece.record
    return """
      <entry\(piece.language, { " xml:lang=\"\($0)\"" })>
      <id>\(piece.id)</id>
      <title>\(record.fullTitle)</title>
      <link type="text/html" href="\(piece.url)"/>
      <published>\(piece.published.stamp)</published>
      <updated>\(piece.updated.stamp)</updated>
      \(record.creators, { "<author>\(person($0))</author>\n" })\
      \(record.editors + record.translators, { "<contributor>\(person($0))</contributor>\n" })\
      \(piece.categories, { "<category term=\"\($0)\"/>\n" })\
      \(record.pdf, printed)\
      \(record.licence.flatMap { Link(outside: $0.url) }, { "<link rel=\"license\" href=\"\($0)\"/>\n" })\
      \(record.picture, picture)\
      \(record.description, { "<summary>\($0)</summary>\n" })\
      \(piece.content, { "<content type=\"html\">\(text: $0)</content>\n" })\
      \(link(to: piece, phrases))\
      </entry>

      """
  }

  /// §3.2.
  private static func person(_ creator: WorkRecord.Creator) -> XML {
    "<name>\(creator.name.full)</name>\(creator.url ?? creator.orcidURL, { "<uri>\($0)</uri>" })"
  }

  /// §4.2.7.2: `rel="enclosure"`.
  private static func printed(_ file: WorkRecord.PrintedForm) -> XML {
    guard let url = file.url else { return XML() }
    return "<link rel=\"enclosure\" type=\"application/pdf\" length=\"\(file.bytes)\" href=\"\(url)\"/>\n"
  }

  /// Media RSS (https://www.rssboard.org/media-rss), which readers of both formats know. Without its description:
  /// readers that do not mind namespaces take that for the piece's own.
  static func picture(_ picture: RecordPicture) -> XML {
    guard let url = picture.url else { return XML() }
    let size: XML = "\(picture.size, { " width=\"\($0.width)\" height=\"\($0.height)\"" })"
    return "<media:content url=\"\(url)\" medium=\"image\"\(size)/>\n"
  }

  /// What makes an entry a link for those who see the feed in a browser.
  static func link(to piece: FeedPiece, _ phrases: Phrases) -> XML {
    "<x:a href=\"\(piece.path)\">\(phrases(.feedRead, ["date": phrases.date(piece.published.day)]))</x:a>\n"
  }
}

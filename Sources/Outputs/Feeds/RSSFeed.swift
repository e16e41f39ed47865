import HTML
import Site

/// Feeds as RSS 2.0 (https://www.rssboard.org/rss-specification), with the RSS Advisory Board's profile
/// (https://www.rssboard.org/rss-profile).
enum RSSFeed {
  static func document(_ channel: FeedChannel, _ entries: [FeedEntry]) -> [UInt8] {
    let feed = channel.feed
    var out: XML = """
      <?xml version="1.0" encoding="utf-8"?>
      \(channel.style)\
      <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" \
      xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
      xmlns:media="http://search.yahoo.com/mrss/" xmlns:x="http://www.w3.org/1999/xhtml">
      <channel>
      <title>\(feed.title)</title>
      <link>\(channel.page)</link>
      <description>\(feed.description ?? feed.title)</description>
      \(channel.notice)\
      <language>\(feed.language.description)</language>
      <atom:link rel="self" type="\(Feed.Format.rss.mediaType)" href="\(channel.own)"/>
      \(channel.licence, { "<atom:link rel=\"license\" href=\"\($0)\"/>\n" })\
      \(channel.updated, { "<lastBuildDate>\($0.mailDate)</lastBuildDate>\n" })\
      <dc:publisher>\(channel.publisher.name)</dc:publisher>
      \(channel.picture, { "<image><url>\($0)</url><title>\(feed.title)</title><link>\(channel.page)</link></image>\n" })\
      <generator>Byline</generator>

      """
    for entry in entries { out += entry.rss }
    out += "</channel>\n</rss>\n"
    return out.bytes
  }

  /// A piece. Each author is a `dc:creator`: `author` wants one mail address, so it is never there.
  static func item(_ piece: FeedPiece, _ phrases: Phrases) -> XML {
    let record = piece.record
    return """
      <item>
      <title>\(record.fullTitle)</title>
      <link>\(piece.url)</link>
      <guid isPermaLink="\(piece.id == piece.url ? "true" : "false")">\(piece.id)</guid>
      <pubDate>\(piece.published.mailDate)</pubDate>
      \(piece.updated > piece.published ? piece.updated : nil, { "<dcterms:modified>\($0.stamp)</dcterms:modified>\n" })\
      \(record.creators, { "<dc:creator>\($0.name.full)</dc:creator>\n" })\
      \(piece.language, { "<dc:language>\($0)</dc:language>\n" })\
      \(piece.categories, { "<category>\($0)</category>\n" })\
      \(record.pdf, printed)\
      \(record.licence.flatMap { Link(outside: $0.url) }, { "<atom:link rel=\"license\" href=\"\($0)\"/>\n" })\
      \(record.picture, AtomFeed.picture)\
      <description>\(record.description.map(asHTML) ?? "")</description>
      \(piece.content, { "<content:encoded>\(text: $0)</content:encoded>\n" })\
      \(AtomFeed.link(to: piece, phrases))\
      </item>

      """
  }

  /// The profile: a description is HTML, a title is plain text. Quotation marks stay as they are, for a browser that
  /// shows the markup.
  private static func asHTML(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { $0 != UInt8(ascii: "&") && $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">") }
    if isPlain { return text }
    return text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }

  private static func printed(_ file: WorkRecord.PrintedForm) -> XML {
    guard let url = file.url else { return XML() }
    return "<enclosure type=\"application/pdf\" length=\"\(file.bytes)\" url=\"\(url)\"/>\n"
  }
}

extension Moment {
  /// As mail writes it (RFC 5322 §3.3, what RSS calls RFC 822): `Sat, 14 Mar 2026 09:30:00 +0400`.
  var mailDate: String {
    // `2026-03-14T09:30:00+04:00`
    let stamp = Array(stamp.utf8)
    let clock = String(decoding: stamp[11..<19], as: UTF8.self)
    let zone = stamp[19...].filter { $0 != UInt8(ascii: ":") }
    let offset = zone == [UInt8(ascii: "Z")] ? "+0000" : String(decoding: zone, as: UTF8.self)
    let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let date = "\(day.day < 10 ? "0" : "")\(day.day) \(months[day.month - 1]) \(day.description.prefix(4))"
    return "\(days[day.weekday.rawValue - 1]), \(date) \(clock) \(offset)"
  }
}

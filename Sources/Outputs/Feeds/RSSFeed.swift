import HTML
import Site

/// Feeds as RSS 2.0 (https://www.rssboard.org/rss-specification), with the RSS Advisory Board's profile
/// (https://www.rssboard.org/rss-profile).
enum RSSFeed {
  static func document(_ channel: FeedChannel, _ entries: [FeedEntry]) -> [UInt8] {
    let feed = channel.feed
    var out = XMLElements(capacity: entries.reduce(2048) { $0 + $1.rss.bytes.count })
    out.append(
      """
      <?xml version="1.0" encoding="utf-8"?>
      \(channel.style)\
      <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" \
      xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
      xmlns:media="http://search.yahoo.com/mrss/" xmlns:x="http://www.w3.org/1999/xhtml">
      <channel>
      <title>\(feed.title)</title>
      <link>\(channel.page)</link>
      <description>\(feed.ownDescription ?? feed.title)</description>
      \(channel.notice)\
      <language>\(feed.language.description)</language>
      <atom:link rel="self" type="\(Feed.Format.rss.mediaType)" href="\(channel.own)"/>
      \(channel.licence, { "<atom:link rel=\"license\" href=\"\($0)\"/>\n" })\
      \(channel.updated, { "<lastBuildDate>\($0.mailDate)</lastBuildDate>\n" })\
      <dc:publisher>\(channel.publisher.name)</dc:publisher>
      \(channel.picture, { "<image><url>\($0)</url><title>\(feed.title)</title><link>\(channel.page)</link></image>\n" })\
      <generator>Byline</generator>

      """)
    for entry in entries { out.append(entry.rss) }
    out.markup("</channel>\n</rss>\n")
    return out.take().bytes
  }

  /// A piece. Each author is a `dc:creator`: `author` wants one mail address, so it is never there.
  static func item(_ piece: FeedPiece) -> XML {
    let record = piece.record
    var out = XMLElements()
    out.markup("<item>\n")
    out.element("title", record.fullTitle)
    out.element("link", piece.url)
    out.markup(piece.id == piece.url ? "<guid isPermaLink=\"true\">" : "<guid isPermaLink=\"false\">")
    out.text(piece.id)
    out.markup("</guid>\n")
    out.element("pubDate", piece.published.mailDate)
    if piece.updated > piece.published { out.element("dcterms:modified", piece.updated.stamp) }
    for creator in record.creators { out.element("dc:creator", creator.name.full) }
    out.element("dc:language", piece.language)
    for category in piece.categories { out.element("category", category) }
    if let pdf = record.pdf { printed(pdf, &out) }
    if let licence = record.licenceURL {
      out.markup("<atom:link rel=\"license\" href=\"")
      out.text(licence)
      out.markup("\"/>\n")
    }
    if let picture = record.picture { out.media(picture) }
    out.element("description", record.description.map(asHTML) ?? "")
    if let content = piece.content {
      out.markup("<content:encoded>")
      out.text(content)
      out.markup("</content:encoded>\n")
    }
    out.link(to: piece)
    out.markup("</item>\n")
    return out.take()
  }

  /// The profile: a description is HTML, a title is plain text. Quotation marks stay as they are, for a browser that
  /// shows the markup.
  private static func asHTML(_ text: String) -> String {
    let isPlain = text.utf8.withContiguousStorageIfAvailable { bytes in
      bytes.allSatisfy { $0 != UInt8(ascii: "&") && $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">") }
    }
    if isPlain == true { return text }
    return text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }

  private static func printed(_ file: WorkRecord.PrintedForm, _ out: inout XMLElements) {
    guard let url = file.url else { return }
    out.markup("<enclosure type=\"application/pdf\" length=\"")
    out.text(file.bytes)
    out.markup("\" url=\"")
    out.text(url)
    out.markup("\"/>\n")
  }
}

extension Moment {
  /// As mail writes it (RFC 5322 §3.3, what RSS calls RFC 822): `Sat, 14 Mar 2026 09:30:00 +0400`.
  var mailDate: String {
    // `2026-03-14T09:30:00+04:00`
    var stamp = stamp
    var out = TextBuffer(capacity: 32)
    out.append(Self.days[day.weekday.rawValue - 1])
    out.appendLiteral(day.day < 10 ? ", 0" : ", ")
    out.append(day.day)
    out.appendLiteral(" ")
    out.append(Self.months[day.month - 1])
    out.appendLiteral(" ")
    stamp.withUTF8 { stamp in
      out.append(UnsafeBufferPointer(rebasing: stamp[..<4]))
      out.appendLiteral(" ")
      out.append(UnsafeBufferPointer(rebasing: stamp[11..<19]))
      out.appendLiteral(" ")
      if stamp[19] == UInt8(ascii: "Z") { return out.appendLiteral("+0000") }
      for byte in stamp[19...] where byte != UInt8(ascii: ":") { out.append(byte: byte) }
    }
    return String(decoding: out.take(), as: UTF8.self)
  }

  private static let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}

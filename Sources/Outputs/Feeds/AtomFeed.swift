import HTML
import Site

/// Feeds as Atom (RFC 4287).
enum AtomFeed {
  static func document(_ channel: FeedChannel, _ entries: [FeedEntry]) -> [UInt8] {
    let feed = channel.feed
    let publisher = channel.publisher
    // §4.1.1: an author for entries that have none. §4.1.2 and §4.2: names and ids are plain text.
    var out = XMLElements(capacity: entries.reduce(2048) { $0 + $1.atom.bytes.count })
    out.append(
      """
      <?xml version="1.0" encoding="utf-8"?>
      \(channel.style)\
      <feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/" \
      xmlns:x="http://www.w3.org/1999/xhtml" xml:lang="\(feed.language.description)">
      <id>\(channel.page)</id>
      <title>\(feed.title)</title>
      \(feed.description, { "<subtitle\(feed.languageOfDescription, { " xml:lang=\"\($0)\"" })>\($0)</subtitle>\n" })\
      \(channel.notice)\
      <link rel="self" type="\(Feed.Format.atom.mediaType)" href="\(channel.own)"/>
      <link type="text/html" href="\(channel.page)"/>
      \(channel.licence, { "<link rel=\"license\" href=\"\($0)\"/>\n" })\
      \(channel.updated, { "<updated>\($0.stamp)</updated>\n" })\
      <author><name>\(publisher.name)</name>\(publisher.url, { "<uri>\($0)</uri>" })</author>
      \(channel.picture, { "<logo>\($0)</logo>\n" })\
      <generator>Byline</generator>

      """)
    for entry in entries { out.append(entry.atom) }
    out.markup("</feed>\n")
    return out.take().bytes
  }

  /// §4.1.2. Several authors are several elements, each with one name (§4.2.1).
  static func entry(_ piece: FeedPiece) -> XML {
    let record = piece.record
    var out = XMLElements()
    out.markup("<entry")
    if let language = piece.language {
      out.markup(" xml:lang=\"")
      out.text(language)
      out.markup("\"")
    }
    out.markup(">\n")
    out.element("id", piece.id)
    out.element("title", record.fullTitle)
    out.markup("<link type=\"text/html\" href=\"")
    out.text(piece.url)
    out.markup("\"/>\n")
    out.element("published", piece.published.stamp)
    out.element("updated", piece.updated.stamp)
    for creator in record.creators { person("author", creator, &out) }
    for creator in record.editors { person("contributor", creator, &out) }
    for creator in record.translators { person("contributor", creator, &out) }
    for category in piece.categories {
      out.markup("<category term=\"")
      out.text(category)
      out.markup("\"/>\n")
    }
    if let pdf = record.pdf { printed(pdf, &out) }
    if let licence = record.licenceURL {
      out.markup("<link rel=\"license\" href=\"")
      out.text(licence)
      out.markup("\"/>\n")
    }
    if let picture = record.picture { out.media(picture) }
    out.element("summary", record.description)
    if let content = piece.content {
      out.markup("<content type=\"html\">")
      out.text(content)
      out.markup("</content>\n")
    }
    out.link(to: piece)
    out.markup("</entry>\n")
    return out.take()
  }

  /// §3.2.
  private static func person(_ name: StaticString, _ creator: WorkRecord.Creator, _ out: inout XMLElements) {
    out.element(name) { out in
      out.markup("<name>")
      out.text(creator.name.full)
      out.markup("</name>")
      guard let url = creator.url ?? creator.orcidURL else { return }
      out.markup("<uri>")
      out.text(url)
      out.markup("</uri>")
    }
  }

  /// §4.2.7.2: `rel="enclosure"`.
  private static func printed(_ file: WorkRecord.PrintedForm, _ out: inout XMLElements) {
    guard let url = file.url else { return }
    out.markup("<link rel=\"enclosure\" type=\"application/pdf\" length=\"")
    out.text(file.bytes)
    out.markup("\" href=\"")
    out.text(url)
    out.markup("\"/>\n")
  }
}

extension XMLElements {
  /// Media RSS (https://www.rssboard.org/media-rss), which readers of both formats know. Without its description:
  /// readers that do not mind namespaces take that for the piece's own.
  mutating func media(_ picture: RecordPicture) {
    guard let url = picture.url else { return }
    markup("<media:content url=\"")
    text(url)
    markup("\" medium=\"image\"")
    if let size = picture.size {
      markup(" width=\"")
      text(size.width)
      markup("\" height=\"")
      text(size.height)
      markup("\"")
    }
    markup("/>\n")
  }

  /// What makes an entry a link for those who see the feed in a browser.
  mutating func link(to piece: FeedPiece) {
    markup("<x:a href=\"")
    text(piece.path)
    markup("\">")
    text(piece.invitation)
    markup("</x:a>\n")
  }
}

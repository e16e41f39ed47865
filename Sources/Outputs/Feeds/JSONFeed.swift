import HTML
import Site

/// Feeds as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/).
enum JSONFeed {
  static func document(_ channel: FeedChannel, _ entries: [FeedEntry]) -> [UInt8] {
    let feed = channel.feed
    var json = JSON(capacity: entries.reduce(1024) { $0 + $1.json.count })
    json.object {
      $0.member("version", "https://jsonfeed.org/version/1.1")
      $0.member("title", feed.title)
      $0.member("home_page_url", channel.page)
      $0.member("feed_url", channel.own)
      $0.member("description", feed.ownDescription)
      $0.member("icon", channel.icon)
      $0.array("authors", [channel.publisher]) { json, publisher in
        json.object {
          $0.member("name", publisher.name)
          $0.member("url", publisher.url)
        }
      }
      $0.member("language", feed.language.description)
      $0.array("items", entries) { json, entry in json.value(entry.json) }
    }
    return json.take(before: "\n")
  }

  static func item(_ piece: FeedPiece) -> JSON {
    let record = piece.record
    var json = JSON()
    json.object {
      $0.member("id", piece.id)
      $0.member("url", piece.url)
      $0.member("title", record.fullTitle)
      $0.member("content_html", text: piece.content ?? FeedPiece.paragraph(record.description))
      $0.member("summary", record.description)
      $0.member("image", record.picture?.url)
      $0.member("date_published", piece.published.stamp)
      if piece.updated > piece.published { $0.member("date_modified", piece.updated.stamp) }
      $0.array("authors", record.creators) { json, creator in
        json.object {
          $0.member("name", creator.name.full)
          $0.member("url", creator.url ?? creator.orcidURL)
        }
      }
      $0.array("tags", piece.categories) { $0.value($1) }
      $0.member("language", piece.language)
      guard let file = record.pdf else { return }
      $0.elements("attachments") { json in
        json.object {
          $0.member("url", file.url)
          $0.member("mime_type", literal: "application/pdf")
          $0.member("size_in_bytes", file.bytes)
        }
      }
    }
    return json
  }
}

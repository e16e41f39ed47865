import Foundation
import Testing

/// A feed as a reader of its format understands it, so that the three can be held against each other.
struct ReadFeed: Equatable {
  var title = ""
  var page = ""
  var own = ""
  var language = ""
  var entries: [Entry] = []

  struct Entry: Equatable {
    var id = ""
    var url = ""
    var title = ""
    /// Plain text.
    var summary: String?
    /// HTML.
    var content: String?
    var published = Date(timeIntervalSince1970: 0)
    var updated: Date?
    var authors: [String] = []
    var categories: [String] = []
    var language: String?
    var enclosure: Enclosure?
    var picture: String?
  }

  struct Enclosure: Equatable {
    let url: String
    let type: String
    let bytes: Int
  }
}

private let atomSpace = "{http://www.w3.org/2005/Atom}"
private let mediaSpace = "{http://search.yahoo.com/mrss/}"
private let coreSpace = "{http://purl.org/dc/elements/1.1/}"

extension ReadFeed {
  static func atom(_ bytes: [UInt8]?) throws -> ReadFeed {
    let root = try XMLTree(try #require(bytes))
    #expect(root.name == atomSpace + "feed")
    func link(_ tree: XMLTree, _ rel: String) -> XMLTree? {
      tree.all(atomSpace + "link").first { ($0.attributes["rel"] ?? "alternate") == rel }
    }
    var feed = ReadFeed()
    feed.title = try #require(root[atomSpace + "title"])
    feed.page = try #require(link(root, "alternate")?.attributes["href"])
    feed.own = try #require(link(root, "self")?.attributes["href"])
    feed.language = try #require(root.attributes["xml:lang"] ?? root.attributes["lang"])
    // RFC 4287 §4.1.1: each of these exactly once.
    for name in ["id", "updated"] { #expect(root.all(atomSpace + name).count == 1) }
    #expect(root.all(atomSpace + "author").count == 1)
    feed.entries = try root.all(atomSpace + "entry").map { tree in
      var entry = Entry()
      entry.id = try #require(tree[atomSpace + "id"])
      entry.url = try #require(link(tree, "alternate")?.attributes["href"])
      entry.title = try #require(tree[atomSpace + "title"])
      entry.summary = tree[atomSpace + "summary"]
      entry.content = tree[atomSpace + "content"]
      entry.published = try date(tree[atomSpace + "published"])
      let updated = try date(tree[atomSpace + "updated"])
      entry.updated = updated == entry.published ? nil : updated
      // §3.2.1: exactly one name.
      entry.authors = try tree.all(atomSpace + "author").map { try #require($0[atomSpace + "name"]) }
      entry.categories = tree.all(atomSpace + "category").map { $0.attributes["term"] ?? "" }
      entry.language = tree.attributes["xml:lang"] ?? tree.attributes["lang"]
      entry.enclosure = try link(tree, "enclosure").map {
        Enclosure(
          url: $0.attributes["href"] ?? "", type: $0.attributes["type"] ?? "",
          bytes: try #require(Int($0.attributes["length"] ?? "")))
      }
      entry.picture = tree.all(mediaSpace + "content").first?.attributes["url"]
      return entry
    }
    return feed
  }

  static func rss(_ bytes: [UInt8]?) throws -> ReadFeed {
    let root = try XMLTree(try #require(bytes))
    #expect(root.name == "rss" && root.attributes["version"] == "2.0")
    let channel = try #require(root.all("channel").first)
    var feed = ReadFeed()
    feed.title = try #require(channel["title"])
    feed.page = try #require(channel["link"])
    feed.own = try #require(
      channel.all(atomSpace + "link").first { $0.attributes["rel"] == "self" }?.attributes["href"])
    feed.language = try #require(channel["language"])
    #expect(channel["description"] != nil)
    feed.entries = try channel.all("item").map { tree in
      #expect(tree.all("author").isEmpty, "an author stands beside dc:creator")
      var entry = Entry()
      entry.id = try #require(tree["guid"])
      entry.url = try #require(tree["link"])
      #expect(tree.all("guid")[0].attributes["isPermaLink"] == (entry.id == entry.url ? "true" : "false"))
      entry.title = try #require(tree["title"])
      let summary = plainText(try #require(tree["description"]))
      entry.summary = summary.isEmpty ? nil : summary
      entry.content = tree["{http://purl.org/rss/1.0/modules/content/}encoded"]
      entry.published = try mailDate(tree["pubDate"])
      entry.updated = try tree["{http://purl.org/dc/terms/}modified"].map { try date($0) }
      entry.authors = tree.all(coreSpace + "creator").map(\.text)
      entry.categories = tree.all("category").map(\.text)
      entry.language = tree[coreSpace + "language"]
      entry.enclosure = try tree.all("enclosure").first.map {
        Enclosure(
          url: $0.attributes["url"] ?? "", type: $0.attributes["type"] ?? "",
          bytes: try #require(Int($0.attributes["length"] ?? "")))
      }
      entry.picture = tree.all(mediaSpace + "content").first?.attributes["url"]
      return entry
    }
    return feed
  }

  static func json(_ bytes: [UInt8]?) throws -> ReadFeed {
    let parsed = try JSONSerialization.jsonObject(with: Data(try #require(bytes)))
    let root = try #require(parsed as? [String: Any])
    #expect(root["version"] as? String == "https://jsonfeed.org/version/1.1")
    var feed = ReadFeed()
    feed.title = try #require(root["title"] as? String)
    feed.page = try #require(root["home_page_url"] as? String)
    feed.own = try #require(root["feed_url"] as? String)
    feed.language = try #require(root["language"] as? String)
    feed.entries = try #require(root["items"] as? [[String: Any]]).map { item in
      var entry = Entry()
      entry.id = try #require(item["id"] as? String)
      entry.url = try #require(item["url"] as? String)
      entry.title = try #require(item["title"] as? String)
      entry.summary = item["summary"] as? String
      entry.content = try #require(item["content_html"] as? String)
      entry.published = try date(item["date_published"] as? String)
      entry.updated = try (item["date_modified"] as? String).map { try date($0) }
      entry.authors = (item["authors"] as? [[String: Any]] ?? []).map { $0["name"] as? String ?? "" }
      entry.categories = item["tags"] as? [String] ?? []
      entry.language = item["language"] as? String
      entry.enclosure = try (item["attachments"] as? [[String: Any]])?.first.map {
        Enclosure(
          url: $0["url"] as? String ?? "", type: $0["mime_type"] as? String ?? "",
          bytes: try #require($0["size_in_bytes"] as? Int))
      }
      entry.picture = item["image"] as? String
      return entry
    }
    return feed
  }

  /// The feed of a list in the three formats, which must say the same.
  static func all(_ files: [String: [UInt8]], below folder: String = "") throws -> ReadFeed {
    let rss = try rss(files[folder + "rss.xml"])
    for other in [try atom(files[folder + "atom.xml"]), try json(files[folder + "feed.json"])] {
      #expect(other.own != rss.own)
      #expect(other.comparable == rss.comparable)
    }
    return rss.comparable
  }

  /// JSON Feed wants a content always; one that says no more than the summary is none.
  private var comparable: ReadFeed {
    var copy = self
    copy.own = ""
    for index in copy.entries.indices {
      let summary = copy.entries[index].summary.map { "<p>\(escaped($0))</p>\n" } ?? ""
      if copy.entries[index].content == summary { copy.entries[index].content = nil }
    }
    return copy
  }

  private static func date(_ text: String?) throws -> Date {
    try Date(try #require(text), strategy: .iso8601)
  }

  private static func mailDate(_ text: String?) throws -> Date {
    let format = DateFormatter()
    format.locale = Locale(identifier: "en_US_POSIX")
    format.dateFormat = "EEE, dd MMM yyyy HH:mm:ss Z"
    let text = try #require(text)
    return try #require(format.date(from: text), "\(text)")
  }
}

/// Text as HTML writes it.
private func escaped(_ text: String) -> String {
  text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    .replacing("\"", with: "&quot;").replacing("'", with: "&#39;")
}

/// HTML without elements as the text that it shows.
private func plainText(_ html: String) -> String {
  html.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
    .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
}

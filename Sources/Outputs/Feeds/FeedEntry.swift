import HTML
import Site
import Synchronization

/// A piece in each format of a feed, ready to be put into any feed of that format.
struct FeedEntry: Sendable {
  let atom: XML
  let rss: XML
  let json: JSON
  let updated: Moment

  /// Nil where the site has no address.
  init?(_ index: Int, _ sources: Sources) throws {
    guard let piece = try FeedPiece(index, sources) else { return nil }
    atom = Self.trimmed(AtomFeed.entry(piece))
    rss = Self.trimmed(RSSFeed.item(piece))
    json = JSONFeed.item(piece)
    updated = piece.updated
  }

  var size: Int { atom.bytes.count + rss.bytes.count + json.bytes.count }

  /// The same without the room that an array keeps for more: it is up to half, and an entry never grows.
  private static func trimmed(_ xml: XML) -> XML {
    XML(verbatim: xml.bytes.withUnsafeBufferPointer { Array($0) })  // vouched for by the XML that it was
  }
}

/// The entries made last: a piece stands in the feeds of its authors, topics and kind, and in three formats of each, and
/// is written once.
///
/// A class because the lanes of a build share it. What it holds is bounded, however long the texts of the site are;
/// whether an entry comes from it or is made anew cannot be told from the bytes.
public final class FeedEntryMemory: Sendable {
  private let state = Mutex(State())
  private let limit: Int

  private struct State {
    var entries: [Piece: FeedEntry] = [:]
    /// Oldest first.
    var order: [Piece] = []
    var forgotten = 0
    var size = 0
  }

  /// A piece of one of the languages.
  struct Piece: Hashable {
    let site: Int
    let article: Int
  }

  /// - Parameter limit: How many bytes of entries are kept.
  public init(limit: Int = 6 << 20) { self.limit = limit }

  func entry(_ piece: Piece, _ make: () throws -> FeedEntry?) throws -> FeedEntry? {
    if let known = state.withLock({ $0.entries[piece] }) { return known }
    guard let entry = try make() else { return nil }
    state.withLock { state in
      guard state.entries.updateValue(entry, forKey: piece) == nil else { return }
      state.order.append(piece)
      state.size += entry.size
      while state.size > limit, state.forgotten < state.order.count {
        let oldest = state.order[state.forgotten]
        state.size -= state.entries.removeValue(forKey: oldest)?.size ?? 0
        state.forgotten += 1
      }
    }
    return entry
  }
}

extension Sources {
  /// The entries of a feed, newest first.
  func entries(of feed: Feed) throws -> [FeedEntry] {
    try feed.pieces.compactMap { index in
      guard let entries else { return try FeedEntry(index, self) }
      return try entries.entry(.init(site: place, article: index)) { try FeedEntry(index, self) }
    }
  }
}

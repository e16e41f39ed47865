/// What of a text's markup its author wrote as HTML, and where in the file that stands.
struct RawPieces {
  struct Piece {
    /// In the markup.
    var range: Range<Int>
    /// The element of the Markdown tree.
    var element: Int
    /// Where the piece begins in the file; nil where its lines do not follow one another there, as in a quote.
    var start: Int?
  }

  struct Tag {
    var name: String
    var range: Range<Int>
    var isClosing: Bool
  }

  /// In the order of their places.
  private(set) var pieces: [Piece] = []
  private(set) var tags: [Tag] = []

  var isEmpty: Bool { pieces.isEmpty }

  mutating func append(_ piece: Piece, _ found: [RawTags.Tag]) {
    pieces.append(piece)
    let start = piece.range.lowerBound
    for tag in found {
      let range = (start + tag.range.lowerBound)..<(start + tag.range.upperBound)
      tags.append(Tag(name: tag.name, range: range, isClosing: tag.isClosing))
    }
  }

  /// The piece that a place of the markup stands in; nil where the markup there is ours.
  func piece(at place: Int) -> Piece? {
    var (low, high) = (0, pieces.count)
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].range.upperBound <= place { low = middle + 1 } else { high = middle }
    }
    guard low < pieces.count, pieces[low].range.contains(place) else { return nil }
    return pieces[low]
  }

  /// Whether anything between two places of the markup was written by the author as HTML.
  func touch(_ range: Range<Int>) -> Bool {
    var (low, high) = (0, pieces.count)
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].range.upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < pieces.count && pieces[low].range.lowerBound < range.upperBound
  }

  /// The markup without the pieces.
  func cut(from markup: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    var start = 0
    for piece in pieces {
      out += markup[start..<piece.range.lowerBound]
      start = piece.range.upperBound
    }
    return out + markup[start...]
  }
}

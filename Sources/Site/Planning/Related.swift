/// Finds the pieces that go with one.
///
/// Where each piece stands on its shelves is worked out once. To look it up on each shelf would take longer than all
/// else, and each shelf would be counted as held, for each piece, by all lanes at once: so all shelves are one list.
struct Neighbours: Sendable {
  private let site: Site
  /// The pieces of each strand, then those of each author, sorted by index within each.
  private let pieces: [Int32]
  /// Where each of these shelves begins, and at last where they all end.
  private let shelves: [Int]
  /// Where the pieces stand in the list, piece after piece: on the shelves of their topics, regions, programme and
  /// authors.
  private let places: [Int32]
  /// Where the places of each piece begin.
  private let starts: [Int32]

  init(_ site: Site) {
    self.site = site
    let lists = [site.shelves.byStrand, site.shelves.byAuthor].joined()
    var pieces: [Int32] = []
    pieces.reserveCapacity(lists.reduce(0) { $0 + $1.count })
    var shelves = [0]
    for list in lists {
      for piece in list { pieces.append(Int32(piece)) }
      shelves.append(pieces.count)
    }
    var places: [Int32] = []
    var starts: [Int32] = []
    places.reserveCapacity(pieces.count)
    starts.reserveCapacity(site.articles.count)
    // Pieces are put on shelves in this order, so each stands behind those before it.
    var next = shelves
    func stand(_ shelf: Int) {
      places.append(Int32(next[shelf]))
      next[shelf] += 1
    }
    for article in site.articles {
      starts.append(Int32(places.count))
      for topic in article.topics { stand(topic) }
      for region in article.regions { stand(region) }
      if let programme = article.programme { stand(programme) }
      for author in article.authorIndices { stand(site.strands.count + author) }
    }
    self.pieces = pieces
    self.shelves = shelves
    self.places = places
    self.starts = starts
  }

  /// Pieces that share topics, region, programme or authors with one, the nearest in time first among equals.
  ///
  /// On each shelf only the pieces next to this one in time are looked at, so the cost does not grow with the site.
  func related(to index: Int, count: Int = 3) -> [Int] {
    let article = site.articles[index]
    // The best few are picked out: putting all in order would cost more than finding them.
    var best: [Candidate] = []
    best.reserveCapacity(count)
    var least = 1
    for row in tally(index, article).rows where row.score >= least && row.piece != index {
      let candidate = Candidate(row, beside: index)
      if best.count == count, let last = best.last, candidate.rank < last.rank { continue }
      // The series has its own links to the pieces before and after.
      if let series = article.series, site.articles[row.piece].series == series { continue }
      if best.count < count { best.append(candidate) } else { best[count - 1] = candidate }
      var place = best.count - 1
      while place > 0, best[place - 1].rank < candidate.rank {
        best.swapAt(place, place - 1)
        place -= 1
      }
      if best.count == count { least = best[count - 1].score }
    }
    return best.map(\.piece)
  }

  private func tally(_ index: Int, _ article: Article) -> Tally {
    let count = article.topics.count + article.regions.count + article.authorIndices.count + 1
    var tally = Tally(shelves: count, reach: 12)
    var place = Int(starts[index])
    func add(_ worth: UInt64, _ shelf: Int) {
      tally.add(worth, near: Int(places[place]), on: shelves[shelf]..<shelves[shelf + 1], of: pieces)
      place += 1
    }
    for topic in article.topics { add(4, topic) }
    for region in article.regions { add(2, region) }
    if let programme = article.programme { add(2, programme) }
    for author in article.authorIndices { add(2, site.strands.count + author) }
    return tally
  }
}

/// A piece that may go with one.
private struct Candidate {
  let piece: Int
  let score: Int
  /// What counts of two, as one number, since it is asked for each piece nearby: the greater score, else the smaller
  /// distance, else the smaller index.
  let rank: UInt64

  init(_ row: Tally.Row, beside index: Int) {
    piece = row.piece
    score = row.score
    let steps = UInt64(abs(row.piece - index)) * 2 + (row.piece > index ? 1 : 0)
    rank = UInt64(row.score) << 40 | (1 << 40 - 1 - steps)
  }
}

/// What each piece beside one counts, added up over the shelves that both stand on.
private struct Tally {
  /// Each piece in the row of its last digits, or in the next one that was free; some always stay free.
  private(set) var rows: [Row]
  /// How many pieces count before one and after it.
  private let reach: Int

  /// A piece and its score in one word; free with a score of 0.
  struct Row {
    fileprivate var word: UInt64 = 0

    var piece: Int { Int(truncatingIfNeeded: word & 0xFFFF_FFFF) }
    var score: Int { Int(truncatingIfNeeded: word >> 32) }
  }

  /// - Parameter shelves: The most that there are to look at.
  init(shelves: Int, reach: Int) {
    self.reach = reach
    var count = 64
    while count * 3 < shelves * (2 * reach + 1) * 4 { count *= 2 }
    rows = Array(repeating: Row(), count: count)
  }

  /// Adds the pieces just before and after one on a shelf, itself among them.
  ///
  /// - Parameters:
  ///   - worth: What it counts to stand on this shelf.
  ///   - place: Where it stands.
  ///   - shelf: Which of the pieces stand on the shelf.
  mutating func add(_ worth: UInt64, near place: Int, on shelf: Range<Int>, of pieces: [Int32]) {
    let near = max(shelf.lowerBound, place - reach)..<min(shelf.upperBound, place + reach + 1)
    // Each row is masked to the number of rows, which is a power of two.
    rows.withUnsafeMutableBufferPointer { rows in
      let mask = rows.count - 1
      for place in near {
        let piece = Int(pieces[place])
        var row = piece & mask
        while rows[row].word != 0, rows[row].piece != piece { row = (row + 1) & mask }
        rows[row].word = (rows[row].word | UInt64(piece)) + worth << 32
      }
    }
  }
}

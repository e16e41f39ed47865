extension Site {
  /// Pieces that go with one: sharing topics, region, programme or authors, the nearest in time first among equals.
  ///
  /// On each shelf only the pieces next to this one in time are looked at, so the cost does not grow with the site.
  func related(to index: Int, count: Int = 3) -> [Int] {
    let article = articles[index]
    var tally = Tally(
      shelves: article.topics.count + article.regions.count + article.authorIndices.count + 1, reach: 12)
    for topic in article.topics { tally.add(4, near: index, on: shelves.byStrand[topic]) }
    for region in article.regions { tally.add(2, near: index, on: shelves.byStrand[region]) }
    if let programme = article.programme { tally.add(2, near: index, on: shelves.byStrand[programme]) }
    for author in article.authorIndices { tally.add(2, near: index, on: shelves.byAuthor[author]) }
    // The best few are picked out: putting all in order would cost more than finding them.
    var best: [Candidate] = []
    best.reserveCapacity(count)
    var least = 1
    for row in tally.rows where row.score >= least && row.piece != index {
      let candidate = Candidate(row, beside: index)
      if best.count == count, let last = best.last, candidate.rank < last.rank { continue }
      // The series has its own links to the pieces before and after.
      if let series = article.series, articles[row.piece].series == series { continue }
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
  ///   - shelf: Sorted by index.
  mutating func add(_ worth: UInt64, near index: Int, on shelf: [Int]) {
    var low = 0
    var high = shelf.count
    while low < high {
      let middle = (low + high) / 2
      if shelf[middle] < index { low = middle + 1 } else { high = middle }
    }
    let near = shelf[max(0, low - reach)..<min(shelf.count, low + reach + 1)]
    // Each place is masked to the number of rows, which is a power of two.
    rows.withUnsafeMutableBufferPointer { rows in
      let mask = rows.count - 1
      for piece in near {
        var row = piece & mask
        while rows[row].word != 0, rows[row].piece != piece { row = (row + 1) & mask }
        rows[row].word = (rows[row].word | UInt64(piece)) + worth << 32
      }
    }
  }
}

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
    for row in tally.rows where row.score >= least {
      let candidate = Candidate(score: row.score, distance: abs(row.piece - index), index: row.piece)
      if best.count == count, let last = best.last, !candidate.isBetter(than: last) { continue }
      // The series has its own links to the pieces before and after.
      guard row.piece != index, article.series == nil || articles[row.piece].series != article.series else { continue }
      if best.count == count { best.removeLast() }
      best.insert(candidate, at: best.firstIndex { candidate.isBetter(than: $0) } ?? best.count)
      if best.count == count, let last = best.last { least = last.score }
    }
    return best.map(\.index)
  }
}

private struct Candidate {
  let score: Int
  let distance: Int
  let index: Int

  func isBetter(than other: Candidate) -> Bool {
    (-score, distance, index) < (-other.score, other.distance, other.index)
  }
}

/// What each piece beside one counts, added up over the shelves that both stand on.
private struct Tally {
  /// Each piece in the row of its last digits, or in the next one that was free; some always stay free, with a score of
  /// 0.
  private(set) var rows: [(piece: Int, score: Int)]
  /// How many pieces count before one and after it.
  private let reach: Int

  /// - Parameter shelves: The most that there are to look at.
  init(shelves: Int, reach: Int) {
    self.reach = reach
    var count = 64
    while count * 3 < shelves * (2 * reach + 1) * 4 { count *= 2 }
    rows = Array(repeating: (piece: 0, score: 0), count: count)
  }

  /// Adds the pieces just before and after one on a shelf, itself among them.
  ///
  /// - Parameters:
  ///   - worth: What it counts to stand on this shelf.
  ///   - shelf: Sorted by index.
  mutating func add(_ worth: Int, near index: Int, on shelf: [Int]) {
    var low = 0
    var high = shelf.count
    while low < high {
      let middle = (low + high) / 2
      if shelf[middle] < index { low = middle + 1 } else { high = middle }
    }
    for piece in shelf[max(0, low - reach)..<min(shelf.count, low + reach + 1)] {
      var row = piece & (rows.count - 1)
      while rows[row].score > 0, rows[row].piece != piece { row = (row + 1) & (rows.count - 1) }
      rows[row] = (piece, rows[row].score + worth)
    }
  }
}

extension Site {
  /// Pieces that go with one: sharing topics, region, programme or authors, the nearest in time first among equals.
  ///
  /// On each shelf only the pieces next to this one in time are looked at, so the cost does not grow with the site.
  func related(to index: Int, count: Int = 3) -> [Int] {
    let article = articles[index]
    var shelves: [Neighbours] = []
    shelves.reserveCapacity(8)
    func look(at shelf: [Int], worth: Int) { shelves.append(Neighbours(of: index, in: shelf, worth: worth)) }
    for topic in article.topics { look(at: self.shelves.byStrand[topic], worth: 4) }
    for region in article.regions { look(at: self.shelves.byStrand[region], worth: 2) }
    if let programme = article.programme { look(at: self.shelves.byStrand[programme], worth: 2) }
    for author in article.authorIndices { look(at: self.shelves.byAuthor[author], worth: 2) }
    // The best few are picked out: putting all in order would cost more than finding them.
    var best: [Candidate] = []
    while true {
      let other = shelves.reduce(Int.max) { min($0, $1.first) }
      if other == Int.max { return best.map(\.index) }
      var score = 0
      for shelf in shelves.indices where shelves[shelf].first == other {
        score += shelves[shelf].worth
        shelves[shelf].drop()
      }
      // The series has its own links to the pieces before and after.
      guard other != index, article.series == nil || articles[other].series != article.series else { continue }
      let candidate = Candidate(score: score, distance: abs(other - index), index: other)
      if best.count == count, let last = best.last, !candidate.isBetter(than: last) { continue }
      best.insert(candidate, at: best.firstIndex { candidate.isBetter(than: $0) } ?? best.count)
      if best.count > count { best.removeLast() }
    }
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

/// The pieces just before and after one on a shelf, itself among them, from the newest on.
private struct Neighbours {
  private let shelf: [Int]
  private var place: Int
  private let end: Int
  /// What it counts to stand on this shelf.
  let worth: Int
  /// The first piece that was not dropped; `Int.max` where none is left.
  private(set) var first: Int

  /// - Parameter shelf: Sorted by index.
  init(of index: Int, in shelf: [Int], worth: Int) {
    let reach = 12
    var low = 0
    var high = shelf.count
    while low < high {
      let middle = (low + high) / 2
      if shelf[middle] < index { low = middle + 1 } else { high = middle }
    }
    self.shelf = shelf
    place = max(0, low - reach)
    end = min(shelf.count, low + reach + 1)
    first = place < end ? shelf[place] : Int.max
    self.worth = worth
  }

  mutating func drop() {
    place += 1
    first = place < end ? shelf[place] : Int.max
  }
}

extension Site {
  /// Pieces that go with one: sharing topics, region, programme or authors, the nearest in time first among equals.
  ///
  /// On each shelf only the pieces next to this one in time are looked at, so the cost does not grow with the site.
  func related(to index: Int, count: Int = 3) -> [Int] {
    let article = articles[index]
    var scores: [Int: Int] = [:]
    scores.reserveCapacity(256)
    func look(at shelf: [Int], worth: Int) {
      for other in neighbours(of: index, in: shelf) { scores[other, default: 0] += worth }
    }
    for topic in article.topics { look(at: shelves.byStrand[topic], worth: 4) }
    for region in article.regions { look(at: shelves.byStrand[region], worth: 2) }
    if let programme = article.programme { look(at: shelves.byStrand[programme], worth: 2) }
    for author in article.authorIndices { look(at: shelves.byAuthor[author], worth: 2) }
    if let series = article.series {
      // The series has its own links to the pieces before and after.
      for other in shelves.byStrand[series] { scores[other] = nil }
    }
    // The best few are picked out: putting all in order would cost more than finding them.
    var best: [(score: Int, distance: Int, index: Int)] = []
    for (other, score) in scores {
      let candidate = (score: score, distance: abs(other - index), index: other)
      let place = best.firstIndex { Self.isBetter(candidate, than: $0) } ?? best.count
      guard place < count else { continue }
      best.insert(candidate, at: place)
      if best.count > count { best.removeLast() }
    }
    return best.map(\.index)
  }

  private static func isBetter(
    _ a: (score: Int, distance: Int, index: Int), than b: (score: Int, distance: Int, index: Int)
  ) -> Bool {
    (-a.score, a.distance, a.index) < (-b.score, b.distance, b.index)
  }

  /// The pieces just before and after one on a shelf, which is sorted by index.
  private func neighbours(of index: Int, in shelf: [Int]) -> [Int] {
    let reach = 12
    var low = 0
    var high = shelf.count
    while low < high {
      let middle = (low + high) / 2
      if shelf[middle] < index { low = middle + 1 } else { high = middle }
    }
    return shelf[max(0, low - reach)..<min(shelf.count, low + reach + 1)].filter { $0 != index }
  }
}

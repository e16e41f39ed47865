/// The word nearest to `typed` among `known`, or nil where none is near enough to be what was meant.
///
/// Near means: one slip in three to five letters, two in six or more, three in twelve or more, where a slip is a
/// letter added, dropped, changed, or swapped with its neighbour (Damerau and Levenshtein's distance). Of equally
/// near words the first in alphabetical order wins, so that the answer never depends on the order of `known`.
public func nearest(_ typed: String, among known: some Sequence<String>) -> String? {
  let word = Array(typed.lowercased().unicodeScalars)
  guard word.count <= 80 else { return nil }
  let bound =
    switch word.count {
    case ..<3: 0
    case ..<6: 1
    case ..<12: 2
    default: 3
    }
  var best: (word: String, slips: Int)?
  let sizes = max(0, typed.utf8.count - bound * 4)...(typed.utf8.count + bound * 4)
  for candidate in known where candidate != typed && sizes.contains(candidate.utf8.count) {
    let other = Array(candidate.lowercased().unicodeScalars)
    guard abs(other.count - word.count) <= bound, let slips = distance(word, other, atMost: best?.slips ?? bound)
    else { continue }
    if let current = best, (slips, candidate) >= (current.slips, current.word) { continue }
    best = (candidate, slips)
  }
  return best?.word
}

/// Optimal string alignment distance; nil as soon as it is known to be more than `most`.
private func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar], atMost most: Int) -> Int? {
  guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) <= most ? max(a.count, b.count) : nil }
  var beforePrevious = [Int](repeating: 0, count: b.count + 1)
  var previous = Array(0...b.count)
  var current = previous
  for i in 1...a.count {
    current[0] = i
    var least = i
    for j in 1...b.count {
      let change = a[i - 1] == b[j - 1] ? 0 : 1
      var slips = min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + change)
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
        slips = min(slips, beforePrevious[j - 2] + 1)
      }
      current[j] = slips
      least = min(least, slips)
    }
    if least > most { return nil }
    swap(&beforePrevious, &previous)
    swap(&previous, &current)
  }
  return previous[b.count] <= most ? previous[b.count] : nil
}

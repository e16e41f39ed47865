import FrontMatter

/// Which pieces stand where: indices into ``Site/articles``, newest first.
public struct Shelves: Sendable {
  public let byKind: [[Int]]
  public let byAuthor: [[Int]]
  public let byStrand: [[Int]]
  /// Newest year first.
  public let byYear: [(year: Int, articles: [Int])]
  /// Topics, regions and the like in the order that lists show them: by `order`, then by name.
  let strandsInOrder: [Shelf: [Int]]
  /// Pieces of each series in reading order: by number, then oldest first.
  let seriesOrder: [Int: [Int]]

  init(_ articles: [Article], kinds: Int, authors: Int, strands: [Strand]) {
    var byKind = [[Int]](repeating: [], count: kinds)
    var byAuthor = [[Int]](repeating: [], count: authors)
    var byStrand = [[Int]](repeating: [], count: strands.count)
    var byYear: [(year: Int, articles: [Int])] = []
    var series: Set<Int> = []
    for (index, article) in articles.enumerated() {
      byKind[article.kind].append(index)
      for author in article.authorIndices { byAuthor[author].append(index) }
      for strand in article.strands { byStrand[strand].append(index) }
      if let place = article.series { series.insert(place) }
      let year = article.published.day.year
      if byYear.last?.year == year {
        byYear[byYear.count - 1].articles.append(index)
      } else {
        byYear.append((year, [index]))
      }
    }
    self.byKind = byKind
    self.byAuthor = byAuthor
    self.byStrand = byStrand
    self.byYear = byYear
    var order: [Int: [Int]] = [:]
    for place in series {
      order[place] = byStrand[place].sorted { a, b in
        let left = articles[a].fields.series?.number ?? Int.max
        let right = articles[b].fields.series?.number ?? Int.max
        return (left, articles[a].published.instant, b) < (right, articles[b].published.instant, a)
      }
    }
    seriesOrder = order
    strandsInOrder = Self.order(of: strands)
  }

  private static func order(of strands: [Strand]) -> [Shelf: [Int]] {
    let keys = strands.map { ($0.fields.order ?? Int.max, Slug.make($0.title), $0.id) }
    let sorted = strands.indices.sorted { keys[$0] < keys[$1] }
    return Dictionary(grouping: sorted) { strands[$0].shelf }
  }
}

extension Article {
  /// All strands the piece stands in, each once.
  var strands: [Int] { topics + regions + [programme, series].compactMap(\.self) }
}

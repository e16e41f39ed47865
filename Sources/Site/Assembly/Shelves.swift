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
  /// The authors who have a page: all of the site's own, and of those whom another language lends it the ones it needs.
  public let authorsInOrder: [Int]
  /// Pieces of each series in reading order: by number, then oldest first.
  let seriesOrder: [Int: [Int]]

  init(_ articles: [Article], kinds: Int, authors: [Author], strands: [Strand], order sorting: SortOrder) {
    var byKind = [[Int]](repeating: [], count: kinds)
    var byAuthor = [[Int]](repeating: [], count: authors.count)
    var byStrand = [[Int]](repeating: [], count: strands.count)
    var byYear: [(year: Int, articles: [Int])] = []
    var series: Set<Int> = []
    for (index, article) in articles.enumerated() {
      byKind[article.kind].append(index)
      for author in article.authorIndices { byAuthor[author].append(index) }
      for topic in article.topics { byStrand[topic].append(index) }
      for region in article.regions { byStrand[region].append(index) }
      if let programme = article.programme { byStrand[programme].append(index) }
      if let place = article.series {
        byStrand[place].append(index)
        series.insert(place)
      }
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
    let needed = Self.needed(strands, byStrand)
    strandsInOrder = Self.order(of: needed, strands, sorting)
    authorsInOrder = Self.authors(authors, byAuthor, articles, needed.flatMap { strands[$0].leads })
  }

  /// The strands that have a page: the site's own, and of those lent by another language the ones that pieces stand in,
  /// with the strands that these are part of.
  private static func needed(_ strands: [Strand], _ byStrand: [[Int]]) -> [Int] {
    guard strands.contains(where: { $0.borrowedFrom != nil }) else { return Array(strands.indices) }
    var needed: Set<Int> = []
    for index in strands.indices where strands[index].borrowedFrom == nil || !byStrand[index].isEmpty {
      var current: Int? = index
      while let place = current, needed.insert(place).inserted { current = strands[place].parent }
    }
    return needed.sorted()
  }

  private static func authors(_ authors: [Author], _ byAuthor: [[Int]], _ articles: [Article], _ leads: [Int]) -> [Int]
  {
    guard authors.contains(where: { $0.borrowedFrom != nil }) else { return Array(authors.indices) }
    let named = Set(leads + articles.flatMap { $0.editors + $0.translators })
    return authors.indices.filter {
      authors[$0].borrowedFrom == nil || !byAuthor[$0].isEmpty || named.contains($0)
    }
  }

  private static func order(of needed: [Int], _ strands: [Strand], _ sorting: SortOrder) -> [Shelf: [Int]] {
    let titles = sorting.keys(strands.map(\.title))
    let keys = strands.indices.map { (strands[$0].fields.order ?? Int.max, titles[$0], strands[$0].id) }
    return Dictionary(grouping: needed.sorted { keys[$0] < keys[$1] }) { strands[$0].shelf }
  }
}

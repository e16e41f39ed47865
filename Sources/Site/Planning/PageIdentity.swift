/// What makes two pages of different languages the same page.
struct PageIdentity: Hashable {
  private let kind: String
  private let name: String

  fileprivate init(_ kind: String, _ name: String = "") {
    self.kind = kind
    self.name = name
  }
}

extension Site {
  /// What a page is about in any language; nil for pages that are no one's equal: the later pages of a list, which hold
  /// different pieces in each language, the page for dead links, redirects.
  func identity(of subject: PlannedPage.Subject) -> PageIdentity? {
    switch subject {
    case .home: PageIdentity("home")
    case .article(let index): PageIdentity("article", articles[index].translationKey)
    case .author(let index, page: 1): PageIdentity("author", authors[index].id)
    case .authors: PageIdentity("authors")
    case .kind(let index, page: 1): PageIdentity("kind", kinds[index].id)
    case .strand(let index, page: 1): PageIdentity(strands[index].shelf.rawValue, strands[index].id)
    case .year(let index, page: 1): PageIdentity("year", "\(shelves.byYear[index].year)")
    case .directory(let shelf): PageIdentity("directory", shelf.rawValue)
    case .prose(let index): PageIdentity("page", pages[index].translationKey)
    case .corrections: PageIdentity("corrections")
    case .submissions: PageIdentity("submissions")
    case .feeds: PageIdentity("feeds")
    case .author, .kind, .strand, .year, .notFound, .redirect: nil
    }
  }
}

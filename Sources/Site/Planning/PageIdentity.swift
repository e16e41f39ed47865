/// What makes two pages of different languages the same page.
enum PageIdentity: Hashable {
  /// Made from documents that are the same in several languages: what these share.
  case documents(Int)
  /// Made by the program: of which sort, and of what.
  case list(String, of: String = "")
}

extension Site {
  /// What a page is about in any language; nil for pages that are no one's equal: the later pages of a list, which hold
  /// different pieces in each language, the page for dead links, redirects.
  func identity(of subject: PlannedPage.Subject) -> PageIdentity? {
    switch subject {
    case .home: .list("home")
    case .article(let index): .documents(articles[index].translationGroup)
    case .author(let index, page: 1): .list("author", of: authors[index].id)
    case .authors: .list("authors")
    case .kind(let index, page: 1): .list("kind", of: kinds[index].id)
    case .strand(let index, page: 1): .list(strands[index].shelf.rawValue, of: strands[index].id)
    case .year(let index, page: 1): .list("year", of: "\(shelves.byYear[index].year)")
    case .directory(let shelf): .list("directory", of: shelf.rawValue)
    case .prose(let index): .documents(pages[index].translationGroup)
    case .corrections: .list("corrections")
    case .submissions: .list("submissions")
    case .feeds: .list("feeds")
    case .author, .kind, .strand, .year, .notFound, .redirect: nil
    }
  }
}

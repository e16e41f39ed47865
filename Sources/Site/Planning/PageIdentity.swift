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

extension Publication {
  /// The pages, those that are the same in several languages put together.
  func grouped(_ pages: [PlannedPage]) -> (pages: [PlannedPage], groups: [[Plan.Twin]]) {
    guard sites.count > 1 else { return (pages, []) }
    var pages = pages
    // In the order of the main language's pages: whatever is the same as an earlier page gets that one's number.
    var numbers = IdentityNumbers()
    var counts: [Int] = []
    for (index, page) in pages.enumerated() {
      guard let identity = sites[page.site].identity(of: page.subject) else { continue }
      let number = numbers.number(of: identity)
      if number == counts.count { counts.append(0) }
      counts[number] += 1
      pages[index].group = number
    }
    var groups: [[Plan.Twin]] = []
    // Those that are in one language only are none.
    let places = counts.map { count -> Int? in
      guard count > 1 else { return nil }
      groups.append([])
      return groups.count - 1
    }
    for index in pages.indices {
      pages[index].group = pages[index].group.flatMap { places[$0] }
      guard let group = pages[index].group else { continue }
      groups[group].append(
        Plan.Twin(site: pages[index].site, address: pages[index].address, subject: pages[index].subject))
    }
    return (pages, groups)
  }
}

/// Numbers identities in the order in which they are first seen. Nearly all are those of documents, which have numbers
/// already.
private struct IdentityNumbers {
  private var count = 0
  /// By the number that the documents share; -1 where nobody asked for it yet.
  private var ofDocuments: [Int] = []
  private var ofLists: [PageIdentity: Int] = [:]

  mutating func number(of identity: PageIdentity) -> Int {
    guard case .documents(let group) = identity else {
      let number = ofLists[identity, default: count]
      if number == count {
        ofLists[identity] = number
        count += 1
      }
      return number
    }
    if group >= ofDocuments.count {
      ofDocuments += repeatElement(-1, count: max(group + 1, 2 * ofDocuments.count) - ofDocuments.count)
    }
    if ofDocuments[group] < 0 {
      ofDocuments[group] = count
      count += 1
    }
    return ofDocuments[group]
  }
}

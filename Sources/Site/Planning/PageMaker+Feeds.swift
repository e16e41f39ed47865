import HTML

/// The feeds of one sort of list.
public struct FeedGroup: Sendable {
  /// Nil for the site's own.
  public let title: String?
  public let feeds: [Feed.Source]
}

extension Site {
  /// All feeds in the order in which readers and programs are shown them.
  public var feedGroups: [FeedGroup] {
    func phrase(_ source: Feed.Source) -> Phrase? {
      switch source {
      case .site: nil
      case .kind: .kinds
      case .strand(let index): strands[index].shelf.pluralPhrase
      case .author: .authors
      }
    }
    var groups: [(title: Phrase?, feeds: [Feed.Source])] = []
    for source in feeds {
      let title = phrase(source)
      if groups.isEmpty || groups[groups.count - 1].title != title { groups.append((title, [])) }
      groups[groups.count - 1].feeds.append(source)
    }
    return groups.map { group in FeedGroup(title: group.title.map { phrases[$0] }, feeds: group.feeds) }
  }
}

extension PageMaker {
  func feeds() -> FeedsPage {
    let groups = site.feedGroups.map { group in
      FeedsPage.Group(title: group.title, feeds: group.feeds.map(row))
    }
    return FeedsPage(
      groups: groups, list: site.link(site.feedList), count: site.settings.feedsCount,
      isFullText: site.settings.feedsFullText)
  }

  private func row(_ source: Feed.Source) -> FeedsPage.Row {
    let feed = site.feed(source)
    return FeedsPage.Row(
      list: NamedLink(feed.name, site.link(feed.page), language: language(of: source)),
      formats: Feed.Format.allCases.map { NamedLink($0.name, site.link(feed.address($0))) })
  }

  /// The language of a list's name where it is not the page's.
  private func language(of source: Feed.Source) -> TextLanguage? {
    switch source {
    case .site: site.foreign(site.settings.title)
    case .kind(let index): site.foreign(site.kinds[index].plural)
    case .strand(let index): shared.strands[index].language
    case .author(let index): shared.authors[index].language
    }
  }

  /// The feeds of what a page lists.
  func feedLinks(_ subject: PlannedPage.Subject) -> [FeedLink] {
    switch subject {
    case .home, .feeds: site.feedLinks(.site)
    case .author(let index, _): site.feedLinks(.author(index))
    case .kind(let index, _): site.feedLinks(.kind(index))
    case .strand(let index, _): site.feedLinks(.strand(index))
    case .article, .authors, .year, .directory, .prose, .corrections, .submissions, .notFound, .redirect: []
    }
  }
}

import FrontMatter

/// When each page last changed, as the dates of the content say it; never by the times of files, which a copy or a
/// checkout changes.
public struct ChangeDates: Sendable {
  private let site: Site
  private let articles: [Moment]
  private let newest: Moment?

  public init(_ site: Site) {
    self.site = site
    let zone = site.settings.timeZone
    articles = site.articles.map { article in
      let fields = article.sharedFields
      var newest = max(article.published, article.updated ?? article.published)
      if let embargo = fields.value.publish { newest = max(newest, zone.moment(embargo.value)) }
      for correction in fields.value.corrections { newest = max(newest, zone.moment(correction.date.value)) }
      return newest
    }
    newest = articles.max()
  }

  /// The date of a piece: its own, its last update or correction, or the end of its embargo.
  public func article(_ index: Int) -> Moment { articles[index] }

  /// The date of a page; a list changes with what it shows. Nil where the content has no date for it.
  public func page(_ subject: PlannedPage.Subject) -> Moment? {
    switch subject {
    case .article(let index): articles[index]
    case .author(let index, let number): list(site.shelves.byAuthor[index], number)
    case .kind(let index, let number): list(site.shelves.byKind[index], number)
    case .strand(let index, let number): list(site.shelves.byStrand[index], number)
    case .year(let index, let number): list(site.shelves.byYear[index].articles, number)
    case .home, .authors, .directory: newest
    case .corrections:
      site.articles.lazy.flatMap(\.fields.corrections).map { site.settings.timeZone.moment($0.date.value) }.max()
    case .prose, .submissions, .feeds, .notFound, .redirect: nil
    }
  }

  private func list(_ pieces: [Int], _ number: Int) -> Moment? {
    pieces[PageCuts(count: pieces.count, size: site.settings.pageSize)[number]].map { articles[$0] }.max()
  }
}

extension Site {
  /// Whether search engines are to find a page: not a redirect, the page for dead links, or what is shown for a look
  /// before it is public.
  public func isListed(_ page: PlannedPage) -> Bool {
    switch page.subject {
    case .article(let index): articles[index].status == nil
    case .prose(let index): !pages[index].fields.isDraft
    case .notFound, .redirect: false
    case .home, .author, .authors, .kind, .strand, .year, .directory, .corrections, .submissions, .feeds: true
    }
  }
}

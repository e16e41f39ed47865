import FrontMatter
import HTML

extension PageMaker {
  /// The newest featured piece leads, else the newest; three more stand beside it; the rest by kind.
  func home() -> HomePage {
    let featured = site.articles.indices.first { site.articles[$0].fields.isFeatured }
    let lead = featured ?? site.articles.indices.first
    let seconds = site.articles.indices.lazy.filter { $0 != lead }.prefix(3)
    let shown = Set(Array(seconds) + (lead.map { [$0] } ?? []))
    let latest = site.kinds.indices.compactMap { kind -> HomePage.KindShelf? in
      let all = site.shelves.byKind[kind]
      let fresh = all.lazy.filter { !shown.contains($0) }.prefix(4)
      guard !fresh.isEmpty else { return nil }
      let link = site.named(site.kinds[kind].plural, site.link(site.address(ofKind: kind)))
      return HomePage.KindShelf(kind: link, cards: fresh.map { card($0) }, total: all.count)
    }
    return HomePage(
      lead: lead.map { card($0) }, seconds: seconds.map { card($0) }, latest: latest, experts: experts(),
      allAuthors: site.shelves.authorsInOrder.isEmpty ? nil : site.link(site.address("/authors/")), topics: topics(),
      allTopics: !ordered(.topic).isEmpty ? site.link(site.address("/topics/")) : nil,
      submissions: submissionsLink,
      follow: site.settings.social.map {
        SocialLink(network: $0.network, handle: $0.account.handle, link: $0.account.link)
      })
  }

  var submissionsLink: Link? {
    site.settings.submissions == nil ? nil : site.link(site.address("/write-for-us/"))
  }

  /// Staff and fellows who published last.
  private func experts() -> [AuthorCard] {
    site.authors.indices
      .filter { [.staff, .fellow].contains(site.authors[$0].fields.status) && !site.shelves.byAuthor[$0].isEmpty }
      .sorted { (site.shelves.byAuthor[$0][0], $0) < (site.shelves.byAuthor[$1][0], $1) }
      .prefix(6).map { authorCard($0) }
  }

  /// The topics with most pieces, in their own order.
  private func topics() -> [ShelfCard] {
    let all = ordered(.topic).filter { !site.shelves.byStrand[$0].isEmpty }
    let largest = Set(
      all.sorted { (-site.shelves.byStrand[$0].count, $0) < (-site.shelves.byStrand[$1].count, $1) }.prefix(12))
    return all.filter(largest.contains).map { shelfCard($0) }
  }
}

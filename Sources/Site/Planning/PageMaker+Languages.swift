import FrontMatter
import HTML

extension PageMaker {
  /// A page in all languages of the publication, in their order; empty where there is only one.
  ///
  /// Where a language lacks it, the nearest page that there is stands in and is named: a piece's kind, else the home
  /// page.
  func languages(of planned: PlannedPage) -> [LanguageLink] {
    guard publication.sites.count > 1 else { return [] }
    if case .redirect = planned.subject { return [] }
    let twins = plan.twins(of: planned)
    return publication.sites.enumerated().map { number, other in
      let name = other.phrases.nameOfLanguage
      if number == place || twins.contains(where: { $0.site == number }) {
        let address = twins.first { $0.site == number }?.address ?? planned.address
        return LanguageLink(
          name: name, language: other.phrases.language, link: site.link(address),
          canonical: twins.isEmpty ? nil : site.absolute(address))
      }
      let near = nearest(planned.subject, in: other)
      return LanguageLink(
        name: name, language: other.phrases.language, link: site.link(near.address), nearest: near.title)
    }
  }

  /// A piece in the other languages, as its record names them.
  func translations(of address: SiteAddress) -> [WorkRecord.Translation] {
    guard publication.sites.count > 1, let planned = plan.page(at: address) else { return [] }
    return plan.twins(of: planned).compactMap { twin in
      guard twin.site != place, case .article(let index)? = plan.page(at: twin.address)?.subject else { return nil }
      let other = publication.sites[twin.site]
      return WorkRecord.Translation(
        language: other.language.description, title: other.articles[index].fields.title,
        url: site.absolute(twin.address))
    }
  }

  /// The page of another language's site that comes nearest to one of this site.
  private func nearest(_ subject: PlannedPage.Subject, in other: Site) -> (address: SiteAddress, title: String) {
    for near in candidates(subject, in: other) where plan.answers(near.address.path) { return near }
    return (other.root, other.phrases[.home])
  }

  private func candidates(_ subject: PlannedPage.Subject, in other: Site) -> [(address: SiteAddress, title: String)] {
    let archive = (other.address("/archive/"), other.phrases[.archive])
    switch subject {
    case .article(let index): return [kind(site.articles[index].kind, in: other), archive]
    case .kind(let index, _): return [kind(index, in: other), archive]
    case .author(let index, _):
      let author = site.authors[index]
      let name = other.authors.first { $0.id == author.id }?.name ?? author.name
      return [
        (other.address("/authors/\(author.id)/"), name), (other.address("/authors/"), other.phrases[.authors]),
      ]
    case .strand(let index, _):
      let strand = site.strands[index]
      let all = (other.address("/\(strand.shelf.folder)/"), other.phrases[strand.shelf.pluralPhrase])
      let same = other.strands.first { $0.shelf == strand.shelf && $0.id == strand.id }
      return same.map { [($0.address, $0.title), all] } ?? [all]
    case .year(let index, _):
      let year = site.shelves.byYear[index].year
      let title = other.phrases(.inYear, ["year": other.phrases.digits("\(year)")])
      return [(other.address("/archive/\(year)/"), title), archive]
    case .home, .authors, .directory, .prose, .corrections, .submissions, .feeds, .notFound, .redirect: return []
    }
  }

  private func kind(_ index: Int, in other: Site) -> (address: SiteAddress, title: String) {
    (other.address("/\(site.kinds[index].id)/"), other.text(other.kinds[index].plural))
  }
}

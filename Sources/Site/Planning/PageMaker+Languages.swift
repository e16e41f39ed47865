import FrontMatter
import HTML

extension PageMaker {
  /// A page in all languages of the publication, in their order; empty where there is only one. What stands in its own
  /// place may lead to what is nearest, too: where the page is, it knows.
  ///
  /// Where a language lacks it, the nearest page that there is stands in and is named: a piece's kind, else the home
  /// page.
  func languages(of planned: PlannedPage) -> [LanguageLink] {
    guard publication.sites.count > 1 else { return [] }
    if case .redirect = planned.subject { return [] }
    let editions = editions.links(of: planned)
    if editions.count == publication.sites.count { return editions }
    let standIns = standIns.links(for: planned.subject)
    if editions.isEmpty { return standIns }
    var links = standIns
    for (twin, link) in zip(plan.twins(of: planned), editions) { links[twin.site] = link }
    return links
  }

  /// A piece in the other languages, as its record names them.
  public func translations(of planned: PlannedPage) -> [WorkRecord.Translation] {
    let twins = plan.twins(of: planned)
    // Translations are made of the text in the first of their languages.
    let original = twins.first?.site
    return zip(twins, editions.links(of: planned)).compactMap { twin, link in
      guard twin.site != place, case .article(let index) = twin.subject else { return nil }
      let other = publication.sites[twin.site]
      return WorkRecord.Translation(
        language: other.language.description, title: other.articles[index].fields.title,
        url: link.canonical, isOriginal: twin.site == original)
    }
  }
}

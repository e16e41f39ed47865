/// Pages that are the same in several languages, as links: each page names all of them, and so do the sitemaps.
///
/// A class, because whatever makes pages and files of a publication shares it, whichever language it makes.
public final class Editions: Sendable {
  private let publication: Publication
  private let plan: Plan
  /// By group.
  private let links = MadeOnce<[LanguageLink]>(limit: 32_768)

  public init(_ publication: Publication, plan: Plan) {
    self.publication = publication
    self.plan = plan
  }

  /// A page in each language that has it, itself among them, in the order of the languages; empty for a page that is in
  /// one only.
  public func links(of page: PlannedPage) -> [LanguageLink] {
    guard let group = page.group else { return [] }
    return links.value(group) { plan.twins(of: page).map { link(to: $0.address, in: publication.sites[$0.site]) } }
  }

  private func link(to address: SiteAddress, in site: Site) -> LanguageLink {
    let link = site.link(address)
    return LanguageLink(
      name: site.phrases.nameOfLanguage, language: site.phrases.language, link: link,
      canonical: site.origin.map { link.on($0) })
  }
}

/// What stands in, in each language, for pages of one language that it lacks: as ``Publication/sites``, made once for all
/// pages of which it is the same.
struct StandIns: Sendable {
  private let publication: Publication
  private let site: Site
  private let plan: Plan
  /// For the lists of a kind, and for its pieces.
  private var kinds: [[LanguageLink]] = []
  private let authors = MadeOnce<[LanguageLink]>()
  private let strands = MadeOnce<[LanguageLink]>()
  private let years = MadeOnce<[LanguageLink]>()

  init(_ publication: Publication, for place: Int, plan: Plan) {
    self.publication = publication
    self.plan = plan
    site = publication.sites[place]
    kinds = site.kinds.indices.map { make(for: .kind($0, page: 1)) }
  }

  /// What stands in for a page, or for one about the same.
  func links(for subject: PlannedPage.Subject) -> [LanguageLink] {
    switch subject {
    case .article(let index): kinds[site.articles[index].kind]
    case .kind(let index, _): kinds[index]
    case .author(let index, _): authors.value(index) { make(for: subject) }
    case .strand(let index, _): strands.value(index) { make(for: subject) }
    case .year(let index, _): years.value(index) { make(for: subject) }
    default: make(for: subject)
    }
  }

  private func make(for subject: PlannedPage.Subject) -> [LanguageLink] {
    publication.sites.map { other in
      let near = nearest(subject, in: other)
      return LanguageLink(
        name: other.phrases.nameOfLanguage, language: other.phrases.language, link: site.link(near.address),
        nearest: near.title)
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

import FrontMatter
import HTML

extension PageMaker {
  func authors() -> AuthorsPage {
    AuthorsPage(
      groups: AuthorStatus.allCases.compactMap { status in
        let members = site.shelves.authorsInOrder.filter { site.authors[$0].fields.status == status }
        return members.isEmpty ? nil : (status, members.map { authorCard($0) })
      })
  }

  func author(_ planned: PlannedPage, _ index: Int, _ number: Int) -> Page {
    let author = site.authors[index]
    let fields = author.fields
    let all = site.shelves.byAuthor[index]
    let (pagination, range) = pagination(author.address, count: all.count, current: number)
    var page = AuthorPage(name: author.name, portrait: shared.portraits[index], status: fields.status)
    page.role = fields.role
    page.languageOfName = site.languageOfName(author)
    page.languages = site.languages(of: author, affiliation: nil)
    page.otherNames = fields.names.map { ($0.name, foreign($0.language, of: $0.name)) }
    page.total = all.count
    page.pagination = pagination
    page.years = years(all[range])
    page.affiliations = fields.affiliations.map { affiliation in
      AffiliationLine(
        name: shared.institute.own(affiliation.name) ?? run(affiliation.name, .affiliations, of: author),
        page: affiliation.url.flatMap { Link(outside: $0) },
        ror: affiliation.ror.flatMap(IdentifierLinks.address(ofROR:)),
        from: affiliation.from, to: affiliation.to)
    }
    page.education = fields.education.map { run($0, .education, of: author) }
    page.interests = fields.interests.map { run($0, .interests, of: author) }
    page.focus = fields.focus.map { run($0, .focus, of: author) }
    page.biography = text(author.path)
    page.email = fields.email.map { (.mail(to: [$0], subject: siteTitle), $0) }
    page.orcid = fields.orcid.flatMap { id in Link(outside: "https://orcid.org/\(id)").map { ($0, id) } }
    page.card = author.card.map { site.link($0) }
    page.links = author.social
    if number == 1 { page.coauthors = coauthors(of: index) }
    return self.page(
      planned, title: listTitle(author.name, number), titled: page.languageOfName, description: author.line,
      subject: number == 1 ? .person(catalogue.authors[index]) : .page,
      picture: author.photo.map { catalogue.picture($0) },
      [Crumb(phrases[.authors], site.link(site.address("/authors/")))], .author(page))
  }

  private func run(_ text: String, _ words: AuthorFields.Words, of author: Author) -> TextRun {
    TextRun(text, language: foreign(author.language(of: words), of: text))
  }

  private func years(_ articles: ArraySlice<Int>) -> [YearShelf] {
    var shelves: [(year: Int, cards: [ArticleCard])] = []
    for index in articles {
      let year = site.articles[index].published.day.year
      if shelves.last?.year != year { shelves.append((year, [])) }
      shelves[shelves.count - 1].cards.append(card(index))
    }
    return shelves.map { YearShelf(year: $0.year, cards: $0.cards) }
  }

  /// Those who share bylines, the most frequent first.
  private func coauthors(of index: Int) -> [(author: BylineName, pieces: Int)] {
    var counts: [Int: Int] = [:]
    for article in site.shelves.byAuthor[index] {
      for other in site.articles[article].authorIndices where other != index { counts[other, default: 0] += 1 }
    }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(12).map {
      (name(ofAuthor: $0.key), $0.value)
    }
  }
}

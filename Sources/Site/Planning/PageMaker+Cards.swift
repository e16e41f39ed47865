import FrontMatter
import HTML

extension PageMaker {
  func card(_ index: Int) -> ArticleCard { shared.cards.value(index) { card(index, number: nil) } }

  /// The card with the piece's place in a series.
  func card(_ index: Int, number: Int?) -> ArticleCard {
    site.card(index, kind: shared.kinds[site.articles[index].kind], authors: shared.authors, number: number)
  }

  func kindLink(_ article: Article) -> NamedLink { shared.kinds[article.kind] }

  func name(ofAuthor index: Int) -> BylineName { shared.authors[index] }

  func picture(_ picture: PictureFile) -> Picture { site.picture(picture) }

  func foreign(_ tag: LanguageTag?) -> TextLanguage? { site.foreign(tag) }

  func foreign(_ tag: LanguageTag?, of text: String?) -> TextLanguage? { site.foreign(tag, of: text) }

  func authorCard(_ index: Int) -> AuthorCard {
    let author = site.authors[index]
    let affiliation = affiliationToShow(author.currentAffiliation?.name)
    var languages = site.languages(of: author, affiliation: affiliation)
    languages.biography = foreign(author.borrowedFrom, of: author.line)
    return AuthorCard(
      name: name(ofAuthor: index), role: author.fields.role, affiliation: affiliation,
      portrait: shared.portraits[index], line: author.line, pieces: site.shelves.byAuthor[index].count,
      languages: languages)
  }

  /// The institute's own name goes without saying on its own site.
  func affiliationToShow(_ name: String?) -> String? { name.flatMap { shared.institute.contain($0) ? nil : $0 } }

  func shelfCard(_ index: Int) -> ShelfCard {
    let strand = site.strands[index]
    return ShelfCard(
      title: strand.title, link: site.link(strand.address), description: strand.fields.description,
      pieces: site.shelves.byStrand[index].count, language: foreign(strand.language, of: strand.title),
      languageOfDescription: foreign(strand.language, of: strand.fields.description))
  }

  func strandLink(_ index: Int) -> NamedLink { shared.strands[index] }

  func pagination(_ first: SiteAddress, count: Int, current: Int) -> (pagination: Pagination?, range: Range<Int>) {
    let cuts = PageCuts(count: count, size: site.settings.pageSize)
    guard cuts.pages > 1 else { return (nil, cuts[1]) }
    let link = site.link(first)
    let pagination = Pagination(current: current, total: cuts.pages) { first.page($0, from: link) }
    return (pagination, cuts[current])
  }

  /// "Energy" on the first page of a list, "Energy, page 2" further down.
  func listTitle(_ title: String, _ number: Int) -> String {
    number == 1 ? title : phrases(.listPageTitle, ["title": title, "page": phrases.number(number)])
  }

  /// Topics, regions and the like in the order that lists show them.
  func ordered(_ shelf: Shelf) -> [Int] { site.shelves.strandsInOrder[shelf] ?? [] }
}

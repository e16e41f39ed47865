import FrontMatter
import HTML

extension PageMaker {
  func card(_ index: Int, number: Int? = nil) -> ArticleCard {
    let article = site.articles[index]
    return ArticleCard(
      title: article.fields.title, link: site.link(article.address), kind: kindLink(article),
      standfirst: article.standfirst,
      byline: article.authors.map { name(of: $0.person) }, date: article.published.pageDate,
      picture: article.picture.map { picture($0) }, language: foreign(article.fields.language), status: article.status,
      number: number)
  }

  func kindLink(_ article: Article) -> NamedLink {
    NamedLink(site.kindTitle(article), site.link(site.address(ofKind: article.kind)))
  }

  func name(of person: Article.Person) -> BylineName {
    switch person {
    case .author(let index): name(ofAuthor: index)
    case .guest(let guest): BylineName(name: guest.name, link: guest.url.flatMap { Link(outside: $0) })
    }
  }

  func name(ofAuthor index: Int) -> BylineName {
    let author = site.authors[index]
    return BylineName(name: author.name, link: site.link(author.address))
  }

  func picture(_ picture: PictureFile) -> Picture {
    Picture(
      link: site.link(picture.address), width: picture.file.size?.width, height: picture.file.size?.height,
      alt: picture.fields.alt, caption: picture.fields.caption, credit: picture.fields.credit,
      focus: picture.fields.focus)
  }

  func portrait(_ author: Author) -> Portrait {
    if let photo = author.photo { return .photo(picture(photo)) }
    return monogram(author.name, initials: author.fields.name.initials)
  }

  /// The tint comes from the name, so that a person keeps it on every page and in every build.
  func monogram(_ name: String, initials: String) -> Portrait {
    let sum = name.utf8.reduce(UInt32(2_166_136_261)) { ($0 ^ UInt32($1)) &* 16_777_619 }
    return .monogram(initials: initials, tint: Int(sum % 8))
  }

  func authorCard(_ index: Int) -> AuthorCard {
    let author = site.authors[index]
    return AuthorCard(
      name: name(ofAuthor: index), role: author.fields.role,
      affiliation: affiliationToShow(author.currentAffiliation?.name),
      portrait: portrait(author), line: author.line, pieces: site.shelves.byAuthor[index].count)
  }

  /// The institute's own name goes without saying on its own site.
  func affiliationToShow(_ name: String?) -> String? {
    let own = [siteTitle, site.settings.organisation?.name.map { site.text($0) }].compactMap(\.self)
    return name.flatMap { own.contains($0) ? nil : $0 }
  }

  func shelfCard(_ index: Int) -> ShelfCard {
    let strand = site.strands[index]
    return ShelfCard(
      title: strand.title, link: site.link(strand.address), description: strand.fields.description,
      pieces: site.shelves.byStrand[index].count)
  }

  func strandLink(_ index: Int) -> NamedLink {
    let strand = site.strands[index]
    return NamedLink(strand.title, site.link(strand.address), language: foreign(strand.fields.language))
  }

  func pagination(_ first: SiteAddress, count: Int, current: Int) -> (pagination: Pagination?, range: Range<Int>) {
    let ranges = pageRanges(count: count, size: site.settings.pageSize)
    let links = ranges.indices.map { site.link($0 == 0 ? first : first.appending("page").appending("\($0 + 1)")) }
    return (ranges.count > 1 ? Pagination(current: current, links: links) : nil, ranges[current - 1])
  }

  /// "Energy" on the first page of a list, "Energy, page 2" further down.
  func listTitle(_ title: String, _ number: Int) -> String {
    number == 1 ? title : phrases(.listPageTitle, ["title": title, "page": phrases.number(number)])
  }

  /// Topics, regions and the like in the order that lists show them.
  func ordered(_ shelf: Shelf) -> [Int] { site.shelves.strandsInOrder[shelf] ?? [] }
}

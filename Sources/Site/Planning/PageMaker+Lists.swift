import FrontMatter
import HTML

extension PageMaker {
  func kind(_ planned: PlannedPage, _ index: Int, _ number: Int) -> Page {
    let kind = site.kinds[index]
    let all = site.shelves.byKind[index]
    let title = site.text(kind.plural)
    var list = listing(.kind, title, all, at: site.address(ofKind: index), number)
    list.language = site.foreign(kind.plural)
    list.description = kind.description.map { site.text($0) }
    list.languageOfDescription = site.foreign(kind.description)
    return page(
      planned, title: listTitle(title, number), titled: list.language, description: list.description, [], .listing(list)
    )
  }

  func year(_ planned: PlannedPage, _ index: Int, _ number: Int) -> Page {
    let year = site.shelves.byYear[index]
    let title = phrases(.inYear, ["year": phrases.digits("\(year.year)")])
    let list = listing(.year, title, year.articles, at: site.address("/archive/\(year.year)/"), number)
    return page(
      planned, title: listTitle(title, number), [Crumb(phrases[.archive], site.link(site.address("/archive/")))],
      .listing(list))
  }

  func strand(_ planned: PlannedPage, _ index: Int, _ number: Int) -> Page {
    let strand = site.strands[index]
    var list = listing(strand.shelf, strand.title, site.shelves.byStrand[index], at: strand.address, number)
    if strand.shelf == .series {
      list.cards = list.cards.indices.map { place in
        let piece = site.shelves.byStrand[index][range(site.shelves.byStrand[index].count, number)][offset: place]
        return card(piece, number: site.articles[piece].fields.series?.number)
      }
    }
    list.description = strand.fields.description
    list.language = shared.strands[index].language
    list.languageOfDescription = foreign(strand.language, of: strand.fields.description)
    list.languageOfIntroduction = foreign(strand.language)
    list.parent = strand.parent.map { strandLink($0) }
    list.children = ordered(strand.shelf).filter { site.strands[$0].parent == index }.map { strandLink($0) }
    list.issn = strand.fields.issn.flatMap(IdentifierLinks.issn)
    if number == 1 {
      list.introduction = strand.path.map { text($0) } ?? HTML()
      list.picture = strand.picture.map { picture($0) }
      list.leads = strand.leads.map { authorCard($0) }
    }
    let folder = site.address("/\(strand.shelf.folder)/")
    var trail = [Crumb(phrases[strand.shelf.pluralPhrase], site.link(folder))]
    if let parent = list.parent { trail.append(Crumb(parent.name, parent.link, language: parent.language)) }
    return page(
      planned, title: listTitle(strand.title, number), titled: list.language, description: strand.fields.description,
      picture: strand.picture.map { catalogue.picture($0) }, trail, .listing(list))
  }

  func directory(_ shelf: Shelf) -> DirectoryPage {
    switch shelf {
    case .year:
      let kinds = site.kinds.indices.filter { !site.shelves.byKind[$0].isEmpty }.map { index in
        ShelfCard(
          title: site.text(site.kinds[index].plural), link: site.link(site.address(ofKind: index)),
          description: site.kinds[index].description.map { site.text($0) }, pieces: site.shelves.byKind[index].count,
          language: site.foreign(site.kinds[index].plural),
          languageOfDescription: site.foreign(site.kinds[index].description))
      }
      let years = site.shelves.byYear.map { year in
        ShelfCard(
          title: phrases.digits("\(year.year)"), link: site.link(site.address("/archive/\(year.year)/")),
          description: nil,
          pieces: year.articles.count)
      }
      var page = DirectoryPage(shelf: shelf, shelves: years, kinds: kinds)
      page.works = RecordFormat.allCases.map {
        RecordFile($0.name, site.link($0.collection(of: site)), type: $0.mediaType)
      }
      return page
    default: return DirectoryPage(shelf: shelf, shelves: ordered(shelf).map { shelfCard($0) })
    }
  }

  private func listing(_ shelf: Shelf, _ title: String, _ all: [Int], at address: SiteAddress, _ number: Int)
    -> ListingPage
  {
    let (pagination, range) = pagination(address, count: all.count, current: number)
    var list = ListingPage(shelf: shelf, title: title, total: all.count, cards: all[range].map { card($0) })
    list.pagination = pagination
    return list
  }

  private func range(_ count: Int, _ number: Int) -> Range<Int> {
    PageCuts(count: count, size: site.settings.pageSize)[number]
  }
}

extension ArraySlice {
  fileprivate subscript(offset place: Int) -> Element { self[startIndex + place] }
}

import HTML
import Site

/// The pieces of a kind, topic, region, programme, series or year.
func listingPage(_ list: ListingPage, _ page: Page, _ frame: Frame) -> HTML {
  let phrases = frame.phrases
  return """
    \(pageHead(kicker: list.shelf == .kind ? nil : phrases[singular(list.shelf)], title: list.title,
    standfirst: list.description, language: list.language, standfirstIn: list.languageOfDescription,
    after: ownFeed(page, phrases)))
    \(introduction(list, phrases))
    <div class="frame list">
    <p class="count">\(phrases(.pieces, count: list.total))</p>
    \(if: list.cards.isEmpty, "<p class=\"empty\">\(phrases[.emptyList])</p>")
    \(if: !list.cards.isEmpty, rows(list.cards, list.shelf == .kind ? .rowOfKind : .row, frame))
    \(list.pagination, { pagination($0, phrases) })
    </div>
    """
}

/// What the list is about and who is behind it; on its first page only.
private func introduction(_ list: ListingPage, _ phrases: Phrases) -> HTML {
  var facts = Facts()
  facts.add(phrases[.partOf], list.parent) { "\(linked: $0)" }
  facts.add(phrases[.contains], list.children, tags)
  facts.add(phrases[.issn], list.issn, outside)
  facts.add(phrases[list.shelf == .series ? .editedBy : .ledBy], list.leads, leads)
  if list.introduction.isEmpty && list.picture == nil && facts.isEmpty { return HTML() }
  return """
    <div class="introduction\(if: list.picture == nil, " duo") frame">
    \(list.picture, { hero($0, phrases) })
    <div class="text">
    \(if: !list.introduction.isEmpty, "<div class=\"prose\"\(language: list.languageOfIntroduction)>\(list.introduction)</div>")
    \(facts.html())
    </div>
    </div>
    """
}

private func leads(_ authors: [AuthorCard]) -> HTML {
  "<ul class=\"people\">\(authors, joined: "\n", authorLine)</ul>"
}

/// A list of lists.
func directoryPage(_ directory: DirectoryPage, _ page: Page, _ phrases: Phrases) -> HTML {
  """
  \(pageHead(title: page.title, standfirst: page.description, after: ownFeed(page, phrases)))
  \(directory.shelf == .year ? archive(directory, phrases) : shelves(directory.shelves, phrases))
  """
}

private func shelves(_ shelves: [ShelfCard], _ phrases: Phrases) -> HTML {
  """
  <div class="frame list">
  \(if: shelves.isEmpty, "<p class=\"empty\">\(phrases[.emptyList])</p>")
  <ul class="shelves">
  \(shelves, joined: "\n", { shelfCard($0, "h2", phrases) })
  </ul></div>
  """
}

/// Everything ever published, by kind and by year.
private func archive(_ directory: DirectoryPage, _ phrases: Phrases) -> HTML {
  if directory.shelves.isEmpty { return "<p class=\"empty frame\">\(phrases[.emptyList])</p>" }
  return """
    \(if: !directory.kinds.isEmpty, band(
      "kinds", phrases[.kinds], "over",
      "<ul class=\"shelves\">\(directory.kinds, joined: "\n", { shelfCard($0, "h3", phrases) })</ul>"))
    \(band(
      "years", phrases[.years], "over",
      "<ul class=\"shelves\">\(directory.shelves, joined: "\n", { shelfCard($0, "h3", phrases) })</ul>"))
    \(if: !directory.works.isEmpty, band("works", phrases[.allWorks], "over", recordFiles(directory.works)))
    """
}

private func singular(_ shelf: Shelf) -> Phrase {
  switch shelf {
  case .kind: .kind
  case .topic: .topic
  case .region: .region
  case .programme: .programme
  case .series: .series
  case .year: .year
  }
}

/// Every correction on the site, newest first.
func correctionsPage(_ list: CorrectionsPage, _ page: Page, _ phrases: Phrases) -> HTML {
  """
  \(pageHead(title: page.title, standfirst: phrases[.correctionsIntroduction]))
  <div class="frame list">
  \(if: list.corrections.isEmpty, "<p class=\"empty\">\(phrases[.noCorrections])</p>")
  <ol class="rows corrections">
  \(list.corrections, joined: "\n", {
    "<li class=\"card row\"><div class=\"words\"><h2>\(linked: $0.article)</h2>"
      + "\(correction($0.correction, phrases))</div></li>"
  })
  </ol></div>
  """
}

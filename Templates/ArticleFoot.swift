import HTML
import Site

/// What comes after the text: the record first, then the people, then where to go from here.
func pieceFoot(_ article: ArticlePage, _ page: Page, _ frame: Frame) -> HTML {
  let phrases = frame.phrases
  return """
    \(room: 6144)<footer class="piece-foot">
    \(if: !article.corrections.isEmpty, "\(corrections(article.corrections, phrases))\n")\
    \(if: !article.authors.isEmpty, "\(aboutTheAuthors(article.authors, frame))\n")\
    \(citeBand(article, page, phrases))
    \(article.series, { steps($0, phrases) })\
    \(article.respond, { "\(band("respond", phrases[.respond], "respond", respondBox($0, phrases)))\n" })\
    \(if: !article.related.isEmpty, "\(related(article.related, frame))\n")\
    </footer>
    """
}

private func corrections(_ notes: [CorrectionNote], _ phrases: Phrases) -> HTML {
  band(
    "corrections", phrases[.corrections], "corrections",
    "<ul>\(notes, joined: "\n", { "<li>\(correction($0, phrases))</li>" })</ul>")
}

/// One correction: when, whether it changed what a reader would conclude, and what.
func correction(_ note: CorrectionNote, _ phrases: Phrases) -> HTML {
  """
  <p class="meta"><strong>\(phrases[note.isMaterial ? .materialCorrection : .correction])</strong>
  \(time: note.date, phrases)</p>
  <p\(language: note.language)>\(note.note)</p>
  """
}

private func aboutTheAuthors(_ notes: [AuthorNote], _ frame: Frame) -> HTML {
  band(
    "authors", frame.phrases[notes.count == 1 ? .aboutAuthor : .aboutAuthors], "about-authors",
    "<ul class=\"people\">\(notes, joined: "\n", { frame.note($0) })</ul>")
}

/// How to cite it and under what terms it stands.
private func citeBand(_ article: ArticlePage, _ page: Page, _ phrases: Phrases) -> HTML {
  band(
    "cite", phrases[.citeAs], "record",
    """
    \(citations(article, page, phrases))
    \(if: !article.citationFiles.isEmpty, recordFiles(article.citationFiles))
    \(bibliography(article, phrases))
    """)
}

/// What a catalogue asks for besides: numbers, versions, and who had what part in it.
private func bibliography(_ article: ArticlePage, _ phrases: Phrases) -> HTML {
  var facts = Facts()
  facts.add(phrases[.doi], article.doi, outside)
  facts.add(phrases[.isbn], article.isbn, outside)
  facts.add(phrases[.issn], article.issn, outside)
  facts.add(phrases[.versions], article.versions) { days in
    phrases.list(days.enumerated().map { version($0.offset + 1, $0.element, phrases) })
  }
  facts.add(phrases[.editorsLine], article.editors) { "\(names: $0, phrases)" }
  facts.add(phrases[.translatorsLine], article.translators) { "\(names: $0, phrases)" }
  facts.add(phrases[.funding], article.funding) { phrases.list($0.map { funder($0, phrases) }) }
  facts.add(phrases[.licence], article.licence, licence)
  facts.add(phrases[.disclaimer], article.disclaimer) { run($0, article.languageOfDisclaimer) }
  return facts.html()
}

/// The institute's own wording or the first of the styles, and the others on demand.
///
/// A wording of its own may leave out where the piece is; then the address follows, as a printed copy needs it.
private func citations(_ article: ArticlePage, _ page: Page, _ phrases: Phrases) -> HTML {
  let address = page.canonical.flatMap { article.citation?.contains($0.href) == false ? $0 : nil }
  let lead: HTML = article.citation.map { "\($0)" } ?? article.citations.first?.text ?? HTML()
  let others = article.citations.dropFirst(article.citation == nil ? 1 : 0)
  return """
    <p class="citation" dir="auto">\(lead)</p>
    \(address, { "<p class=\"citation\" dir=\"ltr\"><bdi>\($0.href)</bdi></p>\n" })\
    \(if: !others.isEmpty, """
      <details class="styles"><summary>\(phrases[.citationStyles])</summary><dl class="facts">
      \(styles: others)
      </dl></details>
      """)
    """
}

extension HTML.StringInterpolation {
  /// The piece cited in several styles, a line each.
  fileprivate mutating func appendInterpolation(styles: ArraySlice<StyledCitation>) {
    for (index, citation) in styles.enumerated() {
      appendLiteral(index == 0 ? "<div><dt>" : "\n<div><dt>")
      appendInterpolation(citation.style)
      appendLiteral("</dt><dd dir=\"auto\">")
      appendInterpolation(citation.text)
      appendLiteral("</dd></div>")
    }
  }
}

/// `2: 1 April 2025`
private func version(_ number: Int, _ date: PageDate, _ phrases: Phrases) -> HTML {
  "\(phrases.number(number)): \(time: date, phrases)"
}

private func licence(_ licence: NamedLink) -> HTML {
  "<a rel=\"license\" href=\"\(licence.link)\">\(licence.name)</a>"
}

private func funder(_ funder: Funder, _ phrases: Phrases) -> HTML {
  "\(linked(funder.source, funder.link, funder.language))\(funder.award, { "\(phrases.aside)\(phrases(.award, ["award": $0]))" })"
}

private func steps(_ place: SeriesPlace, _ phrases: Phrases) -> HTML {
  if place.previous == nil && place.next == nil { return HTML() }
  let links: HTML = """
    <ul>\(place.previous, { step($0, phrases[.previousInSeries], rel: "prev") })\
    \(place.next, { step($0, phrases[.nextInSeries], rel: "next") })</ul>
    """
  let all: HTML = "<p class=\"all\">\(linked: place.series)</p>"
  return "\(band("series", phrases[.series], "steps", aside: all, links))\n"
}

private func step(_ piece: NamedLink, _ label: String, rel: HTML) -> HTML {
  """
  <li class="\(rel)"><p class="label">\(label)</p><p class="title"><a rel="\(rel)" href="\(piece.link)"\
  \(language: piece.language)>\(piece.name)</a></p></li>
  """
}

private func related(_ cards: [ArticleCard], _ frame: Frame) -> HTML {
  band("related", frame.phrases[.related], "related", "<ul class=\"cards\">\(items: cards, .related, frame)</ul>")
}

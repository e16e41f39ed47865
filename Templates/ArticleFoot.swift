import HTML
import Site

/// What comes after the text: the record first, then the people, then where to go from here.
func pieceFoot(_ article: ArticlePage, _ page: Page, _ masthead: Masthead, _ phrases: Phrases) -> HTML {
  """
  <footer class="piece-foot">
  \(if: !article.corrections.isEmpty, corrections(article.corrections, phrases))
  \(if: !article.authors.isEmpty, aboutTheAuthors(article.authors, masthead.icons, phrases))
  \(record(article, page, masthead, phrases))
  \(article.series, { steps($0, phrases) })
  \(article.respond, { band("respond", phrases[.respond], "respond", respondBox($0, phrases)) })
  \(if: !article.related.isEmpty, related(article.related, phrases))
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
  \(time(note.date, phrases))</p>
  <p>\(note.note)</p>
  """
}

private func aboutTheAuthors(_ notes: [AuthorNote], _ icons: Link, _ phrases: Phrases) -> HTML {
  band(
    "authors", phrases[notes.count == 1 ? .aboutAuthor : .aboutAuthors], "about-authors",
    "<ul class=\"people\">\(notes, joined: "\n", { authorNote($0, icons, phrases) })</ul>")
}

/// How to cite it and under what terms it stands.
private func record(_ article: ArticlePage, _ page: Page, _ masthead: Masthead, _ phrases: Phrases) -> HTML {
  band(
    "cite", phrases[.citeAs], "record",
    """
    <p class="citation" dir="auto">\(citation(article, masthead, phrases))\(address(article, page))</p>
    \(if: !article.citationFiles.isEmpty, tags(article.citationFiles))
    \(facts([
      (phrases[.doi], article.doi.map(linked) ?? HTML()),
      (phrases[.isbn], article.isbn.map { "\($0)" } ?? HTML()),
      (phrases[.issn], article.issn.map { "\($0)" } ?? HTML()),
      (phrases[.editorsLine], names(article.editors, phrases)),
      (phrases[.translatorsLine], names(article.translators, phrases)),
      (phrases[.funding], phrases.list(article.funding.map { funder($0, phrases) })),
      (phrases[.licence], article.licence.map(licence) ?? HTML()),
      (phrases[.disclaimer], article.disclaimer.map { "\($0)" } ?? HTML()),
    ]))
    """)
}

/// The institute's own wording, or one made of what the page knows.
private func citation(_ article: ArticlePage, _ masthead: Masthead, _ phrases: Phrases) -> String {
  if let citation = article.citation { return citation }
  let title = [article.title, article.subtitle].compactMap { $0 }.joined(separator: ": ")
  let values: KeyValuePairs = [
    "authors": phrases.list(article.credits.map(\.author.name)), "title": title,
    "publisher": masthead.organisation.name, "date": phrases.date(article.published.day),
  ]
  return phrases(article.credits.isEmpty ? .citationWithoutAuthors : .citation, values)
}

/// The address that stays: the DOI where there is one.
private func address(_ article: ArticlePage, _ page: Page) -> HTML {
  guard article.citation == nil, let link = article.doi?.link ?? page.canonical else { return HTML() }
  return ", <a href=\"\(link)\"><bdi dir=\"ltr\">\(link.href)</bdi></a>"
}

private func licence(_ licence: NamedLink) -> HTML {
  "<a rel=\"license\" href=\"\(licence.link)\">\(licence.name)</a>"
}

private func funder(_ funder: Funder, _ phrases: Phrases) -> HTML {
  "\(linked(funder.source, funder.link))\(funder.award, { ", \(phrases(.award, ["award": $0]))" })"
}

private func steps(_ place: SeriesPlace, _ phrases: Phrases) -> HTML {
  if place.previous == nil && place.next == nil { return HTML() }
  return band(
    "series", phrases[.series], "steps", aside: "<p class=\"all\">\(linked(place.series))</p>",
    """
    <ul>\(place.previous, { step($0, phrases[.previousInSeries], rel: "prev") })\
    \(place.next, { step($0, phrases[.nextInSeries], rel: "next") })</ul>
    """)
}

private func step(_ piece: NamedLink, _ label: String, rel: HTML) -> HTML {
  """
  <li class="\(rel)"><p class="label">\(label)</p><p class="title"><a rel="\(rel)" href="\(piece.link)"\
  \(language(piece.language))>\(piece.name)</a></p></li>
  """
}

private func related(_ cards: [ArticleCard], _ phrases: Phrases) -> HTML {
  band(
    "related", phrases[.related], "related",
    "<ul class=\"cards\">\(cards, joined: "\n", { "<li class=\"card\">\(card($0, .related, phrases))</li>" })</ul>")
}

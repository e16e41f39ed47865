import HTML
import Site

/// An author: the face and where to find them in the margin, what they do and what they wrote beside it.
func authorPage(_ author: AuthorPage, _ page: Page, _ frame: Frame) -> HTML {
  let phrases = frame.phrases
  return """
    <div class="author duo frame">
    <header class="page-head">
    <h1><bdi\(language: author.languageOfName)>\(author.name)</bdi></h1>
    \(if: !author.otherNames.isEmpty, otherNames(author))
    \(author.role, { "<p class=\"standfirst\"\(language: author.languages.role)>\($0)</p>" })
    </header>
    <div class="margin">
    \(largePortrait(author.portrait, of: author.name, phrases))
    \(contact(author, frame.masthead.icons, phrases))
    \(ownFeed(page, phrases))
    </div>
    <div class="text">
    \(if: !author.biography.isEmpty,
    "<h2 class=\"unseen\">\(phrases[.biography])</h2>\n<div class=\"prose\"\(language: author.languages.biography)>\(author.biography)</div>")
    \(vita(author, phrases))
    </div>
    </div>
    \(publications(author, frame))
    """
}

private func vita(_ author: AuthorPage, _ phrases: Phrases) -> HTML {
  var facts = Facts()
  facts.add(phrases[.focusAreas], author.focus, lines)
  facts.add(phrases[.interests], author.interests) { runs($0, phrases) }
  facts.add(phrases[.affiliations], author.affiliations) { affiliations($0, phrases) }
  facts.add(phrases[.education], author.education, lines)
  facts.add(phrases[.coauthors], author.coauthors) { "\(coauthors: $0, phrases)" }
  return facts.html()
}

private func otherNames(_ author: AuthorPage) -> HTML {
  """
  <ul class="other-names">
  \(author.otherNames, joined: "\n", { "<li><bdi\(language: $0.language)>\($0.name)</bdi></li>" })
  </ul>
  """
}

private func contact(_ author: AuthorPage, _ icons: Link, _ phrases: Phrases) -> HTML {
  if author.email == nil && author.orcid == nil && author.links.isEmpty { return HTML() }
  return """
    <address class="contact"><ul class="profiles">
    \(author.email, { "<li><a href=\"\($0.link)\">\(icon(.email, icons))<bdi dir=\"ltr\">\(breakable($0.text))</bdi></a></li>\n" })\
    \(author.orcid, { orcid($0.link, $0.text, icons) })\
    \(author.links, joined: "\n", { profileLine($0, icons, phrases) })
    </ul>\(author.card, { "<p class=\"editions\"><a href=\"\($0)\" type=\"text/vcard\">\(phrases[.contactCard])</a></p>" })</address>
    """
}

/// A mail address that, where it is too long for its line, breaks after the sign and not in a word.
private func breakable(_ address: String) -> HTML {
  guard let sign = address.firstIndex(of: "@") else { return "\(address)" }
  return "\(String(address[...sign]))<wbr>\(String(address[address.index(after: sign)...]))"
}

private func orcid(_ link: Link, _ text: String, _ icons: Link) -> HTML {
  "<li><a rel=\"me\" href=\"\(link)\">\(icon(.orcid, icons))<bdi dir=\"ltr\">\(text)</bdi></a></li>\n"
}

private func lines(_ texts: [TextRun]) -> HTML {
  "<ul>\(texts, joined: "", { "<li\(language: $0.language)>\($0.text)</li>" })</ul>"
}

private func affiliations(_ lines: [AffiliationLine], _ phrases: Phrases) -> HTML {
  "<ul>\(lines, joined: "", { "<li>\(affiliation($0, phrases))</li>" })</ul>"
}

private func affiliation(_ line: AffiliationLine, _ phrases: Phrases) -> HTML {
  "\(linked(line.name.text, line.link, line.name.language))\(years(of: line, phrases), { " <span class=\"count\">\($0)</span>" })"
}

/// From which year to which. Months are left out: what stands round them is made for years (`2019年起`, `2019 жылдан`), and
/// asks for a month in another form in each phrase of many a language.
private func years(of line: AffiliationLine, _ phrases: Phrases) -> String? {
  func year(_ date: String) -> String { phrases.digits(String(date.prefix { $0 != "-" })) }
  switch (line.from.map(year), line.to.map(year)) {
  case (let from?, let to?): return from == to ? from : phrases(.fromTo, ["from": from, "to": to])
  case (let from?, nil): return phrases(.since, ["from": from])
  case (nil, let to?): return phrases(.until, ["to": to])
  case (nil, nil): return nil
  }
}

extension HTML.StringInterpolation {
  /// Those who share bylines, and how many.
  fileprivate mutating func appendInterpolation(
    coauthors: [(author: BylineName, pieces: Int)], _ phrases: Phrases
  ) {
    for (index, other) in coauthors.enumerated() {
      appendInterpolation(phrases.joint(before: index, of: coauthors.count))
      appendInterpolation(author: other.author)
      appendLiteral(" <span class=\"count\">")
      appendInterpolation(phrases(.pieces, count: other.pieces))
      appendLiteral("</span>")
    }
  }
}

private func publications(_ author: AuthorPage, _ frame: Frame) -> HTML {
  let phrases = frame.phrases
  return """
    <section aria-labelledby="page-publications">
    <div class="frame list-head"><h2 id="page-publications">\(phrases[.publications])</h2>
    <p class="count">\(author.total == 0 ? phrases[.noPublications] : phrases(.pieces, count: author.total))</p></div>
    \(author.years, joined: "\n", { year($0, frame) })
    \(author.pagination, { "<div class=\"frame\">\(pagination($0, phrases))</div>" })
    </section>
    """
}

private func year(_ shelf: YearShelf, _ frame: Frame) -> HTML {
  """
  <section class="band frame year" aria-labelledby="page-year-\(shelf.year)">
  <div class="band-head"><h3 id="page-year-\(shelf.year)">\(frame.phrases.digits(String(shelf.year)))</h3></div>
  <div class="band-body">\(rows(shelf.cards, .rowOfYear, frame))</div>
  </section>
  """
}

/// Everyone, by their standing with the institute.
func authorsPage(_ authors: AuthorsPage, _ page: Page, _ phrases: Phrases) -> HTML {
  """
  \(pageHead(title: page.title, standfirst: page.description, after: ownFeed(page, phrases)))
  \(authors.groups, joined: "\n", { group($0.status, $0.authors, phrases) })
  """
}

private func group(_ status: AuthorStatus, _ authors: [AuthorCard], _ phrases: Phrases) -> HTML {
  if authors.isEmpty { return HTML() }
  let (name, id): (Phrase, HTML) =
    switch status {
    case .staff: (.staff, "staff")
    case .fellow: (.fellow, "fellows")
    case .intern: (.intern, "interns")
    case .guest: (.guest, "guests")
    case .alumni: (.alumni, "alumni")
    }
  return band(
    id, phrases[name], "\(id)", "<ul class=\"people\">\(authors, joined: "\n", { authorCard($0, phrases) })</ul>")
}

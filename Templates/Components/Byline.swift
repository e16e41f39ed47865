import HTML
import Site

/// The authors at the head of an article: a line each with face and affiliation, or, where they are many,
/// one row of faces and one sentence of names (their affiliations stand under the text).
func byline(_ credits: [Credit], _ frame: Frame) -> HTML {
  if credits.isEmpty { return HTML() }
  if credits.count > 4 {
    return """
      <address class="byline many"><span class="faces">\(credits, joined: "", { portrait($0.portrait) })</span>
      <p>\(frame.phrases[.by]) \(names: credits.map(\.author), frame.phrases)</p></address>
      """
  }
  return """
    <address class="byline"><ul>
    \(credits, joined: "\n", { frame.line($0) })
    </ul></address>
    """
}

/// An author at the head of an article.
func creditLine(_ credit: Credit) -> HTML {
  """
  <li>\(portrait(credit.portrait))<span class="who"><span class="name">\(author: credit.author)</span>\
  \(standing(credit.role, credit.affiliation, credit.languages))</span></li>
  """
}

/// Post and affiliation, a line each.
func standing(_ role: String?, _ affiliation: String?, _ languages: AuthorLanguages) -> HTML {
  """
  \(role, { " <span class=\"role\"\(language: languages.role)>\($0)</span>" })\
  \(affiliation, { " <span class=\"affiliation\"\(language: languages.affiliation)>\($0)</span>" })
  """
}

/// A face, a name and a post, for those who lead or edit.
func authorLine(_ card: AuthorCard) -> HTML {
  """
  <li class="person">\(portrait(card.portrait))<div class="who"><p class="name">\(author: card.name)</p>
  <p>\(standing(card.role, card.affiliation, card.languages))</p></div></li>
  """
}

/// An author in a list of people.
func authorCard(_ card: AuthorCard, _ phrases: Phrases) -> HTML {
  """
  <li class="person">\(portrait(card.portrait))<div class="who"><p class="name">\(author: card.name)</p>
  <p>\(standing(card.role, card.affiliation, card.languages))</p>
  \(card.line, { "<p class=\"line\"\(language: card.languages.biography)>\($0)</p>\n" })\
  \(if: card.pieces > 0, "<p class=\"count\">\(phrases(.pieces, count: card.pieces))</p>")</div></li>
  """
}

/// An author as a face with a name under it.
func authorTile(_ card: AuthorCard) -> HTML {
  """
  <li class="tile">\(portrait(card.portrait))<p class="name">\(author: card.name)</p>\
  \(card.role, { "<p class=\"role\"\(language: card.languages.role)>\($0)</p>" })</li>
  """
}

/// "About the author": the face, the biography, where else to find them.
func authorNote(_ note: AuthorNote, _ icons: Link, _ phrases: Phrases) -> HTML {
  """
  <li class="person">\(portrait(note.credit.portrait))<div class="who">
  <p class="name">\(author: note.credit.author)</p>
  <p>\(standing(note.credit.role, note.credit.affiliation, note.credit.languages))</p>
  <div class="prose"\(language: note.credit.languages.biography)>\(note.biography)</div>
  \(if: !note.links.isEmpty, profileIcons(note.links, icons, phrases, of: note.credit.author.name))</div></li>
  """
}

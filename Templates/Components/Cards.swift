import HTML
import Site

/// How much of a piece a list shows.
struct CardLook {
  let className: HTML
  let heading: HTML
  var showsKind = true
  var showsStandfirst = true
  var showsPicture = true
  var linksNames = true
  var isFirst = false

  static let lead = CardLook(className: "lead", heading: "h2", isFirst: true)
  static let second = CardLook(className: "second", heading: "h2")
  /// The first of a shelf on the home page.
  static let opener = CardLook(className: "opener", heading: "h3", showsKind: false)
  static let headline = CardLook(
    className: "headline", heading: "h3", showsKind: false, showsStandfirst: false, showsPicture: false)
  /// At the foot of an article: the names are words, not links, which weigh on every page.
  static let related = CardLook(className: "related-piece", heading: "h3", showsStandfirst: false, linksNames: false)
  static let row = CardLook(className: "row", heading: "h2")
  static let rowOfKind = CardLook(className: "row", heading: "h2", showsKind: false)
  /// Under a year's heading.
  static let rowOfYear = CardLook(className: "row", heading: "h3", showsPicture: false)
}

/// A piece in a list.
func card(_ card: ArticleCard, _ look: CardLook, _ phrases: Phrases) -> HTML {
  """
  \(if: look.showsPicture, shown(card.picture, card, look))\
  <div class="words">\(card.status, { status($0, phrases) })\
  \(if: look.showsKind || card.number != nil, kicker(card, look, phrases))
  <\(look.heading)><a href="\(card.link)"\(language: card.language)>\(card.title)</a></\(look.heading)>
  \(if: look.showsStandfirst, standfirst(card))\
  <p class="meta">\(if: !card.byline.isEmpty, "<span class=\"names\">\(names: card.byline, phrases, areLinked: look.linksNames)</span> ")\
  \(time: card.date, phrases)</p></div>
  """
}

/// The pieces of a list, newest first.
func rows(_ cards: [ArticleCard], _ look: CardLook, _ phrases: Phrases) -> HTML {
  """
  <ol class="rows">
  \(cards, joined: "\n", { "<li class=\"card \(look.className)\">\(card($0, look, phrases))</li>" })
  </ol>
  """
}

private func shown(_ picture: Picture?, _ card: ArticleCard, _ look: CardLook) -> HTML {
  picture.map { thumbnail($0, to: card.link, isFirst: look.isFirst) } ?? HTML()
}

private func kicker(_ card: ArticleCard, _ look: CardLook, _ phrases: Phrases) -> HTML {
  """
  <p class="kicker">\(card.number, { "<span>\(phrases(.seriesPart, ["number": phrases.number($0)]))</span> " })\
  \(if: look.showsKind, "\(linked: card.kind)")</p>
  """
}

private func standfirst(_ card: ArticleCard) -> HTML {
  card.standfirst.map { "<p class=\"standfirst\"\(language: card.language)>\($0)</p>\n" } ?? HTML()
}

/// Why a piece that is shown is not public.
func status(_ status: UnpublishedStatus, _ phrases: Phrases) -> HTML {
  switch status {
  case .draft: "<p class=\"status\">\(phrases[.draft])</p>"
  case .embargoed(let date): "<p class=\"status\">\(phrases(.embargoedUntil, ["date": phrases.date(date.day)]))</p>"
  case .expired(let date): "<p class=\"status\">\(phrases(.expiredOn, ["date": phrases.date(date.day)]))</p>"
  }
}

/// A topic, region, programme, series, kind or year in a list of them.
func shelfCard(_ card: ShelfCard, _ heading: HTML, _ phrases: Phrases) -> HTML {
  """
  <li class="shelf-card"><\(heading)><a href="\(card.link)"><bdi\(language: card.language)>\(card.title)</bdi></a></\(heading)>
  \(card.description, { "<p\(language: card.languageOfDescription ?? card.language)>\($0)</p>\n" })\
  <p class="count">\(phrases(.pieces, count: card.pieces))</p></li>
  """
}

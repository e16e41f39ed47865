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
  \(room: 1024)\
  \(look.showsPicture ? card.picture : nil, { thumbnail($0, to: card.link, isFirst: look.isFirst) })\
  <div class="words">\(card.status, { status($0, phrases) })\
  \(kickerOf: card, look, phrases)
  <\(look.heading)><a href="\(card.link)"\(language: card.language)>\(card.title)</a></\(look.heading)>
  \(standfirst: look.showsStandfirst ? card.standfirst : nil, card.language)\
  <p class="meta">\(byline: card.byline, areLinked: look.linksNames, phrases)\(time: card.date, phrases)</p></div>
  """
}

/// The pieces of a list, newest first.
func rows(_ cards: [ArticleCard], _ look: CardLook, _ phrases: Phrases) -> HTML {
  """
  \(room: cards.count * 1024)<ol class="rows">
  \(cards, joined: "\n", { "<li class=\"card \(look.className)\">\(card($0, look, phrases))</li>" })
  </ol>
  """
}

extension HTML.StringInterpolation {
  fileprivate mutating func appendInterpolation(kickerOf card: ArticleCard, _ look: CardLook, _ phrases: Phrases) {
    guard look.showsKind || card.number != nil else { return }
    appendLiteral("<p class=\"kicker\">")
    appendInterpolation(card.number) { "<span>\(phrases(.seriesPart, ["number": phrases.number($0)]))</span> " }
    if look.showsKind { appendInterpolation(linked: card.kind) }
    appendLiteral("</p>")
  }

  fileprivate mutating func appendInterpolation(standfirst text: String?, _ language: PageLanguage?) {
    guard let text else { return }
    appendLiteral("<p class=\"standfirst\"")
    appendInterpolation(language: language)
    appendLiteral(">")
    appendInterpolation(text)
    appendLiteral("</p>\n")
  }

  fileprivate mutating func appendInterpolation(byline: [BylineName], areLinked: Bool, _ phrases: Phrases) {
    if byline.isEmpty { return }
    appendLiteral("<span class=\"names\">")
    appendInterpolation(names: byline, phrases, areLinked: areLinked)
    appendLiteral("</span> ")
  }
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

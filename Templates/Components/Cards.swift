import HTML
import Site

/// How much of a piece a list shows.
struct CardLook {
  /// What an item of a list in this look is called.
  var className: StaticString = "card"
  let heading: CardHeading
  var showsKind = true
  var showsStandfirst = true
  var showsPicture = true
  var linksNames = true
  var isFirst = false

  static let lead = CardLook(heading: .second, isFirst: true)
  static let second = CardLook(className: "card second", heading: .second)
  /// The first of a shelf on the home page.
  static let opener = CardLook(heading: .third, showsKind: false)
  static let headline = CardLook(heading: .third, showsKind: false, showsStandfirst: false, showsPicture: false)
  /// At the foot of an article: the names are words, not links, which weigh on every page.
  static let related = CardLook(heading: .third, showsStandfirst: false, linksNames: false)
  static let row = CardLook(className: "card row", heading: .second)
  static let rowOfKind = CardLook(className: "card row", heading: .second, showsKind: false)
  /// Under a year's heading.
  static let rowOfYear = CardLook(className: "card row", heading: .third, showsPicture: false)
}

/// The level of the titles in a list.
enum CardHeading {
  case second, third

  var start: StaticString { self == .second ? "\n<h2>" : "\n<h3>" }
  var end: StaticString { self == .second ? "</h2>\n" : "</h3>\n" }
}

/// What the cards of a piece have in common in whatever list they stand, written once for all of them.
final class CardParts: Sendable {
  /// The kind, which leads to all of it.
  let kind: HTML
  /// The title, which leads to the piece.
  let title: HTML
  /// The authors, each leading to their page, and the day.
  let linkedMeta: HTML
  /// The same with the names as words.
  let plainMeta: HTML

  init(_ card: ArticleCard, _ phrases: Phrases) {
    func meta(areLinked: Bool) -> HTML {
      "<p class=\"meta\">\(byline: card.byline, areLinked: areLinked, phrases)\(time: card.date, phrases)</p>"
    }
    let kind: HTML = "\(linked: card.kind)"
    self.kind = kind.trimmed
    let title: HTML = "<a href=\"\(card.link)\"\(language: card.language)>\(card.title)</a>"
    self.title = title.trimmed
    linkedMeta = meta(areLinked: true).trimmed
    plainMeta = meta(areLinked: false).trimmed
  }
}

/// The pieces of a list, newest first.
func rows(_ cards: [ArticleCard], _ look: CardLook, _ frame: Frame) -> HTML {
  """
  \(room: cards.count * 1024)<ol class="rows">
  \(items: cards, look, frame)
  </ol>
  """
}

extension HTML.StringInterpolation {
  /// The pieces of a list, a line each.
  mutating func appendInterpolation(items cards: [ArticleCard], _ look: CardLook, _ frame: Frame) {
    for (index, card) in cards.enumerated() {
      appendLiteral(index == 0 ? "<li class=\"" : "\n<li class=\"")
      appendLiteral(look.className)
      appendLiteral("\">")
      appendInterpolation(card: card, look, frame)
      appendLiteral("</li>")
    }
  }

  /// A piece in a list.
  mutating func appendInterpolation(card: ArticleCard, _ look: CardLook, _ frame: Frame) {
    let parts = frame.parts(of: card)
    if look.showsPicture {
      appendInterpolation(card.picture) { thumbnail($0, to: card.link, isFirst: look.isFirst) }
    }
    appendLiteral("<div class=\"words\">")
    appendInterpolation(card.status) { status($0, frame.phrases) }
    appendInterpolation(kickerOf: card, parts, look, frame.phrases)
    appendLiteral(look.heading.start)
    appendInterpolation(parts.title)
    appendLiteral(look.heading.end)
    if look.showsStandfirst { appendInterpolation(standfirst: card.standfirst, card.language) }
    appendInterpolation(look.linksNames ? parts.linkedMeta : parts.plainMeta)
    appendLiteral("</div>")
  }

  private mutating func appendInterpolation(
    kickerOf card: ArticleCard, _ parts: CardParts, _ look: CardLook, _ phrases: Phrases
  ) {
    guard look.showsKind || card.number != nil else { return }
    appendLiteral("<p class=\"kicker\">")
    appendInterpolation(card.number) { "<span>\(phrases(.seriesPart, ["number": phrases.number($0)]))</span> " }
    if look.showsKind { appendInterpolation(parts.kind) }
    appendLiteral("</p>")
  }

  private mutating func appendInterpolation(standfirst text: String?, _ language: TextLanguage?) {
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
  \(card.description, { "<p\(language: card.languageOfDescription)>\($0)</p>\n" })\
  <p class="count">\(phrases(.pieces, count: card.pieces))</p></li>
  """
}

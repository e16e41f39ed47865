import HTML
import Site

/// The front page: what matters now, the newest of each kind, who writes, what about, and how to join in.
func homePage(_ home: HomePage, _ frame: Frame) -> HTML {
  let (masthead, phrases) = (frame.masthead, frame.phrases)
  return """
    <header class="home-head frame"><h1 class="unseen"\(language: masthead.foreign.title)>\(masthead.siteTitle)</h1>\
    \(masthead.tagline, { "<p\(language: masthead.foreign.tagline)>\($0)</p>" })</header>
    \(front(home, frame))
    \(shelves(home.latest, frame))
    \(if: !home.topics.isEmpty, topics(home, phrases))
    \(if: !home.experts.isEmpty, experts(home, phrases))
    \(home.submissions, { invitation($0, phrases) })
    """
}

/// The letters of a title that can be set as large as there is, beside its picture.
private let briefTitle = 45

/// The lead, and its seconds below it.
private func front(_ home: HomePage, _ frame: Frame) -> HTML {
  let phrases = frame.phrases
  guard let lead = home.lead else { return "<p class=\"empty frame\">\(phrases[.noPiecesYet])</p>" }
  return """
    <section class="front frame\(if: home.seconds.isEmpty, " alone")" aria-label="\(phrases[.leadStory])">
    <article class="card lead\(if: lead.picture == nil, " bare")\(if: lead.title.count <= briefTitle, " brief")">\(card: lead, .lead, frame)</article>
    \(if: !home.seconds.isEmpty, seconds(home.seconds, frame))
    </section>
    """
}

private func seconds(_ cards: [ArticleCard], _ frame: Frame) -> HTML {
  """
  <ul class="seconds">
  \(items: cards, .second, frame)
  </ul>
  """
}

/// The newest of each kind: up to three kinds with much to show have a part each, in turn an opener with headlines
/// and a row of three; all others stand side by side. So neither a small site nor a large one is a ladder of equals.
private func shelves(_ latest: [HomePage.KindShelf], _ frame: Frame) -> HTML {
  let shelves = Array(latest.enumerated())
  let large = shelves.filter { $0.element.cards.count >= 3 }.prefix(3)
  let small = shelves.filter { shelf in !large.contains { $0.offset == shelf.offset } }
  return """
    \(large.enumerated(), joined: "\n", { place, shelf in
      largeShelf(shelf.element, shelf.offset, isRow: !place.isMultiple(of: 2), frame)
    })
    \(if: !small.isEmpty, smallShelves(small, frame))
    """
}

private func largeShelf(_ shelf: HomePage.KindShelf, _ index: Int, isRow: Bool, _ frame: Frame) -> HTML {
  let cards = isRow ? shelf.cards.prefix(3) : shelf.cards[...]
  return band(
    "kind-\(index)", "\(linked: shelf.kind)" as HTML, "over", aside: count(shelf, frame.phrases),
    """
    <ul class="shelf-cards \(isRow ? "trio" as HTML : "wide-opener")">
    \(cards.enumerated(), joined: "\n", { place, piece in shelved(piece, place == 0 && !isRow ? .opener : isRow ? .briefOpener : .headline, frame) })
    </ul>
    """)
}

private func smallShelves(_ shelves: [(offset: Int, element: HomePage.KindShelf)], _ frame: Frame) -> HTML {
  """
  <div class="small-shelves frame">
  \(shelves, joined: "\n", { smallShelf($0.element, $0.offset, frame) })
  </div>
  """
}

/// A column: the kind's name, its newest piece, and what came before by title.
private func smallShelf(_ shelf: HomePage.KindShelf, _ index: Int, _ frame: Frame) -> HTML {
  """
  <section class="band small-shelf" aria-labelledby="page-kind-\(index)">
  <div class="band-head"><h2 id="page-kind-\(index)">\(linked: shelf.kind)</h2>\(count(shelf, frame.phrases))</div>
  <ul>
  \(shelf.cards.prefix(3).enumerated(), joined: "\n", { place, piece in shelved(piece, place == 0 ? .briefOpener : .headline, frame) })
  </ul>
  </section>
  """
}

/// How much room a piece has on a shelf.
private enum ShelfPlace {
  case opener
  /// With summary and picture, but small on a telephone.
  case briefOpener
  case headline

  var className: HTML {
    switch self {
    case .opener: "opener"
    case .briefOpener: "opener brief-opener"
    case .headline: "headline"
    }
  }
}

private func count(_ shelf: HomePage.KindShelf, _ phrases: Phrases) -> HTML {
  "<p class=\"count\">\(phrases(.pieces, count: shelf.total))</p>"
}

private func shelved(_ piece: ArticleCard, _ place: ShelfPlace, _ frame: Frame) -> HTML {
  let look: CardLook = place == .headline ? .headline : .opener
  return "<li class=\"card \(place.className)\">\(card: piece, look, frame)</li>"
}

private func experts(_ home: HomePage, _ phrases: Phrases) -> HTML {
  band(
    "experts", phrases[.experts], "over", aside: all(home.allAuthors, phrases[.allAuthors]),
    "<ul class=\"tiles\">\(home.experts, joined: "\n", authorTile)</ul>")
}

private func topics(_ home: HomePage, _ phrases: Phrases) -> HTML {
  band(
    "topics", phrases[.topics], "over", aside: all(home.allTopics, phrases[.allTopics]),
    "<ul class=\"shelves\">\(home.topics, joined: "\n", { shelfCard($0, "h3", phrases) })</ul>")
}

private func all(_ link: Link?, _ words: String) -> HTML {
  link.map { "<p class=\"all\"><a href=\"\($0)\">\(words)</a></p>" } ?? HTML()
}

private func invitation(_ link: Link, _ phrases: Phrases) -> HTML {
  """
  <section class="invitation" aria-labelledby="page-write"><div class="frame">
  <h2 class="label" id="page-write">\(phrases[.becomeAnAnalyst])</h2>
  <p class="said">\(phrases[.writeForUsInvitation])</p>
  <p><a class="button" href="\(link)">\(phrases[.writeForUs])</a></p>
  </div></section>
  """
}

import HTML
import Site

/// The front page: what matters now, the newest of each kind, who writes, what about, and how to join in.
func homePage(_ home: HomePage, _ masthead: Masthead, _ phrases: Phrases) -> HTML {
  """
  <header class="home-head frame"><h1>\(masthead.siteTitle)</h1>\(masthead.tagline, { "<p>\($0)</p>" })</header>
  \(front(home, phrases))
  \(home.latest.enumerated(), joined: "\n", { shelf($0.element, $0.offset, phrases) })
  \(if: !home.experts.isEmpty, experts(home, phrases))
  \(if: !home.topics.isEmpty, topics(home, phrases))
  \(home.submissions, { invitation($0, phrases) })
  """
}

/// The lead with its seconds beside it.
private func front(_ home: HomePage, _ phrases: Phrases) -> HTML {
  guard let lead = home.lead else { return "<p class=\"empty frame\">\(phrases[.noPiecesYet])</p>" }
  return """
    <section class="front frame\(if: home.seconds.isEmpty, " alone")" aria-label="\(phrases[.leadStory])">
    <article class="card lead\(if: lead.picture == nil, " bare")">\(card(lead, .lead, phrases))</article>
    \(if: !home.seconds.isEmpty, seconds(home.seconds, phrases))
    </section>
    """
}

private func seconds(_ cards: [ArticleCard], _ phrases: Phrases) -> HTML {
  """
  <ul class="seconds">
  \(cards, joined: "\n", { "<li class=\"card second\">\(card($0, .second, phrases))</li>" })
  </ul>
  """
}

/// The newest of one kind: the first with its summary, the others by their titles.
private func shelf(_ shelf: HomePage.KindShelf, _ index: Int, _ phrases: Phrases) -> HTML {
  guard let first = shelf.cards.first else { return HTML() }
  let others = shelf.cards.dropFirst()
  return band(
    "kind-\(index)", shelf.kind.name, "shelf",
    aside: """
      <p class="all"><a href="\(shelf.kind.link)">\(phrases(.allOfKind, ["kind": shelf.kind.name]))</a> \
      <span class="count">\(phrases(.pieces, count: shelf.total))</span></p>
      """,
    """
    <ul class="shelf-cards\(if: others.isEmpty, " single")">
    <li class="card opener">\(card(first, .opener, phrases))</li>
    \(others, joined: "\n", { "<li class=\"card headline\">\(card($0, .headline, phrases))</li>" })
    </ul>
    """)
}

private func experts(_ home: HomePage, _ phrases: Phrases) -> HTML {
  band(
    "experts", phrases[.experts], "experts", aside: all(home.allAuthors, phrases[.allAuthors]),
    "<ul class=\"people\">\(home.experts, joined: "\n", { authorCard($0, phrases) })</ul>")
}

private func topics(_ home: HomePage, _ phrases: Phrases) -> HTML {
  band(
    "topics", phrases[.topics], "topics", aside: all(home.allTopics, phrases[.allTopics]),
    "<ul class=\"shelves\">\(home.topics, joined: "\n", { shelfCard($0, "h3", phrases) })</ul>")
}

private func all(_ link: Link?, _ words: String) -> HTML {
  link.map { "<p class=\"all\"><a href=\"\($0)\">\(words)</a></p>" } ?? HTML()
}

private func invitation(_ link: Link, _ phrases: Phrases) -> HTML {
  band(
    "write", phrases[.becomeAnAnalyst], "invitation",
    """
    <p>\(phrases[.writeForUsInvitation])</p>
    <p><a class="button" href="\(link)">\(phrases[.writeForUs])</a></p>
    """)
}

import HTML
import Site

/// What a feed is, how to follow one, and all there are.
func feedsPage(_ feeds: FeedsPage, _ page: Page, _ phrases: Phrases) -> HTML {
  """
  \(pageHead(title: page.title, standfirst: phrases[.feedsIntroduction]))
  <div class="piece-body frame bare"><div class="text">
  <div class="prose">
  <h2 id="page-how">\(phrases[.feedHow])</h2>
  <ol>
  <li>\(phrases[.feedsStepReader])</li>
  <li>\(phrases[.feedsStepCopy])</li>
  <li>\(phrases[.feedsStepPaste])</li>
  </ol>
  <p>\(phrases[.feedsFormats])</p>
  <p>\(phrases(feeds.isFullText ? .feedsHoldTexts : .feedsHoldSummaries, count: feeds.count))</p>
  <p>\(phrases[.feedsListUse]) <a href="\(feeds.list)" type="text/x-opml">\(phrases[.feedsList])</a></p>
  \(feeds.groups, joined: "\n", { group($0, page, phrases) })
  </div>
  </div></div>
  """
}

private func group(_ group: FeedsPage.Group, _ page: Page, _ phrases: Phrases) -> HTML {
  """
  \(group.title, { "<h2>\($0)</h2>\n" })\
  <div class="table-scroll" role="region" aria-label="\(group.title ?? page.title)" tabindex="0">
  <table class="feeds">
  <tbody>
  \(group.feeds, joined: "\n", row)
  </tbody>
  </table>
  </div>
  """
}

private func row(_ feed: FeedsPage.Row) -> HTML {
  """
  <tr><td>\(linked: feed.list)</td>\(feed.formats, joined: "", {
    "<td><a href=\"\($0.link)\"\(language: feed.list.language) aria-label=\"\($0.name): \(feed.list.name)\">\($0.name)</a></td>"
  })</tr>
  """
}

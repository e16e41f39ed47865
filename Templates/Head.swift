import HTML
import Site

/// What browsers and search engines read before the page.
func head(_ page: Page, _ frame: Frame) -> HTML {
  let masthead = frame.masthead
  return """
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    \(documentTitle(page, masthead))
    \(page.description, { "<meta name=\"description\" content=\"\($0)\">\n" })\
    \(page.canonical, { "<link rel=\"canonical\" href=\"\($0)\">\n" })\
    \(if: page.isUnlisted, "<meta name=\"robots\" content=\"noindex\">\n")\
    \(alternates: page.languages)\
    \(if: page.feeds.isEmpty, frame.feed)\
    \(page.feeds, joined: "", feedTag)\
    \(frame.dress)\
    \(page.record, { record($0, page, masthead) })\
    </head>
    """
}

/// What every page of a site wears.
func dress(_ masthead: Masthead) -> HTML {
  """
  \(frameColours(masthead.theme.palette))
  \(preload(masthead.theme.fonts))\
  <link rel="stylesheet" href="\(masthead.stylesheet)">
  <link rel="icon" href="\(masthead.icon)" type="image/svg+xml">
  \(masthead.manifest, { "<link rel=\"manifest\" href=\"\($0)\">\n" })
  """
}

/// `Page · Site`, and the site's own name alone at home.
private func documentTitle(_ page: Page, _ masthead: Masthead) -> HTML {
  if case .home = page.content { return "<title>\(masthead.siteTitle)</title>" }
  return "<title>\(page.title) · \(masthead.siteTitle)</title>"
}

/// The colours of the browser's own frame: in the dark, and else. The first that applies counts.
private func frameColours(_ palette: Palette) -> HTML {
  """
  <meta name="theme-color" content="\(palette.dark.paper.description)" media="(prefers-color-scheme: dark)">
  <meta name="theme-color" content="\(palette.light.paper.description)">
  """
}

/// The first face of each family that the site serves, so that it comes with the stylesheet and not after it.
private func preload(_ fonts: [FontFace]) -> HTML {
  let first = fonts.indices.filter { index in !fonts[..<index].contains { $0.family == fonts[index].family } }
  return """
    \(first, joined: "", {
      "<link rel=\"preload\" href=\"\(fonts[$0].link)\" as=\"font\" type=\"font/woff2\" crossorigin>\n"
    })
    """
}

/// A feed, as programs find it.
func feedTag(_ feed: FeedLink) -> HTML {
  "<link rel=\"alternate\" type=\"\(feed.type)\" title=\"\(feed.title)\" href=\"\(feed.link)\">\n"
}

import HTML
import Site

/// A name that leads somewhere, with its own language where it has one.
func linked(_ name: NamedLink) -> HTML {
  "<a href=\"\(name.link)\"><bdi\(language(name.language))>\(name.name)</bdi></a>"
}

/// An identifier that leads to where it is looked up: figures and Latin letters whatever the page's script.
func outside(_ identifier: NamedLink) -> HTML {
  "<a href=\"\(identifier.link)\" class=\"outside\"><bdi dir=\"ltr\">\(identifier.name)</bdi></a>"
}

/// Text with a link under it where there is one.
func linked(_ text: String, _ link: Link?) -> HTML {
  guard let link else { return "<bdi>\(text)</bdi>" }
  return "<a href=\"\(link)\"\(if: link.isOutside, " class=\"outside\"")><bdi>\(text)</bdi></a>"
}

/// A day, for people and for programs.
func time(_ date: PageDate, _ phrases: Phrases) -> HTML {
  "<time datetime=\"\(date.machine)\">\(phrases.date(date.day))</time>"
}

/// `Feed`, `Also in: …`: what else this page is.
func editions(_ page: Page, _ phrases: Phrases) -> HTML {
  let others = page.languages.filter { $0.nearest == nil && $0.language.tag != page.language.tag }
  return """
    \(if: !others.isEmpty, "<p class=\"editions\">\(phrases[.alsoIn]) \(phrases.list(others.map(edition)))</p>")\
    \(page.feeds.first, { feedLine($0, phrases) })
    """
}

private func edition(_ other: LanguageLink) -> HTML {
  "<a href=\"\(other.link)\" hreflang=\"\(other.language.tag)\"\(language(other.language))>\(other.name)</a>"
}

private func feedLine(_ feed: FeedLink, _ phrases: Phrases) -> HTML {
  "<p class=\"editions\"><a href=\"\(feed.link)\" type=\"\(feed.type)\">\(phrases[.feed])</a></p>"
}

import HTML
import Site

/// An identifier that leads to where it is looked up: figures and Latin letters whatever the page's script.
func outside(_ identifier: NamedLink) -> HTML {
  "<a href=\"\(identifier.link)\" class=\"outside\"><bdi dir=\"ltr\">\(identifier.name)</bdi></a>"
}

/// Text with a link under it where there is one.
///
/// - Parameter other: The text's language where it is not the page's.
func linked(_ text: String, _ link: Link?, _ other: TextLanguage? = nil) -> HTML {
  guard let link else { return "<bdi\(language: other)>\(text)</bdi>" }
  return "<a href=\"\(link)\"\(if: link.isOutside, " class=\"outside\"")><bdi\(language: other)>\(text)</bdi></a>"
}

/// `Also in: …`, beside a text that was translated. Other pages leave it to the languages at the top, which lead to what
/// is nearest where there is no translation.
func translations(_ page: Page, _ phrases: Phrases) -> HTML {
  let others = page.languages.filter { $0.nearest == nil && $0.language != page.language }
  guard let first = others.first else { return HTML() }
  let names = others.count > 1 ? phrases.list(others.map(edition)) : edition(first)
  return "<p class=\"editions\">\(phrases[.alsoIn]) \(names)</p>\n"
}

private func edition(_ other: LanguageLink) -> HTML {
  "<a href=\"\(other.link)\" hreflang=\"\(other.language.tag)\"\(language: other.language)>\(other.name)</a>"
}

/// The page's own feed.
func ownFeed(_ page: Page, _ phrases: Phrases) -> HTML {
  "\(page.feeds.first, { "<p class=\"editions\"><a href=\"\($0.link)\" type=\"\($0.type)\">\(phrases[.feed])</a></p>" })"
}

import HTML
import Site

extension HTML.StringInterpolation {
  /// The way to the same page in the site's other languages, each named in its own.
  ///
  /// Where a page is not translated, the link leads to what comes nearest and says what that is.
  mutating func appendInterpolation(languageSwitch page: Page, _ phrases: Phrases) {
    if page.languages.isEmpty { return }
    appendLiteral("<nav class=\"languages\" aria-label=\"")
    appendInterpolation(phrases[.languages])
    appendLiteral("\"><ul>\n")
    for other in page.languages {
      appendLiteral("<li><a href=\"")
      appendInterpolation(other.link)
      if other.language == page.language {
        appendLiteral("\" aria-current=\"true\"")
      } else {
        appendLiteral("\" hreflang=\"")
        appendInterpolation(other.language.tag)
        appendLiteral("\"")
      }
      appendInterpolation(language: other.language)
      appendLiteral(">")
      appendInterpolation(other.name)
      if let nearest = other.nearest, other.language != page.language {
        appendLiteral("<span class=\"nearest\">: <bdi>")
        appendInterpolation(nearest)
        appendLiteral("</bdi></span>")
      }
      appendLiteral("</a></li>\n")
    }
    appendLiteral("</ul></nav>")
  }

  /// The same page in every language that has it, this one among them, and which of them stands for all others: full
  /// addresses, the same set on each of the pages.
  mutating func appendInterpolation(alternates languages: [LanguageLink]) {
    var first: Link?
    for other in languages {
      guard let link = other.canonical else { continue }
      if first == nil { first = link }
      appendInterpolation(alternate: other.language.tag, link)
    }
    if let first { appendInterpolation(alternate: "x-default", first) }
  }

  private mutating func appendInterpolation(alternate tag: String, _ link: Link) {
    appendLiteral("<link rel=\"alternate\" hreflang=\"")
    appendInterpolation(tag)
    appendLiteral("\" href=\"")
    appendInterpolation(link)
    appendLiteral("\">\n")
  }
}

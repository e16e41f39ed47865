import HTML
import Site

extension HTML.StringInterpolation {
  /// The way to the same page in the site's other languages, each named in its own.
  ///
  /// Where a page is not translated, the link leads to what comes nearest and says what that is.
  ///
  /// - Parameter own: The page's own address.
  mutating func appendInterpolation(languageSwitch languages: [LanguageLink], on own: Link, _ frame: Frame) {
    if languages.isEmpty { return }
    appendLiteral("<nav class=\"languages\" aria-label=\"")
    appendInterpolation(frame.phrases[.languages])
    appendLiteral("\"><ul>\n")
    for (other, name) in zip(languages, frame.languages) {
      let isOwn = other.language == frame.phrases.language
      appendLiteral("<li><a href=\"")
      appendInterpolation(isOwn ? own : other.link)
      appendInterpolation(name)
      if let nearest = other.nearest, !isOwn {
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

/// A language as a page's switch names it: what stands behind the address of its link.
///
/// - Parameter isOwn: Whether it is the page's.
func languageName(_ other: Masthead.NamedLanguage, isOwn: Bool) -> HTML {
  isOwn
    ? "\" aria-current=\"true\"\(language: other.language)>\(other.name)"
    : "\" hreflang=\"\(other.language.tag)\"\(language: other.language)>\(other.name)"
}

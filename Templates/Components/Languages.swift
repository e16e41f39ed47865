import HTML
import Site

/// The way to the same page in the site's other languages, each named in its own.
///
/// Where a page is not translated, the link leads to what comes nearest and says what that is.
func languageSwitch(_ page: Page, _ phrases: Phrases) -> HTML {
  if page.languages.isEmpty { return HTML() }
  return """
    <nav class="languages" aria-label="\(phrases[.languages])"><ul>
    \(page.languages, joined: "\n", { line($0, page) })
    </ul></nav>
    """
}

private func line(_ other: LanguageLink, _ page: Page) -> HTML {
  if other.language == page.language {
    return "<li><a href=\"\(other.link)\" aria-current=\"true\"\(language: other.language)>\(other.name)</a></li>"
  }
  return """
    <li><a href="\(other.link)" hreflang="\(other.language.tag)"\(language: other.language)>\(other.name)\
    \(other.nearest, { "<span class=\"nearest\">: <bdi>\($0)</bdi></span>" })</a></li>
    """
}

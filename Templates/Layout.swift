import HTML
import Site

/// The frame round every page: head, header, the way here, the main part, footer.
func layout(_ page: Page, _ frame: Frame, main: HTML) -> HTML {
  let phrases = frame.phrases
  return """
    \(room: main.count + 8192)<!doctype html>
    <html\(language: page.language)>
    \(head(page, frame))
    <body>
    <a class="skip" href="#page-main">\(phrases[.skipToContent])</a>
    \(siteHeader(page, frame))
    <main id="page-main" tabindex="-1">
    \(breadcrumbs(page, phrases))
    \(main)
    </main>
    \(frame.footer(of: page))
    </body>
    </html>

    """
}

/// A text that may be in another language than the page.
func run(_ text: String, _ other: TextLanguage?) -> HTML {
  guard let other, !text.isEmpty else { return "\(text)" }
  return "<span\(language: other)>\(text)</span>"
}

/// Texts in a row, which may be in other languages than the page; what joins them is the page's.
func runs(_ texts: [TextRun], _ phrases: Phrases) -> HTML {
  texts.contains { $0.language != nil }
    ? phrases.list(texts.map { run($0.text, $0.language) }) : "\(phrases.list(texts.map(\.text)))"
}

/// The way from the home page to this one; not shown where it would only say "home".
func breadcrumbs(_ page: Page, _ phrases: Phrases) -> HTML {
  guard page.trail.count > 1 else { return HTML() }
  return """
    <nav class="crumbs frame" aria-label="\(phrases[.breadcrumbs])"><ol>
    \(crumbs: page.trail)
    </ol></nav>
    """
}

extension HTML.StringInterpolation {
  /// The steps, a line each.
  fileprivate mutating func appendInterpolation(crumbs: [Crumb]) {
    for (index, crumb) in crumbs.enumerated() {
      if index > 0 { appendLiteral("\n") }
      if let link = crumb.link {
        appendLiteral("<li>")
        appendInterpolation(link: link, crumb.title, crumb.language)
        appendLiteral("</li>")
      } else {
        appendLiteral("<li aria-current=\"page\"><bdi")
        appendInterpolation(language: crumb.language)
        appendLiteral(">")
        appendInterpolation(crumb.title)
        appendLiteral("</bdi></li>")
      }
    }
  }
}

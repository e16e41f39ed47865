import HTML
import Site

/// About, contact: a title and a text.
func prosePage(_ prose: ProsePage, _ phrases: Phrases) -> HTML {
  """
  <article\(language: prose.language)>
  \(pageHead(status: prose.status.map { status($0, phrases) }, title: prose.title, standfirst: prose.description))
  <div class="piece-body frame bare"><div class="text">
  \(prose.picture, { hero($0, phrases) })
  <div class="prose">
  \(prose.body)
  \(prose.footnotes)
  </div></div></div>
  </article>
  """
}

/// "Write for us": what we look for, then the form, or the address to write to.
func submissionsPage(_ page: SubmissionsPage, _ frame: Page, _ phrases: Phrases) -> HTML {
  """
  \(pageHead(title: frame.title, standfirst: frame.description))
  <div class="piece-body frame bare"><div class="text">
  <div class="prose"\(language: page.language)>\(page.text)</div>
  \(page.form, { submissionForm($0, phrases) })
  \(page.email, { email($0.link, $0.text, phrases) })
  </div></div>
  """
}

private func email(_ link: Link, _ text: String, _ phrases: Phrases) -> HTML {
  """
  <p class="by-mail"><a class="button" href="\(link)">\(phrases[.sendByMail])</a> <bdi dir="ltr">\(text)</bdi></p>
  """
}

/// What a reader sees behind a dead link.
func notFoundPage(_ page: NotFoundPage, _ frame: Frame) -> HTML {
  let (masthead, phrases) = (frame.masthead, frame.phrases)
  return """
    \(pageHead(title: phrases[.notFound], standfirst: phrases[.notFoundText],
    after: """
      <p><a class="button" href="\(masthead.home)">\(phrases[.home])</a></p>
      """))
    \(if: !masthead.menu.isEmpty, band("sections", phrases[.sections], "sections", tags(masthead.menu)))
    \(if: !page.recent.isEmpty, band("recent", phrases[.recentPieces], "recent", rows(page.recent, .row, frame)))
    """
}

/// An old address that leads on: at once where the browser follows, by a plain link where it does not.
func redirection(_ redirect: RedirectPage, _ page: Page, _ masthead: Masthead, _ phrases: Phrases) -> HTML {
  """
  <!doctype html>
  <html\(language: page.language)>
  <head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>\(phrases[.movedTitle]) · \(masthead.siteTitle)</title>
  <meta http-equiv="refresh" content="0; url=\(redirect.target)">
  <link rel="canonical" href="\(page.canonical ?? redirect.target)">
  <link rel="stylesheet" href="\(masthead.stylesheet)">
  <link rel="icon" href="\(masthead.icon)" type="image/svg+xml">
  </head>
  <body>
  <main class="frame page-head"><h1>\(phrases[.movedTitle])</h1>
  <p>\(phrases[.movedText]) <a href="\(redirect.target)"><bdi dir="ltr">\(redirect.target.href)</bdi></a></p></main>
  </body>
  </html>

  """
}

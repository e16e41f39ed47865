public import HTML
public import Site

/// The page as a whole document.
///
/// Pure: the same page and frame give the same bytes.
public func render(_ page: Page, in frame: Frame) -> HTML {
  if case .redirect(let redirect) = page.content {
    return redirection(redirect, page, frame.masthead, frame.phrases)
  }
  return layout(page, frame, main: main(page, frame.masthead, frame.phrases))
}

/// What stands between the header and the footer.
private func main(_ page: Page, _ masthead: Masthead, _ phrases: Phrases) -> HTML {
  switch page.content {
  case .home(let home): homePage(home, masthead, phrases)
  case .article(let article): articlePage(article.value, page, masthead, phrases)
  case .author(let author): authorPage(author, page, masthead.icons, phrases)
  case .authors(let authors): authorsPage(authors, page, phrases)
  case .listing(let listing): listingPage(listing, page, phrases)
  case .directory(let directory): directoryPage(directory, page, phrases)
  case .prose(let prose): prosePage(prose, phrases)
  case .corrections(let corrections): correctionsPage(corrections, page, phrases)
  case .submissions(let submissions): submissionsPage(submissions, page, phrases)
  case .feeds(let feeds): feedsPage(feeds, page, phrases)
  case .notFound(let notFound): notFoundPage(notFound, masthead, phrases)
  case .redirect: HTML()
  }
}

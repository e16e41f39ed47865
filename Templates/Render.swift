public import HTML
public import Site

/// The page as a whole document.
///
/// Pure: the same page and frame give the same bytes.
public func render(_ page: Page, in frame: Frame) -> HTML {
  if case .redirect(let redirect) = page.content {
    return redirection(redirect, page, frame.masthead, frame.phrases)
  }
  return layout(page, frame, main: main(page, frame))
}

/// What stands between the header and the footer.
private func main(_ page: Page, _ frame: Frame) -> HTML {
  switch page.content {
  case .home(let home): homePage(home, frame)
  case .article(let article): articlePage(article.value, page, frame)
  case .author(let author): authorPage(author, page, frame)
  case .authors(let authors): authorsPage(authors, page, frame.phrases)
  case .listing(let listing): listingPage(listing, page, frame)
  case .directory(let directory): directoryPage(directory, page, frame.phrases)
  case .prose(let prose): prosePage(prose, frame.phrases)
  case .corrections(let corrections): correctionsPage(corrections, page, frame.phrases)
  case .submissions(let submissions): submissionsPage(submissions, page, frame.phrases)
  case .feeds(let feeds): feedsPage(feeds, page, frame.phrases)
  case .notFound(let notFound): notFoundPage(notFound, frame)
  case .redirect: HTML()
  }
}

import HTML
import Site

/// A part of a page: its name in the margin, its content beside it.
///
/// The id begins with `page-` because the headings of a text own all the other names.
func band(_ id: HTML, _ title: String, _ className: HTML, aside: HTML = HTML(), _ content: HTML) -> HTML {
  band(id, "\(title)" as HTML, className, aside: aside, content)
}

/// The same where the name is a link.
func band(_ id: HTML, _ title: HTML, _ className: HTML, aside: HTML = HTML(), _ content: HTML) -> HTML {
  """
  <section class="band frame \(className)" aria-labelledby="page-\(id)">
  <div class="band-head"><h2 id="page-\(id)">\(title)</h2>\(aside)</div>
  <div class="band-body">
  \(content)
  </div>
  </section>
  """
}

/// The head of a list or a plain page.
///
/// - Parameters:
///   - other: The language of the title where it is not the page's.
///   - standfirstIn: That of the standfirst.
func pageHead(
  status: HTML? = nil, kicker: String? = nil, title: String, standfirst: String? = nil,
  language other: TextLanguage? = nil, standfirstIn: TextLanguage? = nil, after: HTML = HTML()
) -> HTML {
  """
  <header class="page-head frame">
  \(status)\
  \(kicker, { "<p class=\"kicker\">\($0)</p>\n" })\
  <h1><bdi\(language: other)>\(title)</bdi></h1>
  \(standfirst, { "<p class=\"standfirst\"\(language: standfirstIn)>\($0)</p>\n" })\
  \(after)
  </header>
  """
}

/// The pages of a list as real links: newer, older, and every page near this one.
func pagination(_ pagination: Pagination, _ phrases: Phrases) -> HTML {
  if pagination.total < 2 { return HTML() }
  return """
    <nav class="pages" aria-label="\(phrases[.pagination])">
    <p>\(phrases(.pageOf, ["page": phrases.number(pagination.current), "total": phrases.number(pagination.total)]))</p>
    <ul>
    \(pagination.previous, { "<li><a rel=\"prev\" href=\"\($0)\">\(phrases[.newer])</a></li>\n" })\
    \(pagination.near.indices, joined: "\n", { pageLink($0, pagination, phrases) })
    \(pagination.next, { "<li><a rel=\"next\" href=\"\($0)\">\(phrases[.older])</a></li>\n" })\
    </ul></nav>
    """
}

private func pageLink(_ index: Int, _ pagination: Pagination, _ phrases: Phrases) -> HTML {
  let (page, link) = pagination.near[index]
  let number = phrases.number(page)
  let isAfterGap = index > 0 && pagination.near[index - 1].number < page - 1
  return """
    <li\(if: isAfterGap, " class=\"gap\"")><a href="\(link)" \
    aria-label="\(phrases(.page, ["page": number]))"\
    \(if: page == pagination.current, " aria-current=\"page\"")>\(number)</a></li>
    """
}

/// Files for reference managers, in a row.
func recordFiles(_ files: [RecordFile]) -> HTML {
  "<ul class=\"tags\">\(files: files)</ul>"
}

/// Links in a row, as a list.
func tags(_ links: [NamedLink]) -> HTML {
  if links.isEmpty { return HTML() }
  return "<ul class=\"tags\">\(items: links)</ul>"
}

extension HTML.StringInterpolation {
  fileprivate mutating func appendInterpolation(files: [RecordFile]) {
    for file in files {
      appendLiteral("<li><a href=\"")
      appendInterpolation(file.link)
      appendLiteral("\" type=\"")
      appendInterpolation(file.type)
      appendLiteral("\" download>")
      appendInterpolation(file.name)
      appendLiteral("</a></li>")
    }
  }

  fileprivate mutating func appendInterpolation(items links: [NamedLink]) {
    for link in links {
      appendLiteral("<li>")
      appendInterpolation(linked: link)
      appendLiteral("</li>")
    }
  }
}

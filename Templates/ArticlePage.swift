import HTML
import Site

/// An article: title and standfirst over the whole width, then the margin (who, when, contents) beside the text.
func articlePage(_ article: ArticlePage, _ page: Page, _ frame: Frame) -> HTML {
  let phrases = frame.phrases
  return """
    \(room: article.body.count + 8192)<article class="piece">
    \(pieceHead(article, phrases))
    <div class="piece-body frame\(if: article.picture == nil, " bare")">
    <div class="margin">
    \(colophon(article, page, frame))
    \(if: !article.contents.isEmpty, contents(of: article, phrases))
    </div>
    \(article.picture, { "\(hero($0, phrases))\n" })\
    <div class="text">
    \(article.event, { "\(event($0, phrases))\n" })\
    \(if: !article.takeaways.isEmpty, "\(takeaways(article, phrases))\n")\
    \(article.abstract, { "\(abstract($0, article.language, phrases))\n" })\
    <div class="prose"\(language: article.language)>
    \(article.body)\
    \(article.footnotes)\
    </div>
    \(filedUnder(article, phrases))
    </div>
    </div>
    \(pieceFoot(article, page, frame))
    </article>
    """
}

private func pieceHead(_ article: ArticlePage, _ phrases: Phrases) -> HTML {
  """
  <header class="piece-head frame">
  \(article.status, { "\(status($0, phrases))\n" })\
  <p class="kicker">\(linked: article.kind)\
  \(article.programme, { " \(linked: $0)" })\
  \(article.series, { " \(seriesLine($0, phrases))" })\
  \(article.number, { " <span>\(phrases(.reportNumber, ["number": $0]))</span>" })</p>
  <hgroup\(language: article.language)><h1>\(article.title)</h1>\(article.subtitle, { "<p class=\"subtitle\">\($0)</p>" })</hgroup>
  \(article.standfirst, { "<p class=\"standfirst\"\(language: article.language)>\($0)</p>" })
  </header>
  """
}

/// Who wrote it, when, how long it takes, and what can be done with it.
private func colophon(_ article: ArticlePage, _ page: Page, _ frame: Frame) -> HTML {
  let phrases = frame.phrases
  return """
    <div class="colophon">
    \(byline(article.credits, frame))
    <p class="meta">\(time: article.published, phrases) \
    \(article.updated, { "<span>\(updated($0, phrases))</span> " })\
    <span>\(phrases(.readingTime, count: article.readingMinutes))</span></p>
    \(translations(page, phrases))\
    <ul class="actions">
    \(article.pdf, { download($0, phrases) })\
    <li><a href="#page-cite">\(phrases[.cite])</a></li>
    \(if: article.respond != nil, "<li><a href=\"#page-respond\">\(phrases[.respond])</a></li>\n")\
    </ul>
    \(article.share, { shareLinks($0, phrases) })
    </div>
    """
}

private func download(_ file: PDFFile, _ phrases: Phrases) -> HTML {
  "<li><a href=\"\(file.link)\">\(phrases[.downloadPDF])</a> <span>\(phrases.size(bytes: file.bytes))</span></li>\n"
}

private func updated(_ date: PageDate, _ phrases: Phrases) -> HTML {
  "<time datetime=\"\(date.machine)\">\(phrases(.updated, ["date": phrases.date(date.day)]))</time>"
}

private func seriesLine(_ place: SeriesPlace, _ phrases: Phrases) -> HTML {
  """
  <span>\(linked: place.series)\(place.number, { " · \(part($0, of: place.count, phrases))" })</span>
  """
}

private func part(_ number: Int, of count: Int, _ phrases: Phrases) -> HTML {
  "\(number > count ? phrases(.seriesPart, ["number": phrases.number(number)]) : phrases(.seriesPartOf, ["number": phrases.number(number), "count": phrases.number(count)]))"
}

/// The headings of the text: folded where the screen is narrow, beside the text where it is wide.
private func contents(of article: ArticlePage, _ phrases: Phrases) -> HTML {
  """
  <nav class="contents" aria-label="\(phrases[.contents])"><details><summary>\(phrases[.contents])</summary><ol\(language: article.language)>
  \(contentsRows: article)
  </ol></details></nav>
  """
}

private func takeaways(_ article: ArticlePage, _ phrases: Phrases) -> HTML {
  """
  <section class="takeaways" aria-labelledby="page-takeaways">
  <h2 class="label" id="page-takeaways">\(phrases[.keyTakeaways])</h2>
  <ul\(language: article.language)>\(article.takeaways, joined: "\n", { "<li>\($0)</li>" })</ul></section>
  """
}

private func abstract(_ text: String, _ other: TextLanguage?, _ phrases: Phrases) -> HTML {
  """
  <section class="abstract" aria-labelledby="page-abstract">
  <h2 class="label" id="page-abstract">\(phrases[.abstract])</h2>
  <p\(language: other)>\(text)</p></section>
  """
}

private func event(_ event: EventPlace, _ phrases: Phrases) -> HTML {
  var facts = Facts()
  facts.add(phrases[.eventWhen], eventTimes(event, phrases))
  facts.add(phrases[.eventWhere], event.place) { run($0, event.language) }
  facts.add(phrases[.event], event.link) { linked(phrases[.eventLink], $0) }
  return facts.html()
}

private func eventTimes(_ event: EventPlace, _ phrases: Phrases) -> HTML {
  """
  \(time: event.start, phrases)\(event.startTime, { "\(phrases.aside)\(phrases.digits($0))" })\
  \(event.end, { " – \(time: $0, phrases)" })\(event.endTime, { "\(event.end == nil ? "–" : phrases.aside)\(phrases.digits($0))" })\
  \(event.calendar, { " <a href=\"\($0)\" type=\"text/calendar\">\(phrases[.addToCalendar])</a>" })
  """
}

/// What the piece is about, and the words it can be found by.
private func filedUnder(_ article: ArticlePage, _ phrases: Phrases) -> HTML {
  var facts = Facts()
  facts.add(phrases[.topics], article.topics, tags)
  facts.add(phrases[.regions], article.regions, tags)
  facts.add(phrases[.keywords], article.keywords) { words in
    runs(words.map { TextRun($0, language: article.language) }, phrases)
  }
  return facts.html()
}

extension HTML.StringInterpolation {
  /// A contents list's rows, written in place: they are most of what a long piece has before its text.
  fileprivate mutating func appendInterpolation(contentsRows article: ArticlePage) {
    var isFirst = true
    for heading in article.contents {
      if !isFirst { appendLiteral("\n") }
      isFirst = false
      appendLiteral(heading.level == 3 ? "<li class=\"level-3\"><a href=\"" : "<li><a href=\"")
      appendInterpolation(fragment: heading.anchor)
      appendLiteral("\">")
      appendInterpolation(heading.text)
      appendLiteral("</a></li>")
    }
  }

  /// A place on the page. Nearly all anchors are letters, digits and hyphens, and stand in an address as they are.
  private mutating func appendInterpolation(fragment anchor: String) {
    let isPlain = anchor.utf8.withContiguousStorageIfAvailable { bytes in
      bytes.allSatisfy { byte in
        byte &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10 || byte == UInt8(ascii: "-")
      }
    }
    guard isPlain == true else { return appendInterpolation(Link(fragment: anchor)) }
    appendLiteral("#")
    appendInterpolation(anchor)
  }
}

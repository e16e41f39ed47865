import FrontMatter
import HTML
public import Markdown

extension PageMaker {
  /// An article's page around its rendered text.
  public func article(_ index: Int, on planned: PlannedPage, body: RenderedBody) -> Page {
    let article = site.articles[index]
    let record = catalogue.record(index, translations: translations(of: planned))
    return page(
      planned, title: article.fields.title, titled: foreign(article.fields.language, of: article.fields.title),
      description: article.standfirst, isUnlisted: article.status != nil, subject: .work(record),
      picture: record.preview, [shared.kindSteps[article.kind]], .article(Shared(content(index, article, record, body)))
    )
  }

  /// What the page shows of the piece itself.
  private func content(_ index: Int, _ article: Article, _ record: WorkRecord, _ body: RenderedBody) -> ArticlePage {
    // Its fields are asked for one by one, because a copy of so many is dear.
    let isScholarly = site.kinds[article.kind].isScholarly
    let authors = article.authors.map { note($0, on: article.published.day) }
    var page = ArticlePage(
      kind: kindLink(article), title: article.fields.title, credits: authors.map(\.credit),
      published: article.published.pageDate, readingMinutes: max(1, (body.outline.words + 115) / 230),
      words: body.outline.words, body: body.html)
    page.subtitle = article.fields.subtitle
    page.standfirst = article.fields.description
    page.language = foreign(article.fields.language)
    page.footnotes = body.footnotes
    page.programme = article.programme.map { strandLink($0) }
    page.editors = article.editors.map { name(ofAuthor: $0) }
    page.translators = article.translators.map { name(ofAuthor: $0) }
    page.updated = article.updated?.pageDate
    page.number = article.fields.number
    page.picture = article.picture.map { picture($0) }
    page.takeaways = article.fields.takeaways
    page.abstract = isScholarly ? article.fields.abstract : nil
    page.keywords = isScholarly ? article.fields.keywords : []
    page.contents = contents(body.outline, isShown: article.fields.showsContents)
    page.topics = article.topics.map { strandLink($0) }
    page.regions = article.regions.map { strandLink($0) }
    page.series = article.series.map { place(of: index, in: $0) }
    page.event = article.fields.event.map { event($0) }
    page.event?.language = foreign(
      article.languagesElsewhere?.event ?? article.fields.language, of: article.fields.event?.place)
    page.event?.calendar = article.calendarEntry.map { site.link($0) }
    page.pdf = article.pdf.map { PDFFile(link: site.link(article.pdfAddress($0)), bytes: $0.bytes) }
    page.doi = article.fields.doi.flatMap(IdentifierLinks.doi)
    page.isbn = article.fields.isbn.flatMap(IdentifierLinks.isbn)
    page.issn = article.fields.issn.flatMap(IdentifierLinks.issn)
    page.citation = article.fields.citation
    let languageOfFunders = article.languagesElsewhere?.funding ?? article.fields.language
    page.funding = article.fields.funding.map {
      Funder(
        source: $0.source, award: $0.award, link: $0.url.flatMap { Link(outside: $0) },
        language: foreign(languageOfFunders, of: $0.source))
    }
    page.corrections = article.fields.corrections.map { correction($0, of: article) }
    page.disclaimer = article.fields.disclaimer
    if page.disclaimer == nil, let usual = site.kinds[article.kind].disclaimer ?? site.settings.disclaimer {
      page.disclaimer = site.text(usual)
      page.languageOfDisclaimer = site.foreign(usual)
    }
    page.licence = article.fields.licence.map { NamedLink($0) } ?? shared.licence
    page.share = record.url.map { Sharing(title: article.fields.title, page: $0) }
    page.authors = authors
    page.related = shared.neighbours.related(to: index).map { card($0) }
    page.respond = respond(to: article)
    page.status = article.status
    if !record.laterVersions.isEmpty { page.versions = record.versions.map(\.pageDate) }
    page.citationFiles = site.recordFiles(beside: article.address)
    page.citations = citing.citations(of: record)
    return page
  }

  private func note(_ byline: Article.Byline, on day: CivilDate) -> AuthorNote {
    switch byline.person {
    case .author(let index):
      let usual = shared.note(index, site.authors[index], on: day)
      guard byline.hasWords else { return usual }
      let affiliation = byline.affiliation.map { affiliationToShow($0) } ?? usual.credit.affiliation
      var languages = usual.credit.languages
      if byline.role != nil { languages.role = foreign(byline.language, of: byline.role) }
      if byline.affiliation != nil { languages.affiliation = foreign(byline.language, of: affiliation) }
      let credit = Credit(
        author: usual.credit.author, role: byline.role ?? usual.credit.role, affiliation: affiliation,
        portrait: usual.credit.portrait, languages: languages)
      return AuthorNote(credit: credit, biography: usual.biography, links: usual.links)
    case .guest(let guest):
      let biography = foreign(byline.language, of: guest.biography)
      let credit = Credit(
        author: BylineName(guest, language: foreign(byline.language, of: guest.name)), role: byline.role,
        affiliation: affiliationToShow(guest.affiliation),
        portrait: .monogram(of: guest.name, initials: letters(of: guest.name, in: byline.language ?? site.language)),
        languages: AuthorLanguages(
          biography: biography?.tag == nil ? nil : biography, role: foreign(byline.language, of: byline.role),
          affiliation: foreign(byline.language, of: guest.affiliation)))
      return AuthorNote(credit: credit, biography: paragraph(guest.biography, biography), links: [])
    }
  }

  /// A paragraph, which says itself which way it runs where its language is not known.
  private func paragraph(_ text: String?, _ language: TextLanguage?) -> HTML {
    guard let text else { return HTML() }
    guard let language, language.tag == nil else { return "<p>\(text)</p>" }
    return language.isRightToLeft ? "<p dir=\"rtl\">\(text)</p>" : "<p dir=\"ltr\">\(text)</p>"
  }

  private func contents(_ outline: Outline, isShown: Bool?) -> [Heading] {
    let isLong = outline.headings.count { $0.level == 2 } >= 3
    guard isShown ?? isLong else { return [] }
    let areAllShown = outline.headings.allSatisfy { (2...3).contains($0.level) }
    return areAllShown ? outline.headings : outline.headings.filter { (2...3).contains($0.level) }
  }

  private func place(of index: Int, in series: Int) -> SeriesPlace {
    let order = site.shelves.seriesOrder[series] ?? []
    let position = order.firstIndex(of: index) ?? 0
    func link(_ place: Int) -> NamedLink? {
      guard order.indices.contains(place) else { return nil }
      let other = site.articles[order[place]]
      return NamedLink(
        other.fields.title, site.link(other.address), language: foreign(other.fields.language, of: other.fields.title))
    }
    return SeriesPlace(
      series: strandLink(series), number: site.articles[index].fields.series?.number, count: order.count,
      previous: link(position - 1), next: link(position + 1))
  }

  private func event(_ fields: EventFields) -> EventPlace {
    let zone = site.settings.timeZone
    let start = zone.moment(fields.start.value)
    let end = fields.end.map { zone.moment($0.value) }
    return EventPlace(
      start: start.pageDate, startTime: start.clock, end: end?.pageDate, endTime: end?.clock, place: fields.place,
      link: fields.url.flatMap { Link(outside: $0) })
  }

  func correction(_ fields: CorrectionFields, of article: Article) -> CorrectionNote {
    CorrectionNote(
      date: site.settings.timeZone.moment(fields.date.value).pageDate, note: fields.note,
      isMaterial: fields.isMaterial, language: foreign(article.fields.language, of: fields.note))
  }

  private func respond(to article: Article) -> RespondBox? {
    guard article.fields.takesComments ?? true else { return nil }
    if let form = site.settings.respond?.form, let action = Link(outside: form) {
      let canonical = (site.absolute(article.address) ?? site.link(article.address)).href
      return .form(action: action, article: canonical, title: article.fields.title)
    }
    let authors = article.authorIndices.compactMap { site.authors[$0].fields.email }
    let addresses = site.settings.respond?.email.map { [$0] } ?? authors
    guard !addresses.isEmpty else { return nil }
    let subject = phrases(.respondSubject, ["title": article.fields.title])
    return .mail(.mail(to: addresses, subject: subject), address: addresses.joined(separator: ", "))
  }
}

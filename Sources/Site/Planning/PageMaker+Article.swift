import FrontMatter
import HTML
public import Markdown

extension PageMaker {
  /// An article's page around its rendered text.
  public func article(_ index: Int, body: RenderedBody) -> Page {
    article(index, site.articles[index].fields, body)
  }

  /// - Parameter fields: The article's; handed over, because a copy of this many fields is dear.
  private func article(_ index: Int, _ fields: ArticleFields, _ body: RenderedBody) -> Page {
    let article = site.articles[index]
    let kind = site.kinds[article.kind]
    var page = ArticlePage(
      kind: kindLink(article), title: fields.title, credits: article.authors.map { credit($0, at: article.published) },
      published: article.published.pageDate, readingMinutes: max(1, (body.outline.words + 115) / 230),
      words: body.outline.words, body: body.html)
    page.subtitle = fields.subtitle
    page.standfirst = fields.description
    page.language = foreign(fields.language)
    page.footnotes = body.footnotes
    page.programme = article.programme.map { strandLink($0) }
    page.editors = article.editors.map { name(ofAuthor: $0) }
    page.translators = article.translators.map { name(ofAuthor: $0) }
    page.updated = article.updated?.pageDate
    page.number = fields.number
    page.picture = article.picture.map { picture($0) }
    page.takeaways = fields.takeaways
    page.abstract = kind.isScholarly ? fields.abstract : nil
    page.keywords = kind.isScholarly ? fields.keywords : []
    page.contents = contents(body.outline, fields)
    page.topics = article.topics.map { strandLink($0) }
    page.regions = article.regions.map { strandLink($0) }
    page.series = article.series.map { place(of: index, in: $0) }
    page.event = fields.event.map { event($0) }
    page.event?.language = foreign(article.languagesElsewhere?.event ?? fields.language)
    page.event?.calendar = article.calendarEntry.map { site.link($0) }
    page.pdf = article.pdf.map { PDFFile(link: site.link(article.pdfAddress($0)), bytes: $0.bytes) }
    page.doi = fields.doi.flatMap(IdentifierLinks.doi)
    page.isbn = fields.isbn.flatMap(IdentifierLinks.isbn)
    page.issn = fields.issn.flatMap(IdentifierLinks.issn)
    page.citation = fields.citation
    let languageOfFunders = foreign(article.languagesElsewhere?.funding ?? fields.language)
    page.funding = fields.funding.map {
      Funder(
        source: $0.source, award: $0.award, link: $0.url.flatMap { Link(outside: $0) }, language: languageOfFunders)
    }
    page.corrections = fields.corrections.map { correction($0) }
    page.disclaimer = fields.disclaimer
    if page.disclaimer == nil, let usual = kind.disclaimer ?? site.settings.disclaimer {
      page.disclaimer = site.text(usual)
      page.languageOfDisclaimer = site.foreign(usual)
    }
    page.licence = (fields.licence ?? site.settings.licence).flatMap { licenceLink($0) }
    page.share = site.absolute(article.address).map { share(fields.title, $0) } ?? []
    page.authors = article.authors.map { note($0, at: article.published) }
    page.related = site.related(to: index).map { card($0) }
    page.respond = respond(to: article)
    page.status = article.status
    var record = catalogue.record(index)
    record.translations = translations(of: article.address)
    if record.versions.count > 1 { page.versions = record.versions.map(\.date.pageDate) }
    page.citationFiles = site.recordFiles(beside: article.address)
    page.citations = citing.citations(of: record)
    return self.page(
      article.address, title: fields.title, titled: foreign(fields.language), description: article.standfirst,
      isUnlisted: article.status != nil, subject: .work(record), picture: record.preview,
      [Crumb(site.text(kind.plural), site.link(site.address(ofKind: article.kind)))], .article(page))
  }

  private func credit(_ byline: Article.Byline, at moment: Moment) -> Credit {
    switch byline.person {
    case .author(let index):
      let author = site.authors[index]
      let then = byline.affiliation ?? author.affiliation(at: moment.day)?.name
      var languages = site.languages(of: author)
      if byline.role != nil { languages.role = foreign(byline.language) }
      if byline.affiliation != nil { languages.affiliations = foreign(byline.language) }
      return Credit(
        author: name(ofAuthor: index), role: byline.role ?? author.fields.role, affiliation: affiliationToShow(then),
        portrait: shared.portraits[index], languages: languages)
    case .guest(let guest):
      return Credit(
        author: BylineName(guest, language: foreign(byline.language)), role: byline.role,
        affiliation: guest.affiliation,
        portrait: .monogram(of: guest.name, initials: letters(of: guest.name, in: byline.language ?? site.language)),
        languages: AuthorLanguages(foreign(byline.language)))
    }
  }

  private func note(_ byline: Article.Byline, at moment: Moment) -> AuthorNote {
    switch byline.person {
    case .author(let index):
      return AuthorNote(
        credit: credit(byline, at: moment), biography: text(site.authors[index].path), links: shared.profiles[index])
    case .guest(let guest):
      let biography: HTML = guest.biography.map { "<p>\($0)</p>" } ?? HTML()
      return AuthorNote(credit: credit(byline, at: moment), biography: biography, links: [])
    }
  }

  private func contents(_ outline: Outline, _ fields: ArticleFields) -> [Heading] {
    let headings = outline.headings.filter { (2...3).contains($0.level) }
    let isLong = headings.count { $0.level == 2 } >= 3
    return fields.showsContents ?? isLong ? headings : []
  }

  private func place(of index: Int, in series: Int) -> SeriesPlace {
    let order = site.shelves.seriesOrder[series] ?? []
    let position = order.firstIndex(of: index) ?? 0
    func link(_ place: Int) -> NamedLink? {
      guard order.indices.contains(place) else { return nil }
      let other = site.articles[order[place]]
      return NamedLink(other.fields.title, site.link(other.address), language: foreign(other.fields.language))
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

  func correction(_ fields: CorrectionFields) -> CorrectionNote {
    CorrectionNote(
      date: site.settings.timeZone.moment(fields.date.value).pageDate, note: fields.note, isMaterial: fields.isMaterial)
  }

  func licenceLink(_ licence: Licence) -> NamedLink? {
    Link(outside: licence.url).map { NamedLink(licence.name, $0) }
  }

  /// Plain addresses that open the network's own form: no script, no counter.
  private func share(_ title: String, _ address: Link) -> [SocialLink] {
    let page = Link.QueryValue(address.href)
    let name = Link.QueryValue(title)
    func link(_ network: SocialNetwork, _ form: String, _ query: KeyValuePairs<String, Link.QueryValue>) -> SocialLink?
    {
      Link(outside: form).map { SocialLink(network: network, handle: "", link: $0.asking(query)) }
    }
    let networks = [
      link(.bluesky, "https://bsky.app/intent/compose", ["text": name + page]),
      link(.linkedin, "https://www.linkedin.com/sharing/share-offsite/", ["url": page]),
      link(.facebook, "https://www.facebook.com/sharer/sharer.php", ["u": page]),
      link(.x, "https://x.com/intent/post", ["text": name, "url": page]),
      link(.telegram, "https://t.me/share/url", ["url": page, "text": name]),
      link(.whatsapp, "https://wa.me/", ["text": name + page]),
    ].compactMap(\.self)
    return networks + [SocialLink(network: .email, handle: "", link: .mail(to: [], subject: title, body: address.href))]
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

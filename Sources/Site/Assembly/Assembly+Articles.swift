import Diagnostics
import FrontMatter

extension Assembly {
  mutating func collectArticles() {
    articles.reserveCapacity(content.documents.count)
    targets.reserveCapacity(content.documents.count)
    for member in documents({ $0 == .article }) {
      guard case .article(let fields) = member.document.fields else { continue }
      if let article = article(member, fields) { articles.append(article) }
    }
    articles.sort { ($1.published.instant, $0.address.path) < ($0.published.instant, $1.address.path) }
    checkSeriesNumbers()
  }

  /// A piece with its references resolved; nil where it is not public now, or something it needs is wrong.
  private mutating func article(_ member: LanguageSorting.Member, _ fields: Shared<ArticleFields>) -> Article? {
    let document = member.document
    let zone = settings.timeZone
    checkLeftOut(document, fields)
    let published = zone.moment(fields.value.date.value)
    let status = content.status(of: fields, published: published, at: content.now)
    noteSchedule(of: fields, published: published)
    let known = fields.value.type.flatMap { self.kind($0) }
    let slug = slug(of: document, fields)
    let authors = fields.value.authors.compactMap { name in
      byline(name, of: document).map { Located($0, at: name.span) }
    }
    let editors = fields.value.editors.compactMap { author($0, canBeGuest: false) }
    let translators = fields.value.translators.compactMap { author($0, canBeGuest: false) }
    checkDates(fields, published)

    if let status, !content.isShown(status) {
      if status != .draft { checkWaiting(document, fields, authors, known) }
      keepOut(member, status, addresses: addresses(fields, kind: known, slug: slug, published))
      return nil
    }
    // A strand that only unpublished pieces name has no page, so it is looked up after they are gone.
    let topics = strands(fields.value.topics, on: .topic)
    let regions = strands(fields.value.regions, on: .region)
    let programme = fields.value.programme.flatMap { strand($0, on: .programme) }
    let series = fields.value.series.flatMap { strand(Located($0.id, at: $0.span ?? document.source), on: .series) }
    guard let slug else { return nil }
    if let known { checkByline(authors, of: document, fields, kind: known) }
    // An unknown kind was reported; the first one stands in, so that the text is still checked.
    let kind = known ?? 0

    guard let address = address(ofKind: kind, slug: slug, published) else {
      report.error(
        .invalidFileName, "the slug is too long for an address", at: fields.value.slug?.span ?? document.source,
        help: "use at most some 100 letters")
      return nil
    }
    targets.add(document.path, .published(address), document: member.number)
    let material = fields.value.corrections.filter(\.isMaterial).map { zone.moment($0.date.value) }
    let updated = (material + (fields.value.updated.map { [zone.moment($0.value)] } ?? [])).max()
    return Article(
      source: document.source, path: document.path, document: member.number, translationGroup: member.group,
      fields: fields, slug: slug, kind: kind, address: address,
      authors: authors.map(\.value), editors: editors, translators: translators, topics: topics, regions: regions,
      programme: programme, series: series, published: published, updated: updated,
      standfirst: fields.value.description ?? document.excerpt,
      picture: picture(of: document, fields, page: address),
      pdf: fields.value.pdf.flatMap { pdf($0, beside: document.path) },
      languagesElsewhere: languagesElsewhere(fields, than: document),
      status: status ?? content.status(of: fields, published: published, at: content.today))
  }

  /// Nil where it would be too long.
  private func address(ofKind kind: Int, slug: String, _ published: Moment) -> SiteAddress? {
    let kind = settings.kinds[kind].id
    let pattern = settings.permalinks[kind] ?? .usual
    let path = pattern.path(kind: kind, slug: slug, day: published.day)
    return SiteAddress(safe: root == .home ? path : root.path + path.dropFirst())
  }

  /// The addresses, old ones too, that a piece would have if it were public.
  private func addresses(
    _ fields: Shared<ArticleFields>, kind: Int?, slug: String?, _ published: Moment
  ) -> [SiteAddress] {
    let own = kind.flatMap { kind in slug.flatMap { address(ofKind: kind, slug: $0, published) } }
    return (own.map { [$0] } ?? []) + fields.value.aliases.compactMap { SiteAddress(alias: $0.value) }
  }

  /// What would stop the build on the day that an embargo ends, found today.
  private mutating func checkWaiting(
    _ document: Document, _ fields: Shared<ArticleFields>, _ authors: [Located<Article.Byline>], _ kind: Int?
  ) {
    if let kind { checkByline(authors, of: document, fields, kind: kind) }
    _ = picture(fields.value.image, of: document.path, page: .home)
    if let path = fields.value.pdf { _ = pdf(path, beside: document.path) }
  }

  private mutating func pdf(_ path: Located<String>, beside document: String) -> ContentFile? {
    guard path.value.lowercased().hasSuffix(".pdf") else {
      report.error(.invalidValue, "'\(path.value)' is no PDF", at: path.span, help: "name a file that ends in .pdf")
      return nil
    }
    return file(path, beside: document)
  }

  private mutating func kind(_ type: Located<String>) -> Int? {
    if let index = kindIndex[type.value] { return index }
    let known = settings.kinds.map(\.id)
    report.error(
      .unknownKind, "no publication kind named '\(type.value)'", at: type.span,
      help: nearest(type.value, among: known).map { "did you mean '\($0)'?" }
        ?? "known: \(known.joined(separator: ", "))")
    return nil
  }

  private mutating func slug(of document: Document, _ fields: Shared<ArticleFields>) -> String? {
    let written = fields.value.slug
    if written == nil, document.place.name.isEmpty {
      refuseIndex(document)
      return nil
    }
    let slug = written?.value ?? Slug.make(document.place.name, in: language.language)
    guard !slug.isEmpty, slug != "page" else {
      report.error(
        .invalidFileName, "'\(written?.value ?? document.place.name)' cannot be an address",
        at: written?.span ?? document.source,
        help: written != nil ? "write another word" : "add 'slug:' with a word for the address")
      return nil
    }
    return slug
  }

  private mutating func byline(_ name: Located<BylineFields>, of document: Document) -> Article.Byline? {
    var person: Article.Person
    if let guest = name.value.guest {
      person = .guest(guest)
    } else {
      guard let id = name.value.id, let index = author(Located(id, at: name.span), canBeGuest: true) else { return nil }
      person = .author(index)
    }
    var byline = Article.Byline(person: person, role: name.value.role, affiliation: name.value.affiliation)
    if byline.hasWords { byline.language = languageElsewhere(name.span, than: document) }
    return byline
  }

  private mutating func checkByline(
    _ authors: [Located<Article.Byline>], of document: Document, _ fields: Shared<ArticleFields>, kind: Int
  ) {
    if !fields.value.namesAuthors, !settings.kinds[kind].allowsNoAuthors {
      report.error(
        .missingField, "no 'authors'", at: document.source,
        help: "add 'authors: [id]' with the name of a file in '\(content.prefix)authors/'")
    }
    // Nearly all have one author, or two who are not the same.
    guard authors.count > 1, authors.count > 2 || authors[0].value.person == authors[1].value.person else { return }
    var seen = Set<Article.Person>()
    for byline in authors where !seen.insert(byline.value.person).inserted {
      let name =
        switch byline.value.person {
        case .author(let index): self.authors[index].id
        case .guest(let guest): guest.name
        }
      report.warning(.repeatedValue, "'\(name)' is on the byline twice", at: byline.span, help: "delete one")
    }
  }

  /// The strands of these names, each once, in the order written.
  private mutating func strands(_ names: [Located<String>], on shelf: Shelf) -> [Int] {
    var found: [Int] = []
    found.reserveCapacity(names.count)
    for name in names {
      guard let index = strand(name, on: shelf) else { continue }
      if found.contains(index) {
        report.warning(
          .repeatedValue, "the \(shelf.word) '\(name.value)' is named twice", at: name.span, help: "delete one")
      } else {
        found.append(index)
      }
    }
    return found
  }

  /// The lead picture; one that a translation has from its original keeps the words in the original's language.
  private mutating func picture(of document: Document, _ fields: Shared<ArticleFields>, page: SiteAddress)
    -> PictureFile?
  {
    var picture = picture(fields.value.image, of: document.path, page: page)
    if let image = fields.value.image, !image.value.alt.isEmpty {
      picture?.language = languageElsewhere(image.span, than: document) ?? fields.value.language
    }
    return picture
  }

  private func languagesElsewhere(_ fields: Shared<ArticleFields>, than document: Document) -> Article
    .LanguagesElsewhere?
  {
    let event = fields.value.event.flatMap { languageElsewhere($0.start.span, than: document) }
    let funding = fields.value.funding.first?.span.flatMap { languageElsewhere($0, than: document) }
    return event == nil && funding == nil ? nil : Article.LanguagesElsewhere(event: event, funding: funding)
  }

  /// The language of a field that a translation has from its original; nil for one of its own.
  func languageElsewhere(_ field: SourceSpan, than document: Document) -> LanguageTag? {
    guard field.path != document.source.path else { return nil }
    let path = String(field.path.dropFirst(content.prefix.count))
    return languagesInFields[path] ?? ContentPath(path)?.language.flatMap { LanguageTag($0) } ?? settings.language
  }

  /// What a translation may leave to its original must be said where there is none.
  private mutating func checkLeftOut(_ document: Document, _ fields: Shared<ArticleFields>) {
    guard document.place.language != nil || fields.value.translationOf != nil else { return }
    if !fields.value.namesDate {
      report.error(.missingField, "no 'date'", at: document.source, help: "add 'date: ' and a date as YYYY-MM-DD")
    }
    if fields.value.type == nil, !fields.value.namesType {
      report.error(
        .missingField, "no 'type'", at: document.source, help: "add 'type: ' and a publication kind (policy-brief)")
    }
  }

  private mutating func checkSeriesNumbers() {
    var seen: [String: Article] = [:]
    for article in articles.reversed() {
      guard let series = article.fields.series, let number = series.number else { continue }
      let key = "\(article.series ?? -1) \(number)"
      if let first = seen[key] {
        report.warning(
          .repeatedValue, "number \(number) of the series '\(series.id)' is taken", at: series.span ?? article.source,
          help: "give each piece a number of its own",
          notes: [.init("also in", at: first.fields.series?.span ?? first.source)])
      }
      seen[key] = article
    }
  }
}

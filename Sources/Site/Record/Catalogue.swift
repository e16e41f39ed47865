import FrontMatter
public import HTML

/// The institute's catalogue: makes the record of each of its pieces.
///
/// What all records share is worked out once; a record is then made in less time than it takes to look one up in memory,
/// and is not kept.
///
/// A class, because all that makes pages and files holds it: of a struct, every reference in it would be counted each
/// time.
public final class Catalogue: Sendable {
  public let site: Site
  public let publisher: WorkRecord.Publisher
  private let institute: InstituteNames
  /// The picture for previews of what has none of its own.
  public let picture: RecordPicture?
  /// By index into ``Site/authors``; affiliations are those of now.
  public let authors: [WorkRecord.Creator]
  /// The full address of the home page, below which all others lie.
  private let top: Link?
  /// Each author as a byline has them that says nothing of its own: by the place of the affiliation in the author's list,
  /// the last one without any.
  private let bylines: [[WorkRecord.Creator]]
  /// The one of these that an author has on every byline that says nothing of its own; nil for those whose affiliation
  /// depends on the day.
  private let usual: [WorkRecord.Creator?]
  private let subjects: [WorkRecord.Subject]
  private let kinds: [WorkRecord.Kind]
  /// The site's own licence, which most pieces have.
  private let terms: WorkRecord.Terms?

  public init(_ site: Site) {
    self.site = site
    let publisher = Self.publisher(of: site)
    self.publisher = publisher
    let institute = InstituteNames(site)
    self.institute = institute
    let shown = site.picture ?? site.logo?.light
    picture = shown.map { Self.picture($0, of: site) }.flatMap { $0.isRaster ? $0 : nil }
    top = site.absolute(.home)
    authors = site.authors.enumerated().map { index, author in
      WorkRecord.Creator(
        name: Self.named(author.fields.name, institute), author: index, url: site.absolute(author.address),
        orcid: author.fields.orcid, role: author.fields.role,
        affiliation: author.currentAffiliation.map { Self.affiliation($0, institute, publisher) },
        fediverse: author.fields.fediverse)
    }
    let bylines = zip(site.authors, authors).map { author, creator in
      let affiliations = author.fields.affiliations.map { Self.affiliation($0, institute, publisher) }
      return (affiliations + [nil]).map { WorkRecord.Creator(creator, role: nil, affiliation: $0) }
    }
    self.bylines = bylines
    usual = zip(site.authors, bylines).map { author, known in author.hasDatedAffiliations ? nil : known[0] }
    subjects = site.strands.map { WorkRecord.Subject(name: $0.title, url: site.absolute($0.address)) }
    terms = site.settings.licence.map { WorkRecord.Terms($0, Link(outside: $0.url)) }
    kinds = site.kinds.map {
      WorkRecord.Kind(id: $0.id, title: site.text($0.title), isScholarly: $0.isScholarly)
    }
  }

  /// The full address of a page; nil where the site has no `url`.
  public func address(_ address: SiteAddress) -> Link? { top?.below(address.path) }

  /// The record of a piece.
  ///
  /// - Parameters:
  ///   - index: Index into ``Site/articles``.
  ///   - translations: The same piece in other languages.
  public func record(_ index: Int, translations: [WorkRecord.Translation] = []) -> WorkRecord {
    let article = site.articles[index]
    let fields = article.sharedFields
    return WorkRecord(
      article: index, address: article.address, url: address(article.address),
      language: fields.value.language ?? site.language, type: site.kinds[article.kind].recordType,
      kind: kinds[article.kind], title: fields.value.title,
      creators: article.authors.map { creator($0, at: article.published) }, published: article.published,
      description: article.standfirst, keywords: fields.value.keywords,
      topics: WorkRecord.Subjects(article.topics, among: subjects),
      regions: WorkRecord.Subjects(article.regions, among: subjects), publisher: publisher,
      translations: translations,
      terms: fields.value.licence.map { WorkRecord.Terms($0, Link(outside: $0.url)) } ?? terms,
      rare: article.isPlain ? nil : Shared(rarities(article, fields)))
  }

  private func rarities(_ article: Article, _ fields: Shared<ArticleFields>) -> WorkRecord.Rarities {
    let zone = site.settings.timeZone
    let series = article.series.map { entry($0, fields.value.series) }
    let corrections = fields.value.corrections.map {
      WorkRecord.Correction(date: zone.moment($0.date.value), note: $0.note, isMaterial: $0.isMaterial)
    }
    let online = fields.value.publish.map { zone.moment($0.value) }
    return WorkRecord.Rarities(
      subtitle: fields.value.subtitle, editors: article.editors.map { authors[$0] },
      translators: article.translators.map { authors[$0] },
      online: online.flatMap { $0 > article.published ? $0 : nil },
      modified: article.updated.flatMap { $0 > article.published ? $0 : nil },
      laterVersions: laterVersions(article, fields.value.updated, corrections), corrections: corrections,
      abstract: fields.value.abstract, programme: article.programme.map { subjects[$0] }, series: series,
      doi: fields.value.doi, isbn: fields.value.isbn, issn: fields.value.issn ?? series?.issn,
      number: fields.value.number, pdf: article.pdf.map { printed($0, of: article) },
      picture: article.picture.map { picture($0) },
      funding: fields.value.funding.map {
        WorkRecord.Funding(source: $0.source, award: $0.award, url: $0.url.flatMap { Link(outside: $0) })
      },
      citation: fields.value.citation, event: fields.value.event.map { event($0) })
  }

  /// A picture of the content, as programs are told of it.
  public func picture(_ picture: PictureFile) -> RecordPicture {
    RecordPicture(
      url: address(picture.address), size: picture.file.size, alt: picture.fields.alt,
      isRaster: !picture.file.path.hasSuffix(".svg"))
  }

  // MARK: Parts

  private func creator(_ byline: Article.Byline, at moment: Moment) -> WorkRecord.Creator {
    switch byline.person {
    case .guest(let guest):
      return WorkRecord.Creator(
        name: Self.named(guest.named, institute), url: guest.url.flatMap { Link(outside: $0) }, role: byline.role,
        affiliation: guest.affiliation.map { affiliation(named: $0, among: []) })
    case .author(let index):
      if byline.role == nil, byline.affiliation == nil, let usual = usual[index] { return usual }
      let author = site.authors[index]
      let known = bylines[index]
      let usual = known[author.placeOfAffiliation(at: moment.day) ?? known.count - 1]
      if byline.role == nil, byline.affiliation == nil { return usual }
      let own = byline.affiliation.map { affiliation(named: $0, among: author.fields.affiliations) }
      return WorkRecord.Creator(usual, role: byline.role, affiliation: own ?? usual.affiliation)
    }
  }

  /// The institute's own name on a byline is an organisation's, however it is written.
  private static func named(_ name: PersonName, _ institute: InstituteNames) -> PersonName {
    institute.contain(name.full) ? PersonName(organisation: name.full) : name
  }

  private func affiliation(named name: String, among known: [AffiliationFields]) -> WorkRecord.Affiliation {
    Self.affiliation(known.first { $0.name == name } ?? AffiliationFields(name: name), institute, publisher)
  }

  private static func affiliation(
    _ fields: AffiliationFields, _ institute: InstituteNames, _ publisher: WorkRecord.Publisher
  ) -> WorkRecord.Affiliation {
    let own = institute.own(fields.name)
    return WorkRecord.Affiliation(
      name: own?.text ?? fields.name,
      url: fields.url.flatMap { Link(outside: $0) } ?? (own != nil ? publisher.url : nil),
      ror: fields.ror ?? (own != nil ? publisher.ror : nil))
  }

  private static func publisher(of site: Site) -> WorkRecord.Publisher {
    let fields = site.settings.organisation
    return WorkRecord.Publisher(
      name: site.text(fields?.name ?? site.settings.title),
      url: fields?.url.flatMap { Link(outside: $0) } ?? site.absolute(.home), ror: fields?.ror,
      place: fields?.place.map { site.text($0) }, logo: site.logo.map { picture($0.light, of: site) })
  }

  /// A picture that the settings name.
  private static func picture(_ picture: Picture, of site: Site) -> RecordPicture {
    let sides = picture.width.flatMap { width in picture.height.map { PictureSides(width: width, height: $0) } }
    return RecordPicture(
      url: site.origin.map { picture.link.on($0) }, size: sides, alt: picture.alt,
      isRaster: !picture.link.href.hasSuffix(".svg"))
  }

  private func entry(_ index: Int, _ fields: SeriesFields?) -> WorkRecord.SeriesEntry {
    let strand = site.strands[index]
    return WorkRecord.SeriesEntry(
      title: strand.title, number: fields?.number, issn: strand.fields.issn, url: subjects[index].url)
  }

  private func printed(_ file: ContentFile, of article: Article) -> WorkRecord.PrintedForm {
    let address = article.pdfAddress(file)
    return WorkRecord.PrintedForm(address: address, url: self.address(address), bytes: file.bytes)
  }

  private func event(_ fields: EventFields) -> WorkRecord.Event {
    let zone = site.settings.timeZone
    return WorkRecord.Event(
      start: zone.moment(fields.start.value), end: fields.end.map { zone.moment($0.value) }, place: fields.place,
      url: fields.url.flatMap { Link(outside: $0) })
  }

  private func laterVersions(
    _ article: Article, _ updated: Located<WrittenDate>?, _ corrections: [WorkRecord.Correction]
  ) -> [Moment] {
    if updated == nil, corrections.isEmpty { return [] }
    var last = article.published
    var versions: [Moment] = []
    let updates = [updated].compactMap { $0.map { site.settings.timeZone.moment($0.value) } }
    for change in (corrections.filter(\.isMaterial).map(\.date) + updates).sorted()
    where change > last && change.day != last.day {
      versions.append(change)
      last = change
    }
    return versions
  }
}

extension Article {
  /// Whether the piece has nothing of what ``WorkRecord/Rarities`` hold.
  fileprivate var isPlain: Bool {
    if !editors.isEmpty || !translators.isEmpty || programme != nil || series != nil || updated != nil { return false }
    let fields = sharedFields
    return fields.value.isPlain && fields.value.corrections.isEmpty && fields.value.funding.isEmpty
  }
}

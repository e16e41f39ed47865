import FrontMatter
import HTML

/// The institute's catalogue: makes the record of each of its pieces.
///
/// What all records share is worked out once; a record is then a few microseconds and is not kept.
public struct Catalogue: Sendable {
  public let site: Site
  public let publisher: WorkRecord.Publisher
  /// The picture for previews of what has none of its own.
  public let picture: RecordPicture?
  /// By index into ``Site/authors``; affiliations are those of now.
  public let authors: [WorkRecord.Creator]
  private let subjects: [WorkRecord.Subject]
  private let kinds: [WorkRecord.Kind]
  /// Of the site's own licence, which most pieces have.
  private let licenceURL: Link?

  public init(_ site: Site) {
    self.site = site
    let publisher = Self.publisher(of: site)
    self.publisher = publisher
    let shown = site.picture ?? site.logo?.light
    picture = shown.map { Self.picture($0, of: site) }.flatMap { $0.isRaster ? $0 : nil }
    authors = site.authors.enumerated().map { index, author in
      var creator = WorkRecord.Creator(name: Self.named(author.fields.name, publisher, site))
      creator.author = index
      creator.url = site.absolute(author.address)
      creator.orcid = author.fields.orcid
      creator.role = author.fields.role
      creator.affiliation = author.currentAffiliation.map { Self.affiliation($0, publisher) }
      creator.fediverse = author.fields.fediverse
      return creator
    }
    subjects = site.strands.map { WorkRecord.Subject(name: $0.title, url: site.absolute($0.address)) }
    licenceURL = site.settings.licence.flatMap { Link(outside: $0.url) }
    kinds = site.kinds.map {
      WorkRecord.Kind(id: $0.id, title: site.text($0.title), isScholarly: $0.isScholarly)
    }
  }

  /// The record of a piece, by its index into ``Site/articles``.
  public func record(_ index: Int) -> WorkRecord { record(index, site.articles[index].fields) }

  /// - Parameter fields: The article's; handed over, because a copy of this many fields is dear.
  private func record(_ index: Int, _ fields: ArticleFields) -> WorkRecord {
    let article = site.articles[index]
    let zone = site.settings.timeZone
    var record = WorkRecord(
      article: index, address: article.address, url: site.absolute(article.address),
      language: fields.language ?? site.language, type: site.kinds[article.kind].recordType,
      kind: kinds[article.kind], title: fields.title, published: article.published, publisher: publisher)
    record.subtitle = fields.subtitle
    record.creators = article.authors.map { creator($0, at: article.published) }
    record.editors = article.editors.map { authors[$0] }
    record.translators = article.translators.map { authors[$0] }
    if let embargo = fields.publish.map({ zone.moment($0.value) }), embargo > article.published {
      record.online = embargo
    }
    if let updated = article.updated, updated > article.published { record.modified = updated }
    record.corrections = fields.corrections.map {
      WorkRecord.Correction(date: zone.moment($0.date.value), note: $0.note, isMaterial: $0.isMaterial)
    }
    record.versions = versions(article, record.corrections)
    record.description = article.standfirst
    record.abstract = fields.abstract
    record.keywords = fields.keywords
    record.topics = article.topics.map { subjects[$0] }
    record.regions = article.regions.map { subjects[$0] }
    record.programme = article.programme.map { subjects[$0] }
    record.series = article.series.map { entry($0, fields) }
    record.doi = fields.doi
    record.isbn = fields.isbn
    record.issn = fields.issn ?? record.series?.issn
    record.number = fields.number
    record.pdf = article.pdf.map { printed($0, of: article) }
    record.picture = article.picture.map { picture($0) }
    record.licence = fields.licence ?? site.settings.licence
    record.licenceURL = fields.licence.map { Link(outside: $0.url) } ?? licenceURL
    record.funding = fields.funding.map {
      WorkRecord.Funding(source: $0.source, award: $0.award, url: $0.url.flatMap { Link(outside: $0) })
    }
    record.citation = fields.citation
    record.event = fields.event.map { event($0) }
    return record
  }

  /// A picture of the content, as programs are told of it.
  public func picture(_ picture: PictureFile) -> RecordPicture {
    RecordPicture(
      url: site.absolute(picture.address), size: picture.file.size, alt: picture.fields.alt,
      isRaster: !picture.file.path.hasSuffix(".svg"))
  }

  // MARK: Parts

  private func creator(_ byline: Article.Byline, at moment: Moment) -> WorkRecord.Creator {
    switch byline.person {
    case .guest(let guest):
      var creator = WorkRecord.Creator(name: Self.named(guest.named, publisher, site))
      creator.url = guest.url.flatMap { Link(outside: $0) }
      creator.role = byline.role
      creator.affiliation = guest.affiliation.map { affiliation(named: $0, among: []) }
      return creator
    case .author(let index):
      let author = site.authors[index]
      var creator = authors[index]
      creator.role = byline.role
      creator.affiliation =
        byline.affiliation.map { affiliation(named: $0, among: author.fields.affiliations) }
        ?? author.affiliation(at: moment.day).map { Self.affiliation($0, publisher) }
      return creator
    }
  }

  /// The institute's own name on a byline is an organisation's, however it is written.
  private static func named(
    _ name: PersonName, _ publisher: WorkRecord.Publisher, _ site: Site
  ) -> PersonName {
    name.full == publisher.name || name.full == site.text(site.settings.title)
      ? PersonName(organisation: name.full) : name
  }

  private func affiliation(named name: String, among known: [AffiliationFields]) -> WorkRecord.Affiliation {
    Self.affiliation(known.first { $0.name == name } ?? AffiliationFields(name: name), publisher)
  }

  private static func affiliation(
    _ fields: AffiliationFields, _ publisher: WorkRecord.Publisher
  ) -> WorkRecord.Affiliation {
    let isOwn = fields.name == publisher.name
    return WorkRecord.Affiliation(
      name: fields.name, url: fields.url.flatMap { Link(outside: $0) } ?? (isOwn ? publisher.url : nil),
      ror: fields.ror ?? (isOwn ? publisher.ror : nil))
  }

  private static func publisher(of site: Site) -> WorkRecord.Publisher {
    let fields = site.settings.organisation
    var publisher = WorkRecord.Publisher(name: site.text(fields?.name ?? site.settings.title))
    publisher.url = fields?.url.flatMap { Link(outside: $0) } ?? site.absolute(.home)
    publisher.ror = fields?.ror
    publisher.place = fields?.place.map { site.text($0) }
    publisher.logo = site.logo.map { picture($0.light, of: site) }
    return publisher
  }

  /// A picture that the settings name.
  private static func picture(_ picture: Picture, of site: Site) -> RecordPicture {
    let sides = picture.width.flatMap { width in picture.height.map { PictureSides(width: width, height: $0) } }
    return RecordPicture(
      url: site.origin.map { picture.link.on($0) }, size: sides, alt: picture.alt,
      isRaster: !picture.link.href.hasSuffix(".svg"))
  }

  private func entry(_ index: Int, _ fields: ArticleFields) -> WorkRecord.SeriesEntry {
    let strand = site.strands[index]
    return WorkRecord.SeriesEntry(
      title: strand.title, number: fields.series?.number, issn: strand.fields.issn, url: subjects[index].url)
  }

  private func printed(_ file: ContentFile, of article: Article) -> WorkRecord.PrintedForm {
    let address = article.pdfAddress(file)
    return WorkRecord.PrintedForm(address: address, url: site.absolute(address), bytes: file.bytes)
  }

  private func event(_ fields: EventFields) -> WorkRecord.Event {
    let zone = site.settings.timeZone
    return WorkRecord.Event(
      start: zone.moment(fields.start.value), end: fields.end.map { zone.moment($0.value) }, place: fields.place,
      url: fields.url.flatMap { Link(outside: $0) })
  }

  private func versions(_ article: Article, _ corrections: [WorkRecord.Correction]) -> [WorkRecord.Version] {
    let updated = article.fields.updated.map { site.settings.timeZone.moment($0.value) }
    let changes = (corrections.filter(\.isMaterial).map(\.date) + [updated].compactMap(\.self)).sorted()
    var versions = [WorkRecord.Version(number: 1, date: article.published)]
    for change in changes where change > versions[versions.count - 1].date {
      if change.day == versions[versions.count - 1].date.day { continue }
      versions.append(WorkRecord.Version(number: versions.count + 1, date: change))
    }
    return versions
  }
}

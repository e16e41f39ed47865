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

  public init(_ site: Site) {
    self.site = site
    let publisher = Self.publisher(of: site)
    self.publisher = publisher
    picture = publisher.logo.flatMap { $0.isRaster ? $0 : nil }
    authors = site.authors.enumerated().map { index, author in
      let affiliation = author.currentAffiliation.map { Self.affiliation($0, publisher) }
      return WorkRecord.Creator(
        name: author.fields.name, author: index, url: site.absolute(author.address), orcid: author.fields.orcid,
        role: author.fields.role, affiliation: affiliation, fediverse: author.fields.fediverse)
    }
    subjects = site.strands.map { WorkRecord.Subject(name: $0.title, url: site.absolute($0.address)) }
  }

  /// The record of a piece, by its index into ``Site/articles``.
  public func record(_ index: Int) -> WorkRecord {
    let article = site.articles[index]
    let fields = article.fields
    let kind = site.kinds[article.kind]
    let zone = site.settings.timeZone
    let corrections = fields.corrections.map {
      WorkRecord.Correction(date: zone.moment($0.date.value), note: $0.note, isMaterial: $0.isMaterial)
    }
    let embargo = fields.publish.map { zone.moment($0.value) }
    let series = article.series.map { entry($0, fields) }
    return WorkRecord(
      article: index, address: article.address, url: site.absolute(article.address),
      language: fields.language ?? site.language, type: kind.recordType, isScholarly: kind.isScholarly,
      kindID: kind.id, kind: site.text(kind.title), title: fields.title, subtitle: fields.subtitle,
      creators: article.authors.map { creator($0, at: article.published) },
      editors: article.editors.map { authors[$0] },
      translators: article.translators.map { authors[$0] }, published: article.published,
      online: embargo.flatMap { $0 > article.published ? $0 : nil },
      modified: article.updated.flatMap { $0 > article.published ? $0 : nil },
      versions: versions(article, corrections), corrections: corrections, description: article.standfirst,
      abstract: fields.abstract, keywords: fields.keywords, topics: article.topics.map { subjects[$0] },
      regions: article.regions.map { subjects[$0] }, programme: article.programme.map { subjects[$0] },
      publisher: publisher, series: series, doi: fields.doi, isbn: fields.isbn, issn: fields.issn ?? series?.issn,
      number: fields.number, pdf: article.pdf.map { printed($0, of: article) },
      picture: article.picture.map { picture($0) }, licence: fields.licence ?? site.settings.licence,
      funding: fields.funding, citation: fields.citation, event: fields.event.map { event($0) }, translations: [])
  }

  /// A picture of the content, as programs are told of it.
  public func picture(_ picture: PictureFile) -> RecordPicture {
    RecordPicture(
      url: site.absolute(picture.address), size: picture.file.size, alt: picture.fields.alt,
      isRaster: !picture.file.path.lowercased().hasSuffix(".svg"))
  }

  // MARK: Parts

  private func creator(_ byline: Article.Byline, at moment: Moment) -> WorkRecord.Creator {
    switch byline.person {
    case .guest(let guest):
      return WorkRecord.Creator(
        name: named(guest.named), author: nil, url: guest.url.flatMap { Link(outside: $0) }, orcid: nil,
        role: byline.role, affiliation: guest.affiliation.map { affiliation(named: $0, among: []) }, fediverse: nil)
    case .author(let index):
      let author = site.authors[index]
      let known = authors[index]
      let then =
        byline.affiliation.map { affiliation(named: $0, among: author.fields.affiliations) }
        ?? author.affiliation(at: moment.day).map { Self.affiliation($0, publisher) }
      return WorkRecord.Creator(
        name: named(known.name), author: index, url: known.url, orcid: known.orcid, role: byline.role,
        affiliation: then, fediverse: known.fediverse)
    }
  }

  /// The institute's own name on a byline is an organisation's, however it is written.
  private func named(_ name: PersonName) -> PersonName {
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
    let logo = site.logo?.light
    let address = logo.flatMap { logo in site.settings.url.flatMap { Link(outside: $0.origin + logo.link.href) } }
    let size = logo.flatMap { logo in
      logo.width.flatMap { width in logo.height.map { PictureSides(width: width, height: $0) } }
    }
    return WorkRecord.Publisher(
      name: site.text(fields?.name ?? site.settings.title),
      url: fields?.url.flatMap { Link(outside: $0) } ?? site.absolute(.home), ror: fields?.ror,
      place: fields?.place.map { site.text($0) },
      logo: logo.map {
        RecordPicture(url: address, size: size, alt: $0.alt, isRaster: !$0.link.href.lowercased().hasSuffix(".svg"))
      })
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

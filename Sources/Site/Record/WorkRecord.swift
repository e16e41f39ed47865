public import FrontMatter
public import HTML

/// One piece as a librarian would describe it: who made it, when, for whom, and where it is.
///
/// Everything that a machine reads of a piece is made from this value: the head of its page, citations, feeds, the
/// files for reference managers. So no two of them can disagree. ``Catalogue`` makes it.
///
/// A class, because a record is handed round, and a copy of this many fields is dear. Nothing in it changes.
public final class WorkRecord: Sendable {
  /// Index into ``Site/articles``.
  public let article: Int
  public let address: SiteAddress
  /// The full address of the page; nil where the site has no `url`.
  public let url: Link?
  public let language: LanguageTag
  public let type: RecordType
  /// The kind of publication: its id (`policy-brief`) and what one piece of it is called (`Policy brief`).
  public let kind: Kind
  public let title: String
  /// The title with its subtitle, as citations run them together.
  public let fullTitle: String
  /// In byline order.
  public let creators: [Creator]
  /// The date of the piece.
  public let published: Moment
  /// The standfirst, as plain text.
  public let description: String?
  public let keywords: [String]
  public let topics: Subjects
  public let regions: Subjects
  public let publisher: Publisher
  /// The same piece in other languages; this one is not among them.
  public let translations: [Translation]
  private let terms: Terms?
  private let rare: Shared<Rarities>?

  init(
    article: Int, address: SiteAddress, url: Link?, language: LanguageTag, type: RecordType, kind: Kind, title: String,
    creators: [Creator], published: Moment, description: String?, keywords: [String], topics: Subjects,
    regions: Subjects, publisher: Publisher, translations: [Translation], terms: Terms?, rare: Shared<Rarities>?
  ) {
    self.article = article
    self.address = address
    self.url = url
    self.language = language
    self.type = type
    self.kind = kind
    self.title = title
    fullTitle = rare?.value.subtitle.map { "\(title): \($0)" } ?? title
    self.creators = creators
    self.published = published
    self.description = description
    self.keywords = keywords
    self.topics = topics
    self.regions = regions
    self.publisher = publisher
    self.translations = translations
    self.terms = terms
    self.rare = rare
  }

  public convenience init(
    article: Int, address: SiteAddress, url: Link?, language: LanguageTag, type: RecordType, kind: Kind, title: String,
    subtitle: String? = nil, creators: [Creator] = [], editors: [Creator] = [], translators: [Creator] = [],
    published: Moment, online: Moment? = nil, modified: Moment? = nil, laterVersions: [Moment] = [],
    corrections: [Correction] = [], description: String? = nil, abstract: String? = nil, keywords: [String] = [],
    topics: [Subject] = [], regions: [Subject] = [], programme: Subject? = nil, publisher: Publisher,
    series: SeriesEntry? = nil, doi: String? = nil, isbn: String? = nil, issn: String? = nil, number: String? = nil,
    pdf: PrintedForm? = nil, picture: RecordPicture? = nil, licence: Licence? = nil, licenceURL: Link? = nil,
    funding: [Funding] = [], citation: String? = nil, event: Event? = nil, translations: [Translation] = []
  ) {
    self.init(
      article: article, address: address, url: url, language: language, type: type, kind: kind, title: title,
      creators: creators, published: published, description: description, keywords: keywords,
      topics: Subjects(Array(topics.indices), among: topics), regions: Subjects(Array(regions.indices), among: regions),
      publisher: publisher, translations: translations, terms: licence.map { Terms($0, licenceURL) },
      rare: Shared(
        Rarities(
          subtitle: subtitle, editors: editors, translators: translators, online: online, modified: modified,
          laterVersions: laterVersions, corrections: corrections, abstract: abstract, programme: programme,
          series: series, doi: doi, isbn: isbn, issn: issn, number: number, pdf: pdf, picture: picture,
          funding: funding, citation: citation, event: event)))
  }

  /// What most pieces lack: kept apart, so that the record of a piece without any of it is small. What is added here,
  /// ``Catalogue`` has to look for.
  struct Rarities: Sendable {
    var subtitle: String?
    var editors: [Creator] = []
    var translators: [Creator] = []
    var online: Moment?
    var modified: Moment?
    var laterVersions: [Moment] = []
    var corrections: [Correction] = []
    var abstract: String?
    var programme: Subject?
    var series: SeriesEntry?
    var doi: String?
    var isbn: String?
    var issn: String?
    var number: String?
    var pdf: PrintedForm?
    var picture: RecordPicture?
    var funding: [Funding] = []
    var citation: String?
    var event: Event?
  }

  /// How a piece may be used. A class, because nearly all pieces of a site have the same.
  final class Terms: Sendable {
    let licence: Licence
    let url: Link?

    init(_ licence: Licence, _ url: Link?) {
      self.licence = licence
      self.url = url
    }
  }
}

extension WorkRecord {
  public var subtitle: String? { rare?.value.subtitle }
  public var editors: [Creator] { rare?.value.editors ?? [] }
  public var translators: [Creator] { rare?.value.translators ?? [] }

  /// When it came online, where an embargo held it back after its date.
  public var online: Moment? { rare?.value.online }
  /// When it last changed in a way that readers should know; never before ``published``.
  public var modified: Moment? { rare?.value.modified }
  /// When each state of it but the first was made: each day of a material correction or an update makes one. Empty where
  /// nothing changed since.
  public var laterVersions: [Moment] { rare?.value.laterVersions ?? [] }
  /// When each state of it was made, the first one first.
  public var versions: [Moment] { [published] + laterVersions }
  public var corrections: [Correction] { rare?.value.corrections ?? [] }

  public var abstract: String? { rare?.value.abstract }
  public var programme: Subject? { rare?.value.programme }
  public var series: SeriesEntry? { rare?.value.series }
  public var doi: String? { rare?.value.doi }
  public var isbn: String? { rare?.value.isbn }
  /// Of the piece, else of its series.
  public var issn: String? { rare?.value.issn }
  /// The number in the institute's own count: `PB-2026-1`.
  public var number: String? { rare?.value.number }
  public var pdf: PrintedForm? { rare?.value.pdf }
  public var picture: RecordPicture? { rare?.value.picture }
  public var licence: Licence? { terms?.licence }
  public var licenceURL: Link? { terms?.url }
  public var funding: [Funding] { rare?.value.funding ?? [] }
  /// How the institute itself asks to be cited.
  public var citation: String? { rare?.value.citation }
  public var event: Event? { rare?.value.event }

  /// Who answers for it: those on the byline, or the institute where nobody is.
  public var responsible: [Creator] { creators.isEmpty ? publisher.creators : creators }

  public var doiURL: Link? { doi.flatMap(IdentifierLinks.address(ofDOI:)) }

  /// The address that stays: the DOI's, else the page's own.
  public var permanentURL: Link? { doiURL ?? url }

  /// The picture of the piece, if link previews can show it.
  public var preview: RecordPicture? { picture.flatMap { $0.isRaster ? $0 : nil } }
}

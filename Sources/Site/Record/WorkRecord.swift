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
  public let subtitle: String?

  /// In byline order.
  public let creators: [Creator]
  public let editors: [Creator]
  public let translators: [Creator]

  /// The date of the piece.
  public let published: Moment
  /// When it came online, where an embargo held it back after its date.
  public let online: Moment?
  /// When it last changed in a way that readers should know; never before ``published``.
  public let modified: Moment?
  /// When each state of it was made, the first one first: each day of a material correction or an update makes one more.
  /// One where nothing changed since.
  public let versions: [Moment]
  public let corrections: [Correction]

  /// The standfirst, as plain text.
  public let description: String?
  public let abstract: String?
  public let keywords: [String]
  public let topics: [Subject]
  public let regions: [Subject]
  public let programme: Subject?

  public let publisher: Publisher
  public let series: SeriesEntry?
  public let doi: String?
  public let isbn: String?
  /// Of the piece, else of its series.
  public let issn: String?
  /// The number in the institute's own count: `PB-2026-1`.
  public let number: String?
  public let pdf: PrintedForm?
  public let picture: RecordPicture?
  public let licence: Licence?
  public let licenceURL: Link?
  public let funding: [Funding]
  /// How the institute itself asks to be cited.
  public let citation: String?
  public let event: Event?
  /// The same piece in other languages; this one is not among them.
  public let translations: [Translation]

  /// The title with its subtitle, as citations run them together.
  public let fullTitle: String

  public init(
    article: Int, address: SiteAddress, url: Link?, language: LanguageTag, type: RecordType, kind: Kind, title: String,
    subtitle: String? = nil, creators: [Creator] = [], editors: [Creator] = [], translators: [Creator] = [],
    published: Moment, online: Moment? = nil, modified: Moment? = nil, versions: [Moment]? = nil,
    corrections: [Correction] = [], description: String? = nil, abstract: String? = nil, keywords: [String] = [],
    topics: [Subject] = [], regions: [Subject] = [], programme: Subject? = nil, publisher: Publisher,
    series: SeriesEntry? = nil, doi: String? = nil, isbn: String? = nil, issn: String? = nil, number: String? = nil,
    pdf: PrintedForm? = nil, picture: RecordPicture? = nil, licence: Licence? = nil, licenceURL: Link? = nil,
    funding: [Funding] = [], citation: String? = nil, event: Event? = nil, translations: [Translation] = []
  ) {
    self.article = article
    self.address = address
    self.url = url
    self.language = language
    self.type = type
    self.kind = kind
    self.title = title
    self.subtitle = subtitle
    self.creators = creators
    self.editors = editors
    self.translators = translators
    self.published = published
    self.online = online
    self.modified = modified
    self.versions = versions ?? [published]
    self.corrections = corrections
    self.description = description
    self.abstract = abstract
    self.keywords = keywords
    self.topics = topics
    self.regions = regions
    self.programme = programme
    self.publisher = publisher
    self.series = series
    self.doi = doi
    self.isbn = isbn
    self.issn = issn
    self.number = number
    self.pdf = pdf
    self.picture = picture
    self.licence = licence
    self.licenceURL = licenceURL
    self.funding = funding
    self.citation = citation
    self.event = event
    self.translations = translations
    fullTitle = subtitle.map { "\(title): \($0)" } ?? title
  }

  /// Who answers for it: those on the byline, or the institute where nobody is.
  public var responsible: [Creator] { creators.isEmpty ? publisher.creators : creators }

  public var doiURL: Link? { doi.flatMap { Link(outside: "https://doi.org/\($0)") } }

  /// The address that stays: the DOI's, else the page's own.
  public var permanentURL: Link? { doiURL ?? url }

  /// The picture of the piece, if link previews can show it.
  public var preview: RecordPicture? { picture.flatMap { $0.isRaster ? $0 : nil } }
}

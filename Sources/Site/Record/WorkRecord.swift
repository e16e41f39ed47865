public import FrontMatter
public import HTML

/// One piece as a librarian would describe it: who made it, when, for whom, and where it is.
///
/// Everything that a machine reads of a piece is made from this value: the head of its page, citations, feeds, the
/// files for reference managers. So no two of them can disagree. ``Catalogue`` makes it.
public struct WorkRecord: Sendable {
  /// Index into ``Site/articles``.
  public let article: Int
  public let address: SiteAddress
  /// The full address of the page; nil where the site has no `url`.
  public let url: Link?
  public var language: LanguageTag
  public let type: RecordType
  /// The kind of publication: its id (`policy-brief`) and what one piece of it is called (`Policy brief`).
  public let kind: Kind
  public var title: String
  public var subtitle: String?

  /// In byline order.
  public var creators: [Creator] = []
  public var editors: [Creator] = []
  public var translators: [Creator] = []

  /// The date of the piece.
  public let published: Moment
  /// When it came online, where an embargo held it back after its date.
  public var online: Moment?
  /// When it last changed in a way that readers should know; never before ``published``.
  public var modified: Moment?
  /// Its states so far, the first one first; one where nothing changed since.
  public var versions: [Version]
  public var corrections: [Correction] = []

  /// The standfirst, as plain text.
  public var description: String?
  public var abstract: String?
  public var keywords: [String] = []
  public var topics: [Subject] = []
  public var regions: [Subject] = []
  public var programme: Subject?

  public let publisher: Publisher
  public var series: SeriesEntry?
  public var doi: String?
  public var isbn: String?
  /// Of the piece, else of its series.
  public var issn: String?
  /// The number in the institute's own count: `PB-2026-1`.
  public var number: String?
  public var pdf: PrintedForm?
  public var picture: RecordPicture?
  public var licence: Licence?
  public var licenceURL: Link?
  public var funding: [Funding] = []
  /// How the institute itself asks to be cited.
  public var citation: String?
  public var event: Event?
  /// The same piece in other languages; this one is not among them.
  public var translations: [Translation] = []

  public init(
    article: Int, address: SiteAddress, url: Link?, language: LanguageTag, type: RecordType, kind: Kind, title: String,
    published: Moment, publisher: Publisher
  ) {
    self.article = article
    self.address = address
    self.url = url
    self.language = language
    self.type = type
    self.kind = kind
    self.title = title
    self.published = published
    self.publisher = publisher
    versions = [Version(number: 1, date: published)]
  }

  /// The title with its subtitle, as citations run them together.
  public var fullTitle: String { subtitle.map { "\(title): \($0)" } ?? title }

  /// Who answers for it: those on the byline, or the institute where nobody is.
  public var responsible: [Creator] {
    guard creators.isEmpty else { return creators }
    var institute = Creator(name: PersonName(organisation: publisher.name))
    institute.url = publisher.url
    return [institute]
  }

  public var doiURL: Link? { doi.flatMap { Link(outside: "https://doi.org/\($0)") } }

  /// The address that stays: the DOI's, else the page's own.
  public var permanentURL: Link? { doiURL ?? url }

  /// The picture of the piece, if link previews can show it.
  public var preview: RecordPicture? { picture.flatMap { $0.isRaster ? $0 : nil } }
}

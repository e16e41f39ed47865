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
  public let language: LanguageTag
  public let type: RecordType
  /// Whether Scholar and library catalogues are offered it.
  public let isScholarly: Bool
  /// The id of the kind: `policy-brief`.
  public let kindID: String
  /// What one piece of the kind is called: `Policy brief`.
  public let kind: String

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
  /// Its states so far, the first one first; one where nothing changed since.
  public let versions: [Version]
  public let corrections: [Correction]

  /// The standfirst: plain text.
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
  public let funding: [FunderFields]
  /// How the institute itself asks to be cited.
  public let citation: String?
  public let event: Event?
  /// The same piece in other languages; this one is not among them.
  public let translations: [Translation]

  /// The title with its subtitle, as citations run them together.
  public var fullTitle: String { subtitle.map { "\(title): \($0)" } ?? title }

  /// The address that stays: the DOI's, else the page's own.
  public var permanentURL: Link? { doiURL ?? url }

  public var doiURL: Link? { doi.flatMap { Link(outside: "https://doi.org/\($0)") } }

  /// A person or organisation that had a part in a piece.
  public struct Creator: Sendable, Hashable {
    public let name: PersonName
    /// Index into ``Site/authors``; nil for guests.
    public let author: Int?
    /// The author's page, or a guest's own address.
    public let url: Link?
    public let orcid: String?
    /// What they did, where it is not simply writing.
    public let role: String?
    /// At the time of writing.
    public let affiliation: Affiliation?
    /// `@user@host`, which link previews credit.
    public let fediverse: String?

    public var orcidURL: Link? { orcid.flatMap { Link(outside: "https://orcid.org/\($0)") } }
  }

  public struct Affiliation: Sendable, Hashable {
    public let name: String
    public let url: Link?
    public let ror: String?

    public var rorURL: Link? { ror.flatMap { Link(outside: "https://ror.org/\($0)") } }
  }

  /// A topic, region or programme.
  public struct Subject: Sendable, Hashable {
    public let name: String
    /// The full address of its page.
    public let url: Link?
  }

  /// Who publishes: the institute.
  public struct Publisher: Sendable, Hashable {
    public let name: String
    /// Its own site, else this one.
    public let url: Link?
    public let ror: String?
    /// The city.
    public let place: String?
    public let logo: RecordPicture?

    public var rorURL: Link? { ror.flatMap { Link(outside: "https://ror.org/\($0)") } }
  }

  /// The series and the place in it.
  public struct SeriesEntry: Sendable, Hashable {
    public let title: String
    public let number: Int?
    public let issn: String?
    public let url: Link?
  }

  /// The PDF, in the folder of the page.
  public struct PrintedForm: Sendable, Hashable {
    public let address: SiteAddress
    public let url: Link?
    public let bytes: Int
  }

  /// A state of the piece: the first is 1, and each day of a material correction or an update makes one more.
  public struct Version: Sendable, Hashable {
    public let number: Int
    public let date: Moment
  }

  public struct Correction: Sendable, Hashable {
    public let date: Moment
    public let note: String
    /// Changed what a reader would conclude.
    public let isMaterial: Bool
  }

  /// When and where something was or will be held.
  public struct Event: Sendable, Hashable {
    public let start: Moment
    public let end: Moment?
    public let place: String?
    public let url: Link?
  }

  public struct Translation: Sendable, Hashable {
    public let language: LanguageTag
    public let title: String
    public let address: SiteAddress
    public let url: Link?
  }
}

/// A picture as programs are told of it.
public struct RecordPicture: Sendable, Hashable {
  /// The full address; nil where the site has no `url`.
  public let url: Link?
  public let size: PictureSides?
  public let alt: String
  /// Whether link previews can show it: they draw no SVG.
  public let isRaster: Bool
}

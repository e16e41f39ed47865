public import Diagnostics
public import FrontMatter

/// A strand of the institute's work that pieces are gathered under: a topic, region, programme or series.
///
/// A class for the reason that ``Article`` is one.
public final class Strand: Sendable {
  public let shelf: Shelf
  public let id: String
  public let title: String
  /// The file that describes it, or the first piece that names it.
  public let source: SourceSpan
  /// The path under `Content/`; nil for one that has no file and lives by its name alone.
  public let path: String?
  public let fields: StrandFields
  public let address: SiteAddress
  public let picture: PictureFile?
  /// Indices into ``Site/authors``: who leads it, or edits the series.
  public let leads: [Int]
  /// Index into ``Site/strands``.
  public let parent: Int?
  /// The language of what is said here, where nobody translated it into the site's.
  public let borrowedFrom: LanguageTag?

  init(
    shelf: Shelf, id: String, title: String, source: SourceSpan, path: String?, fields: StrandFields,
    address: SiteAddress, picture: PictureFile?, leads: [Int], parent: Int?,
    borrowedFrom: LanguageTag?
  ) {
    self.shelf = shelf
    self.id = id
    self.title = title
    self.source = source
    self.path = path
    self.fields = fields
    self.address = address
    self.picture = picture
    self.leads = leads
    self.parent = parent
    self.borrowedFrom = borrowedFrom
  }
}

extension Shelf {
  /// The folder under `Content/` and the first part of the address.
  public var folder: String {
    switch self {
    case .kind: "kinds"
    case .topic: "topics"
    case .region: "regions"
    case .programme: "programmes"
    case .series: "series"
    case .year: "archive"
    }
  }

  /// Those that an editor describes in a file of their own.
  public static let strands: [Shelf] = [.topic, .region, .programme, .series]

  /// What messages call one of them.
  public var word: String { rawValue }
}

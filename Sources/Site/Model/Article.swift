public import Diagnostics
import FrontMatter

/// One publication, with every reference resolved.
public struct Article: Sendable {
  /// The source, as messages print it, and where the text after the front matter begins in it.
  public let source: SourceSpan
  /// The path under `Content/`, by which other pieces link to it.
  public let path: String
  public let fields: ArticleFields
  public let slug: String
  /// Index into ``Site/kinds``.
  public let kind: Int
  public let address: SiteAddress
  public let authors: [Byline]
  public let editors: [Int]
  public let translators: [Int]
  /// Indices into ``Site/strands``, as the author ordered them: topics, then regions.
  public let topics: [Int]
  public let regions: [Int]
  public let programme: Int?
  public let series: Int?
  public let published: Moment
  public let updated: Moment?
  /// The standfirst: the description, or the first paragraph.
  public let standfirst: String?
  public let picture: PictureFile?
  public let pdf: ContentFile?
  /// Why the piece would not be public now; nil for all but those brought in for a look.
  public let status: UnpublishedStatus?

  /// Everyone on the byline is an author with a page or a guest named in the piece.
  public enum Person: Sendable, Hashable {
    /// Index into ``Site/authors``.
    case author(Int)
    case guest(GuestFields)
  }

  /// One name on the byline.
  public struct Byline: Sendable {
    public let person: Person
    public let role: String?
    /// As the piece says it, where it differs from the author's own.
    public let affiliation: String?
  }

  /// The authors who have pages.
  public var authorIndices: [Int] {
    authors.compactMap { if case .author(let index) = $0.person { index } else { nil } }
  }
}

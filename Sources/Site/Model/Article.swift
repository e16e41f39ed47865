public import Diagnostics
public import FrontMatter

/// One publication, with every reference resolved.
///
/// A class, because a site hands its articles from list to list: a copy of this many fields would touch a reference
/// count for each, and that was half the time of assembling a large site. Nothing in it ever changes.
public final class Article: Sendable {
  /// The source, as messages print it, and where the text after the front matter begins in it.
  public let source: SourceSpan
  /// The path under `Content/`, by which other pieces link to it.
  public let path: String
  /// The place of its document among ``Content/documents``.
  public let document: Int
  /// What it shares with its translations and with no other document.
  public let translationGroup: Int
  /// What its front matter says, for those who read many of the fields: to borrow one costs nothing, to copy all does.
  public let sharedFields: Shared<ArticleFields>
  public let slug: String
  /// Index into ``Site/kinds``.
  public let kind: Int
  public let address: SiteAddress
  public let authors: [Byline]
  /// The authors who have pages.
  public let authorIndices: [Int]
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
  private let rarePicture: Rare<PictureFile>
  private let rarePDF: Rare<ContentFile>
  private let rareLanguages: Rare<LanguagesElsewhere>
  /// Why the piece would not be public now; nil for all but those brought in for a look.
  public let status: UnpublishedStatus?

  init(
    source: SourceSpan,
    path: String,
    document: Int,
    translationGroup: Int,
    fields: Shared<ArticleFields>,
    slug: String,
    kind: Int,
    address: SiteAddress,
    authors: [Byline],
    editors: [Int],
    translators: [Int],
    topics: [Int],
    regions: [Int],
    programme: Int?,
    series: Int?,
    published: Moment,
    updated: Moment?,
    standfirst: String?,
    picture: PictureFile?,
    pdf: ContentFile?,
    languagesElsewhere: LanguagesElsewhere?,
    status: UnpublishedStatus?
  ) {
    self.source = source
    self.path = path
    self.document = document
    self.translationGroup = translationGroup
    sharedFields = fields
    self.slug = slug
    self.kind = kind
    self.address = address
    self.authors = authors
    authorIndices = authors.compactMap { if case .author(let index) = $0.person { index } else { nil } }
    self.editors = editors
    self.translators = translators
    self.topics = topics
    self.regions = regions
    self.programme = programme
    self.series = series
    self.published = published
    self.updated = updated
    self.standfirst = standfirst
    rarePicture = Rare(wrappedValue: picture)
    rarePDF = Rare(wrappedValue: pdf)
    rareLanguages = Rare(wrappedValue: languagesElsewhere)
    self.status = status
  }

  /// What its front matter says.
  public var fields: ArticleFields {
    _read { yield sharedFields.value }
  }

  public var picture: PictureFile? { rarePicture.wrappedValue }
  /// The printed form.
  public var pdf: ContentFile? { rarePDF.wrappedValue }

  /// The languages of parts that a translation has from its original.
  struct LanguagesElsewhere: Sendable {
    let event: LanguageTag?
    let funding: LanguageTag?
  }

  var languagesElsewhere: LanguagesElsewhere? { rareLanguages.wrappedValue }

  /// Everyone on the byline is an author with a page or a guest named in the piece.
  public enum Person: Sendable, Hashable {
    /// Index into ``Site/authors``.
    case author(Int)
    indirect case guest(GuestFields)
  }

  /// One name on the byline.
  public struct Byline: Sendable {
    public let person: Person
    public let role: String?
    /// As the piece says it, where it differs from the author's own.
    public let affiliation: String?
    /// The language of what is said here where a translation has it from its original.
    @Rare public internal(set) var language: LanguageTag?

    init(person: Person, role: String?, affiliation: String?) {
      self.person = person
      self.role = role
      self.affiliation = affiliation
    }

    /// Whether anything but an author's id is said.
    var hasWords: Bool {
      if case .guest = person { return true }
      return role != nil || affiliation != nil
    }
  }

  /// The address that the piece had first, as far as its front matter remembers: its first alias, else its own.
  public var firstAddress: SiteAddress { fields.aliases.first.flatMap { SiteAddress(alias: $0.value) } ?? address }

  /// Where the calendar's entry of its event is; nil for a piece without one.
  public var calendarEntry: SiteAddress? {
    fields.event == nil ? nil : SiteAddress(address.path + "event.ics")
  }
}

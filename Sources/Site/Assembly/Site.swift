import Diagnostics
public import FrontMatter
public import HTML

/// What an institute publishes in one language, with its references resolved. Built once by ``assemble(_:report:)`` and
/// never changed. Most have one; ``Publication`` holds them all.
///
/// A class, because all that makes pages holds it, on several threads: of a struct, every reference in it would be
/// counted each time.
public final class Site: Sendable {
  public let settings: Settings
  /// The language of its pages.
  public let language: LanguageTag
  /// Where its addresses begin: `/`, or `/az/`.
  public let root: SiteAddress
  /// The words of its interface.
  public let phrases: Phrases
  /// How messages name a path under `Content/`: the folder that stands before it.
  public let prefix: String
  /// The instant the site is made for.
  public let now: Moment
  public let kinds: [PublicationKind]
  /// Newest first; pieces of the same instant by address.
  public let articles: [Article]
  /// By family name.
  public let authors: [Author]
  /// Topics, regions, programmes and series, each in the order lists show them.
  public let strands: [Strand]
  public let pages: [PlainPage]
  /// Every file under `Content/` that is no Markdown, by path.
  public let files: [String: ContentFile]
  public let logo: Masthead.Logo?
  /// For previews of pages that have no picture of their own.
  public let picture: Picture?
  /// The settings' colours and faces, with the fonts' addresses.
  public let theme: Theme
  /// Pieces that exist and are not public now, by why.
  public let kept: KeptOut
  public let shelves: Shelves
  /// Whether anything in another language has an old address: the list of them is the main language's.
  public let aliasesElsewhere: Bool
  let targets: LinkTargets
  /// The link to the site's own path, below which all its addresses lie.
  let top: Link

  init(
    settings: Settings,
    language: LanguageTag,
    root: SiteAddress,
    phrases: Phrases,
    prefix: String,
    now: Moment,
    kinds: [PublicationKind],
    articles: [Article],
    authors: [Author],
    strands: [Strand],
    pages: [PlainPage],
    files: [String: ContentFile],
    logo: Masthead.Logo?,
    picture: Picture?,
    theme: Theme,
    kept: KeptOut,
    shelves: Shelves,
    targets: LinkTargets
  ) {
    self.settings = settings
    self.language = language
    self.root = root
    self.phrases = phrases
    self.prefix = prefix
    self.now = now
    self.kinds = kinds
    self.articles = articles
    self.authors = authors
    self.strands = strands
    self.pages = pages
    self.files = files
    self.logo = logo
    self.picture = picture
    self.theme = theme
    self.kept = kept
    self.shelves = shelves
    self.targets = targets
    top = Link(path: settings.basePath)
    aliasesElsewhere = false
  }

  /// The same among sites in other languages.
  init(_ other: Site, aliasesElsewhere: Bool, targets: LinkTargets) {
    settings = other.settings
    language = other.language
    root = other.root
    phrases = other.phrases
    prefix = other.prefix
    now = other.now
    kinds = other.kinds
    articles = other.articles
    authors = other.authors
    strands = other.strands
    pages = other.pages
    files = other.files
    logo = other.logo
    picture = other.picture
    theme = other.theme
    kept = other.kept
    shelves = other.shelves
    top = other.top
    self.aliasesElsewhere = aliasesElsewhere
    self.targets = targets
  }

  /// How many pieces are kept out of the site.
  public struct KeptOut: Sendable {
    public var drafts = 0
    public var embargoed = 0
    public var expired = 0
    public var translations = 0
    /// The paths of pieces under embargo.
    public var embargoedPaths: Set<String> = []
    /// When the next piece comes out or expires; nil where nothing is scheduled.
    public var nextChange: Moment?

    public init() {}
  }

  /// The link to an address, below the site's own path.
  public func link(_ address: SiteAddress, fragment: String? = nil) -> Link {
    guard let fragment else { return top.below(address.path) }
    return Link(path: settings.basePath + address.relative, fragment: fragment)
  }

  /// Scheme and host; nil where the site has no `url`.
  public var origin: Link? { settings.url?.link }

  /// The full address; nil where the site has no `url`.
  public func absolute(_ address: SiteAddress) -> Link? {
    settings.url.map { link(address).on($0.link) }
  }

  /// Whether this is the site in the main language, which owns what there is once: `robots.txt`, aliases.
  public var isMain: Bool { language == settings.language }

  /// A path of this language's site: `/archive/` is `/az/archive/` where its addresses begin with `/az/`.
  ///
  /// - Parameter path: Begins with a slash.
  public func address(_ path: String) -> SiteAddress {
    root == .home ? SiteAddress(path) : SiteAddress(root.path + path.dropFirst())
  }

  /// The web manifest, which says name and icon to a telephone.
  public var manifest: SiteAddress { address("/site.webmanifest") }

  /// A localised text in the site's language.
  public func text(_ localised: LocalisedText) -> String {
    localised.text(for: language, default: settings.language)
  }

  /// A localised text for files that cannot say its language; nil where there is none in the site's.
  public func ownText(_ text: LocalisedText) -> String? { foreign(text)?.tag == nil ? self.text(text) : nil }

  public func kindTitle(_ article: Article) -> String { text(kinds[article.kind].title) }
}

extension Site {
  /// Whether anything has an old address.
  public var hasAliases: Bool {
    articles.contains { !$0.fields.aliases.isEmpty } || authors.contains { !$0.fields.aliases.isEmpty }
      || strands.contains { !$0.fields.aliases.isEmpty } || pages.contains { !$0.fields.aliases.isEmpty }
  }
}

public import Diagnostics
public import HTML

/// What a body cannot know by itself: the page it stands on, the language of its furniture, and the site.
public struct RenderOptions {
  /// Stands before every id, so that two documents on one page do not clash.
  public var idPrefix = ""
  /// Added to every heading's level: a biography on an article's page must not make an h2 beside the page's own.
  public var headingShift = 0
  /// Ids that the page itself uses.
  public var reservedIDs: Set<String> = []
  /// Beginnings of ids that the page makes by itself.
  public var reservedPrefixes: Set<String> = []
  /// Whether HTML of ``RawSubset`` is published; any other is an error.
  public var allowsRawHTML = false
  public var limits = MarkdownLimits.standard
  public var phrases = MarkdownPhrases.english
  /// Called for every link that is no outside address: paths of files, paths of the site, `#fragments`.
  /// Nil means that the mistake is reported and the text alone is to be shown.
  public var link: LinkResolver
  /// Called for every picture that is not on another host. Nil means that the mistake is reported.
  public var picture: PictureResolver

  public typealias LinkResolver = (_ destination: String, _ span: SourceSpan, _ report: inout Report) -> Link?
  public typealias PictureResolver = (_ source: String, _ span: SourceSpan, _ report: inout Report) -> Picture?

  public init(link: @escaping LinkResolver, picture: @escaping PictureResolver) {
    self.link = link
    self.picture = picture
  }
}

/// A picture as a page shows it.
public struct Picture: Sendable, Hashable {
  public var link: Link
  public var width: Int?
  public var height: Int?

  public init(link: Link, width: Int? = nil, height: Int? = nil) {
    self.link = link
    self.width = width
    self.height = height
  }
}

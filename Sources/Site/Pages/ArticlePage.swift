public import HTML
public import Markdown

/// An article's own page.
public struct ArticlePage: Sendable {
  public var kind: NamedLink
  public var programme: NamedLink?
  public var title: String
  /// The piece's language where it is not the page's.
  public var language: TextLanguage?
  public var subtitle: String?
  public var standfirst: String?
  public var credits: [Credit]
  public var editors: [BylineName] = []
  public var translators: [BylineName] = []
  public var published: PageDate
  public var updated: PageDate?
  public var readingMinutes: Int
  public var words: Int
  /// The report's number in its series of papers (`PB-2025-1`).
  public var number: String?
  public var picture: Picture?
  public var takeaways: [String] = []
  /// Shown for reports and papers.
  public var abstract: String?
  public var keywords: [String] = []
  /// Headings with their anchors, in order; empty where the piece is short or `toc` is off.
  public var contents: [Heading] = []
  public var body: HTML
  public var footnotes: HTML?
  public var topics: [NamedLink] = []
  public var regions: [NamedLink] = []
  public var series: SeriesPlace?
  public var event: EventPlace?
  public var pdf: PDFFile?
  public var doi: NamedLink?
  public var isbn: NamedLink?
  public var issn: NamedLink?
  /// How the institute itself asks to be cited, where the piece says so.
  public var citation: String?
  /// The piece cited in each of the usual styles.
  public var citations: [StyledCitation] = []
  /// The same citation for reference managers: BibTeX, RIS, CSL.
  public var citationFiles: [RecordFile] = []
  public var funding: [Funder] = []
  public var corrections: [CorrectionNote] = []
  /// The days on which the piece became what it is, the first one first; empty where nothing changed since.
  public var versions: [PageDate] = []
  public var disclaimer: String?
  /// The language of the disclaimer where it is not the page's.
  public var languageOfDisclaimer: TextLanguage?
  public var licence: NamedLink?
  /// What the piece is passed on with; nil where the site has no `url`, and nobody could follow it.
  public var share: Sharing?
  public var authors: [AuthorNote] = []
  public var related: [ArticleCard] = []
  public var respond: RespondBox?
  public var status: UnpublishedStatus?

  public init(
    kind: NamedLink, title: String, credits: [Credit], published: PageDate, readingMinutes: Int, words: Int, body: HTML
  ) {
    self.kind = kind
    self.title = title
    self.credits = credits
    self.published = published
    self.readingMinutes = readingMinutes
    self.words = words
    self.body = body
  }
}

/// Where a piece stands in its series.
public struct SeriesPlace: Sendable {
  public let series: NamedLink
  public let number: Int?
  public let count: Int
  public let previous: NamedLink?
  public let next: NamedLink?

  public init(series: NamedLink, number: Int?, count: Int, previous: NamedLink?, next: NamedLink?) {
    self.series = series
    self.number = number
    self.count = count
    self.previous = previous
    self.next = next
  }
}

/// When and where something was held.
public struct EventPlace: Sendable {
  public let start: PageDate
  public let startTime: String?
  public let end: PageDate?
  public let endTime: String?
  public let place: String?
  public let link: Link?
  /// The language of the place where it is not the page's.
  public var language: TextLanguage?
  /// The event as a file for calendars.
  public var calendar: Link?

  public init(start: PageDate, startTime: String?, end: PageDate?, endTime: String?, place: String?, link: Link?) {
    self.start = start
    self.startTime = startTime
    self.end = end
    self.endTime = endTime
    self.place = place
    self.link = link
  }
}

/// The printed form of a piece.
public struct PDFFile: Sendable {
  public let link: Link
  public let bytes: Int

  public init(link: Link, bytes: Int) {
    self.link = link
    self.bytes = bytes
  }
}

/// Who paid.
public struct Funder: Sendable {
  public let source: String
  public let award: String?
  public let link: Link?
  /// The language of the name where it is not the page's.
  public let language: TextLanguage?

  public init(source: String, award: String?, link: Link?, language: TextLanguage? = nil) {
    self.language = language
    self.source = source
    self.award = award
    self.link = link
  }
}

/// What was wrong and when it was put right.
public struct CorrectionNote: Sendable {
  public let date: PageDate
  public let note: String
  /// A material one changed what a reader would conclude.
  public let isMaterial: Bool
  /// The language of the note, where the page has another.
  public let language: TextLanguage?

  public init(date: PageDate, note: String, isMaterial: Bool, language: TextLanguage? = nil) {
    self.date = date
    self.note = note
    self.isMaterial = isMaterial
    self.language = language
  }
}

/// What a piece is passed on with: its title and its full address, each encoded for the query of an address. A network's
/// own form is opened by an address that holds them.
public struct Sharing: Sendable, Hashable {
  public let title: String
  public let page: String

  public init(title: String, page: Link) {
    self.title = Link.percentEncoded(title, keeping: "")
    self.page = Link.percentEncoded(page.href, keeping: "")
  }
}

/// How a reader answers: a prefilled mail, or a form posted to the site's configured address.
public enum RespondBox: Sendable {
  case mail(Link, address: String)
  /// The form posts `name`, `email`, `comment`, and the hidden `article` (the canonical address) and `title`.
  case form(action: Link, article: String, title: String)
}

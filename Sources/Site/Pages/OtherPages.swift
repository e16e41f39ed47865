public import HTML

/// The front page.
public struct HomePage: Sendable {
  /// The piece that leads; nil on a site without pieces.
  public let lead: ArticleCard?
  /// Two or three that stand beside the lead.
  public let seconds: [ArticleCard]
  public let latest: [KindShelf]
  public let experts: [AuthorCard]
  public let allAuthors: Link?
  public let topics: [ShelfCard]
  public let allTopics: Link?
  /// "Write for us", where the site takes submissions.
  public let submissions: Link?
  public let follow: [SocialLink]

  /// The newest pieces of one kind.
  public struct KindShelf: Sendable {
    public let kind: NamedLink
    public let cards: [ArticleCard]
    public let total: Int

    public init(kind: NamedLink, cards: [ArticleCard], total: Int) {
      self.kind = kind
      self.cards = cards
      self.total = total
    }
  }

  public init(
    lead: ArticleCard?, seconds: [ArticleCard], latest: [KindShelf], experts: [AuthorCard], allAuthors: Link?,
    topics: [ShelfCard], allTopics: Link?, submissions: Link?, follow: [SocialLink]
  ) {
    self.lead = lead
    self.seconds = seconds
    self.latest = latest
    self.experts = experts
    self.allAuthors = allAuthors
    self.topics = topics
    self.allTopics = allTopics
    self.submissions = submissions
    self.follow = follow
  }
}

/// An author's own page.
public struct AuthorPage: Sendable {
  public var name: String
  /// The language of the name where it is not the page's.
  public var languageOfName: TextLanguage?
  public var languages = AuthorLanguages()
  /// The name in other scripts, with their languages.
  public var otherNames: [(name: String, language: TextLanguage?)] = []
  public var portrait: Portrait
  public var role: String?
  public var status: AuthorStatus
  public var affiliations: [AffiliationLine] = []
  public var biography: HTML = HTML()
  public var education: [TextRun] = []
  public var interests: [TextRun] = []
  public var focus: [TextRun] = []
  public var email: (link: Link, text: String)?
  public var orcid: (link: Link, text: String)?
  /// Their contact card as a file.
  public var card: Link?
  public var links: [SocialLink] = []
  /// All pieces, not only those on this page of the list.
  public var total: Int = 0
  public var years: [YearShelf] = []
  public var pagination: Pagination?
  public var coauthors: [(author: BylineName, pieces: Int)] = []

  public init(name: String, portrait: Portrait, status: AuthorStatus) {
    self.name = name
    self.portrait = portrait
    self.status = status
  }
}

/// The pieces of one year in a list.
public struct YearShelf: Sendable {
  public let year: Int
  public let cards: [ArticleCard]

  public init(year: Int, cards: [ArticleCard]) {
    self.year = year
    self.cards = cards
  }
}

/// Where an author works or worked.
public struct AffiliationLine: Sendable {
  public let name: TextRun
  /// Its own page.
  public let page: Link?
  /// Its entry in the Research Organization Registry.
  public let ror: Link?
  /// As written: `2019`, `2023-05`.
  public let from: String?
  public let to: String?

  /// Where readers are led.
  public var link: Link? { page ?? ror }

  public init(name: TextRun, page: Link?, ror: Link? = nil, from: String?, to: String?) {
    self.name = name
    self.page = page
    self.ror = ror
    self.from = from
    self.to = to
  }
}

/// All authors, grouped by their standing with the institute.
public struct AuthorsPage: Sendable {
  public let groups: [(status: AuthorStatus, authors: [AuthorCard])]

  public init(groups: [(status: AuthorStatus, authors: [AuthorCard])]) {
    self.groups = groups
  }
}

/// The pieces of a kind, topic, region, programme, series or year.
public struct ListingPage: Sendable {
  /// What sort of list it is.
  public var shelf: Shelf
  public var title: String
  /// The language of the title where it is not the page's; likewise those of the other texts.
  public var language: TextLanguage?
  public var description: String?
  public var languageOfDescription: TextLanguage?
  public var introduction: HTML = HTML()
  public var languageOfIntroduction: TextLanguage?
  public var picture: Picture?
  public var parent: NamedLink?
  public var children: [NamedLink] = []
  /// Who leads the programme or edits the series.
  public var leads: [AuthorCard] = []
  public var issn: NamedLink?
  public var total: Int
  public var cards: [ArticleCard]
  public var pagination: Pagination?

  public init(shelf: Shelf, title: String, total: Int, cards: [ArticleCard]) {
    self.shelf = shelf
    self.title = title
    self.total = total
    self.cards = cards
  }
}

/// A list of lists.
public struct DirectoryPage: Sendable {
  public let shelf: Shelf
  public let shelves: [ShelfCard]
  /// The kinds of publication, on the archive's page only.
  public let kinds: [ShelfCard]
  /// All works for reference managers, on the archive's page only.
  public var works: [RecordFile] = []

  public init(shelf: Shelf, shelves: [ShelfCard], kinds: [ShelfCard] = []) {
    self.shelf = shelf
    self.shelves = shelves
    self.kinds = kinds
  }
}

/// The ways pieces are put together.
public enum Shelf: String, Sendable, Hashable, CaseIterable {
  case kind, topic, region, programme, series, year
}

/// A plain page: about, contact.
public struct ProsePage: Sendable {
  public let title: String
  public let description: String?
  public let picture: Picture?
  public let body: HTML
  public let footnotes: HTML?
  /// The text's language where it is not the page's.
  public let language: TextLanguage?
  /// Set only where drafts were asked for.
  public let status: UnpublishedStatus?

  public init(
    title: String, description: String?, picture: Picture?, body: HTML, footnotes: HTML?,
    language: TextLanguage? = nil, status: UnpublishedStatus? = nil
  ) {
    self.language = language
    self.status = status
    self.title = title
    self.description = description
    self.picture = picture
    self.body = body
    self.footnotes = footnotes
  }
}

/// Every correction on the site, newest first.
public struct CorrectionsPage: Sendable {
  public let corrections: [(article: NamedLink, correction: CorrectionNote)]

  public init(corrections: [(article: NamedLink, correction: CorrectionNote)]) {
    self.corrections = corrections
  }
}

/// "Write for us".
public struct SubmissionsPage: Sendable {
  public let text: HTML
  /// The language of the text where it is not the page's.
  public let language: TextLanguage?
  public let email: (link: Link, text: String)?
  /// Where the form posts to; it sends `name`, `email`, `title` and `summary`.
  public let form: Link?

  public init(text: HTML, language: TextLanguage? = nil, email: (link: Link, text: String)?, form: Link?) {
    self.text = text
    self.language = language
    self.email = email
    self.form = form
  }
}

/// What a reader sees behind a dead link.
public struct NotFoundPage: Sendable {
  public let recent: [ArticleCard]

  public init(recent: [ArticleCard]) { self.recent = recent }
}

/// An old address that leads on.
public struct RedirectPage: Sendable {
  public let target: Link

  public init(target: Link) { self.target = target }
}

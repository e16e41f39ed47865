public import FrontMatter
public import HTML

/// A picture as a page shows it.
public struct Picture: Sendable, Hashable {
  public let link: Link
  /// Pixels, read from the file; nil where the file does not say.
  public let width: Int?
  public let height: Int?
  /// What a reader who cannot see it is told; empty for a decoration, on purpose.
  public let alt: String
  public let caption: String?
  public let credit: String?
  /// The part that must stay in view when cropped, as `object-position` classes know it (`top`, `left`…).
  public let focus: String?
  /// The language of its words where it is not the page's.
  public let language: TextLanguage?

  public init(
    link: Link, width: Int?, height: Int?, alt: String, caption: String? = nil, credit: String? = nil,
    focus: String? = nil, language: TextLanguage? = nil
  ) {
    self.language = language
    self.link = link
    self.width = width
    self.height = height
    self.alt = alt
    self.caption = caption
    self.credit = credit
    self.focus = focus
  }
}

/// The face of an author: a photo, or initials drawn on one of a few tints.
public enum Portrait: Sendable, Hashable {
  case photo(Picture)
  case monogram(initials: String, tint: Int)
}

/// A name in a byline.
///
/// A class, as are all parts that many pages show alike: there is one of each for the site, and a page counts one
/// reference to it. Nothing in it ever changes.
public final class BylineName: Sendable {
  public let name: String
  /// The author's page; guests without a file have none, or their own address.
  public let link: Link?
  public let language: TextLanguage?

  public init(name: String, link: Link?, language: TextLanguage? = nil) {
    self.name = name
    self.link = link
    self.language = language
  }
}

/// The languages of what is said of an author, each where it is not the page's.
public struct AuthorLanguages: Sendable, Hashable {
  /// Of the biography, or of the sentence of it that stands in lists.
  public var biography: TextLanguage?
  public var role: TextLanguage?
  /// Of the one affiliation that is shown beside the name.
  public var affiliation: TextLanguage?

  public init(biography: TextLanguage? = nil, role: TextLanguage? = nil, affiliation: TextLanguage? = nil) {
    self.biography = biography
    self.role = role
    self.affiliation = affiliation
  }
}

/// An author as the article page introduces them. A class for the reason that ``BylineName`` is one.
public final class Credit: Sendable {
  public let author: BylineName
  /// What they did where it is not simply writing (`data`, `photographs`), or their post.
  public let role: String?
  /// The affiliation at the time of writing.
  public let affiliation: String?
  public let portrait: Portrait
  public let languages: AuthorLanguages
  /// Its index among those of its site that many pieces show alike; nil of what only one piece says.
  public let index: Int?

  public init(
    author: BylineName, role: String?, affiliation: String?, portrait: Portrait,
    languages: AuthorLanguages = AuthorLanguages(), index: Int? = nil
  ) {
    self.languages = languages
    self.author = author
    self.role = role
    self.affiliation = affiliation
    self.portrait = portrait
    self.index = index
  }
}

/// "About the author" under an article. A class for the reason that ``BylineName`` is one.
public final class AuthorNote: Sendable {
  public let credit: Credit
  public let biography: HTML
  public let links: [SocialLink]

  public init(credit: Credit, biography: HTML, links: [SocialLink]) {
    self.credit = credit
    self.biography = biography
    self.links = links
  }
}

/// A profile on a network, or a way to share: the icon's name, what is read aloud, and the address.
public struct SocialLink: Sendable, Hashable {
  public let network: SocialNetwork
  /// The handle or host, shown as text where there is room.
  public let handle: String
  public let link: Link

  public init(network: SocialNetwork, handle: String, link: Link) {
    self.network = network
    self.handle = handle
    self.link = link
  }
}

/// A day, and the instant behind it where the author gave one.
public struct PageDate: Sendable, Hashable {
  public let day: CivilDate
  /// For `<time datetime>`: a day, or an instant with its offset.
  public let machine: String

  public init(day: CivilDate, machine: String) {
    self.day = day
    self.machine = machine
  }
}

/// An article in a list.
///
/// A class, because a piece stands in a dozen lists with the same card. Nothing in it ever changes.
public final class ArticleCard: Sendable {
  public let title: String
  public let link: Link
  public let kind: NamedLink
  public let standfirst: String?
  public let byline: [BylineName]
  public let date: PageDate
  public let picture: Picture?
  /// The piece's language where it is not the page's.
  public let language: TextLanguage?
  /// Set only where drafts or embargoed pieces were asked for.
  public let status: UnpublishedStatus?
  /// The place in its series, where the list is a series.
  public let number: Int?
  /// The piece's index in its site, by which templates keep what all its cards have in common; nil of a card that is
  /// of no site.
  public let index: Int?

  public init(
    title: String, link: Link, kind: NamedLink, standfirst: String?, byline: [BylineName], date: PageDate,
    picture: Picture?, language: TextLanguage? = nil, status: UnpublishedStatus? = nil, number: Int? = nil,
    index: Int? = nil
  ) {
    self.title = title
    self.link = link
    self.kind = kind
    self.standfirst = standfirst
    self.byline = byline
    self.date = date
    self.picture = picture
    self.language = language
    self.status = status
    self.number = number
    self.index = index
  }
}

/// Why a piece is not on the public site.
public enum UnpublishedStatus: Sendable, Hashable {
  case draft
  case embargoed(until: PageDate)
  case expired(since: PageDate)
}

/// An author in a list of people.
public struct AuthorCard: Sendable {
  public let name: BylineName
  public let role: String?
  public let affiliation: String?
  public let portrait: Portrait
  /// The first sentence of the biography.
  public let line: String?
  public let pieces: Int
  public let languages: AuthorLanguages

  public init(
    name: BylineName, role: String?, affiliation: String?, portrait: Portrait, line: String?, pieces: Int,
    languages: AuthorLanguages = AuthorLanguages()
  ) {
    self.languages = languages
    self.name = name
    self.role = role
    self.affiliation = affiliation
    self.portrait = portrait
    self.line = line
    self.pieces = pieces
  }
}

/// A topic, region, programme, series, kind or year in a list of them.
public struct ShelfCard: Sendable {
  public let title: String
  public let link: Link
  public let description: String?
  public let pieces: Int
  /// The languages of title and description where they are not the page's.
  public let language: TextLanguage?
  public let languageOfDescription: TextLanguage?

  public init(
    title: String, link: Link, description: String?, pieces: Int, language: TextLanguage? = nil,
    languageOfDescription: TextLanguage? = nil
  ) {
    self.language = language
    self.languageOfDescription = languageOfDescription
    self.title = title
    self.link = link
    self.description = description
    self.pieces = pieces
  }
}

/// The pages of a list: this one's number, and the addresses of those that it leads to.
public struct Pagination: Sendable {
  /// From 1, newest first.
  public let current: Int
  public let total: Int
  /// The first page, the last, and two on either side of this one, itself among them.
  public let near: [(number: Int, link: Link)]

  public var previous: Link? { near.first { $0.number == current - 1 }?.link }
  public var next: Link? { near.first { $0.number == current + 1 }?.link }

  /// - Parameter link: The address of a page by its number. Asked for a handful: a list may have thousands.
  public init(current: Int, total: Int, link: (Int) -> Link) {
    self.current = current
    self.total = total
    var numbers = Array(max(1, current - 2)...min(total, current + 2))
    if let first = numbers.first, first > 1 { numbers.insert(1, at: 0) }
    if let last = numbers.last, last < total { numbers.append(total) }
    near = numbers.map { ($0, link($0)) }
  }
}

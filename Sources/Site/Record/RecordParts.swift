public import HTML

extension WorkRecord {
  /// The kind of publication.
  public struct Kind: Sendable, Hashable {
    public let id: String
    /// What one piece of it is called.
    public let title: String
    /// Whether pieces are records in the eyes of Scholar and library catalogues.
    public let isScholarly: Bool

    public init(id: String, title: String, isScholarly: Bool) {
      self.id = id
      self.title = title
      self.isScholarly = isScholarly
    }
  }

  /// A person or organisation that had a part in a piece.
  ///
  /// A class, because the same one is on the byline of many pieces: a copy of this many fields would touch a reference
  /// count for each, and what is worked out of them is worked out once.
  public final class Creator: Sendable {
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

    public let orcidURL: Link?
    /// The name turned round: ``PersonName/inverted``.
    public let inverted: String

    public init(
      name: PersonName, author: Int? = nil, url: Link? = nil, orcid: String? = nil, role: String? = nil,
      affiliation: Affiliation? = nil, fediverse: String? = nil
    ) {
      self.name = name
      self.author = author
      self.url = url
      self.orcid = orcid
      self.role = role
      self.affiliation = affiliation
      self.fediverse = fediverse
      orcidURL = orcid.flatMap { Link(outside: "https://orcid.org/\($0)") }
      inverted = name.inverted
    }

    /// The same person at another time or in another part.
    init(_ other: Creator, role: String?, affiliation: Affiliation?) {
      name = other.name
      author = other.author
      url = other.url
      orcid = other.orcid
      self.role = role
      self.affiliation = affiliation
      fediverse = other.fediverse
      orcidURL = other.orcidURL
      inverted = other.inverted
    }
  }

  /// Where somebody works or worked.
  public struct Affiliation: Sendable, Hashable {
    public let name: String
    public let url: Link?
    public let ror: String?
    public let rorURL: Link?

    public init(name: String, url: Link?, ror: String?) {
      self.name = name
      self.url = url
      self.ror = ror
      rorURL = ror.flatMap(IdentifierLinks.address(ofROR:))
    }
  }

  /// A topic, region or programme.
  public struct Subject: Sendable, Hashable {
    public let name: String
    /// The full address of its page.
    public let url: Link?

    public init(name: String, url: Link?) {
      self.name = name
      self.url = url
    }
  }

  /// The subjects of a piece: places in the list of all of the site's, so that a record neither copies nor counts them.
  public struct Subjects: RandomAccessCollection, Sendable {
    private let places: [Int]
    private let all: [Subject]

    init(_ places: [Int], among all: [Subject]) {
      self.places = places
      self.all = all
    }

    public var startIndex: Int { 0 }
    public var endIndex: Int { places.count }
    public subscript(position: Int) -> Subject { all[places[position]] }
  }

  /// Who publishes: the institute. A class, because every record has the same one.
  public final class Publisher: Sendable {
    public let name: String
    /// Its own site, else this one.
    public let url: Link?
    public let ror: String?
    /// The city.
    public let place: String?
    public let logo: RecordPicture?

    public let rorURL: Link?
    /// The institute as the one on the byline, where nobody is.
    public let creators: [Creator]

    public init(
      name: String, url: Link? = nil, ror: String? = nil, place: String? = nil, logo: RecordPicture? = nil
    ) {
      self.name = name
      self.url = url
      self.ror = ror
      self.place = place
      self.logo = logo
      rorURL = ror.flatMap(IdentifierLinks.address(ofROR:))
      creators = [Creator(name: PersonName(organisation: name), url: url)]
    }
  }

  /// The series and the place in it.
  public struct SeriesEntry: Sendable, Hashable {
    public let title: String
    public let number: Int?
    public let issn: String?
    public let url: Link?

    public init(title: String, number: Int?, issn: String?, url: Link?) {
      self.title = title
      self.number = number
      self.issn = issn
      self.url = url
    }
  }

  /// The PDF, in the folder of the page.
  public struct PrintedForm: Sendable, Hashable {
    public let address: SiteAddress
    public let url: Link?
    public let bytes: Int

    public init(address: SiteAddress, url: Link?, bytes: Int) {
      self.address = address
      self.url = url
      self.bytes = bytes
    }
  }

  /// Who paid.
  public struct Funding: Sendable, Hashable {
    public let source: String
    public let award: String?
    public let url: Link?

    public init(source: String, award: String?, url: Link?) {
      self.source = source
      self.award = award
      self.url = url
    }
  }

  /// What was wrong and when it was put right.
  public struct Correction: Sendable, Hashable {
    public let date: Moment
    public let note: String
    /// Changed what a reader would conclude.
    public let isMaterial: Bool

    public init(date: Moment, note: String, isMaterial: Bool) {
      self.date = date
      self.note = note
      self.isMaterial = isMaterial
    }
  }

  /// When and where something was or will be held.
  public struct Event: Sendable, Hashable {
    public let start: Moment
    public let end: Moment?
    public let place: String?
    public let url: Link?

    public init(start: Moment, end: Moment?, place: String?, url: Link?) {
      self.start = start
      self.end = end
      self.place = place
      self.url = url
    }
  }

  /// The piece in another language.
  public struct Translation: Sendable, Hashable {
    /// A BCP 47 tag.
    public let language: String
    public let title: String
    public let url: Link?
    /// Whether this one is what the others were translated from.
    public let isOriginal: Bool

    public init(language: String, title: String, url: Link?, isOriginal: Bool = false) {
      self.language = language
      self.title = title
      self.url = url
      self.isOriginal = isOriginal
    }
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

  public init(url: Link?, size: PictureSides?, alt: String, isRaster: Bool) {
    self.url = url
    self.size = size
    self.alt = alt
    self.isRaster = isRaster
  }
}

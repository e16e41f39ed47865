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
  public struct Creator: Sendable, Hashable {
    public let name: PersonName
    /// Index into ``Site/authors``; nil for guests.
    public var author: Int?
    /// The author's page, or a guest's own address.
    public var url: Link?
    public var orcid: String?
    /// What they did, where it is not simply writing.
    public var role: String?
    /// At the time of writing.
    public var affiliation: Affiliation?
    /// `@user@host`, which link previews credit.
    public var fediverse: String?

    public init(name: PersonName) { self.name = name }

    public var orcidURL: Link? { orcid.flatMap { Link(outside: "https://orcid.org/\($0)") } }
  }

  /// Where somebody works or worked.
  public struct Affiliation: Sendable, Hashable {
    public let name: String
    public let url: Link?
    public let ror: String?

    public init(name: String, url: Link?, ror: String?) {
      self.name = name
      self.url = url
      self.ror = ror
    }

    public var rorURL: Link? { ror.flatMap { Link(outside: "https://ror.org/\($0)") } }
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

  /// Who publishes: the institute.
  public struct Publisher: Sendable, Hashable {
    public let name: String
    /// Its own site, else this one.
    public var url: Link?
    public var ror: String?
    /// The city.
    public var place: String?
    public var logo: RecordPicture?

    public init(name: String) { self.name = name }

    public var rorURL: Link? { ror.flatMap { Link(outside: "https://ror.org/\($0)") } }
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

  /// A state of the piece: the first is 1, and each day of a material correction or an update makes one more.
  public struct Version: Sendable, Hashable {
    public let number: Int
    public let date: Moment

    public init(number: Int, date: Moment) {
      self.number = number
      self.date = date
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

    public init(language: String, title: String, url: Link?) {
      self.language = language
      self.title = title
      self.url = url
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

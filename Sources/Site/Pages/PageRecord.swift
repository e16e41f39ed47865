public import HTML

/// What programs are told of a page in its head: search engines, libraries, link previews.
public struct PageRecord: Sendable {
  public enum Subject: Sendable {
    /// A list or a plain page: it has a name and a place on the site, and no more.
    case page
    /// The home page: the site, and the institute behind it.
    case site(WorkRecord.Publisher)
    /// A piece.
    case work(WorkRecord)
    /// An author's own page.
    case person(WorkRecord.Creator)
  }

  public let subject: Subject
  /// What link previews show.
  public let picture: RecordPicture?
  /// Scheme and host of the site, which make its links whole; nil where it has no `url`.
  public let origin: Link?

  public init(_ subject: Subject, picture: RecordPicture?, origin: Link?) {
    self.subject = subject
    self.picture = picture
    self.origin = origin
  }

  /// The full address of a link on the site.
  public func absolute(_ link: Link) -> Link? {
    link.isOutside ? link : origin.map { link.on($0) }
  }
}

/// A page's record in a format of its own, beside the page: a citation for reference managers.
public struct RecordFile: Sendable, Hashable {
  /// The format's own name, which is the same in every language: `BibTeX`.
  public let name: String
  public let link: Link
  /// The media type: `application/x-bibtex`.
  public let type: String

  public init(_ name: String, _ link: Link, type: String) {
    self.name = name
    self.link = link
    self.type = type
  }
}

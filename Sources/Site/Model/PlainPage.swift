public import Diagnostics

/// A page that is no publication: about, contact, standards.
public struct PlainPage: Sendable {
  /// The file's name, by which other pages call it their parent.
  public let id: String
  public let slug: String
  public let source: SourceSpan
  public let path: String
  /// What it shares with its translations; empty on a site in one language.
  public let translationKey: String
  public let fields: PageFields
  public let address: SiteAddress
  public let picture: PictureFile?
}

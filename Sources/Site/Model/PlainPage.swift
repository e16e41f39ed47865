public import Diagnostics

/// A page that is no publication: about, contact, standards.
public struct PlainPage: Sendable {
  /// The file's name, by which other pages call it their parent.
  public let id: String
  public let slug: String
  public let source: SourceSpan
  public let path: String
  /// What it shares with its translations and with no other document.
  public let translationGroup: Int
  public let fields: PageFields
  public let address: SiteAddress
  public let picture: PictureFile?
}

public import Diagnostics

/// A page that is no publication: about, contact, standards.
public struct PlainPage: Sendable {
  public let slug: String
  public let source: SourceSpan
  public let path: String
  public let fields: PageFields
  public let address: SiteAddress
  public let picture: PictureFile?
}

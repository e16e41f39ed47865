public import FrontMatter

/// A file under `Content/` that is published as it is.
public struct ContentFile: Sendable, Hashable {
  /// Relative to `Content/`.
  public let path: String
  public let bytes: Int
  /// Pixels, where the file is a picture.
  public let size: PictureSides?
  /// Why no text and no field may have it published; nil for nearly all.
  @Rare public var danger: Danger?

  public init(path: String, bytes: Int, size: PictureSides? = nil, danger: Danger? = nil) {
    self.path = path
    self.bytes = bytes
    self.size = size
    _danger = Rare(wrappedValue: danger)
  }
}

/// The sides of a picture in pixels.
public struct PictureSides: Sendable, Hashable {
  public let width: Int
  public let height: Int

  public init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }
}

/// A picture of the front matter: the file, and the address it is published at.
public struct PictureFile: Sendable, Hashable {
  public let file: ContentFile
  public let address: SiteAddress
  public let fields: PictureFields
  /// The language of its words where they come from a text in another one.
  public var language: LanguageTag?
}

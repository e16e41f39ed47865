public import HTML

/// A font file of the site, for `@font-face`.
public struct FontFace: Sendable, Hashable {
  public let family: String
  public let link: Link
  /// `400`, or `300 700` for a variable font.
  public let weight: String?
  public let style: String?

  public init(family: String, link: Link, weight: String?, style: String?) {
    self.family = family
    self.link = link
    self.weight = weight
    self.style = style
  }
}

/// How a site looks: its colours, faces and corners.
public struct Theme: Sendable, Hashable {
  public var palette = Palette()
  /// Font families as CSS lists them; nil where the stylesheet's own stand.
  public var serif: String?
  public var sans: String?
  /// The corner radius in CSS pixels.
  public var radius: Int?
  /// Fonts that the site serves itself.
  public var fonts: [FontFace] = []

  public init(
    palette: Palette = Palette(), serif: String? = nil, sans: String? = nil, radius: Int? = nil, fonts: [FontFace] = []
  ) {
    self.palette = palette
    self.serif = serif
    self.sans = sans
    self.radius = radius
    self.fonts = fonts
  }
}

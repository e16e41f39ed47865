/// Every colour of the pages, made from the three that a site may choose.
///
/// The stylesheet has no colour of its own: it uses these by name. So each pair that can meet is known here,
/// and all of them are readable whatever a site chooses (`Scheme.pairs`).
public struct Palette: Sendable, Hashable {
  public let light: Scheme
  public let dark: Scheme

  static let defaultInk = Colour(red: 0x1b, green: 0x1d, blue: 0x20)
  static let defaultPaper = Colour(red: 0xfd, green: 0xfc, blue: 0xfa)
  static let defaultAccent = Colour(red: 0x0b, green: 0x5d, blue: 0x5a)

  /// The colours of one appearance.
  public struct Scheme: Sendable, Hashable {
    /// Text, and lines that begin a part.
    public let ink: Colour
    /// What is less than the text: dates, captions, summaries.
    public let soft: Colour
    /// Hairlines between equals. They only decorate.
    public let rule: Colour
    /// Edges that must be seen: fields of forms.
    public let edge: Colour
    public let paper: Colour
    /// Behind takeaways, callouts, code.
    public let tint: Colour
    /// Behind what is selected, marked or jumped to.
    public let wash: Colour
    /// The accent as a reader can read it: names of kinds, references, focus.
    public let accent: Colour
    /// The accent as the site wrote it: buttons and the line at the top.
    public let fill: Colour
    public let onFill: Colour
    /// The invitation.
    public let band: Colour
    public let onBand: Colour
    /// What went wrong, and what is not public.
    public let danger: Colour
    /// The foot of the page.
    public let foot: Colour
    public let onFoot: Colour
    public let softOnFoot: Colour
    public let ruleOnFoot: Colour
  }

  /// Two colours that meet on a page, and the ratio that they need.
  public struct Pair: Sendable, Hashable {
    public let foreground: Colour
    public let background: Colour
    /// 4.5 for text, 3 for large text and edges: WCAG 2.2, 1.4.3 and 1.4.11.
    public let needed: Double

    public var ratio: Double { foreground.contrast(with: background) }
  }

  /// The palette of a site; nil stands for the default.
  public init(ink: Colour? = nil, paper: Colour? = nil, accent: Colour? = nil) {
    let (ink, paper) = (ink ?? Self.defaultInk, paper ?? Self.defaultPaper)
    let accent = accent ?? Self.defaultAccent
    light = Scheme(ink: ink, paper: paper, accent: accent, fill: accent, band: accent)
    // A site that is dark by day stays as it is by night.
    dark =
      paper.luminance < ink.luminance
      ? light
      : Scheme(
        ink: paper.toned(0.91, chroma: 0.012), paper: ink.toned(0.205, chroma: 0.02),
        accent: accent.toned(0.8, chroma: 0.11), fill: accent.toned(0.8, chroma: 0.11),
        band: accent.toned(0.32, chroma: 0.06))
  }
}

extension Palette.Scheme {
  init(ink: Colour, paper: Colour, accent: Colour, fill: Colour, band: Colour) {
    let tint = Self.ground(accent, 0.055, on: paper)
    let wash = Self.ground(accent, 0.15, on: paper)
    let grounds = [paper, tint, wash]
    let text = ink.readable(on: grounds, 4.5)
    self.ink = text
    self.paper = paper
    self.tint = tint
    self.wash = wash
    soft = text.mixed(0.7, into: paper).readable(on: grounds, 4.5)
    rule = text.mixed(0.18, into: paper)
    edge = text.mixed(0.5, into: paper).readable(on: [paper], 3)
    self.accent = accent.readable(on: grounds, 4.5)
    self.fill = fill
    onFill = Self.clear([paper, text], on: fill)
    self.band = band
    onBand = Self.clear([paper, text], on: band)
    danger = Colour(red: 0xa3, green: 0x2a, blue: 0x12).readable(on: grounds, 4.5)
    let isDark = paper.luminance < text.luminance
    foot = isDark ? paper.toned(0.165, chroma: 0.02) : accent.mixed(0.25, into: text).toned(0.23, chroma: 0.03)
    onFoot = Self.clear([isDark ? text : paper], on: foot)
    softOnFoot = onFoot.mixed(0.72, into: foot).readable(on: [foot], 4.5)
    ruleOnFoot = onFoot.mixed(0.22, into: foot)
  }

  /// The paper with a share of the accent in it: less where the paper is a middle grey and text would no longer read.
  private static func ground(_ accent: Colour, _ share: Double, on paper: Colour) -> Colour {
    let text: Colour = paper.contrast(with: .black) > paper.contrast(with: .white) ? .black : .white
    return [share, share / 2, share / 4].lazy.map { accent.mixed($0, into: paper) }
      .first { $0.contrast(with: text) >= 4.6 } ?? paper
  }

  /// The first of the candidates that reads as text, else white or black: one of them always does.
  private static func clear(_ candidates: [Colour], on ground: Colour) -> Colour {
    (candidates + [.white]).first { $0.contrast(with: ground) >= 4.5 } ?? .black
  }

  /// Every pair of colours that the stylesheet lets meet. A test reads the stylesheet for others.
  public var pairs: [Palette.Pair] {
    let text: [(Colour, [Colour])] = [
      (ink, [paper, tint, wash]), (soft, [paper, tint, wash]), (accent, [paper, tint, wash]),
      (danger, [paper, tint, wash]), (paper, [ink]), (onFill, [fill]), (onBand, [band]), (band, [onBand]),
      (onFoot, [foot]), (softOnFoot, [foot]),
    ]
    return text.flatMap { one in
      one.1.map { Palette.Pair(foreground: one.0, background: $0, needed: 4.5) }
    } + [Palette.Pair(foreground: edge, background: paper, needed: 3)]
  }

  /// The colours by the names that the stylesheet calls them.
  public var properties: [(name: StaticString, colour: Colour)] {
    [
      ("ink", ink), ("soft", soft), ("rule", rule), ("edge", edge), ("paper", paper), ("tint", tint), ("wash", wash),
      ("accent", accent), ("fill", fill), ("on-fill", onFill), ("band", band), ("on-band", onBand), ("danger", danger),
      ("foot", foot), ("on-foot", onFoot), ("soft-on-foot", softOnFoot), ("rule-on-foot", ruleOnFoot),
    ]
  }
}

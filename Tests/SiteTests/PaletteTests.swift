import Site
import Testing

@Suite struct PaletteTests {
  /// WCAG's own figures: black on white, and the grey that is the lightest to pass on white.
  @Test(arguments: [
    ("#000000", "#ffffff", 21.0), ("#767676", "#ffffff", 4.54), ("#777777", "#ffffff", 4.47),
    ("#ff0000", "#ffffff", 3.99), ("#0b5d5a", "#fdfcfa", 7.51), ("#808080", "#808080", 1.0),
  ])
  func `contrast is counted as the guidelines do`(one: String, other: String, ratio: Double) throws {
    let (one, other) = (try #require(Colour(one)), try #require(Colour(other)))
    #expect(abs(one.contrast(with: other) - ratio) < 0.01, "\(one.contrast(with: other))")
    #expect(one.contrast(with: other) == other.contrast(with: one))
  }

  @Test func `a colour is read and written as it stands`() {
    for text in ["#000000", "#0b5d5a", "#ffffff", "#010203"] { #expect(Colour(text)?.description == text) }
    for text in ["", "#fff", "0b5d5a", "#0b5d5g", "#0b5d5a0"] { #expect(Colour(text) == nil) }
  }

  static let steps: [UInt8] = [0, 51, 102, 153, 204, 255]
  static let papers = ["#fdfcfa", "#ffffff", "#fff1e5", "#e8e8e8", "#808080", "#101820", "#000000"].map { Colour($0)! }

  @Test(arguments: papers)
  func `whatever accent a site chooses, every pair on its pages can be read`(paper: Colour) {
    for red in Self.steps {
      for green in Self.steps {
        for blue in Self.steps {
          let accent = Colour(red: red, green: green, blue: blue)
          let isDark = paper.luminance < 0.1
          let palette = Palette(ink: isDark ? Colour("#f0f0f0") : nil, paper: paper, accent: accent)
          for pair in palette.light.pairs + palette.dark.pairs where pair.ratio < pair.needed {
            Issue.record("\(accent) on \(paper): \(pair.foreground) on \(pair.background) is \(pair.ratio)")
          }
        }
      }
    }
  }

  @Test func `an ink too faint for its paper is darkened`() {
    let palette = Palette(ink: Colour("#aaaaaa"), paper: Colour("#ffffff"))
    #expect(palette.light.ink != Colour("#aaaaaa"))
    for pair in palette.light.pairs + palette.dark.pairs { #expect(pair.ratio >= pair.needed) }
  }

  @Test func `colours that pass stay as the site wrote them`() {
    let palette = Palette(ink: Colour("#1a1a1a"), paper: Colour("#ffffff"), accent: Colour("#8a1538"))
    #expect(palette.light.ink == Colour("#1a1a1a"))
    #expect(palette.light.accent == Colour("#8a1538"))
    #expect(palette.light.paper == Colour("#ffffff"))
  }

  @Test func `a site that is dark by day stays so by night`() {
    let palette = Palette(ink: Colour("#eeeeee"), paper: Colour("#101820"), accent: Colour("#f0c040"))
    #expect(palette.light == palette.dark)
  }
}

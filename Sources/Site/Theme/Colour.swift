/// A colour of the screen: sRGB, eight bits a channel.
public struct Colour: Sendable, Hashable, CustomStringConvertible {
  public let red: UInt8
  public let green: UInt8
  public let blue: UInt8

  public init(red: UInt8, green: UInt8, blue: UInt8) {
    (self.red, self.green, self.blue) = (red, green, blue)
  }

  /// Reads `#rrggbb`; nil for anything else.
  public init?(_ text: String) {
    guard text.utf8.count == 7, text.utf8.first == UInt8(ascii: "#"), let value = UInt32(text.dropFirst(), radix: 16)
    else { return nil }
    self.init(red: UInt8(value >> 16 & 255), green: UInt8(value >> 8 & 255), blue: UInt8(value & 255))
  }

  /// `#rrggbb`.
  public var description: String {
    "#"
      + [red, green, blue].map { channel in
        channel < 16 ? "0" + String(channel, radix: 16) : String(channel, radix: 16)
      }.joined()
  }

  /// Relative luminance, from 0 (black) to 1 (white): WCAG 2.2, "relative luminance".
  public var luminance: Double {
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// The contrast ratio, from 1 to 21: WCAG 2.2, "contrast ratio".
  public func contrast(with other: Colour) -> Double {
    let (one, two) = (luminance, other.luminance)
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }

  /// This colour mixed into another in OKLab, as `color-mix(in oklab, …)` does; `share` is this one's part.
  func mixed(_ share: Double, into other: Colour) -> Colour {
    let (one, two) = (OKLab(self), OKLab(other))
    return OKLab(
      lightness: one.lightness * share + two.lightness * (1 - share), a: one.a * share + two.a * (1 - share),
      b: one.b * share + two.b * (1 - share)
    ).colour
  }

  /// The same hue at another lightness (0 to 1), no more colourful than `chroma` (0.4 is as much as there is).
  func toned(_ lightness: Double, chroma limit: Double) -> Colour {
    let own = OKLab(self)
    let chroma = (own.a * own.a + own.b * own.b).squareRoot()
    let scale = chroma > limit ? limit / chroma : 1
    return OKLab(lightness: lightness, a: own.a * scale, b: own.b * scale).colour
  }

  /// The nearest colour of this hue that reaches `ratio` on each of the backgrounds; this one where it does.
  ///
  /// Nearest in OKLab lightness, in which equal steps look equal. Where no lightness passes, the better of black and white.
  func readable(on backgrounds: [Colour], _ ratio: Double) -> Colour {
    func passes(_ colour: Colour) -> Bool { backgrounds.allSatisfy { colour.contrast(with: $0) >= ratio } }
    if passes(self) { return self }
    let own = OKLab(self)
    let found = [0.0, 1.0].compactMap { end -> OKLab? in
      var (near, far) = (own.lightness, end)
      guard passes(own.with(far).colour) else { return nil }
      for _ in 0..<16 {
        let middle = (near + far) / 2
        if passes(own.with(middle).colour) { far = middle } else { near = middle }
      }
      return own.with(far)
    }
    let nearest = found.min { abs($0.lightness - own.lightness) < abs($1.lightness - own.lightness) }
    return nearest?.colour ?? Colour.black.clearer(than: .white, on: backgrounds)
  }

  /// This colour or the other, whichever stands out more from the worst of the backgrounds.
  private func clearer(than other: Colour, on backgrounds: [Colour]) -> Colour {
    func worst(_ colour: Colour) -> Double { backgrounds.map { colour.contrast(with: $0) }.min() ?? 0 }
    return worst(self) >= worst(other) ? self : other
  }

  static let black = Colour(red: 0, green: 0, blue: 0)
  static let white = Colour(red: 255, green: 255, blue: 255)
}

/// A colour by how it looks: lightness, and two axes of hue (Björn Ottosson's OKLab, which CSS Color 4 adopts).
private struct OKLab {
  var lightness: Double
  var a: Double
  var b: Double

  init(lightness: Double, a: Double, b: Double) {
    (self.lightness, self.a, self.b) = (lightness, a, b)
  }

  init(_ colour: Colour) {
    let (r, g, b) = (linear(colour.red), linear(colour.green), linear(colour.blue))
    let l = cubeRoot(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
    let m = cubeRoot(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
    let s = cubeRoot(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
    lightness = 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s
    a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s
    self.b = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
  }

  func with(_ lightness: Double) -> OKLab { OKLab(lightness: lightness, a: a, b: b) }

  /// What a screen shows; a channel beyond its gamut stops at the edge.
  var colour: Colour {
    let l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b)
    let m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b)
    let s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b)
    return Colour(
      red: channel(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
      green: channel(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
      blue: channel(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s))
  }
}

/// The sRGB transfer function, a channel to light. `x^2.4` is `x² · ⁵√x²`: there is no `pow` without the C library.
private func linear(_ channel: UInt8) -> Double {
  let value = Double(channel) / 255
  if value <= 0.04045 { return value / 12.92 }
  let base = (value + 0.055) / 1.055
  return base * base * root(base * base, 5)
}

/// Light to a channel. `x^(1/2.4)` is `³√(x · ⁴√x)`.
private func channel(_ light: Double) -> UInt8 {
  let light = min(max(light, 0), 1)
  let value = light <= 0.0031308 ? 12.92 * light : 1.055 * cubeRoot(light * light.squareRoot().squareRoot()) - 0.055
  return UInt8((value * 255).rounded())
}

private func cube(_ value: Double) -> Double { value * value * value }

private func cubeRoot(_ value: Double) -> Double { value < 0 ? -root(-value, 3) : root(value, 3) }

/// The root of a number from 0 to about 1, by Newton's method from above.
private func root(_ value: Double, _ degree: Int) -> Double {
  if value <= 0 { return 0 }
  var guess = max(value, 1)
  for _ in 0..<100 {
    var power = 1.0
    for _ in 1..<degree { power *= guess }
    let next = guess - (guess * power - value) / (Double(degree) * power)
    if guess - next < 1e-13 { return next }
    guess = next
  }
  return guess
}

import Site
import Templates
import Testing

/// The published stylesheet is the readable one with other names for its properties.
@Suite struct ShortNamesTests {
  private static let readable = String(decoding: design(Palette()), as: UTF8.self)
  private static let published = String(decoding: stylesheet(theme: Theme()), as: UTF8.self)
  private static func names(_ css: String) -> [String] {
    css.matches(of: /--[a-z][a-z0-9-]*/).map { String($0.0) }
  }

  @Test func `each property has one short name, and no two have the same`() {
    let pairs = Set(zip(Self.names(Self.readable), Self.names(Self.published)).map { "\($0) \($1)" })
    let before = Set(Self.names(Self.readable))
    let after = Set(Self.names(Self.published))
    #expect(before.count > 60)
    #expect(pairs.count == before.count && after.count == before.count)
    #expect(after.allSatisfy { $0.hasPrefix("--site-") || $0.count <= 4 }, "\(after)")
  }

  @Test func `nothing but names is changed`() {
    let name = /--[a-z][a-z0-9-]*/
    #expect(Self.published.replacing(name, with: "--x") == Self.readable.replacing(name, with: "--x"))
  }

  @Test func `what a site sets keeps its name`() {
    let kept = Self.names(Self.published).filter { $0.hasPrefix("--site-") }
    #expect(Set(kept) == ["--site-serif", "--site-sans", "--site-x-sans", "--site-radius", "--site-digits"])
  }

  @Test func `fonts named by the site are left as they are written`() {
    let css = String(decoding: stylesheet(theme: Theme(serif: "My --soft Face, serif")), as: UTF8.self)
    #expect(css.contains("--site-serif:My --soft Face, serif"))
  }
}

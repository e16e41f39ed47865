import Foundation
import Site
import Templates
import Testing

/// What docs/design.md decides about sizes, spaces and colours, read from the stylesheet itself.
@Suite struct StylesheetTests {
  private struct Declaration: CustomStringConvertible {
    let selector: String
    let property: String
    let value: String
    var description: String { "\(selector) { \(property): \(value) }" }
  }

  /// The published declarations, without those that make the tokens.
  private static let declarations: [Declaration] = {
    let css = String(decoding: design(Palette()), as: UTF8.self)
    return css.matches(of: /([^{};]+)\{([^{}]*)\}/).flatMap { rule in
      rule.2.split(separator: ";").compactMap { text -> Declaration? in
        let parts = text.split(separator: ":", maxSplits: 1)
        guard parts.count == 2, !parts[0].hasPrefix("--") else { return nil }
        return Declaration(
          selector: rule.1.trimmingCharacters(in: .whitespacesAndNewlines), property: String(parts[0]),
          value: String(parts[1]))
      }
    }
  }()

  @Test func `the reader of the stylesheet sees it`() {
    #expect(Self.declarations.count > 600)
    #expect(Self.declarations.contains { $0.selector == ".pages a" && $0.property == "min-block-size" })
  }

  @Test func `sizes of type are steps of the scale`() {
    for declaration in Self.declarations where declaration.selector != "html" {
      let size =
        switch declaration.property {
        case "font-size": declaration.value
        case "font": String(declaration.value.split(separator: "/")[0].split(separator: " ").last!)
        default: "1em"
        }
      #expect(size.wholeMatch(of: /var\(--t[-0-9a-z]*\)|1em|inherit/) != nil, "\(declaration)")
    }
  }

  @Test func `spaces are steps of the scale`() {
    let spaces = /(?:margin|padding|gap|row-gap|column-gap)(?:-(?:block|inline)(?:-(?:start|end))?)?/
    let steps = /var\(--(?:s\d|r\d|gap|gutter|margin|inset|touch|touch-less)\)/
    for declaration in Self.declarations
    where declaration.selector != "@page" && declaration.property.wholeMatch(of: spaces) != nil {
      let rest = declaration.value.replacing(steps, with: "").replacing("calc", with: "").replacing("auto", with: "")
      #expect(rest.wholeMatch(of: /[-0-9 ()*+\/]*/) != nil, "\(declaration)")
      #expect(rest.firstMatch(of: /[1-9]/) == nil || rest.contains("("), "\(declaration)")
    }
  }

  @Test func `colours come from the palette`() {
    let names = Palette().light.properties.map { "\($0.name)" } + ["callout"]
    let own = /#[0-9a-f]{3,8}\b|rgb|hsl|lab\(|color-mix|\b(?:white|black|gr[ae]y|red|green|blue)\b/
    for declaration in Self.declarations {
      #expect(declaration.value.firstMatch(of: own) == nil, "\(declaration)")
      let isColour = declaration.property.hasSuffix("color") || ["background", "fill"].contains(declaration.property)
      guard isColour else { continue }
      for token in declaration.value.matches(of: /var\(--([-a-z]+)/) {
        #expect(names.contains(String(token.1)) || declaration.value.hasPrefix("oklch("), "\(declaration)")
      }
    }
  }

  @Test func `a pair that the stylesheet sets is one that the palette has checked`() {
    let scheme = Palette().light
    let byName = Dictionary(uniqueKeysWithValues: scheme.properties.map { ("\($0.name)", $0.colour) })
    let checked = Set(scheme.pairs.map { [$0.foreground, $0.background] })
    for (selector, own) in Dictionary(grouping: Self.declarations, by: \.selector) {
      let ground = own.last { $0.property == "background" }?.value.firstMatch(of: /var\(--([-a-z]+)\)/)
      let text = own.last { $0.property == "color" }?.value.firstMatch(of: /var\(--([-a-z]+)\)/)
      guard let ground = ground.flatMap({ byName[String($0.1)] }), let text = text.flatMap({ byName[String($0.1)] })
      else { continue }
      #expect(checked.contains([text, ground]), "\(selector)")
    }
  }

  /// Names in the pages that a site's own stylesheet may use and ours has no need of.
  private static let plain: Set<String> = [
    "alumni", "callout-note", "callout-tip", "caption", "fellows", "follow", "front", "guests", "interns", "many",
    "nearest", "next", "piece", "prev", "recent", "sections", "staff", "tint-0",
  ]

  @Test func `what the pages have, the stylesheet knows`() {
    let css = String(decoding: design(Palette()), as: UTF8.self)
    let known = Set(css.matches(of: /\.([a-z][-a-z0-9]*)/).map { String($0.1) }).union(Self.plain)
    for page in Gallery.pages {
      let html = render(page, in: Frame(Gallery.masthead, .english)).text
      let used = html.matches(of: /\ class="([^"]*)"/).flatMap { $0.1.split(separator: " ") }.map(String.init)
      let unknown = Set(used).subtracting(known).filter { !$0.hasPrefix("language-") }
      #expect(unknown.isEmpty, "\(page.address.path): \(unknown.sorted())")
    }
  }
}

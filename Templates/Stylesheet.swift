import HTML
public import Site

/// The one stylesheet as it is published: the design with short names for its properties, then the site's own faces
/// and corners, and what its scripts ask for.
///
/// - Parameter languages: The words of each language of the publication.
public func stylesheet(theme: Theme, languages: [Phrases] = []) -> [UInt8] {
  withShortNames(design(theme.palette)) + ownProperties(theme) + writingRules(languages)
    + theme.fonts.flatMap(fontFace)
}

/// The palette, then `Assets/style.css` without comments and needless white space, with the names that the design has
/// for its properties.
public func design(_ palette: Palette) -> [UInt8] {
  colours(palette) + withoutNeedlessSpace(PackageResources.style_css)
}

/// The colours by name, light, dark and printed.
///
/// They come first, so that what is written in the file for paper or for a part of the page wins over them.
func colours(_ palette: Palette) -> [UInt8] {
  let print = "--ink:#000;--paper:#fff;--accent:#000;--soft:#444;--soft-on-foot:#444;--rule-on-foot:#bbb"
  let both = zip(palette.light.properties, palette.dark.properties).map { light, dark in
    let colour = light.colour == dark.colour ? "\(light.colour)" : "light-dark(\(light.colour),\(dark.colour))"
    return ";--\(light.name):\(colour)"
  }
  return Array(
    """
    :root{color-scheme:light dark\(both.joined())}
    @media print{:root{color-scheme:light;\(print)}}

    """.utf8)
}

/// A font of the site's own; text is shown in the next face of the stack until it has arrived.
func fontFace(_ font: FontFace) -> [UInt8] {
  let weight = font.weight.map { "font-weight:\(harmless($0));" } ?? ""
  let style = font.style.map { "font-style:\(harmless($0));" } ?? ""
  let source = "src:url(\"\(font.link.href)\") format(\"woff2\");font-display:swap"
  return Array("@font-face{font-family:\"\(bare(font.family))\";\(weight)\(style)\(source)}\n".utf8)
}

/// A family's name without the quotation marks that it gets again.
private func bare(_ family: String) -> String { harmless(family).filter { $0 != "\"" && $0 != "'" } }

/// The theme's properties, outside every layer so that they win; nothing where the defaults stand.
func ownProperties(_ theme: Theme) -> [UInt8] {
  let properties = [
    ("serif", theme.serif), ("sans", theme.sans), ("radius", theme.radius.map { "\($0)px" }),
    // The faces of a served sans and of what stands in for it are set to one x-height; a serif's always are.
    ("x-sans", theme.fonts.contains { theme.sans?.contains(bare($0.family)) ?? false } ? "0.52" : nil),
  ]
  let declarations = properties.compactMap { name, value in value.map { "--site-\(name):\(harmless($0))" } }
  return declarations.isEmpty ? [] : Array(":root{\(declarations.joined(separator: ";"))}\n".utf8)
}

/// What a colour or a list of fonts is made of; anything that could end the declaration is left out.
private func harmless(_ value: String) -> String {
  value.filter { $0.isLetter || $0.isNumber || " #,.-'\"".contains($0) }
}

/// Comments and runs of white space taken out, strings left alone.
///
/// A space stays where it may mean something: between selectors, round `+`, before `:` and `(`.
func withoutNeedlessSpace(_ css: [UInt8]) -> [UInt8] {
  var out: [UInt8] = []
  out.reserveCapacity(css.count)
  var index = 0
  var isSpaceDue = false
  while index < css.count {
    let byte = css[index]
    switch byte {
    case UInt8(ascii: "/") where index + 1 < css.count && css[index + 1] == UInt8(ascii: "*"):
      index = endOfComment(css, from: index + 2)
      continue
    case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\t"), UInt8(ascii: "\r"):
      isSpaceDue = true
    case UInt8(ascii: "\""):
      if isSpaceDue, let last = out.last, !needsNoSpaceAfter(last) { out.append(UInt8(ascii: " ")) }
      isSpaceDue = false
      let end = css[(index + 1)...].firstIndex(of: byte) ?? css.count - 1
      out += css[index...end]
      index = end
    default:
      if isSpaceDue, let last = out.last, !needsNoSpaceAfter(last), !needsNoSpaceBefore(byte) {
        out.append(UInt8(ascii: " "))
      }
      isSpaceDue = false
      if byte == UInt8(ascii: "}"), out.last == UInt8(ascii: ";") { out.removeLast() }
      if byte == UInt8(ascii: "."), endsInLoneZero(out) { out.removeLast() }
      out.append(byte)
    }
    index += 1
  }
  return out + [UInt8(ascii: "\n")]
}

/// Whether a nought stands alone at the end, so that `0.5` can lose it.
private func endsInLoneZero(_ css: [UInt8]) -> Bool {
  css.last == UInt8(ascii: "0") && css.dropLast().last.map { " :,(".utf8.contains($0) } ?? false
}

private func endOfComment(_ css: [UInt8], from start: Int) -> Int {
  var index = start
  while index + 1 < css.count, !(css[index] == UInt8(ascii: "*") && css[index + 1] == UInt8(ascii: "/")) { index += 1 }
  return index + 2
}

private func needsNoSpaceAfter(_ byte: UInt8) -> Bool { "{};,:>=~(".utf8.contains(byte) }

private func needsNoSpaceBefore(_ byte: UInt8) -> Bool { "{};,>~)".utf8.contains(byte) }

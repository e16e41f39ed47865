import HTML
import Site

/// Looks through an XML document for what a browser would run or fetch when it is opened by its address.
///
/// A drawing shown by `<img>` runs nothing; opened by itself it is a page. Elements of SVG pass by a list; those of HTML
/// and MathML never do; those of any other vocabulary mean nothing to a browser.
struct XMLInspection {
  private let isDrawing: Bool
  private var flaw: String?
  /// The words of the `style` element that is open, in pieces.
  private var style: [UInt8]?

  private init(isDrawing: Bool) { self.isDrawing = isDrawing }

  /// - Parameter isDrawing: Whether the file's name says that it is SVG.
  static func danger(in bytes: [UInt8], isDrawing: Bool) -> Danger? {
    let sort: Danger.Sort = isDrawing ? .drawing : .document
    // Another width of letters would hide names from no parser, but from who looks at the bytes.
    if let zero = bytes.firstIndex(of: 0) { return Danger(sort, "is not UTF-8", at: zero..<zero) }
    var inspection = XMLInspection(isDrawing: isDrawing)
    var place = 0
    let fault = ExpatReader.read(bytes) { event, offset in
      place = offset
      inspection.look(at: event)
      return inspection.flaw == nil
    }
    if let flaw = inspection.flaw { return Danger(sort, flaw, at: name(at: place, in: bytes)) }
    // A browser shows, and runs, what stands before the fault.
    return fault.map { Danger(sort, "is no well-formed XML", at: $0..<$0) }
  }

  /// `<script` of a tag, so that a message underlines it and not all its attributes.
  private static func name(at offset: Int, in bytes: [UInt8]) -> Range<Int> {
    let start = min(offset, bytes.count)
    let end = bytes[start...].firstIndex { [9, 10, 13, 32, UInt8(ascii: "/"), UInt8(ascii: ">")].contains($0) }
    return start..<(end ?? bytes.count)
  }

  private mutating func look(at event: XMLEvent) {
    switch event {
    case .start(let name, let attributes):
      // Browsers leave out what is between the letters then, and read them as one word.
      flaw = style == nil ? flaw(of: name, attributes) : "holds '\(shown(name.local))' within a style"
      if name.local == "style", isSVG(name) { style = [] }
    case .text(let bytes): style?.append(contentsOf: bytes)
    case .end:
      guard let words = style else { return }
      style = nil
      flaw = StyleWords.flaw(in: String(decoding: words, as: UTF8.self))
    case .instruction(let target):
      if target == "xml-stylesheet" { flaw = "takes its style from another file" }
    case .documentType(let publicID, let hasDeclarations):
      // Browsers lend some document types names for characters, in which an address could hide.
      let isForeign = publicID.map { !$0.hasPrefix("-//W3C//DTD SVG") } ?? false
      if hasDeclarations {
        flaw = "declares entities of its own"
      } else if isDrawing, isForeign {
        flaw = "says that it is no drawing"
      }
    }
  }

  private func isSVG(_ name: XMLName) -> Bool {
    name.space == Self.svg || isDrawing && name.space.isEmpty
  }

  private func flaw(of element: XMLName, _ attributes: [XMLAttribute]) -> String? {
    if element.space == Self.html { return "holds HTML: '\(shown(element.local))'" }
    if element.space == Self.mathML { return "holds MathML" }
    let isSVG = isSVG(element)
    if isSVG, element.local == "script" { return "holds a script" }
    if isSVG, !SVGNames.elements.contains(element.local) {
      return "holds '\(shown(element.local))', which is not on the list for drawings"
    }
    if attributes.contains(where: { $0.name == XMLName(space: Self.xml, local: "base") }) {
      return "has addresses that start elsewhere ('xml:base')"
    }
    for attribute in attributes {
      if let flaw = flaw(of: attribute, in: element.local, isSVG: isSVG) { return flaw }
    }
    return nil
  }

  private func flaw(of attribute: XMLAttribute, in element: String, isSVG: Bool) -> String? {
    let (name, value) = (attribute.name, attribute.value)
    if name.space == Self.xLink, name.local == "href" {
      return isSVG ? flaw(ofAddress: value, in: element) : flaw(ofLink: value)
    }
    guard isSVG else { return nil }
    guard name.space.isEmpty else { return nil }
    if name.local.lowercased().hasPrefix("on") { return "holds a handler, '\(shown(name.local))'" }
    if name.local == "href" || name.local == "src" { return flaw(ofAddress: value, in: element) }
    if name.local == "attributeName", SVGNames.isDangerousToChange(value) {
      return "changes '\(shown(value))' by itself"
    }
    // What presents a shape may be written as an attribute, a whole style, or what an animation sets.
    return name.local == "style" || value.utf8.contains(UInt8(ascii: "(")) ? StyleWords.flaw(in: value) : nil
  }

  private func flaw(ofAddress value: String, in element: String) -> String? {
    if element == "a" { return flaw(ofLink: value) }
    return StyleWords.staysInside(value, also: StyleWords.pictures) ? nil : "fetches '\(shown(value))'"
  }

  /// Where a click may lead: to a place in the drawing, to another site, to a file beside it.
  private func flaw(ofLink value: String) -> String? {
    let isPlain = !value.utf8.contains { $0 < 0x20 || $0 == 0x7F }
    if isPlain, !value.utf8.contains(UInt8(ascii: ":")) || Link(outside: value) != nil { return nil }
    return "leads to '\(shown(value))'"
  }

  private func shown(_ text: String) -> String {
    text.unicodeScalars.count > 40 ? String(String.UnicodeScalarView(text.unicodeScalars.prefix(40))) + "…" : text
  }

  private static let svg = "http://www.w3.org/2000/svg"
  private static let html = "http://www.w3.org/1999/xhtml"
  private static let mathML = "http://www.w3.org/1998/Math/MathML"
  private static let xLink = "http://www.w3.org/1999/xlink"
  private static let xml = "http://www.w3.org/XML/1998/namespace"
}

/// What a style of a drawing may say: nothing that is fetched.
enum StyleWords {
  static let pictures = ["png", "jpeg", "jpg", "gif", "webp", "avif"].map { "data:image/\($0)" }
  private static let fonts = ["data:font/", "data:application/font-", "data:application/x-font-"]

  static func flaw(in text: String) -> String? {
    let text = text.lowercased()
    // `\75rl(` is `url(` to a browser.
    if text.contains("\\") { return "hides letters of a style behind '\\'" }
    if text.contains("@import") { return "takes its style from another file" }
    if ["image-set(", "image(", "src("].contains(where: text.contains) { return "fetches what its style names" }
    var rest = text[...]
    while let call = rest.firstRange(of: "url(") {
      rest = rest[call.upperBound...].drop { $0.isWhitespace || $0 == "\"" || $0 == "'" }
      // Where it leads is said at its beginning.
      let address = String(rest.prefix(64).prefix { $0 != ")" && $0 != "\"" && $0 != "'" })
      guard staysInside(address, also: pictures + fonts) else { return "fetches '\(address.prefix(40))'" }
    }
    return nil
  }

  /// Whether an address names a part of the same file, or holds what it stands for.
  static func staysInside(_ address: String, also data: [String]) -> Bool {
    let address = address.lowercased()
    return address.isEmpty || address.hasPrefix("#") || data.contains { address.hasPrefix($0) }
  }
}

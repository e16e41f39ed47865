extension PictureSize {
  /// The size of an SVG drawing: `width` and `height`; where one is missing or relative, `viewBox` gives the shape.
  static func svg(_ head: [UInt8]) -> PictureSize? {
    guard let attributes = RootElement(head, named: "svg")?.attributes else { return nil }
    let width = attributes["width"].flatMap(pixels)
    let height = attributes["height"].flatMap(pixels)
    let box = attributes["viewBox"].map { $0.split { " ,\t\r\n".contains($0) }.compactMap { decimal($0) } } ?? []
    guard box.count == 4, box[2] > 0, box[3] > 0 else { return rounded(width, height) }
    switch (width, height) {
    case (let width?, let height?): return rounded(width, height)
    case (let width?, nil): return rounded(width, width * box[3] / box[2])
    case (nil, let height?): return rounded(height * box[2] / box[3], height)
    case (nil, nil): return rounded(box[2], box[3])
    }
  }

  private static func rounded(_ width: Double?, _ height: Double?) -> PictureSize? {
    guard let width, let height, (0.5...Double(most)).contains(width), (0.5...Double(most)).contains(height) else {
      return nil
    }
    return PictureSize(width: Int(width.rounded()), height: Int(height.rounded()))
  }

  /// An absolute length, CSS Values 4 §6.2; nil for percentages and lengths that depend on a font.
  private static func pixels(_ text: String) -> Double? {
    let number = text.prefix { "+-.0123456789eE".contains($0) }
    // `12em`: the exponent's letter belongs to the unit.
    let digits = number.hasSuffix("e") ? number.dropLast() : number
    guard let value = decimal(digits) else { return nil }
    switch text[digits.endIndex...] {
    case "", "px": return value
    case "in": return value * 96
    case "cm": return value * 96 / 2.54
    case "mm": return value * 96 / 25.4
    case "pt": return value * 96 / 72
    case "pc": return value * 16
    default: return nil
    }
  }

  /// A decimal number; `Double` alone would take `inf`, `nan` and hexadecimal too.
  private static func decimal(_ text: Substring) -> Double? {
    text.allSatisfy { "+-.0123456789eE".contains($0) } ? Double(text) : nil
  }
}

/// The first element of an XML document, as far as its opening tag.
private struct RootElement {
  private(set) var attributes: [String: String] = [:]
  private let bytes: [UInt8]
  private var index = 0

  /// Nil where the document begins otherwise: with other text, with another element.
  init?(_ head: [UInt8], named name: String) {
    bytes = head
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    while true {
      skipSpace()
      if skip("<!--") {
        guard skip(past: "-->") else { return nil }
      } else if skip("<?") {
        guard skip(past: "?>") else { return nil }
      } else if skip("<!") {
        guard skipDoctype() else { return nil }
      } else {
        break
      }
    }
    guard skip("<") else { return nil }
    let found = word()
    guard found == name || found.hasSuffix(":\(name)") else { return nil }
    readAttributes()
  }

  private mutating func readAttributes() {
    while index < bytes.count {
      skipSpace()
      let name = word()
      skipSpace()
      guard !name.isEmpty, skip("=") else { return }
      skipSpace()
      guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") else { return }
      let quote = bytes[index]
      let start = index + 1
      guard let end = bytes[start...].firstIndex(of: quote) else { return }
      attributes[name] = String(decoding: bytes[start..<end], as: UTF8.self).trimmed
      index = end + 1
    }
  }

  private mutating func skipSpace() {
    while index < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
  }

  private mutating func skip(_ word: StaticString) -> Bool {
    let isThere = word.withUTF8Buffer { bytes[index...].starts(with: $0) }
    if isThere { index += word.utf8CodeUnitCount }
    return isThere
  }

  private mutating func skip(past word: StaticString) -> Bool {
    while index < bytes.count {
      if skip(word) { return true }
      index += 1
    }
    return false
  }

  /// `<!DOCTYPE svg … [ … ]>`: the part in brackets may hold `>`.
  private mutating func skipDoctype() -> Bool {
    while index < bytes.count {
      if skip(">") { return true }
      if skip("[") {
        guard skip(past: "]") else { return false }
      } else {
        index += 1
      }
    }
    return false
  }

  private mutating func word() -> String {
    let start = index
    while index < bytes.count, !" \t\r\n=/>\"'<".utf8.contains(bytes[index]) { index += 1 }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }
}

extension String {
  fileprivate var trimmed: String {
    let start = drop { $0.isWhitespace }
    return String(start.prefix(start.count - start.reversed().prefix { $0.isWhitespace }.count))
  }
}

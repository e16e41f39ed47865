/// The tags in a piece of raw HTML, found as the HTML standard finds them (§13.2.5).
///
/// A piece must be whole by itself, so that nothing of it reaches into the markup behind it: every tag and comment
/// that begins in it ends in it. What is published rests on the tree that the parser makes, not on this; this says
/// which tags the tree has to show, and keeps away what would take the parser long.
struct RawTags {
  struct Tag {
    /// In small letters.
    var name: String
    /// From `<` to behind `>`, in the piece.
    var range: Range<Int>
    var isClosing: Bool
    var attributes = 0
  }

  enum Mistake {
    case openComment, openTag
    /// `<!DOCTYPE`, `<?php`, `<![CDATA[`.
    case declaration
  }

  private(set) var tags: [Tag] = []
  /// The first mistake, from its `<` on; nothing behind it is read.
  private(set) var mistake: (Mistake, offset: Int)?

  private let bytes: [UInt8]
  private var index = 0

  /// Elements in which tags are text, and of which none is published.
  private static let opaque: Set<String> = [
    "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "noscript", "plaintext", "svg",
    "math", "template", "select",
  ]

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = Array(bytes)
    while mistake == nil, index < self.bytes.count {
      guard byte == UInt8(ascii: "<") else {
        index += 1
        continue
      }
      markup()
      if let last = tags.last, Self.opaque.contains(last.name) { return }
    }
  }

  private var byte: UInt8 { index < bytes.count ? bytes[index] : 0 }

  private func at(_ text: String) -> Bool { bytes[min(index, bytes.count)...].starts(with: text.utf8) }

  private mutating func markup() {
    let start = index
    if at("<!--") {
      comment(from: start)
    } else if at("<!") || at("<?") {
      mistake = (.declaration, start)
    } else {
      index += 1
      let isClosing = byte == UInt8(ascii: "/")
      if isClosing { index += 1 }
      guard byte.isTagLetter else {
        // `</` and no letter is a comment to browsers; `<` and none is text.
        if isClosing { mistake = (.declaration, start) }
        return
      }
      tag(from: start, isClosing: isClosing)
    }
  }

  /// Browsers also end `<!-->`, `<!--->` and `--!>`.
  private mutating func comment(from start: Int) {
    index += 2
    while index < bytes.count {
      if at("-->") {
        // The hyphens of the beginning may be those of the end, but not in `<!--` and a `-` alone.
        index += 3
        return
      }
      if index > start + 3, at("--!>") {
        index += 4
        return
      }
      index += 1
    }
    mistake = (.openComment, start)
  }

  private mutating func tag(from start: Int, isClosing: Bool) {
    let nameStart = index
    while index < bytes.count, !byte.endsName { index += 1 }
    var tag = Tag(
      name: String(decoding: bytes[nameStart..<index], as: UTF8.self).lowercased(), range: start..<start,
      isClosing: isClosing)
    while true {
      while byte.isTagSpace || byte == UInt8(ascii: "/") { index += 1 }
      guard index < bytes.count else { break }
      if byte == UInt8(ascii: ">") {
        index += 1
        tag.range = start..<index
        tags.append(tag)
        return
      }
      tag.attributes += 1
      attribute()
    }
    mistake = (.openTag, start)
  }

  private mutating func attribute() {
    index += 1  // even `=` may begin a name
    while index < bytes.count, !byte.endsName, byte != UInt8(ascii: "=") { index += 1 }
    while byte.isTagSpace { index += 1 }
    guard byte == UInt8(ascii: "=") else { return }
    index += 1
    while byte.isTagSpace { index += 1 }
    let quote = byte
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      index += 1
      while index < bytes.count, byte != quote { index += 1 }
      index += 1
    } else {
      while index < bytes.count, !byte.isTagSpace, byte != UInt8(ascii: ">") { index += 1 }
    }
  }
}

extension UInt8 {
  fileprivate var isTagLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
  fileprivate var isTagSpace: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0C || self == 0x0D }
  fileprivate var endsName: Bool { isTagSpace || self == UInt8(ascii: "/") || self == UInt8(ascii: ">") }
}

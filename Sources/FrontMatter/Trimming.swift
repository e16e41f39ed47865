/// A text without the white space at its ends.
func trimmed(_ text: String) -> String {
  guard let first = text.utf8.first, let last = text.utf8.last else { return text }
  // The common case: plain letters at both ends.
  if first > 0x20, first < 0x80, last > 0x20, last < 0x80 { return text }
  var rest = text[...]
  while let first = rest.first, first.isWhitespace { rest.removeFirst() }
  while let last = rest.last, last.isWhitespace { rest.removeLast() }
  return String(rest)
}

/// What follows the first of some prefixes that a text begins with, whatever their case; else the text itself.
func dropping(_ prefixes: [String], from text: String) -> String {
  let lower = text.lowercased()
  guard lower.utf8.count == text.utf8.count, let prefix = prefixes.first(where: { lower.hasPrefix($0) }) else {
    return text
  }
  return trimmed(String(decoding: text.utf8.dropFirst(prefix.utf8.count), as: UTF8.self))
}

extension String {
  /// The first control character, line breaks included; nil in nearly all texts.
  var firstControl: Unicode.Scalar? {
    // Only C2 begins a C1 control, only E2 the two separators.
    var text = self
    let mayHaveOne = text.withUTF8 { bytes in
      bytes.contains { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 || $0 == 0xE2 }
    }
    guard mayHaveOne else { return nil }
    return unicodeScalars.first(where: \.isControl)
  }

  var isASCII: Bool { utf8.allSatisfy { $0 < 0x80 } }
}

extension Unicode.Scalar {
  /// Control characters, and the separators of lines and paragraphs.
  var isControl: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: true
    default: false
    }
  }

  var isLineBreak: Bool {
    switch value {
    case 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  var isASCIIDigit: Bool { ("0"..."9").contains(self) }

  var isASCIILetter: Bool { ("a"..."z").contains(self) || ("A"..."Z").contains(self) }
}

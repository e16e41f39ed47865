extension TextBuffer {
  /// Appends text with `&`, `<`, `>`, `"` and `'` as references, right in element content and in quoted attributes.
  ///
  /// Control characters that HTML forbids (all of C0 but tab, line feed and carriage return, and U+007F) become
  /// U+FFFD: the parser would report an error for each. Runs without any of these are copied whole.
  public mutating func appendEscaped(_ text: String) {
    if text.utf8.withContiguousStorageIfAvailable({ appendEscaped($0) }) != nil { return }
    var text = text
    text.withUTF8 { appendEscaped($0) }
  }

  /// The same for bytes of valid UTF-8.
  public mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    var index = appendPlain(text, from: 0, HTMLMarks.self)
    while index < text.count {
      appendLiteral(Self.reference(for: text[index]))
      index = appendPlain(text, from: index + 1, HTMLMarks.self)
    }
  }

  /// What stands for a byte that markup does not take as it is.
  static func reference(for byte: UInt8) -> StaticString {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: "\u{FFFD}"
    }
  }
}

/// What HTML does not take as it is.
private enum HTMLMarks: ByteMarks {
  /// The bytes below 64 that stay as they are: tab, line feed, carriage return, and from blank on all but `"&'<>`.
  private static var plainBelow64: UInt64 { 0xAFFF_FF3B_0000_2600 }

  @inline(__always)
  static func isMarked(_ byte: UInt8) -> Bool {
    byte < 64 ? plainBelow64 & (1 << UInt64(byte)) == 0 : byte == 0x7F
  }

  @inline(__always)
  static func areMarked(_ bytes: SIMD16<UInt8>) -> SIMDMask<SIMD16<Int8>> {
    func each(_ byte: UInt8) -> SIMD16<UInt8> { SIMD16(repeating: byte) }
    return (bytes .== each(0x22)) .| ((bytes | each(1)) .== each(0x27))  // " & '
      .| ((bytes | each(2)) .== each(0x3E))  // < >
      .| (bytes .== each(0x7F)) .| (bytes .< each(0x20))
  }
}

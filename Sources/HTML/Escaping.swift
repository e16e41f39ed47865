extension [UInt8] {
  /// Appends text with `&`, `<`, `>`, `"` and `'` as references, right in element content and in quoted attributes.
  ///
  /// Control characters that HTML forbids (all of C0 but tab, line feed and carriage return, and U+007F) become
  /// U+FFFD: the parser would report an error for each. Runs without any of these are copied whole.
  public mutating func appendEscaped(_ text: String) {
    var text = text
    text.withUTF8 { appendEscaped($0) }
  }

  /// The same for bytes of valid UTF-8.
  public mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    var run = 0
    var index = 0
    while index < text.count {
      let byte = text[index]
      if Self.isPlain(byte) {
        index += 1
        continue
      }
      append(contentsOf: UnsafeBufferPointer(rebasing: text[run..<index]))
      Self.reference(for: byte).withUTF8Buffer { append(contentsOf: $0) }
      index += 1
      run = index
    }
    append(contentsOf: UnsafeBufferPointer(rebasing: text[run..<text.count]))
  }

  /// The bytes below 64 that stay as they are: tab, line feed, carriage return, and from blank on all but `"&'<>`.
  private static var plainBelow64: UInt64 { 0xAFFF_FF3B_0000_2600 }

  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte < 64 ? plainBelow64 & (1 << UInt64(byte)) != 0 : byte != 0x7F
  }

  private static func reference(for byte: UInt8) -> StaticString {
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

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
    var run = 0
    var index = text.endOfPlain(from: 0)
    while index < text.count {
      append(UnsafeBufferPointer(rebasing: text[run..<index]))
      appendLiteral(Self.reference(for: text[index]))
      run = index + 1
      index = text.endOfPlain(from: run)
    }
    append(UnsafeBufferPointer(rebasing: text[run...]))
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

extension UnsafeBufferPointer<UInt8> {
  /// The next byte that may not stay as it is, or the end.
  func endOfPlain(from start: Int) -> Int {
    var index = start
    if count - index < 8 { return endOfPlain(from: index, to: count) ?? count }
    while index < count {
      // The last eight bytes are looked at together, those again that were seen already.
      let step = Swift.min(index, count - 8)
      if mayHoldMarked(at: step), let end = endOfPlain(from: index, to: step + 8) { return end }
      index = step + 8
    }
    return count
  }

  /// The first byte of a range that may not stay as it is.
  @inline(__always)
  private func endOfPlain(from start: Int, to end: Int) -> Int? {
    var index = start
    while index < end {
      if !self[index].isPlain { return index }
      index += 1
    }
    return nil
  }

  /// Whether one of the eight bytes from an index is below 32, U+007F, or one of `"&'<>`; now and then it says so
  /// where none is. Nothing is done to text more often than escaping, so eight are looked at in one step.
  @inline(__always)
  private func mayHoldMarked(at index: Int) -> Bool {
    let word = UnsafeRawPointer(baseAddress! + index).loadUnaligned(as: UInt64.self)
    let each: UInt64 = 0x0101_0101_0101_0101
    // A byte is nought where one taken from it sets its highest bit, and it was not set before.
    func isZero(_ bytes: UInt64) -> UInt64 { (bytes &- each) & ~bytes }
    let marked =
      isZero((word | (each &* 0x05)) ^ (each &* 0x27))  // " & ' and, for nothing, #
      | isZero((word | (each &* 0x02)) ^ (each &* 0x3E))  // < >
      | ((word &- (each &* 0x20)) & ~word)  // below 32
      | ((word &+ each) & ~word)  // U+007F
    return marked & (each &* 0x80) != 0
  }
}

extension UInt8 {
  /// The bytes below 64 that stay as they are: tab, line feed, carriage return, and from blank on all but `"&'<>`.
  private static var plainBelow64: UInt64 { 0xAFFF_FF3B_0000_2600 }

  @inline(__always)
  fileprivate var isPlain: Bool {
    self < 64 ? Self.plainBelow64 & (1 << UInt64(self)) != 0 : self != 0x7F
  }
}

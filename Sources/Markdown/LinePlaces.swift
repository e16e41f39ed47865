/// Turns the library's lines and columns into byte offsets in a file.
struct LinePlaces {
  /// Where each line begins, in bytes from the start of the body.
  let lineStarts: [Int32]
  /// The body in its file.
  let body: Range<Int>

  /// The offset of a line and a byte column, both from 1; never outside the body.
  func offset(line: Int32, column: Int32) -> Int32 {
    let line = Int(line) - 1
    guard line >= 0, line < lineStarts.count else { return Int32(body.upperBound) }
    let offset = body.lowerBound + Int(lineStarts[line]) + max(0, Int(column) - 1)
    return Int32(min(offset, body.upperBound))
  }
}

/// What a text says about the need to read again: bytes that could begin a bare address, or a footnote's mark.
struct TextMarks {
  private(set) var hasAddress = false
  private(set) var hasFootnote = false

  /// Looks at eight bytes in a step, and a step is seven, so that all neighbours are seen together once.
  init(in text: UnsafeBufferPointer<UInt8>) {
    guard text.count > 1 else { return }
    var index = 0
    while index < text.count {
      // The last step is a shorter one, so that the eight bytes end with the text.
      look(at: text.eightBytes(at: text.count < 8 ? 0 : min(index, text.count - 8)))
      index += 7
    }
  }

  private mutating func look(at bytes: UInt64) {
    let address =
      bytes.places(of: UInt8(ascii: "@")) | bytes.places(of: UInt8(ascii: ":"), UInt8(ascii: "/"))
      | bytes.places(of: UInt8(ascii: "w"), UInt8(ascii: "w"))
    if address != 0 { hasAddress = true }
    if bytes.places(of: UInt8(ascii: "["), UInt8(ascii: "^")) != 0 { hasFootnote = true }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Eight bytes as one number, the first the lowest; noughts stand behind the end.
  @inline(__always)
  fileprivate func eightBytes(at index: Int) -> UInt64 {
    if index + 8 <= count {
      return UInt64(littleEndian: UnsafeRawPointer(baseAddress! + index).loadUnaligned(as: UInt64.self))
    }
    var word: UInt64 = 0
    for place in index..<count { word |= UInt64(self[place]) << UInt64((place - index) * 8) }
    return word
  }
}

extension UInt64 {
  /// The highest bit of each of the eight bytes that is the wanted one.
  @inline(__always)
  fileprivate func places(of byte: UInt8) -> UInt64 {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    let differences = self ^ (0x0101_0101_0101_0101 &* UInt64(byte))
    return ~((differences & low) &+ low | differences | low)
  }

  /// The same for a byte with another right behind it.
  @inline(__always)
  fileprivate func places(of byte: UInt8, _ next: UInt8) -> UInt64 { places(of: byte) << 8 & places(of: next) }
}

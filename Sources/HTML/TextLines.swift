extension TextBuffer {
  /// Text on one line: line breaks of every sort and control characters become blanks.
  ///
  /// U+0085, U+2028 and U+2029 count as breaks, since many a program cuts lines there.
  ///
  /// - Parameters:
  ///   - plain: The bytes that stay as they are.
  ///   - replacement: What stands for a byte of ASCII that is not among them and no control character.
  public mutating func appendLine(
    _ text: String, plain: PlainBytes = .line, _ replacement: (UInt8) -> StaticString = { _ in " " }
  ) {
    var text = text
    text.withUTF8 { text in
      var run = 0
      var index = 0
      while index < text.count {
        let byte = text[index]
        if plain.contains(byte) {
          index += 1
          continue
        }
        var length = 1
        var mark: StaticString = " "
        if byte >= 0x80 {
          length = text.isLineSeparator(at: index) ? 3 : text.isNextLine(at: index) ? 2 : 0
        } else if byte >= 0x20, byte != 0x7F {
          mark = replacement(byte)
        }
        if length == 0 {
          index += 1
          continue
        }
        append(UnsafeBufferPointer(rebasing: text[run..<index]))
        appendLiteral(mark)
        index += length
        run = index
      }
      append(UnsafeBufferPointer(rebasing: text[run...]))
    }
  }
}

/// The bytes of UTF-8 that a format takes as they are: a set for ASCII, and of the others all but those that may begin
/// U+0085, U+2028 or U+2029.
public struct PlainBytes: Sendable {
  private let low: UInt64
  private let high: UInt64

  /// All of ASCII but control characters and these.
  public init(allBut characters: StaticString) {
    var low = ~UInt64(0xFFFF_FFFF)
    var high = ~(UInt64(1) << 63)
    characters.withUTF8Buffer { bytes in
      for byte in bytes {
        if byte < 64 { low &= ~(1 << UInt64(byte)) } else { high &= ~(1 << UInt64(byte - 64)) }
      }
    }
    self.low = low
    self.high = high
  }

  @inline(__always)
  func contains(_ byte: UInt8) -> Bool {
    if byte >= 0x80 { return byte != 0xE2 && byte != 0xC2 }
    return (byte < 64 ? low : high) >> UInt64(byte & 63) & 1 != 0
  }

  /// Text on one line.
  public static let line = PlainBytes(allBut: "")
  static let json = PlainBytes(allBut: "\"&<>\\")
}

extension UnsafeBufferPointer<UInt8> {
  /// U+2028 or U+2029: E2 80 A8 or E2 80 A9.
  func isLineSeparator(at index: Int) -> Bool {
    index + 2 < count && self[index] == 0xE2 && self[index + 1] == 0x80 && self[index + 2] | 1 == 0xA9
  }

  /// U+0085: C2 85.
  fileprivate func isNextLine(at index: Int) -> Bool {
    index + 1 < count && self[index] == 0xC2 && self[index + 1] == 0x85
  }
}

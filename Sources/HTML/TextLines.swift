extension TextBuffer {
  /// Text on one line: line breaks of every sort and control characters become blanks.
  ///
  /// U+0085, U+2028 and U+2029 count as breaks, since many a program cuts lines there.
  public mutating func appendLine(_ text: String) { appendLine(text, marks: PlainLine.self) }

  /// The same in a format that has marks of its own.
  @inlinable
  public mutating func appendLine<Marks: LineMarks>(_ text: String, marks: Marks.Type) {
    if text.utf8.withContiguousStorageIfAvailable({ appendLine($0, marks: marks) }) != nil { return }
    var text = text
    text.withUTF8 { appendLine($0, marks: marks) }
  }

  /// The same for bytes of valid UTF-8.
  @inlinable
  mutating func appendLine<Marks: LineMarks>(_ text: UnsafeBufferPointer<UInt8>, marks: Marks.Type) {
    var index = appendPlain(text, from: 0, marks)
    while index < text.count {
      let length = text.lengthOfBreak(at: index)
      if length == 0, text[index] >= 0x80 {
        // A letter that begins as a line separator does.
        append(byte: text[index])
      } else {
        appendLiteral(length > 0 ? " " : Marks.mark(for: text[index]))
      }
      index = appendPlain(text, from: index + max(length, 1), marks)
    }
  }
}

/// The marks of a format whose values stand on one line. All that ``PlainLine`` marks must be among them.
public protocol LineMarks: ByteMarks {
  /// What stands for a marked byte of ASCII that is no control character.
  static func mark(for byte: UInt8) -> StaticString
}

/// A line without marks of its own.
public enum PlainLine: LineMarks {
  @inlinable @inline(__always)
  public static func isMarked(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xE2
  }

  /// Control characters, and the first bytes of U+0085 (C2) and of U+2028 and U+2029 (E2).
  @inlinable @inline(__always)
  public static func areMarked(_ bytes: SIMD16<UInt8>) -> SIMDMask<SIMD16<Int8>> {
    (bytes .< SIMD16(repeating: 0x20)) .| (bytes .== SIMD16(repeating: 0x7F))
      .| ((bytes | SIMD16(repeating: 0x20)) .== SIMD16(repeating: 0xE2))
  }

  @inlinable
  public static func mark(for byte: UInt8) -> StaticString { " " }
}

extension UnsafeBufferPointer<UInt8> {
  /// How many bytes at an index end a line or are a control character; nought where none does.
  @usableFromInline
  func lengthOfBreak(at index: Int) -> Int {
    let byte = self[index]
    if byte < 0x80 { return byte < 0x20 || byte == 0x7F ? 1 : 0 }
    return isLineSeparator(at: index) ? 3 : isNextLine(at: index) ? 2 : 0
  }

  /// U+2028 or U+2029: E2 80 A8 or E2 80 A9.
  func isLineSeparator(at index: Int) -> Bool {
    index + 2 < count && self[index] == 0xE2 && self[index + 1] == 0x80 && self[index + 2] | 1 == 0xA9
  }

  /// U+0085: C2 85.
  private func isNextLine(at index: Int) -> Bool {
    index + 1 < count && self[index] == 0xC2 && self[index + 1] == 0x85
  }
}

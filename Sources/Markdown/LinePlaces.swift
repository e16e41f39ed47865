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

  /// Looks at every byte without leaving early, so that the compiler can look at many at once.
  init(in text: UnsafeBufferPointer<UInt8>) {
    guard text.count > 1 else { return }
    var address: UInt8 = 0
    var footnote: UInt8 = 0
    for index in 1..<text.count {
      let before = text[index - 1]
      let byte = text[index]
      address |= byte == UInt8(ascii: "@") ? 1 : 0
      address |= before == UInt8(ascii: ":") && byte == UInt8(ascii: "/") ? 1 : 0
      address |= before == UInt8(ascii: "w") && byte == UInt8(ascii: "w") ? 1 : 0
      footnote |= before == UInt8(ascii: "[") && byte == UInt8(ascii: "^") ? 1 : 0
    }
    hasAddress = address != 0
    hasFootnote = footnote != 0
  }
}

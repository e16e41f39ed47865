/// Turns the library's lines and columns into byte offsets in a file.
struct LinePlaces {
  /// Where each line begins, in bytes from the start of the body.
  let lineStarts: [Int32]
  /// The body in its file.
  let body: Range<Int>

  /// The offsets of a line and a byte column and of the end of another byte, all counted from 1; never outside the body,
  /// and the second never before the first.
  @inline(__always)
  func range(from line: Int32, column: Int32, to endLine: Int32, column endColumn: Int32) -> (Int32, Int32) {
    let first = start(of: line)
    let last = endLine == line ? first : start(of: endLine)
    let start = offset(of: column, from: first)
    return (start, max(start, offset(of: endColumn + 1, from: last)))
  }

  @inline(__always)
  private func start(of line: Int32) -> Int {
    let line = Int(line) - 1
    guard line >= 0, line < lineStarts.count else { return body.upperBound }
    return body.lowerBound + Int(lineStarts[line])
  }

  @inline(__always)
  private func offset(of column: Int32, from lineStart: Int) -> Int32 {
    Int32(min(lineStart + max(0, Int(column) - 1), body.upperBound))
  }
}

/// What a text says about the need to read again: bytes that could begin a bare address, a footnote's mark, or two
/// dashes.
struct TextMarks {
  private(set) var hasAddress = false
  private(set) var hasFootnote = false
  private(set) var hasDashes = false

  init(in text: UnsafeBufferPointer<UInt8>) {
    guard text.count > 1, let last = text.last else { return }
    if last == UInt8(ascii: "@") { hasAddress = true }
    // Every byte but the last, with the one behind it.
    let pairs = text.count - 1
    guard pairs >= 16 else {
      for index in 0..<pairs { look(at: text[index], text[index + 1]) }
      return
    }
    var index = 0
    while index < pairs {
      // The last sixteen end with the text; it does no harm to look twice.
      let start = min(index, pairs - 16)
      let (bytes, next) = text.pairs(at: start)
      if !Self.mayHold(bytes, next).areNo {
        for place in start..<start + 16 { look(at: text[place], text[place + 1]) }
      }
      index = start + 16
    }
  }

  /// Where one of the marks may begin; few texts have such a byte.
  @inline(__always)
  private static func mayHold(_ bytes: SixteenBytes, _ next: SixteenBytes) -> SixteenAnswers {
    let doubles = bytes.areEqual(to: UInt8(ascii: "w")) .| bytes.areEqual(to: UInt8(ascii: "-"))
    return bytes.areEqual(to: UInt8(ascii: "@")) .| bytes.areEqual(to: UInt8(ascii: ":"))
      .| bytes.areEqual(to: UInt8(ascii: "[")) .| (doubles .& (bytes .== next))
  }

  @inline(__always)
  private mutating func look(at byte: UInt8, _ next: UInt8) {
    switch byte {
    case UInt8(ascii: "@"): hasAddress = true
    case UInt8(ascii: ":"): if next == UInt8(ascii: "/") { hasAddress = true }
    case UInt8(ascii: "w"): if next == byte { hasAddress = true }
    case UInt8(ascii: "["): if next == UInt8(ascii: "^") { hasFootnote = true }
    case UInt8(ascii: "-"): if next == byte { hasDashes = true }
    default: break
    }
  }
}

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
    var index = 0
    while index < pairs {
      if pairs < 16 {
        look(at: text[index], text[index + 1])
        index += 1
      } else {
        // The last sixteen end with the text; it does no harm to look twice.
        let start = min(index, pairs - 16)
        look(at: text.sixteen(at: start), text.sixteen(at: start + 1))
        index += 16
      }
    }
  }

  @inline(__always)
  private mutating func look(at bytes: SixteenBytes, _ next: SixteenBytes) {
    let letter = UInt8(ascii: "w")
    let addresses =
      bytes.areEqual(to: UInt8(ascii: "@"))
      .| (bytes.areEqual(to: UInt8(ascii: ":")) .& next.areEqual(to: UInt8(ascii: "/")))
      .| (bytes.areEqual(to: letter) .& next.areEqual(to: letter))
    let footnotes = bytes.areEqual(to: UInt8(ascii: "[")) .& next.areEqual(to: UInt8(ascii: "^"))
    let dash = UInt8(ascii: "-")
    let dashes = bytes.areEqual(to: dash) .& next.areEqual(to: dash)
    if (addresses .| footnotes .| dashes).areNo { return }
    if !addresses.areNo { hasAddress = true }
    if !footnotes.areNo { hasFootnote = true }
    if !dashes.areNo { hasDashes = true }
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

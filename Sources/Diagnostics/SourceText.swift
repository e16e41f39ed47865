/// The text of a file cut into lines, to turn byte offsets into what a person reads.
public struct SourceText: Sendable {
  private let bytes: [UInt8]
  private let lineStarts: [Int]

  /// Lines end with LF, CRLF or a lone CR, as in CommonMark.
  public init(_ bytes: [UInt8]) {
    var starts = [bytes.starts(with: Self.byteOrderMark) ? Self.byteOrderMark.count : 0]
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "\r"), index < bytes.count, bytes[index] == UInt8(ascii: "\n") { index += 1 }
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { starts.append(index) }
    }
    self.bytes = bytes
    self.lineStarts = starts
  }

  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The line and column of a byte offset; an offset past the end is the end.
  public func position(of offset: Int) -> SourcePosition {
    let line = lineIndex(of: offset)
    let before = text(from: lineStarts[line], to: max(lineStarts[line], min(offset, bytes.count)))
    return SourcePosition(line: line + 1, column: before.count + 1)
  }

  /// The same with the column counted in code points, as SARIF and language servers can be told.
  func codePointPosition(of offset: Int) -> SourcePosition {
    let line = lineIndex(of: offset)
    let before = text(from: lineStarts[line], to: max(lineStarts[line], min(offset, bytes.count)))
    return SourcePosition(line: line + 1, column: before.unicodeScalars.count + 1)
  }

  /// The line that holds a byte offset, without its line ending, and the character range of `range` on it.
  func excerpt(of range: Range<Int>) -> (line: Int, text: String, marked: Range<Int>) {
    let line = lineIndex(of: range.lowerBound)
    let start = lineStarts[line]
    var end = line + 1 < lineStarts.count ? lineStarts[line + 1] : bytes.count
    while end > start, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    let lower = min(max(range.lowerBound, start), end)
    let upper = min(max(range.upperBound, lower), end)
    let from = text(from: start, to: lower).count
    return (line + 1, text(from: start, to: end), from..<from + text(from: lower, to: upper).count)
  }

  private func text(from lower: Int, to upper: Int) -> String {
    String(decoding: bytes[lower..<upper], as: UTF8.self)
  }

  private func lineIndex(of offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}

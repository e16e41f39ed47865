/// The text of a file cut into lines, to turn byte offsets into what a person reads.
public struct SourceText: Sendable {
  private let bytes: [UInt8]
  private let lineStarts: [Int]
  /// Places on long lines, by line: what lies between two of them is counted once, however many messages a line has.
  private let seams: [Int: [Seam]]

  /// A place between two characters, and what is before it on its line.
  private struct Seam {
    let offset: Int
    var characters = 0
    var codePoints = 0
  }

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
    var seams: [Int: [Seam]] = [:]
    for (line, start) in starts.enumerated() {
      let end = line + 1 < starts.count ? starts[line + 1] : bytes.count
      if end - start > 2 * Self.step { seams[line] = Self.seams(in: bytes, start, end) }
    }
    self.seams = seams
  }

  /// How many bytes lie between two seams, at least.
  private static let step = 1024

  private static func seams(in bytes: [UInt8], _ start: Int, _ end: Int) -> [Seam] {
    var seams = [Seam(offset: start)]
    var place = start + step
    while place < end {
      guard isSeam(place, in: bytes) else {
        place += 1
        continue
      }
      let last = seams[seams.count - 1]
      let text = String(decoding: bytes[last.offset..<place], as: UTF8.self)
      seams.append(
        Seam(
          offset: place, characters: last.characters + text.count,
          codePoints: last.codePoints + text.unicodeScalars.count))
      place += step
    }
    return seams
  }

  /// Whether a place lies between two letters or signs that are never parts of one character (UAX #29, GB999).
  private static func isSeam(_ place: Int, in bytes: [UInt8]) -> Bool {
    let before = (1...3).contains { place >= $0 && isAlone(bytes[place - $0..<place]) }
    return before && (1...3).contains { place + $0 <= bytes.count && isAlone(bytes[place..<place + $0]) }
  }

  private static func isAlone(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let text = String(validating: bytes, as: UTF8.self)?.unicodeScalars, text.count == 1, let scalar = text.first
    else { return false }
    switch scalar.value {
    // ASCII, Latin, Greek, Cyrillic, Hebrew, Arabic, the signs of Chinese and Japanese.
    case 0x20..<0x7F, 0xC0...0x24F, 0x370...0x481, 0x48A...0x52F, 0x5D0...0x5EA, 0x620...0x64A, 0x3041...0x3094,
      0x30A1...0x30FA, 0x4E00...0x9FFF:
      return true
    default: return false
    }
  }

  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The line and column of a byte offset; an offset past the end is the end.
  public func position(of offset: Int) -> SourcePosition {
    let (line, seam, before) = place(of: offset)
    return SourcePosition(line: line + 1, column: seam.characters + before.count + 1)
  }

  /// The same with the column counted in code points, as SARIF and language servers can be told.
  func codePointPosition(of offset: Int) -> SourcePosition {
    let (line, seam, before) = place(of: offset)
    return SourcePosition(line: line + 1, column: seam.codePoints + before.unicodeScalars.count + 1)
  }

  /// The line of a byte offset, the last seam before it, and what stands between the two.
  private func place(of offset: Int) -> (line: Int, seam: Seam, before: String) {
    let line = lineIndex(of: offset)
    let end = max(lineStarts[line], min(offset, bytes.count))
    let seam = seams(of: line)[lastSeam(of: line, at: end)]
    return (line, seam, text(from: seam.offset, to: end))
  }

  private func seams(of line: Int) -> [Seam] { seams[line] ?? [Seam(offset: lineStarts[line])] }

  /// The place among the seams of the last one that is not behind an offset.
  private func lastSeam(of line: Int, at offset: Int) -> Int {
    let seams = seams(of: line)
    var (low, high) = (0, seams.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if seams[middle].offset <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The line that holds a byte offset, without its line ending, and the character range of `range` on it.
  ///
  /// Of a long line only what is around the beginning of the range: at least `most` characters on either side of it, or
  /// all that there is.
  func excerpt(of range: Range<Int>, most: Int) -> (line: Int, text: String, marked: Range<Int>) {
    let line = lineIndex(of: range.lowerBound)
    let first = lineStarts[line]
    var last = line + 1 < lineStarts.count ? lineStarts[line + 1] : bytes.count
    while last > first, bytes[last - 1] == UInt8(ascii: "\n") || bytes[last - 1] == UInt8(ascii: "\r") { last -= 1 }
    let lower = min(max(range.lowerBound, first), last)
    let seams = seams(of: line)
    var index = lastSeam(of: line, at: lower)
    var next = index + 1
    while index > 0, text(from: seams[index].offset, to: lower).count < most { index -= 1 }
    while next < seams.count, text(from: lower, to: seams[next].offset).count <= most { next += 1 }
    let start = seams[index].offset
    let end = next < seams.count ? min(seams[next].offset, last) : last
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

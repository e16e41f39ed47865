internal import Diagnostics

/// The lines around a mistake, by byte offsets of the file.
struct WrittenLines {
  let source: SourceFile
  /// The bytes that were being read; nothing outside of them is looked at.
  let range: Range<Int>

  /// The byte at an offset; 0 past the end.
  subscript(offset: Int) -> UInt8 { range.contains(offset) ? source.bytes[offset] : 0 }

  func text(_ range: Range<Int>) -> String {
    String(decoding: source.bytes[range.clamped(to: self.range)], as: UTF8.self)
  }

  /// The line that holds an offset, without its ending.
  func line(at offset: Int) -> Range<Int> {
    var start = min(max(offset, range.lowerBound), range.upperBound)
    while start > range.lowerBound, !isLineEnd(start - 1) { start -= 1 }
    var end = start
    while end < range.upperBound, !isLineEnd(end) { end += 1 }
    return start..<end
  }

  /// From an offset to the end of its line, without the blanks there.
  func rest(of offset: Int) -> Range<Int> { trimmed(offset..<max(offset, line(at: offset).upperBound)) }

  /// The nearest line above that is not blank.
  func lineAbove(_ line: Range<Int>) -> Range<Int>? {
    var line = line
    while line.lowerBound > range.lowerBound {
      line = self.line(at: line.lowerBound - 1)
      if firstWord(of: line) < line.upperBound { return line }
    }
    return nil
  }

  /// Where the first word of a line begins.
  func firstWord(of line: Range<Int>) -> Int { line.first { !isBlank($0) } ?? line.upperBound }

  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, isBlank(start) { start += 1 }
    while end > start, isBlank(end - 1) { end -= 1 }
    return start..<end
  }

  /// The word that begins at an offset.
  func word(at offset: Int) -> Range<Int> {
    let line = line(at: offset)
    var end = offset
    while end < line.upperBound, !isBlank(end) { end += 1 }
    return offset..<end
  }

  /// The first character of a range.
  func firstCharacter(of range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else { return range }
    var end = range.lowerBound + 1
    while end < range.upperBound, self[end] & 0xC0 == 0x80 { end += 1 }
    return range.lowerBound..<end
  }

  /// The first `:` with a blank after it.
  func colon(in range: Range<Int>) -> Int? {
    range.first { self[$0] == UInt8(ascii: ":") && isBlank($0 + 1) }
  }

  /// The `:` after a name at the beginning of a range, with anything but a blank after it: `draft:true`, no address.
  func tightColon(in range: Range<Int>) -> Int? {
    guard let colon = range.first(where: { !self[$0].isOfFieldNames }), colon > range.lowerBound,
      self[colon] == UInt8(ascii: ":"), colon + 1 < range.upperBound, self[colon + 1] != UInt8(ascii: "/")
    else { return nil }
    return colon
  }

  /// A quote on an earlier line that the one at an offset was taken to close, where that one looks like an opening one.
  func unclosedQuote(_ quote: Unicode.Scalar, before offset: Int) -> Int? {
    guard offset > range.lowerBound, isBlank(offset - 1) else { return nil }
    var line = line(at: offset)
    while line.lowerBound > range.lowerBound {
      line = self.line(at: line.lowerBound - 1)
      let quotes = line.filter { self[$0] == UInt8(ascii: quote) }
      if quotes.count % 2 == 1 { return quotes.last }
    }
    return nil
  }

  private func isBlank(_ offset: Int) -> Bool {
    self[offset] == UInt8(ascii: " ") || self[offset] == UInt8(ascii: "\t")
  }

  private func isLineEnd(_ offset: Int) -> Bool {
    self[offset] == UInt8(ascii: "\n") || self[offset] == UInt8(ascii: "\r")
  }
}

extension UInt8 {
  /// Letters of ASCII, digits and hyphens.
  fileprivate var isOfFieldNames: Bool {
    switch self {
    case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, UInt8(ascii: "-"): true
    default: false
    }
  }
}

/// The text of a document by byte offsets of its file, from the characters that libyaml counts.
///
/// Free where the text is ASCII; otherwise it walks from the place asked for last, so that a pass over a document costs
/// one walk.
struct ByteOffsets {
  private let text: UnsafeBufferPointer<UInt8>
  /// Where the text begins in its file.
  let start: Int
  private let isASCII: Bool
  private var character = 0
  private var offset = 0

  init(_ text: UnsafeBufferPointer<UInt8>, start: Int) {
    self.text = text
    self.start = start
    isASCII = text.allSatisfy { $0 < 0x80 }
  }

  var end: Int { start + text.count }

  /// The byte offset in the file of the character with this number.
  mutating func byte(of wanted: Int) -> Int {
    guard !isASCII else { return start + min(wanted, text.count) }
    while character < wanted, offset < text.count {
      offset += 1
      while offset < text.count, text[offset] & 0xC0 == 0x80 { offset += 1 }
      character += 1
    }
    while character > wanted, offset > 0 {
      offset -= 1
      while offset > 0, text[offset] & 0xC0 == 0x80 { offset -= 1 }
      character -= 1
    }
    return start + offset
  }

  func string(_ range: Range<Int>) -> String {
    String(decoding: text[range.lowerBound - start..<range.upperBound - start], as: UTF8.self)
  }

  /// What is left of a range without the blanks and line endings at its end.
  func withoutTrailingBlanks(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, text[end - 1 - start] <= UInt8(ascii: " ") { end -= 1 }
    return range.lowerBound..<end
  }

  /// The range itself, or where it is empty or long the word that begins there.
  func firstWord(in range: Range<Int>) -> Range<Int> {
    var end = range.lowerBound
    while end < self.end, text[end - start] > UInt8(ascii: " ") { end += 1 }
    return range.lowerBound..<end
  }

  /// A `#word` that follows on the same line and was hardly meant as a comment, to the end of the line.
  func suspiciousComment(after place: Int) -> Range<Int>? {
    var index = place - start
    guard index < text.count, text[index] == UInt8(ascii: " ") else { return nil }
    while index < text.count, text[index] == UInt8(ascii: " ") { index += 1 }
    guard index + 1 < text.count, text[index] == UInt8(ascii: "#"), text[index + 1] > UInt8(ascii: " "),
      text[index + 1] != UInt8(ascii: "#")
    else { return nil }
    var end = index
    while end < text.count, text[end] != UInt8(ascii: "\n"), text[end] != UInt8(ascii: "\r") { end += 1 }
    return withoutTrailingBlanks(start + index..<start + end)
  }
}

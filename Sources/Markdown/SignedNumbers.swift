/// Keeps the sign of a number before it in texts that run from right to left.
///
/// There a `−` before western or Persian digits is shown behind them, since it has no direction of its own (UAX #9, rules
/// W4 to W6, N1). A left-to-right mark before the sign holds it, as CLDR writes such numbers. Arabic digits
/// (U+0660 and on) need none: by the same rules their sign is shown where their readers write it.
struct SignedNumberPass {
  private static let mark: [UInt8] = [0xE2, 0x80, 0x8E]

  /// Changes the texts of a tree. What is new stands at the end of the buffer.
  static func run(_ elements: inout [MarkdownElement], _ buffer: inout [UInt8]) {
    for index in elements.indices where elements[index].kind == .text {
      let range = elements[index].text.range
      let signs = range.filter { isSign(at: $0, of: range, in: buffer) }
      if signs.isEmpty { continue }
      let start = buffer.count
      var from = range.lowerBound
      for sign in signs {
        buffer += Array(buffer[from..<sign]) + mark
        from = sign
      }
      buffer += Array(buffer[from..<range.upperBound])
      elements[index].text = TextRange(start: Int32(start), count: Int32(buffer.count - start))
    }
  }

  /// Whether `-`, `+` or `−` at an index belongs to the number behind it, and to nothing before.
  private static func isSign(at index: Int, of range: Range<Int>, in bytes: [UInt8]) -> Bool {
    let length: Int
    switch bytes[index] {
    case UInt8(ascii: "-"), UInt8(ascii: "+"): length = 1
    case 0xE2 where bytes[index...].prefix(range.upperBound - index).starts(with: [0xE2, 0x88, 0x92]): length = 3
    default: return false
    }
    let isFirst = index == range.lowerBound
    guard isFirst || bytes[index - 1] == UInt8(ascii: " ") || bytes[index - 1] == UInt8(ascii: "(") else {
      return false
    }
    let rest = bytes[(index + length)..<range.upperBound]
    guard let digit = rest.first else { return false }
    return (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit)
      || digit == 0xDB && rest.dropFirst().first.map { (0xB0...0xB9).contains($0) } ?? false
  }
}

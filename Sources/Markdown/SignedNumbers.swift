/// Keeps the sign of a number before it in texts that run from right to left.
///
/// There a `−` before western or Persian digits is shown behind them, since it has no direction of its own (UAX #9, rules
/// W4 to W6, N1). So the number, with its unit, is isolated from the text round it and runs from the left in itself
/// (UAX #9 §2.4.2); a mark of direction before the sign would make one run of the number and of Latin words behind it.
/// Arabic digits (U+0660 and on) need none of it: by the same rules their sign is shown where their readers write it.
struct SignedNumberPass {
  /// U+2066 and U+2069. In HTML an element stands for them.
  static let opening: [UInt8] = [0xE2, 0x81, 0xA6]
  static let closing: [UInt8] = [0xE2, 0x81, 0xA9]

  /// Changes the texts of a tree. What is new stands at the end of the buffer.
  static func run(_ elements: inout [MarkdownElement], _ buffer: inout [UInt8]) {
    for index in elements.indices where elements[index].kind == .text {
      let range = elements[index].text.range
      let numbers = range.compactMap { number(at: $0, of: range, in: buffer) }
      if numbers.isEmpty { continue }
      let start = buffer.count
      var from = range.lowerBound
      for number in numbers {
        buffer += Array(buffer[from..<number.lowerBound]) + opening + Array(buffer[number]) + closing
        from = number.upperBound
      }
      buffer += Array(buffer[from..<range.upperBound])
      elements[index].text = TextRange(start: Int32(start), count: Int32(buffer.count - start))
      elements[index].traits.insert(.signed)
    }
  }

  /// A number that begins with `-`, `+` or `−` at an index and belongs to nothing before, to the end of its unit.
  private static func number(at index: Int, of range: Range<Int>, in bytes: [UInt8]) -> Range<Int>? {
    let isFirst = index == range.lowerBound
    guard isFirst || bytes[index - 1] == UInt8(ascii: " ") || bytes[index - 1] == UInt8(ascii: "(") else { return nil }
    guard let length = signLength(bytes[index..<range.upperBound]) else { return nil }
    var end = index + length
    guard digitLength(bytes[end..<range.upperBound]) != nil else { return nil }
    while let more = numberLength(bytes[end..<range.upperBound]) { end += more }
    return index..<end
  }

  /// The length of the sign that a text begins with.
  private static func signLength(_ text: ArraySlice<UInt8>) -> Int? {
    switch text.first {
    case UInt8(ascii: "-"), UInt8(ascii: "+"): 1
    case 0xE2 where text.starts(with: [0xE2, 0x88, 0x92]): 3
    default: nil
    }
  }

  /// The length of the digit that a text begins with, be it a Persian one.
  private static func digitLength(_ text: ArraySlice<UInt8>) -> Int? {
    guard let first = text.first else { return nil }
    if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) { return 1 }
    return first == 0xDB && text.dropFirst().first.map { (0xB0...0xB9).contains($0) } ?? false ? 2 : nil
  }

  /// The length of what a text goes on with that belongs to the number before it: a digit, a letter of its unit, `%` or
  /// `°`, or a mark with a digit behind it.
  private static func numberLength(_ text: ArraySlice<UInt8>) -> Int? {
    guard let first = text.first else { return nil }
    if let length = digitLength(text) { return length }
    switch first {
    case UInt8(ascii: "%"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): return 1
    case 0xC2, 0xD9:
      // Degrees, squares, cubes and millionths; the Arabic percent sign.
      let letters: Set<UInt8> = first == 0xC2 ? [0xB0, 0xB2, 0xB3, 0xB5] : [0xAA]
      if text.dropFirst().first.map(letters.contains) ?? false { return 2 }
      // The Arabic marks of decimals and of thousands.
      let isMark = first == 0xD9 && text.dropFirst().first.map { (0xAB...0xAC).contains($0) } ?? false
      return isMark && digitLength(text.dropFirst(2)) != nil ? 2 : nil
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "-"):
      let next = text.dropFirst()
      let isUnit = first == UInt8(ascii: "/") && next.first.map { (0x61...0x7A).contains($0 | 0x20) } ?? false
      return isUnit || digitLength(next) != nil ? 1 : nil
    case 0xE2 where text.starts(with: [0xE2, 0x80, 0x93]):
      // A range: `−5–10`.
      return digitLength(text.dropFirst(3)) != nil ? 3 : nil
    default: return nil
    }
  }
}

extension BodyRenderer {
  /// Writes a text that holds signed numbers, with an element round each instead of the characters.
  mutating func signedText(_ bytes: ArraySlice<UInt8>) {
    var rest = bytes
    while let start = rest.firstRange(of: SignedNumberPass.opening),
      let end = rest[start.upperBound...].firstRange(of: SignedNumberPass.closing)
    {
      escape(rest[..<start.lowerBound])
      write("<bdi dir=\"ltr\">")
      escape(rest[start.upperBound..<end.lowerBound])
      write("</bdi>")
      rest = rest[end.upperBound...]
    }
    escape(rest)
  }
}

/// A language's quotation marks, outer and inner; a mark may be more than one character, as the French ones with their
/// narrow spaces are.
public struct QuotationMarks: Sendable, Hashable {
  public let open: String
  public let close: String
  public let innerOpen: String
  public let innerClose: String

  /// What smart punctuation makes by itself.
  public static let english = QuotationMarks("“ ” ‘ ’")!

  /// Four marks with blanks between: `« » „ “`.
  public init?(_ text: String) {
    let marks = text.split(separator: " ").map(String.init)
    guard marks.count == 4 else { return nil }
    (open, close, innerOpen, innerClose) = (marks[0], marks[1], marks[2], marks[3])
  }
}

/// Puts a language's marks in the place of those that smart punctuation made.
///
/// The library knows English marks only. A body that has such marks of its own keeps them all as they are: its author
/// sets them by hand, and which are whose cannot be told in the tree. Apostrophes stay.
struct QuotationMarkPass {
  private let marks: QuotationMarks
  /// Whether double and single marks may be changed.
  private let doubles: Bool
  private let singles: Bool
  /// How many inner quotations are open.
  private var depth = 0

  init(_ marks: QuotationMarks, body: UnsafeBufferPointer<UInt8>) {
    self.marks = marks
    let own = Self.typed(in: body)
    doubles = !own.doubles
    singles = !own.singles
  }

  /// Changes the texts of a tree. What is new stands at the end of the buffer.
  mutating func run(_ elements: inout [MarkdownElement], _ buffer: inout [UInt8]) {
    guard doubles || singles else { return }
    for index in elements.indices {
      switch elements[index].kind {
      case .text: change(&elements[index], &buffer)
      case .softBreak, .lineBreak, .code, .inlineHTML, .emphasis, .strong, .strikethrough, .link, .picture,
        .footnoteReference:
        continue
      default: depth = 0
      }
    }
  }

  private mutating func change(_ element: inout MarkdownElement, _ buffer: inout [UInt8]) {
    let range = element.text.range
    guard buffer[range].indices.contains(where: { Self.mark(at: $0, in: buffer, before: range.upperBound) != nil })
    else { return }
    let start = buffer.count
    var index = range.lowerBound
    while index < range.upperBound {
      guard let mark = Self.mark(at: index, in: buffer, before: range.upperBound) else {
        buffer.append(buffer[index])
        index += 1
        continue
      }
      let isBetweenLetters =
        index > range.lowerBound && index + 3 < range.upperBound && Self.isLetter(buffer[index - 1])
        && Self.isLetter(buffer[index + 3]) && !(index >= range.lowerBound + 3 && buffer[index - 3] == 0xE2)
      let replacement: String? =
        switch mark {
        case 0x9C where doubles: marks.open
        case 0x9D where doubles: marks.close
        case 0x98 where singles: marks.innerOpen
        case 0x99 where singles && depth > 0 && !isBetweenLetters: marks.innerClose
        default: nil
        }
      if mark == 0x98 { depth += 1 }
      if mark == 0x99, depth > 0, !isBetweenLetters { depth -= 1 }
      if let replacement {
        buffer += replacement.utf8
      } else {
        for offset in 0..<3 { buffer.append(buffer[index + offset]) }
      }
      index += 3
    }
    element.text = TextRange(start: Int32(start), count: Int32(buffer.count - start))
  }

  /// The last byte of one of the four English marks (U+2018, 2019, 201C, 201D) that begins at an index.
  private static func mark(at index: Int, in bytes: [UInt8], before end: Int) -> UInt8? {
    guard bytes[index] == 0xE2, index + 2 < end, bytes[index + 1] == 0x80 else { return nil }
    let last = bytes[index + 2]
    return last == 0x98 || last == 0x99 || last == 0x9C || last == 0x9D ? last : nil
  }

  /// Whether a byte belongs to a letter: those from U+2000 to U+2FFF, which begin with 0xE2, are punctuation.
  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 && byte != 0xE2 || (0x61...0x7A).contains(byte | 0x20)
  }

  /// Which marks a body has of its own.
  private static func typed(in body: UnsafeBufferPointer<UInt8>) -> (doubles: Bool, singles: Bool) {
    var found = (doubles: false, singles: false)
    var index = 0
    while index + 2 < body.count {
      if body[index] == 0xE2, body[index + 1] == 0x80 {
        if body[index + 2] == 0x9C || body[index + 2] == 0x9D { found.doubles = true }
        if body[index + 2] == 0x98 { found.singles = true }
        index += 3
      } else {
        index += 1
      }
    }
    return found
  }
}

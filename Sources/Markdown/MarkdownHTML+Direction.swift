/// Blocks from left to right in a text from right to left.
///
/// A block all in Latin letters would have the full stop at its end, or a bracket at its beginning, on the wrong side: such
/// marks run as the block does (UAX #9, rules N1 and N2).
extension BodyRenderer {
  /// Whether a block of a text from right to left runs from left to right and has to say so.
  ///
  /// It does where no letter of it runs from the right; a footnote, which is a reference more often than a sentence, where
  /// it begins and most of it runs from the left.
  @inline(__always)
  func runsFromLeft(_ block: Int) -> Bool { document.isRightToLeft && allRunsFromLeft(block) }

  @inline(never)
  private func allRunsFromLeft(_ block: Int) -> Bool {
    var letters = LettersByDirection()
    for index in block..<document.end(of: block) {
      switch document.elements[index].kind {
      case .text, .code: letters.add(document.bytes(document.elements[index].text))
      default: break
      }
      if isInNotes ? letters.first == .fromRight : letters.fromRight > 0 { return false }
    }
    guard letters.fromLeft > letters.fromRight else { return false }
    // Between letters nothing runs astray. After a footnote comes the link back.
    return isInNotes || letters.first != .fromLeft || letters.last != .fromLeft
  }

  /// Writes what stands in a block that cannot turn without what is round it: an item without paragraphs, a cell.
  mutating func isolatedInlines(of block: Int) {
    let isTurned = runsFromLeft(block)
    if isTurned { write("<bdi dir=\"ltr\">") }
    inlines(of: block)
    if isTurned { write("</bdi>") }
  }
}

/// How many letters of a text run which way, and what it begins and ends with.
private struct LettersByDirection {
  enum Direction {
    case fromLeft, fromRight, neither
  }

  private(set) var fromLeft = 0
  private(set) var fromRight = 0
  /// The first letter.
  private(set) var first = Direction.neither
  private(set) var last = Direction.neither

  mutating func add(_ bytes: ArraySlice<UInt8>) {
    for index in bytes.indices where bytes[index] & 0xC0 != 0x80 {
      let next = bytes[index...].dropFirst().first ?? 0
      last = Self.direction(bytes[index], next, bytes[index...].dropFirst(2).first ?? 0)
      switch last {
      case .fromLeft: fromLeft += 1
      case .fromRight: fromRight += 1
      case .neither: continue
      }
      if first == .neither { first = last }
    }
  }

  /// Of a character of UTF-8, by its first bytes. Which signs are letters is looked at where the scripts are that run from
  /// the right, and in ASCII.
  private static func direction(_ lead: UInt8, _ second: UInt8, _ third: UInt8) -> Direction {
    switch (lead, second, third) {
    case (UInt8(ascii: "a")...UInt8(ascii: "z"), _, _), (UInt8(ascii: "A")...UInt8(ascii: "Z"), _, _): .fromLeft
    case (0xC3, 0x97, _), (0xC3, 0xB7, _): .neither  // × ÷
    case (0xC3...0xCB, _, _), (0xCE...0xD5, _, _), (0xD6, 0x80...0x8F, _): .fromLeft
    // Marks of Arabic, and its digits.
    case (0xD8, 0x80...0x9F, _), (0xD9, 0xA0...0xAD, _), (0xDB, 0xB0...0xB9, _): .neither
    case (0xD6...0xDF, _, _), (0xE0, 0xA0...0xA3, _): .fromRight
    case (0xE0...0xE1, _, _), (0xE3, 0x81..., _), (0xE4...0xED, _, _): .fromLeft
    case (0xEF, 0xAC, 0x9D...), (0xEF, 0xAD...0xB7, _), (0xEF, 0xB9, 0xB0...), (0xEF, 0xBA...0xBB, _): .fromRight
    default: .neither
    }
  }
}

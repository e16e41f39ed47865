import Diagnostics

extension MarkdownDocument {
  /// The first paragraph as plain text, for lists and feeds: shortened at the end of a sentence where it is longer
  /// than `most` characters, else at the end of a word with `…`. Nil where there is no paragraph.
  public func excerpt(most: Int = 200) -> String? {
    for index in children(of: 0) where elements[index].kind == .paragraph {
      guard Figure(index, in: self) == nil, !begins(index, with: TableCaptions.mark) else { continue }
      let text = plainText(of: index)
      guard !text.isBlank else { continue }
      return shortened(text, most: most)
    }
    return nil
  }
}

private func shortened(_ text: String, most: Int) -> String {
  // The text may be long: nothing behind the first character too many is looked at.
  let letters = Letters(of: text, most: most + 1)
  guard letters.count > most else { return letters.text(to: letters.count) }
  var sentenceEnd: Int?
  var wordEnd = most
  for index in 0..<most {
    if letters.endSentence(at: index) { sentenceEnd = index + 1 }
    if letters[index] == .space { wordEnd = index }
  }
  if letters[most] == .space { wordEnd = most }
  if let sentenceEnd { return letters.text(to: sentenceEnd) }
  while wordEnd > 1, letters[wordEnd - 1] == .pause || letters[wordEnd - 1] == .space { wordEnd -= 1 }
  return letters.text(to: wordEnd) + "…"
}

/// The characters of a text, white space made single spaces, with what each means to its end.
private struct Letters {
  enum Kind {
    case space
    /// A full stop, which may belong to an initial as well.
    case point
    /// What else ends a sentence if a space follows.
    case stop
    /// The full stops of Chinese and Japanese, which need no space.
    case fullStop
    /// Closing quotation marks and brackets.
    case closing
    /// What no excerpt ends with.
    case pause
    case capital, letter, other
  }

  private var kinds: [Kind] = []
  private var bytes: [UInt8] = []
  /// Where each character ends in the bytes.
  private var ends: [Int] = []

  /// - Parameter most: How many characters are looked at.
  init(of text: String, most: Int) {
    kinds.reserveCapacity(most)
    bytes.reserveCapacity(most)
    ends.reserveCapacity(most)
    var text = text
    text.makeContiguousUTF8()
    let whole = text
    whole.utf8.withContiguousStorageIfAvailable { read($0, of: whole, most: most) }
  }

  private mutating func read(_ units: UnsafeBufferPointer<UInt8>, of text: String, most: Int) {
    var needsSpace = false
    var place = 0
    while place < units.count, count < most {
      let byte = units[place]
      let kind: Kind
      let end: Int
      // No character goes on from ASCII into ASCII, but for a line end of two.
      if byte < 0x80, byte != 0x0D, place + 1 == units.count || units[place + 1] < 0x80 {
        (kind, end) = (Kind(byte), place + 1)
      } else {
        let index = text.utf8.index(text.startIndex, offsetBy: place)
        kind = Kind(text[index])
        end = text.utf8.distance(from: text.startIndex, to: text.index(after: index))
      }
      if kind == .space {
        needsSpace = count > 0
      } else {
        if needsSpace {
          bytes.append(0x20)
          append(.space)
          needsSpace = false
        }
        if end == place + 1 { bytes.append(byte) } else { bytes += units[place..<end] }
        append(kind)
      }
      place = end
    }
  }

  /// Takes what was appended to the bytes as a character.
  private mutating func append(_ kind: Kind) {
    kinds.append(kind)
    ends.append(bytes.count)
  }

  var count: Int { kinds.count }

  subscript(index: Int) -> Kind { kinds[index] }

  /// The first characters.
  func text(to end: Int) -> String { String(decoding: bytes[..<(end > 0 ? ends[end - 1] : 0)], as: UTF8.self) }

  /// A full stop ends a sentence where a space follows (closing quotation marks and brackets between them) and the
  /// word before it is longer than an initial; the full stops of Chinese and Japanese need no space.
  func endSentence(at index: Int) -> Bool {
    switch kinds[index] {
    case .fullStop: return true
    case .point, .stop, .closing: break
    default: return false
    }
    var stop = index
    while stop > 0, kinds[stop] == .closing { stop -= 1 }
    guard index + 1 == count || kinds[index + 1] == .space else { return false }
    guard kinds[stop] == .point else { return kinds[stop] == .stop }
    let isInitial =
      stop >= 1 && kinds[stop - 1] == .capital
      && (stop == 1 || kinds[stop - 2] != .letter && kinds[stop - 2] != .capital)
    return !isInitial
  }
}

extension Letters.Kind {
  init(_ byte: UInt8) {
    self =
      switch byte {
      case 0x20, 0x09...0x0D: .space
      case UInt8(ascii: "."): .point
      case UInt8(ascii: "!"), UInt8(ascii: "?"): .stop
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"): .closing
      case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "-"): .pause
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): .capital
      case UInt8(ascii: "a")...UInt8(ascii: "z"): .letter
      default: .other
      }
  }

  init(_ character: Character) {
    self =
      switch character {
      case _ where character.isWhitespace: .space
      case ".": .point
      case "!", "?", "…", "؟", "।", "۔": .stop
      case "。", "！", "？": .fullStop
      case "\"", "'", "”", "’", "»", ")", "]": .closing
      case ",", ";", ":", "–", "—", "-": .pause
      case _ where character.isUppercase: .capital
      case _ where character.isLetter: .letter
      default: .other
      }
  }
}

extension MarkdownDocument {
  /// How many words the text has, footnotes, code blocks and pictures' descriptions not counted.
  ///
  /// A word is what stands between spaces and holds a letter or a digit. Chinese, Japanese and Korean are counted
  /// by the character; scripts without spaces (Thai, Lao, Khmer, Burmese) as one word for every four letters.
  public func countWords() -> Int {
    var counter = WordCounter()
    buffer.withUnsafeBufferPointer { texts in
      var index = 0
      while index < elements.count {
        switch elements[index].kind {
        case .footnoteDefinition, .picture:
          index = end(of: index)
          continue
        case .text, .code: counter.add(elements[index].text.range, of: texts)
        case .softBreak, .lineBreak, .paragraph, .heading, .tableCell, .listItem: counter.endWord()
        default: break
        }
        index += 1
      }
    }
    counter.endWord()
    return counter.words
  }
}

/// Counts words over runs of text that may divide a word, as `**` does in `**b**old`.
struct WordCounter {
  private var begun = 0
  private var unspacedLetters = 0
  /// Whether the run since the last space holds a letter or a digit.
  private var isInWord = false

  init() {}

  var words: Int { begun + (unspacedLetters + 3) / 4 }

  mutating func endWord() { isInWord = false }

  private mutating func beginWord() {
    if !isInWord { begun += 1 }
    isInWord = true
  }

  /// Counts the words of a text that lies among others.
  mutating func add(_ text: Range<Int>, of texts: UnsafeBufferPointer<UInt8>) {
    guard !text.isEmpty else { return }
    var index = text.lowerBound + add(byteAt: text.lowerBound, of: texts)
    while index < text.upperBound {
      let start = index
      // The byte before these belongs to the text as well.
      if isInWord || texts[index - 1] == 0x20 { index = addSixteens(index..<text.upperBound, of: texts) }
      guard index == start else { continue }
      let end = min(index + 16, text.upperBound)
      while index < end { index += add(byteAt: index, of: texts) }
    }
  }

  /// Counts the words that begin in a text, by sixteen bytes, as long as all that begins in them after a space begins
  /// with a letter or a digit. Says where it stopped.
  ///
  /// - Precondition: There is a byte before the text: a space, or one of a word that goes on.
  @inline(__always)
  private mutating func addSixteens(_ text: Range<Int>, of texts: UnsafeBufferPointer<UInt8>) -> Int {
    // A byte can hold the sum of so many.
    let most = 15
    precondition(text.lowerBound > 0 && text.upperBound <= texts.count)
    let end = text.lowerBound + min(text.count / 16, most) * 16
    var index = text.lowerBound
    var ones = SixteenBytes.zero
    while index < end {
      let found = WordBeginnings(texts.baseAddress! + index)
      guard ((found.ofWords .^ found.all) .| found.foreign).areNo else { break }
      ones &+= found.ofWords.ones
      index &+= 16
    }
    let left = text.upperBound - index
    if index == end, 1..<16 ~= left, index + 16 <= texts.count {
      // The rest, looked at with what stands behind it.
      let here = .!SixteenAnswers.from(left)
      let found = WordBeginnings(texts.baseAddress! + index)
      if (((found.ofWords .^ found.all) .| found.foreign) .& here).areNo {
        ones &+= (found.ofWords .& here).ones
        index += left
      }
    }
    if index > text.lowerBound { isInWord = texts[index - 1] != 0x20 }
    begun += ones.sum
    return index
  }

  /// Looks at a byte of ASCII or a longer scalar, and says how long it is.
  @inline(__always)
  private mutating func add(byteAt index: Int, of texts: UnsafeBufferPointer<UInt8>) -> Int {
    let byte = texts[index]
    guard byte < 0x80 else { return add(scalarAt: index, of: texts) }
    if byte == 0x20 { endWord() } else if byte.isASCIILetterOrDigit { beginWord() }
    return 1
  }

  private mutating func add(scalarAt index: Int, of texts: UnsafeBufferPointer<UInt8>) -> Int {
    let (scalar, length) = Unicode.Scalar.decode(texts, at: index)
    switch scalar.value {
    // Latin and Cyrillic letters, and punctuation: what the tables of Unicode would say as well, but later.
    case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2AF, 0x400...0x481, 0x48A...0x52F: beginWord()
    case 0x2010...0x2012, 0x2015...0x2027: break
    case 0x3041...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0x20000...0x3FFFD:
      endWord()
      begun += 1
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF:
      if scalar.properties.generalCategory == .otherLetter { unspacedLetters += 1 }
    case 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0x2013, 0x2014: endWord()
    default:
      if scalar.isLetterOrDigit { beginWord() }
    }
    return length
  }
}

/// What begins after a space in sixteen bytes.
private struct WordBeginnings {
  let all: SixteenAnswers
  /// Letters and digits.
  let ofWords: SixteenAnswers
  /// Bytes beyond ASCII, wherever they stand.
  let foreign: SixteenAnswers

  /// - Precondition: There are sixteen bytes from `start` on, and one before.
  @inline(__always)
  init(_ start: UnsafePointer<UInt8>) {
    let bytes = UnsafeRawPointer(start).loadUnaligned(as: SixteenBytes.self)
    let before = UnsafeRawPointer(start - 1).loadUnaligned(as: SixteenBytes.self)
    all = before.areEqual(to: 0x20) .& .!bytes.areEqual(to: 0x20)
    ofWords = all .& (bytes.areLetters .| bytes.areDigits)
    foreign = bytes.areBeyondASCII
  }
}

extension Unicode.Scalar {
  /// The scalar that begins at an index of valid UTF-8, and its length in bytes.
  static func decode(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> (Unicode.Scalar, Int) {
    let first = UInt32(text[index])
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard first >= 0xC2 || first < 0x80, index + length <= text.count else { return ("\u{FFFD}", 1) }
    var value = length == 1 ? first : first & (0x7F >> UInt32(length))
    for offset in 1..<max(length, 1) { value = value << 6 | UInt32(text[index + offset] & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  /// Letters and numerals of every script.
  var isLetterOrDigit: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber:
      true
    default: false
    }
  }

  /// Combining marks of every script.
  var isMark: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }
}

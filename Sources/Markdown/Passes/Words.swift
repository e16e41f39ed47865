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
        case .text, .code: counter.add(UnsafeBufferPointer(rebasing: texts[elements[index].text.range]))
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
  private var complete = 0
  private var unspacedLetters = 0
  /// Whether the run since the last space holds a letter or a digit.
  private var isInWord = false

  init() {}

  var words: Int { complete + (unspacedLetters + 3) / 4 }

  mutating func endWord() {
    if isInWord { complete += 1 }
    isInWord = false
  }

  mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < text.count {
      let byte = text[index]
      guard byte < 0x80 else {
        index += add(scalarAt: index, in: text)
        continue
      }
      // Without branches: words end at no place that a processor could foresee.
      let isSpace = byte == 0x20
      complete += isSpace && isInWord ? 1 : 0
      isInWord = !isSpace && (isInWord || byte.isASCIILetterOrDigit)
      index += 1
    }
  }

  private mutating func add(scalarAt index: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
    let (scalar, length) = Unicode.Scalar.decode(text, at: index)
    switch scalar.value {
    case 0x3041...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0x20000...0x3FFFD:
      endWord()
      complete += 1
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF:
      if scalar.properties.generalCategory == .otherLetter { unspacedLetters += 1 }
    case 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0x2013, 0x2014: endWord()
    default:
      if scalar.isLetterOrDigit { isInWord = true }
    }
    return length
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

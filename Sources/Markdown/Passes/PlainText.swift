extension MarkdownDocument {
  /// The text of an element without its markup: what a heading says in a list of contents, what a picture's
  /// description is. Breaks are spaces; footnotes' marks and raw HTML are left out.
  public func plainText(of index: Int) -> String {
    String(decoding: plainBytes(index..<end(of: index)), as: UTF8.self)
  }

  /// The same for the elements in a range.
  func plainBytes(_ range: Range<Int>) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(plainSize(range))
    for index in range {
      switch elements[index].kind {
      case .text, .code: out += bytes(elements[index].text)
      case .softBreak, .lineBreak: out.append(UInt8(ascii: " "))
      default: break
      }
    }
    return out
  }

  /// The same for an element and all in it, lent to a function. Most have one text and nothing else.
  func withPlainBytes<Result>(of index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let range = index..<end(of: index)
    if range.count == 2, elements[index + 1].kind == .text {
      return bytes(elements[index + 1].text).withUnsafeBufferPointer(body)
    }
    return plainBytes(range).withUnsafeBufferPointer(body)
  }

  /// How many bytes that is.
  func plainSize(_ range: Range<Int>) -> Int {
    var size = 0
    for index in range {
      switch elements[index].kind {
      case .text, .code: size += Int(elements[index].text.count)
      case .softBreak, .lineBreak: size += 1
      default: break
      }
    }
    return size
  }

  /// Whether the text of an element, as it begins, starts with some words.
  func begins(_ index: Int, with words: String) -> Bool {
    let first = Int(elements[index].firstChild)
    guard first >= 0, elements[first].kind == .text else { return false }
    return bytes(elements[first].text).starts(with: words.utf8)
  }
}

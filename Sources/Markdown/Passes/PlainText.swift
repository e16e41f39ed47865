extension MarkdownDocument {
  /// The text of an element without its markup: what a heading says in a list of contents, what a picture's
  /// description is. Breaks are spaces; footnotes' marks and raw HTML are left out.
  public func plainText(of index: Int) -> String {
    String(decoding: plainBytes(index..<end(of: index)), as: UTF8.self)
  }

  /// The same for the elements in a range.
  func plainBytes(_ range: Range<Int>) -> [UInt8] {
    var out: [UInt8] = []
    for element in elements[range] {
      switch element.kind {
      case .text, .code: out += buffer[element.text.range]
      case .softBreak, .lineBreak: out.append(UInt8(ascii: " "))
      default: break
      }
    }
    return out
  }

  /// Whether the text of an element, as it begins, starts with some words.
  func begins(_ index: Int, with words: String) -> Bool {
    let first = Int(elements[index].firstChild)
    guard first >= 0, elements[first].kind == .text else { return false }
    return bytes(elements[first].text).starts(with: words.utf8)
  }
}

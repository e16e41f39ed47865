import Diagnostics

/// A picture that stands alone in its paragraph, with what its title says.
struct Figure {
  /// The index of the picture.
  let picture: Int
  let caption: String?
  let credit: String?

  /// A title such as `Steel output since 1990. Credit: Reuters` has a caption and a credit.
  init?(_ paragraph: Int, in document: borrowing MarkdownDocument) {
    let first = document.elements[paragraph].firstChild
    guard first >= 0, document.elements[Int(first)].kind == .picture, document.elements[Int(first)].next < 0 else {
      return nil
    }
    picture = Int(first)
    (caption, credit) = Self.divide(document.title(of: picture) ?? "")
  }

  /// Divides a title at its last `Credit:`, which begins the title or follows a space.
  private static func divide(_ title: String) -> (caption: String?, credit: String?) {
    let words = Array(title.utf8)
    let mark = Array("Credit:".utf8)
    var index = words.count - mark.count
    while index >= 0 {
      if words[index..<index + mark.count].elementsEqual(mark), index == 0 || words[index - 1] <= 0x20 {
        return (trimmed(words[..<index]), trimmed(words[(index + mark.count)...]))
      }
      index -= 1
    }
    return (trimmed(words[...]), nil)
  }

  private static func trimmed(_ words: ArraySlice<UInt8>) -> String? {
    var words = words
    while let first = words.first, first <= 0x20 { words.removeFirst() }
    while let last = words.last, last <= 0x20 { words.removeLast() }
    let text = String(decoding: words, as: UTF8.self)
    return text.isBlank ? nil : text
  }
}

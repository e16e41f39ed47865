/// A block quote that begins with `[!NOTE]` or its like, as on GitHub; what follows the mark on its line is the title.
struct Callout {
  enum Kind: String, CaseIterable {
    case note, tip, important, warning, caution
  }

  let kind: Kind
  /// The paragraph that holds the mark.
  let paragraph: Int
  /// The text that begins with the mark, and how many of its bytes the mark takes.
  let text: Int
  let markLength: Int
  /// The break that ends the title's line; nil where the paragraph is nothing but the title.
  let lineEnd: Int?
  /// Whether anything but the mark stands on its line.
  let hasTitle: Bool

  init?(_ quote: Int, in document: MarkdownDocument) {
    let paragraph = Int(document.elements[quote].firstChild)
    guard paragraph >= 0, document.elements[paragraph].kind == .paragraph else { return nil }
    let text = Int(document.elements[paragraph].firstChild)
    guard text >= 0, document.elements[text].kind == .text else { return nil }
    let bytes = document.bytes(document.elements[text].text)
    guard bytes.starts(with: "[!".utf8), let end = bytes.firstIndex(of: UInt8(ascii: "]")) else { return nil }
    let name = String(decoding: bytes[(bytes.startIndex + 2)..<end], as: UTF8.self).lowercased()
    guard let kind = Kind(rawValue: name) else { return nil }
    var title = end + 1
    while title < bytes.endIndex, bytes[title] == 0x20 || bytes[title] == 0x09 { title += 1 }
    self.kind = kind
    self.paragraph = paragraph
    self.text = text
    markLength = title - bytes.startIndex
    lineEnd = document.children(of: paragraph).first { document.elements[$0].kind.isBreak }
    let second = document.elements[text].next
    hasTitle = title < bytes.endIndex || (second >= 0 && Int(second) != lineEnd)
  }
}

extension MarkdownElement.Kind {
  var isBreak: Bool { self == .softBreak || self == .lineBreak }
}

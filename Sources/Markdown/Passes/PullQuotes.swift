/// A block quote whose last line, or last paragraph, names who said it: `— Ayna Rzayeva`.
struct PullQuote {
  /// The last paragraph of the quote, which ends with the attribution.
  let paragraph: Int
  /// The break before the attribution; nil where it is a paragraph of its own.
  let lineBefore: Int?
  /// The text that begins with the dash, and how many of its bytes the dash takes.
  let text: Int
  let dashLength: Int

  init?(_ quote: Int, in document: MarkdownDocument) {
    let blocks = Array(document.children(of: quote))
    guard let last = blocks.last, document.elements[last].kind == .paragraph else { return nil }
    let inlines = Array(document.children(of: last))
    let lineBefore = inlines.last { document.elements[$0].kind.isBreak }
    // A quote that is nothing but its attribution quotes nobody.
    guard lineBefore != nil || blocks.count > 1 else { return nil }
    let text = lineBefore.map { Int(document.elements[$0].next) } ?? inlines[0]
    guard text >= 0, document.elements[text].kind == .text else { return nil }
    let bytes = document.bytes(document.elements[text].text)
    guard let dash = Self.dashes.first(where: { bytes.starts(with: $0.utf8) }) else { return nil }
    var length = dash.utf8.count
    while length < bytes.count, bytes[bytes.startIndex + length] == 0x20 { length += 1 }
    guard length < bytes.count || document.elements[text].next >= 0 else { return nil }
    self.paragraph = last
    self.lineBefore = lineBefore
    self.text = text
    dashLength = length
  }

  /// The em dash and `-- `, which smart punctuation turns into an en dash; the horizontal bar is a quotation dash.
  private static let dashes = ["—", "―", "– ", "-- "]
}

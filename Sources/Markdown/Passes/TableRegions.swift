/// The captions of a body's tables: a paragraph right before or after a table that begins with `Table:`.
struct TableCaptions {
  /// The caption's paragraph by its table.
  private(set) var paragraphs: [Int: Int] = [:]
  /// The paragraphs that are captions, not to be rendered in their place.
  private(set) var captions: Set<Int> = []

  init(of document: MarkdownDocument) {
    for table in document.landmarks.tables {
      let after = Int(document.elements[table].next)
      if let before = document.sibling(before: table), !captions.contains(before), document.isTableCaption(before) {
        paragraphs[table] = before
        captions.insert(before)
      } else if after >= 0, document.isTableCaption(after) {
        paragraphs[table] = after
        captions.insert(after)
      }
    }
  }

  static let mark = "Table:"
}

extension MarkdownDocument {
  fileprivate func isTableCaption(_ index: Int) -> Bool {
    elements[index].kind == .paragraph && begins(index, with: TableCaptions.mark)
  }
}

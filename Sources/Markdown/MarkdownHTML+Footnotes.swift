internal import HTML

extension BodyRenderer {
  mutating func reference(_ index: Int) {
    guard !isInLink else {
      waiting.append(index)
      return
    }
    let number = Int(document.elements[index].number)
    mentions[number] += 1
    let anchor = Footnotes.anchor(number, mention: mentions[number], prefix: options.idPrefix)
    outline.anchors.insert(anchor)
    write("<sup><a href=\"#")
    out.appendEscaped(Footnotes.anchor(number, prefix: options.idPrefix))
    write("\"")
    attribute(" id", anchor)
    write(" role=\"doc-noteref\"")
    attribute(" aria-label", options.phrases.footnote, number: String(number))
    write(">")
    write(number)
    write("</a></sup>")
  }

  /// The numbered footnotes, each with a link back to every reference.
  ///
  /// They are a landmark of the page, unless the text shares the page with others: two of one name would be a riddle.
  mutating func endnotes() {
    let isLandmark = options.idPrefix.isEmpty
    write(isLandmark ? "<section class=\"footnotes\" role=\"doc-endnotes\"" : "<div class=\"footnotes\"")
    if isLandmark { attribute(" aria-label", options.phrases.footnotes) }
    write(">\n<ol>\n")
    for (offset, definition) in notes.definitions.enumerated() {
      let number = offset + 1
      let anchor = Footnotes.anchor(number, prefix: options.idPrefix)
      outline.anchors.insert(anchor)
      write("<li")
      attribute(" id", anchor)
      write(">\n")
      blocks(of: definition)
      backLinks(to: number, isInParagraph: endsInParagraph(definition))
      write("</li>\n")
    }
    write(isLandmark ? "</ol>\n</section>\n" : "</ol>\n</div>\n")
  }

  /// Whether the links back can stand at the end of the footnote's last paragraph.
  private func endsInParagraph(_ definition: Int) -> Bool {
    guard let last = Array(document.children(of: definition)).last else { return false }
    return document.elements[last].kind == .paragraph && out.hasSuffix("</p>\n")
  }

  private mutating func backLinks(to number: Int, isInParagraph: Bool) {
    let count = notes.mentions[number]
    guard count > 0 else { return }
    if isInParagraph { out.removeLast("</p>\n".utf8.count) } else { write("<p>") }
    for mention in 1...count {
      if mention > 1 || isInParagraph { write(" ") }
      write("<a href=\"#")
      out.appendEscaped(Footnotes.anchor(number, mention: mention, prefix: options.idPrefix))
      write("\" role=\"doc-backlink\"")
      let name = mention == 1 ? "\(number)" : "\(number).\(mention)"
      attribute(" aria-label", options.phrases.backToReference, number: name)
      write(">↩</a>")
    }
    write("</p>\n")
  }
}

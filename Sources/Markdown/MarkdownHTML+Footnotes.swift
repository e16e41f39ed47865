internal import HTML

extension BodyRenderer {
  mutating func reference(_ index: Int) {
    guard !isInLink else {
      waiting.append(index)
      return
    }
    let number = Int(document.elements[index].number)
    mentions[number] += 1
    let isFirst = mentions[number] == 1
    let start = out.count
    if isFirst { textBefore[number] = start - referenceBytes }
    write("<sup><a href=\"#")
    anchor(number)
    write("\" id=\"")
    anchor(number, mention: mentions[number])
    write("\"")
    if isFirst { commonName(number) }
    write(" role=\"doc-noteref\"")
    attribute(" aria-label", options.phrases.footnote, number: number)
    write(">")
    digits(number)
    write("</a></sup>")
    referenceBytes += out.count - start
  }

  private mutating func anchor(_ number: Int, mention: Int? = nil) {
    Footnotes.appendAnchor(number, mention: mention, prefix: options.idPrefix, to: &out)
  }

  /// The numbered footnotes, each with a link back to every reference.
  ///
  /// They are a landmark of the page, unless the text shares the page with others: two of one name would be a riddle.
  ///
  /// - Parameter text: The length of the text as it is written, without these.
  mutating func endnotes(after text: Int) {
    let isLandmark = options.idPrefix.isEmpty
    let places = zip(mentions, textBefore).map { $0 > 0 ? $1 : text }
    let lengths = notes.definitions.map { document.plainSize($0..<document.end(of: $0)) }
    write(isLandmark ? "<section class=\"footnotes" : "<div class=\"footnotes")
    write(isLandmark && Self.fit(lengths, beside: text, at: places) ? " beside\"" : "\"")
    if isLandmark {
      write(" role=\"doc-endnotes\"")
      attribute(" aria-label", options.phrases.footnotes)
    }
    write(">\n<ol>\n")
    isInNotes = true
    for (offset, definition) in notes.definitions.enumerated() { note(offset + 1, definition) }
    write(isLandmark ? "</ol>\n</section>\n" : "</ol>\n</div>\n")
  }

  private mutating func note(_ number: Int, _ definition: Int) {
    write("<li id=\"")
    anchor(number)
    write("\"")
    commonName(number)
    write(">\n")
    blocks(of: definition)
    backLinks(to: number, isInParagraph: endsInParagraph(definition))
    write("</li>\n")
  }

  /// The name by which a stylesheet finds the reference that a footnote belongs to, in the form of CSS for such names.
  private mutating func commonName(_ number: Int) {
    guard options.idPrefix.isEmpty else { return }
    write(" data-note=\"--")
    write(number)
    write("\"")
  }

  /// Whether the footnotes, each beside its reference or under the one before it, end before the text does.
  ///
  /// Measured in letters: a line of a note holds fewer than one of the text and is lower by as much, so both need the
  /// same height for a letter.
  private static func fit(_ lengths: [Int], beside text: Int, at places: [Int]) -> Bool {
    /// The line that a note does not fill, and the gap before it.
    let gap = 40
    /// The space under the text.
    let space = 120
    var needed = -space
    return lengths.indices.reversed().allSatisfy { index in
      needed += lengths[index] + gap
      return needed <= text - places[index + 1]
    }
  }

  /// Whether the links back can stand at the end of the footnote's last paragraph.
  private func endsInParagraph(_ definition: Int) -> Bool {
    var last = definition
    for child in document.children(of: definition) { last = child }
    return document.elements[last].kind == .paragraph && out.hasSuffix("</p>\n")
  }

  private mutating func backLinks(to number: Int, isInParagraph: Bool) {
    let count = notes.mentions[number]
    guard count > 0 else { return }
    if isInParagraph { out.removeLast("</p>\n".utf8.count) } else { write("<p>") }
    for mention in 1...count {
      if mention > 1 || isInParagraph { write(" ") }
      write("<a href=\"#")
      anchor(number, mention: mention)
      write("\" role=\"doc-backlink\"")
      attribute(" aria-label", options.phrases.backToReference, number: number, mention: mention)
      write(">↩</a>")
    }
    write("</p>\n")
  }
}

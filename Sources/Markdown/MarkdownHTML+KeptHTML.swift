internal import Diagnostics
internal import HTML

/// HTML of the author, where the site allows it.
///
/// Markdown gives the tags of `<b>text</b>` one by one, and those of `<details>` in blocks with Markdown between them.
/// So the pieces are written as they are among our own markup, which is remembered; then the whole text is read by an
/// HTML parser, and what the tree holds is written anew. An element that begins in a piece is the author's and passes
/// the list of ``RawSubset``; one that begins outside is ours and stays as it is. A text without raw HTML takes none of
/// these steps.
extension BodyRenderer {
  /// Writes a piece as it stands, if all its tags are whole and of the list; else reports what is wrong with it.
  mutating func keepHTML(_ index: Int) {
    let element = document.elements[index]
    let bytes = document.htmlPiece(index)
    let start = out.count
    let piece = RawPieces.Piece(
      range: start..<(start + bytes.count), element: index,
      start: document.fileOffset(of: bytes, index))
    let found = RawTags(bytes)
    raw.append(piece, found.tags)
    out.append(bytes)
    reportTags(found, from: start)
    if element.kind == .htmlBlock { write("\n") }
  }

  private mutating func reportTags(_ found: RawTags, from start: Int) {
    for tag in found.tags {
      let place = (start + tag.range.lowerBound)..<(start + tag.range.upperBound)
      if RawSubset.elements[tag.name] == nil {
        if tag.isClosing, hasReportedHTML { continue }
        hasReportedHTML = true
        reportHTML(
          "HTML that is not published: '\(shown(out[place]))'", at: place, help: replacement(for: tag.name))
      } else if tag.attributes > 32 {
        reportHTML("a tag with \(tag.attributes) attributes", at: place, help: "leave out those that it does not need")
      }
    }
    guard let (mistake, offset) = found.mistake else { return }
    let rest = (start + offset)..<out.count
    switch mistake {
    case .openComment: reportHTML("an HTML comment that does not end", at: rest, help: "end it with '-->'")
    case .openTag:
      reportHTML("a tag that does not end: '\(shown(firstLine(of: rest)))'", at: rest, help: "end it with '>'")
    case .declaration:
      reportHTML(
        "HTML that is not published: '\(shown(firstLine(of: rest)))'", at: rest,
        help: "leave it out, or write '\\<' for the sign itself")
    }
  }

  private func firstLine(of place: Range<Int>) -> ArraySlice<UInt8> { out[place].prefix { $0 != 0x0A && $0 != 0x0D } }

  /// Reports a mistake at a place of the markup. After one, no HTML of the author is written.
  mutating func reportHTML(_ message: String, at place: Range<Int>, help: String) {
    hasBrokenHTML = true
    report.error(.rawHTML, message, at: span(of: place, in: out.bytes), help: help)
  }

  /// The place in the file of what stands in the markup.
  func span(of place: Range<Int>, in markup: [UInt8]) -> SourceSpan {
    guard let piece = raw.piece(at: place.lowerBound) else { return document.span(of: 0) }
    let whole = document.span(of: piece.element)
    let before = piece.range.lowerBound..<place.lowerBound
    guard let start = piece.start ?? (markup[before].contains(0x0A) ? nil : whole.range.lowerBound) else {
      return whole
    }
    let first = start + before.count
    let count = markup[place.clamped(to: piece.range)].prefix { $0 != 0x0A && $0 != 0x0D }.count
    // The library writes a NUL as three bytes, so that places behind one are not those of the file.
    guard first + count <= document.fileEnd else { return whole }
    return SourceSpan(path: document.path, range: first..<(first + count))
  }

  /// Writes the markup so far anew, with nothing of the author's HTML in it that is not on the list.
  mutating func checkHTML() {
    guard !raw.isEmpty else { return }
    defer { raw = RawPieces() }
    let markup = out.bytes
    if !hasBrokenHTML, let tree = readHTML(markup) {
      write(tree, of: markup)
    } else {
      out = TextBuffer()
      out.append(raw.cut(from: markup))
    }
  }

  /// The tree of the markup, if it is nested as the author and we wrote it; else nil, and reported.
  private mutating func readHTML(_ markup: [UInt8]) -> HTMLTree? {
    let place = raw.pieces[0].range
    let tags = markup.reduce(0) { $0 + ($1 == UInt8(ascii: "<") ? 1 : 0) }
    // The library looks through the open elements for each tag.
    let isCheap = raw.tags.count * tags <= options.limits.steps
    guard isCheap,
      let tree = GumboReader.tree(
        of: markup, depth: options.limits.treeDepth, budget: options.limits.htmlMemory)
    else {
      hasBrokenHTML = true
      report.error(
        .bodyTooIntricate, "HTML of \(raw.tags.count) tags that would take too long to read",
        at: span(of: place, in: markup),
        help: "write it in Markdown, or divide the text into several articles")
      return nil
    }
    guard let mistake = raw.mistake(in: tree, of: markup) else { return tree }
    hasBrokenHTML = true
    report.error(.rawHTML, mistake.message, at: span(of: mistake.place, in: markup), help: mistake.help)
    return nil
  }
}

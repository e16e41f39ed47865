import Diagnostics

/// What the HTML of an author in a text leads to and shows, as it was written.
public struct HTMLReferences: Sendable {
  /// What `a` names in `href`.
  public var links: [OutgoingLink] = []
  /// What `img` names in `src`.
  public var pictures: [OutgoingLink] = []
}

extension MarkdownDocument {
  /// The addresses in the raw HTML of a text, piece by piece; a piece that is too costly to read holds none. Which of the
  /// HTML is published is not asked here.
  public func referencesInHTML(limits: MarkdownLimits = .standard) -> HTMLReferences {
    var found = HTMLReferences()
    for (index, element) in elements.enumerated() where element.kind == .htmlBlock || element.kind == .inlineHTML {
      let piece = htmlPiece(index)
      // The library looks through the open elements for each tag.
      let tags = piece.reduce(0) { $0 + ($1 == UInt8(ascii: "<") ? 1 : 0) }
      guard tags * tags <= limits.steps,
        let tree = GumboReader.tree(of: Array(piece), depth: limits.treeDepth, budget: limits.htmlMemory)
      else { continue }
      let start = fileOffset(of: piece, index)
      for node in tree.nodes where !node.startTag.isEmpty {
        guard let name = node.name == "a" ? "href" : node.name == "img" ? "src" : nil,
          let address = node.attributes.first(where: { $0.name == name })?.value
        else { continue }
        let span = start.map { place(of: node.startTag, from: $0) } ?? span(of: index)
        let link = OutgoingLink(destination: address, span: span)
        if node.name == "a" { found.links.append(link) } else { found.pictures.append(link) }
      }
    }
    return found
  }

  /// The bytes of a piece of HTML without the ends of lines behind it.
  func htmlPiece(_ index: Int) -> ArraySlice<UInt8> {
    var bytes = bytes(elements[index].text)
    while bytes.last == UInt8(ascii: "\n") || bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
    return bytes
  }

  private func place(of tag: Range<Int>, from start: Int) -> SourceSpan {
    SourceSpan(path: path, range: min(start + tag.lowerBound, fileEnd)..<min(start + tag.upperBound, fileEnd))
  }

  /// Where the bytes of a piece of HTML begin in the file, if they stand there as they are.
  func fileOffset(of bytes: ArraySlice<UInt8>, _ index: Int) -> Int? {
    let range = elements[index].range
    // The indentation of a block is part of its text, and not of its place.
    let indent = bytes.count - range.count
    guard (0...3).contains(indent), bytes.prefix(indent).allSatisfy({ $0 == 0x20 }) else { return nil }
    return range.lowerBound - indent
  }
}

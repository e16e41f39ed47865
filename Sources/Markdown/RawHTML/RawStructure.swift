/// Whether the elements of an author's HTML stand as they were written.
extension RawPieces {
  struct Mistake {
    var place: Range<Int>
    var message: String
    var help: String
  }

  /// Where elements may stand that mean nothing elsewhere.
  private static let parents: [String: Set<String>] = [
    "summary": ["details"], "figcaption": ["figure"], "li": ["ol", "ul"], "dt": ["dl", "div"], "dd": ["dl", "div"],
    "rt": ["ruby"], "rp": ["ruby"],
  ]

  /// The first tag that a browser would read otherwise than it was meant: one that is not closed, closes nothing, has no
  /// place where it stands, or ends an element of ours.
  ///
  /// A parser mends each of these by rules that no author knows, so nothing is published that had to be mended.
  func mistake(in tree: HTMLTree, of markup: [UInt8]) -> Mistake? {
    var found: [Mistake] = []
    var starts: Set<Int> = []
    var ends: Set<Int> = []
    var open: [(end: Int, name: String)] = []
    var latest = 0
    for (index, node) in tree.nodes.enumerated() {
      // What may not stand in a table is moved before it: the only way in which a parser changes the order.
      if let place = node.beginning {
        if place.lowerBound < latest { found.append(outOfTable(tree.firstMoved(before: index, place.lowerBound))) }
        latest = max(latest, place.lowerBound)
      }
      while let last = open.last, last.end <= index { open.removeLast() }
      guard let name = node.name else { continue }
      let parent = open.last?.name
      open.append((node.end, name))
      // A `<tbody>` that nobody wrote is where it should be.
      guard !node.startTag.isEmpty else { continue }
      starts.insert(node.startTag.lowerBound)
      let isClosed = !node.hasImpliedEnd && !node.endTag.isEmpty
      if isClosed { ends.insert(node.endTag.lowerBound) }
      let isOurs = piece(at: node.startTag.lowerBound) == nil
      if isOurs {
        guard !RawSubset.void.contains(name) else { continue }
        if !isClosed || piece(at: node.endTag.lowerBound) != nil { found.append(intrusion(into: node, markup)) }
      } else if !RawSubset.void.contains(name), !RawSubset.selfEnding.contains(name),
        !isClosed || piece(at: node.endTag.lowerBound) == nil
      {
        found.append(
          Mistake(place: node.startTag, message: "'<\(name)>' is not closed", help: "write '</\(name)>' where it ends"))
      } else if let allowed = Self.parents[name], parent.map(allowed.contains) != true {
        found.append(
          Mistake(
            place: node.startTag, message: "'<\(name)>' stands outside '<\(allowed.sorted()[0])>'",
            help: "put it between '<\(allowed.sorted()[0])>' and '</\(allowed.sorted()[0])>'"))
      }
    }
    for tag in tags {
      if tag.isClosing, !ends.contains(tag.range.lowerBound) {
        found.append(
          Mistake(
            place: tag.range, message: "'</\(tag.name)>' closes nothing",
            help: "delete it, or write '<\(tag.name)>' before"))
      } else if !tag.isClosing, !starts.contains(tag.range.lowerBound) {
        found.append(
          Mistake(
            place: tag.range, message: "'<\(tag.name)>' has no place here",
            help: "a browser would pass over it: delete it"))
      }
    }
    return found.min { $0.place.lowerBound < $1.place.lowerBound }
  }

  /// What stood between the cells of a table.
  private func outOfTable(_ place: Range<Int>) -> Mistake {
    let isOurs = piece(at: place.lowerBound) == nil
    return Mistake(
      place: isOurs ? nearest(to: place.lowerBound) : place, message: "something between the cells of a table",
      help: "put it into a '<td>' or before the table; leave no blank lines in the table")
  }

  /// Says which tag of the author ends an element of ours.
  private func intrusion(into node: HTMLTree.Node, _ markup: [UInt8]) -> Mistake {
    let tag = tags.first { $0.range.lowerBound == node.place } ?? tags.first { $0.range == node.endTag }
    guard let tag else {
      return Mistake(
        place: nearest(to: node.startTag.lowerBound), message: "HTML that does not fit the Markdown around it",
        help: "close each element in the paragraph, the cell or the item in which it begins")
    }
    if tag.isClosing {
      return Mistake(place: tag.range, message: "'</\(tag.name)>' closes nothing", help: "delete it")
    }
    return Mistake(
      place: tag.range, message: "'<\(tag.name)>' cannot stand here",
      help: node.name == "p"
        ? "a paragraph ends before it: put it on a line of its own, with blank lines around" : "write it in Markdown")
  }

  /// The last piece before a place, or the first of all.
  private func nearest(to place: Int) -> Range<Int> {
    (pieces.last { $0.range.lowerBound <= place } ?? pieces[0]).range
  }
}

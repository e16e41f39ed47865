internal import Diagnostics

extension BodyScan {
  /// Counts one line and returns the start of the next.
  mutating func line(from start: Int) -> Int {
    lineStarts.append(Int32(start))
    let (content, column) = containers(from: start)
    if totals.containerSteps > limits.steps / 2 { refuseDepth(at: start) }
    let isBlank = byte(at: content).isLineEnd && isBlank(from: start)
    // Behind a blank line only those containers stay open whose indentation or marks the line repeats.
    if !isBlank { openColumns = stretch.lines == 0 ? column : max(openColumns, column) }
    totals.containerSteps += openColumns
    if isBlank {
      endStretch(at: start)
      return pastLineEnd(content)
    }
    if stretch.lines == 0 { stretch.start = start }
    stretch.lines += 1
    stretch.pipes = 0
    isInDestination = false
    hasDashes = false
    if byte(at: content) == UInt8(ascii: "[") { stretch.startsWithBracket = true }
    let end = marks(from: content)
    endRow(from: content, to: end)
    return pastLineEnd(end)
  }

  func pastLineEnd(_ index: Int) -> Int {
    guard index < bytes.count else { return index }
    return bytes[index] == 0x0D && byte(at: index + 1) == 0x0A && index + 1 < bytes.count ? index + 2 : index + 1
  }

  /// Whether the line ends every paragraph: nothing on it but quote markers, each at most a space from the last.
  func isBlank(from start: Int) -> Bool {
    var index = start
    while byte(at: index).isSpace { index += 1 }
    if byte(at: index).isLineEnd { return true }
    // Behind more than three columns `>` is text, and goes on with the paragraph before it.
    guard index - start <= 3, !bytes[start..<index].contains(0x09) else { return false }
    while byte(at: index) == UInt8(ascii: ">") {
      index += 1
      var spaces = 0
      while byte(at: index) == 0x20 {
        index += 1
        spaces += 1
      }
      guard byte(at: index) != UInt8(ascii: ">") || spaces <= 1 else { return false }
    }
    return byte(at: index).isLineEnd
  }

  /// Steps over the markers of quotes, lists and footnotes at the start of a line.
  mutating func containers(from start: Int) -> (end: Int, column: Int) {
    // Most lines begin with a letter, or have nothing on them.
    let first = byte(at: start)
    if first.isASCIILetter || first.isLineEnd { return (start, 0) }
    var index = start
    var depth = 0
    var column = 0
    var firstMarker = start
    while true {
      while byte(at: index).isSpace {
        column = bytes[index] == 0x09 ? column + 4 - column % 4 : column + 1
        index += 1
      }
      let (end, isList) = marker(at: index)
      guard end > index else { break }
      if depth == 0 { firstMarker = index }
      if isList {
        totals.listItems += 1
        if depth == 0, column > limits.listIndent { refuseDepth(at: index) }
        if totals.listItems > limits.listItems {
          refuse(
            .tooManyListItems, "more than \(limits.listItems) list items", at: index,
            help: "divide the text into several articles")
        }
      }
      depth += 1
      column += end - index
      index = end
    }
    if depth > limits.containers, !isRule(from: firstMarker) { refuseDepth(at: firstMarker) }
    return (index, column)
  }

  mutating func refuseDepth(at offset: Int) {
    refuse(
      .bodyTooDeep, "more than \(limits.containers) quotes and lists inside one another", at: offset,
      help: "write them beside one another")
  }

  /// The end of the marker at an index, or the index itself where there is none.
  mutating func marker(at index: Int) -> (end: Int, isList: Bool) {
    let first = byte(at: index)
    switch first {
    case UInt8(ascii: ">"): return (index + 1, false)
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
      return byte(at: index + 1).isSpaceOrLineEnd ? (index + 1, true) : (index, false)
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      var end = index + 1
      while byte(at: end).isDigit, end - index < 9 { end += 1 }
      let isMarker = byte(at: end) == UInt8(ascii: ".") || byte(at: end) == UInt8(ascii: ")")
      return isMarker && byte(at: end + 1).isSpaceOrLineEnd ? (end + 1, true) : (index, false)
    case UInt8(ascii: "["):
      guard options.hasFootnotes, byte(at: index + 1) == UInt8(ascii: "^") else { return (index, false) }
      var end = index + 2
      while !byte(at: end).isSpaceOrLineEnd, byte(at: end) != UInt8(ascii: "]") {
        // The library may take the label for text.
        if !byte(at: end).isASCIILetterOrDigit { straightMarks = .some }
        end += 1
      }
      guard end > index + 2, byte(at: end) == UInt8(ascii: "]"), byte(at: end + 1) == UInt8(ascii: ":") else {
        return (index, false)
      }
      footnoteCandidates.append(FootnoteCandidate(label: index + 2..<end, line: Int(lineStarts.last!)))
      return (end + 2, false)
    default: return (index, false)
    }
  }

  /// Whether the rest of a line is a thematic break, which nests nothing: one mark and spaces.
  func isRule(from start: Int) -> Bool {
    let mark = byte(at: start)
    guard mark == UInt8(ascii: "-") || mark == UInt8(ascii: "*") else { return false }
    var index = start
    while byte(at: index) == mark || byte(at: index).isSpace { index += 1 }
    return byte(at: index).isLineEnd
  }
}

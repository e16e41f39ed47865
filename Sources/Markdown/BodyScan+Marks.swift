internal import Diagnostics

extension BodyScan {
  /// Counts the marks of a line's text and returns the line's end.
  mutating func marks(from start: Int) -> Int {
    // Copies: a field of self would be read again for every byte.
    let bytes = bytes
    let count = bytes.count
    var index = start
    // The byte behind these is looked at as well.
    while index <= count - 17 {
      let start = index
      let isWide = start <= count - 65
      var marks = isWide ? bytes.sixtyFourMarks(at: start) : bytes.sixteenMarks(at: start)
      // Where to go on: a mark may be longer than a byte.
      index = start
      while marks != 0 {
        let place = start + marks.trailingZeroBitCount
        marks &= marks &- 1
        guard place >= index else { continue }
        guard let next = mark(at: place) else { return place }
        index = next
      }
      index = max(index, start + (isWide ? 64 : 16))
    }
    while index < count {
      if bytes[index].isPlain {
        index += 1
        continue
      }
      guard let next = mark(at: index) else { return index }
      index = next
    }
    return index
  }

  /// Counts the mark at an index and returns where to go on; nil where it ends the line.
  private mutating func mark(at index: Int) -> Int? {
    let byte = bytes[index]
    switch byte {
    case 0x0A, 0x0D: return nil
    case 0x09, 0x20: break
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "~"): return run(of: byte, from: index)
    case UInt8(ascii: "'"), UInt8(ascii: "\""):
      if options.isSmart { stretch.runs += 1 }
      stretch.events += 1
      straightMarks = .some
    case UInt8(ascii: "-"):
      stretch.events += 1
      if self.byte(at: index + 1) == byte { hasDashes = true }
    case UInt8(ascii: "."):
      stretch.events += 1
      if self.byte(at: index + 1) == byte, self.byte(at: index + 2) == byte { straightMarks = .some }
    case UInt8(ascii: "["):
      stretch.openings += 1
      stretch.events += 1
      if index > 0, bytes[index - 1] == UInt8(ascii: "!") { stretch.pictures += 1 }
      let next = self.byte(at: index + 1)
      if next == UInt8(ascii: "^") || next == UInt8(ascii: "\\") { mayHaveFootnoteMark = true }
      if self.byte(at: index + 2) == UInt8(ascii: "]") { mayHaveTask = true }
    case UInt8(ascii: "&"):
      stretch.events += 1
      mayHaveFootnoteMark = true
    case UInt8(ascii: "]"): closing(at: index)
    case UInt8(ascii: "<"): angle(at: index)
    case UInt8(ascii: ">"), UInt8(ascii: ")"): isInDestination = false
    case UInt8(ascii: "|"): stretch.pipes += 1
    case UInt8(ascii: ":"):
      stretch.events += 1
      if self.byte(at: index + 1) == UInt8(ascii: "/"), self.byte(at: index + 2) == UInt8(ascii: "/") {
        address(at: index)
      }
    case UInt8(ascii: "w"):
      if self.byte(at: index + 1) == byte, self.byte(at: index + 2) == byte,
        self.byte(at: index + 3) == UInt8(ascii: ".")
      {
        address(at: index)
      }
    case UInt8(ascii: "@"):
      stretch.events += 1
      stretch.mails += 1
      if index > 0, bytes[index - 1].canEndMailName { address(at: index) }
    case _ where byte.isPlain: break
    default: stretch.events += 1
    }
    return index + 1
  }

  /// A bare address may be a link; whether it is one, only the library can say.
  mutating func address(at index: Int) {
    lastAddress = index
    guard addresses != .bare else { return }
    if isInDestination {
      // White space ends a destination. It is looked for here alone, since few texts stand in one.
      while destination < index, !bytes[destination].isSpace { destination += 1 }
      isInDestination = destination >= index
    }
    addresses = isInDestination ? .perhapsBare : .bare
  }

  /// Adds what it takes to look for the end of an address that a `<` ends: the library walks to the next white space
  /// first, and walks there again from the next address.
  private mutating func endAddress(at index: Int) {
    guard let start = lastAddress else { return }
    lastAddress = nil
    totals.addresses += 1
    // So few are no matter, however far it walks for each.
    guard totals.addresses > 50, !(start..<index).contains(where: { bytes[$0].isSpaceOrLineEnd }) else { return }
    if index >= addressEnd {
      addressEnd = index
      while !byte(at: addressEnd).isSpaceOrLineEnd { addressEnd += 1 }
    }
    totals.addressEnds += addressEnd - start
    guard totals.addressEnds > limits.steps else { return }
    refuse(
      .bodyTooIntricate, "\(totals.addresses) addresses before a '<' without white space", at: start,
      help: "set blanks between addresses")
  }

  mutating func run(of mark: UInt8, from start: Int) -> Int {
    var end = start + 1
    while end < bytes.count, bytes[end] == mark { end += 1 }
    stretch.events += 1
    if mark != UInt8(ascii: "`") { stretch.runs += 1 }
    if end - start > limits.delimiterRun {
      let shown = String(Unicode.Scalar(mark))
      refuse(
        .bodyTooIntricate, "a run of \(end - start) '\(shown)', and at most \(limits.delimiterRun) are read", at: start,
        help: "write '---' on a line of its own for a rule")
    }
    if mark == UInt8(ascii: "~") {
      if end - start == 2 { doubleTildes += 1 }
      if byte(at: start - 1).isDelimiter || byte(at: end).isDelimiter { hasTildeBesideDelimiter = true }
    }
    return end
  }

  mutating func closing(at index: Int) {
    stretch.closings += 1
    stretch.events += 1
    let next = byte(at: index + 1)
    if next == UInt8(ascii: "(") {
      beginDestination(at: index + 1)
      noteBlank(after: index)
    }
    guard next == UInt8(ascii: ":") else { return }
    endDefinition(at: index)
    stretch.definition = index
    // `[label]: address`: the address is a destination as well.
    beginDestination(at: index + 2)
    while byte(at: destination).isSpace { destination += 1 }
  }

  /// Remembers an address between round brackets with a blank in it and no title behind that.
  private mutating func noteBlank(after bracket: Int) {
    // Brackets that stand in one word end with it: it is walked once.
    var index = max(bracket + 2, wordEnd)
    while index < bytes.count, bytes[index] > 0x20, bytes[index] != UInt8(ascii: ")") { index += 1 }
    wordEnd = index
    guard byte(at: index) == 0x20, index > bracket + 2, bytes[bracket + 2] != UInt8(ascii: "<"),
      byte(at: index + 1) != UInt8(ascii: "\""), byte(at: index + 1) != UInt8(ascii: "'"),
      blankedAddresses.count < Self.mostBlankedAddresses
    else { return }
    blankedAddresses.append(bracket + 1)
  }

  private mutating func beginDestination(at index: Int) {
    isInDestination = true
    destination = index
  }

  mutating func angle(at index: Int) {
    stretch.events += 1
    endAddress(at: index)
    beginDestination(at: index + 1)
    switch byte(at: index + 1) {
    case UInt8(ascii: "?"), UInt8(ascii: "!"): stretch.markup += 1
    default: break
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Which of sixty-four bytes may mean something to the scan, a bit for each, the first in the lowest. Where the bits
  /// end cannot be foreseen, so it is asked once for many bytes.
  ///
  /// - Precondition: There are sixty-five.
  @inline(__always)
  fileprivate func sixtyFourMarks(at index: Int) -> UInt64 {
    sixteenMarks(at: index) | sixteenMarks(at: index + 16) << 16 | sixteenMarks(at: index + 32) << 32
      | sixteenMarks(at: index + 48) << 48
  }

  /// The same of sixteen bytes. White space is left out, and of all letters `w` alone is not, where another stands behind
  /// it.
  ///
  /// - Precondition: There are seventeen.
  @inline(__always)
  fileprivate func sixteenMarks(at index: Int) -> UInt64 {
    let (these, next) = pairs(at: index)
    let w = UInt8(ascii: "w")
    // The slash stands right before the nought.
    let plain =
      these.areLetters .| these.lie(in: UInt8(ascii: "/")...UInt8(ascii: "9")) .| these.areBeyondASCII
      .| these.areEqual(to: 0x20) .| these.areEqual(to: UInt8(ascii: ","))
    return (.!plain .| (these.areEqual(to: w) .& next.areEqual(to: w))).bits
  }
}

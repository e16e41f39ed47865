internal import Diagnostics

extension BodyScan {
  /// Counts the marks of a line's text and returns the line's end.
  mutating func marks(from start: Int) -> Int {
    // Copies: a field of self would be read again for every byte.
    let bytes = bytes
    let count = bytes.count
    var index = start
    while index < count {
      let byte = bytes[index]
      if byte.isPlain {
        index += 1
        continue
      }
      if byte == 0x20 {
        // One byte in six; most stand where they mean nothing.
        if isInDestination { isInDestination = index < destination }
        index += 1
        continue
      }
      switch byte {
      case 0x0A, 0x0D: return index
      case 0x09: isInDestination = isInDestination && index < destination
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "~"):
        index = run(of: byte, from: index)
        continue
      case UInt8(ascii: "'"), UInt8(ascii: "\""):
        if options.isSmart { stretch.runs += 1 }
        stretch.events += 1
      case UInt8(ascii: "["):
        stretch.openings += 1
        stretch.events += 1
        if index > 0, bytes[index - 1] == UInt8(ascii: "!") { stretch.pictures += 1 }
        let next = self.byte(at: index + 1)
        if next == UInt8(ascii: "^") || next == UInt8(ascii: "\\") { mayHaveFootnoteMark = true }
      case UInt8(ascii: "&"):
        stretch.events += 1
        mayHaveFootnoteMark = true
      case UInt8(ascii: "]"): closing(at: index)
      case UInt8(ascii: "<"): angle(at: index)
      case UInt8(ascii: ">"), UInt8(ascii: ")"): isInDestination = false
      case UInt8(ascii: "|"): stretch.pipes += 1
      case UInt8(ascii: ":"):
        stretch.events += 1
        if self.byte(at: index + 1) == UInt8(ascii: "/"), self.byte(at: index + 2) == UInt8(ascii: "/") { address() }
      case UInt8(ascii: "w"):
        if self.byte(at: index + 1) == byte, self.byte(at: index + 2) == byte,
          self.byte(at: index + 3) == UInt8(ascii: ".")
        {
          address()
        }
      case UInt8(ascii: "@"):
        stretch.events += 1
        stretch.mails += 1
        if index > 0, bytes[index - 1].canEndMailName { address() }
      default: stretch.events += 1
      }
      index += 1
    }
    return index
  }

  /// A bare address may be a link; whether it is one, only the library can say.
  mutating func address() {
    guard addresses != .bare else { return }
    addresses = isInDestination ? .perhapsBare : .bare
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
    if next == UInt8(ascii: "(") { isInDestination = true }
    guard next == UInt8(ascii: ":") else { return }
    endDefinition(at: index)
    stretch.definition = index
    // `[label]: address`: the address is a destination as well.
    isInDestination = true
    destination = index + 2
    while byte(at: destination).isSpace { destination += 1 }
  }

  mutating func angle(at index: Int) {
    stretch.events += 1
    isInDestination = true
    switch byte(at: index + 1) {
    case UInt8(ascii: "?"), UInt8(ascii: "!"): stretch.markup += 1
    default: break
    }
  }
}

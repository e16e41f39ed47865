extension TextBuffer {
  /// Literals of the program's own, one after another in one step: names stand between marks of one or two bytes, and
  /// each step costs more than they do.
  public mutating func appendLiterals(_ first: StaticString, _ second: StaticString, _ third: StaticString) {
    let count = first.utf8CodeUnitCount + second.utf8CodeUnitCount + third.utf8CodeUnitCount
    guard count <= 64 else {
      appendLiteral(first)
      appendLiteral(second)
      appendLiteral(third)
      return
    }
    // The room is there: the three were counted above.
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 64) { room in
      let start = room.baseAddress!
      start.initialize(from: first.utf8Start, count: first.utf8CodeUnitCount)
      let middle = start + first.utf8CodeUnitCount
      middle.initialize(from: second.utf8Start, count: second.utf8CodeUnitCount)
      let end = middle + second.utf8CodeUnitCount
      end.initialize(from: third.utf8Start, count: third.utf8CodeUnitCount)
      append(UnsafeBufferPointer(start: start, count: count))
    }
  }
}

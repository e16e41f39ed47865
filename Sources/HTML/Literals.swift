extension TextBuffer {
  /// Literals of the program's own, one after another in one step: names stand between marks of one or two bytes, and
  /// each step costs more than they do.
  public mutating func appendLiterals(_ first: StaticString, _ second: StaticString, _ third: StaticString) {
    let middle = length + first.utf8CodeUnitCount
    let last = middle + second.utf8CodeUnitCount
    let end = last + third.utf8CodeUnitCount
    if end > room.count { grow(to: max(end, room.count * 2)) }
    let start = length
    room.withUnsafeMutableBytes { room in
      // The three have their room: it was counted above.
      let room = room.baseAddress!
      (room + start).copyMemory(from: first.utf8Start, byteCount: middle - start)
      (room + middle).copyMemory(from: second.utf8Start, byteCount: last - middle)
      (room + last).copyMemory(from: third.utf8Start, byteCount: end - last)
    }
    length = end
  }
}

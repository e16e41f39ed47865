/// Which bytes of a text a format does not take as they are.
public protocol ByteMarks {
  /// Whether a byte has to be looked at.
  static func isMarked(_ byte: UInt8) -> Bool
  /// The same of sixteen bytes in one step; it may be true of a byte that ``isMarked(_:)`` denies, and not the other way
  /// round.
  static func areMarked(_ bytes: SIMD16<UInt8>) -> SIMDMask<SIMD16<Int8>>
}

extension UnsafeBufferPointer<UInt8> {
  /// The next byte that a format has to look at, or the end. Texts are mostly plain, so sixteen are looked at in one
  /// step.
  @inlinable @inline(__always)
  func end<Marks: ByteMarks>(ofPlain marks: Marks.Type) -> Int {
    var index = 0
    if count < 16 {
      if let short = short(from: 0), !holdsAny(Marks.areMarked(short)) { return count }
      return end(ofPlain: marks, from: index, to: count) ?? count
    }
    while index < count {
      // The last sixteen bytes are looked at together, those again that were seen already.
      let step = Swift.min(index, count - 16)
      let bytes = UnsafeRawPointer(baseAddress! + step).loadUnaligned(as: SIMD16<UInt8>.self)
      if holdsAny(Marks.areMarked(bytes)), let end = end(ofPlain: marks, from: index, to: step + 16) { return end }
      index = step + 16
    }
    return count
  }

  @inlinable @inline(__always)
  func holdsAny(_ marks: SIMDMask<SIMD16<Int8>>) -> Bool {
    let halves = unsafeBitCast(marks, to: SIMD2<UInt64>.self)
    return halves[0] | halves[1] != 0
  }

  /// What is left of a text of less than sixteen bytes, those in the middle twice; nil of less than four.
  @inlinable @inline(__always)
  func short(from start: Int) -> SIMD16<UInt8>? {
    guard let baseAddress, count - start >= 4 else { return nil }
    let (first, end) = (UnsafeRawPointer(baseAddress + start), UnsafeRawPointer(baseAddress + count))
    let words: SIMD2<UInt64>
    if count - start >= 8 {
      words = SIMD2(first.loadUnaligned(as: UInt64.self), (end - 8).loadUnaligned(as: UInt64.self))
    } else {
      let halves = (first.loadUnaligned(as: UInt32.self), (end - 4).loadUnaligned(as: UInt32.self))
      words = SIMD2(repeating: UInt64(halves.0) | UInt64(halves.1) << 32)
    }
    return unsafeBitCast(words, to: SIMD16<UInt8>.self)
  }

  @inlinable @inline(__always)
  func end<Marks: ByteMarks>(ofPlain marks: Marks.Type, from start: Int, to end: Int) -> Int? {
    var index = start
    while index < end {
      if Marks.isMarked(self[index]) { return index }
      index += 1
    }
    return nil
  }
}

extension TextBuffer {
  /// Copies text up to the next byte that a format has to look at, or to the end: sixteen bytes at a time are looked at
  /// and copied in one step.
  ///
  /// - Returns: Where that byte is, or where the text ends.
  @inlinable @inline(__always)
  mutating func appendPlain<Marks: ByteMarks>(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, _ marks: Marks.Type
  ) -> Int {
    guard start < text.count, let first = text.baseAddress else { return text.count }
    let rest = UnsafeBufferPointer(start: first + start, count: text.count - start)
    if length + rest.count > room.count { grow(to: max(length + rest.count, room.count * 2)) }
    let end = length
    let copied = room.withUnsafeMutableBytes { rest.copyPlain(marks, to: $0.baseAddress! + end) }
    length += copied
    return start + copied
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Copies the bytes up to the first marked one to where there is room for all, and counts them. What lies behind
  /// those at the new place means nothing.
  ///
  /// - Precondition: There are bytes.
  @inlinable @inline(__always)
  func copyPlain<Marks: ByteMarks>(_ marks: Marks.Type, to room: UnsafeMutableRawPointer) -> Int {
    let text = UnsafeRawPointer(baseAddress!)
    var index = 0
    while count - index >= 16 {
      let bytes = (text + index).loadUnaligned(as: SIMD16<UInt8>.self)
      (room + index).storeBytes(of: bytes, as: SIMD16<UInt8>.self)
      if holdsAny(Marks.areMarked(bytes)), let end = end(ofPlain: marks, from: index, to: index + 16) { return end }
      index += 16
    }
    // Fewer are left; those in the middle of them are looked at and copied twice.
    let left = count - index
    if left >= 4 {
      let bytes = short(from: index)!
      if left >= 8 {
        let words = unsafeBitCast(bytes, to: SIMD2<UInt64>.self)
        (room + index).storeBytes(of: words.x, as: UInt64.self)
        (room + count - 8).storeBytes(of: words.y, as: UInt64.self)
      } else {
        let words = unsafeBitCast(bytes, to: SIMD4<UInt32>.self)
        (room + index).storeBytes(of: words.x, as: UInt32.self)
        (room + count - 4).storeBytes(of: words.y, as: UInt32.self)
      }
      return holdsAny(Marks.areMarked(bytes)) ? end(ofPlain: marks, from: index, to: count) ?? count : count
    }
    while index < count, !Marks.isMarked(self[index]) {
      room.storeBytes(of: self[index], toByteOffset: index, as: UInt8.self)
      index += 1
    }
    return index
  }
}

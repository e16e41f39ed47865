/// Sixteen bytes of a text, looked at in one step: an answer for each of them takes as long as one for a single byte.
typealias SixteenBytes = SIMD16<UInt8>

/// Which of sixteen bytes something is true of.
typealias SixteenAnswers = SIMDMask<SIMD16<Int8>>

extension UnsafeBufferPointer<UInt8> {
  /// The bytes from an index on.
  ///
  /// - Precondition: There are sixteen.
  @inline(__always)
  func sixteen(at index: Int) -> SixteenBytes {
    precondition(index >= 0 && index <= count - 16)
    return UnsafeRawPointer(baseAddress! + index).loadUnaligned(as: SixteenBytes.self)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The bytes from an index on, each with the one behind it.
  ///
  /// - Precondition: There are seventeen.
  @inline(__always)
  func pairs(at index: Int) -> (these: SixteenBytes, next: SixteenBytes) {
    precondition(index >= 0 && index <= count - 17)
    let start = UnsafeRawPointer(baseAddress! + index)
    return (start.loadUnaligned(as: SixteenBytes.self), (start + 1).loadUnaligned(as: SixteenBytes.self))
  }
}

extension SixteenBytes {
  @inline(__always)
  func areEqual(to byte: UInt8) -> SixteenAnswers { self .== SixteenBytes(repeating: byte) }

  /// The processors that have no more than SSE2 compare bytes with signs alone, so the range is moved down to the least
  /// of those.
  @inline(__always)
  func lie(in range: ClosedRange<UInt8>) -> SixteenAnswers {
    let moved = self &- SixteenBytes(repeating: range.lowerBound ^ 0x80)
    let width = Int8(bitPattern: (range.upperBound &- range.lowerBound) ^ 0x80)
    return SIMD16<Int8>(truncatingIfNeeded: moved) .<= SIMD16<Int8>(repeating: width)
  }

  /// Letters of ASCII.
  @inline(__always)
  var areLetters: SixteenAnswers { (self | SixteenBytes(repeating: 0x20)).lie(in: 0x61...0x7A) }

  /// What the bytes are together.
  ///
  /// - Precondition: That is less than 256.
  @inline(__always)
  var sum: Int {
    let words = unsafeBitCast(self, to: SIMD2<UInt64>.self)
    return Int(((words.x &+ words.y) &* 0x0101_0101_0101_0101) >> 56)
  }

  @inline(__always)
  var areDigits: SixteenAnswers { lie(in: 0x30...0x39) }

  /// Bytes that are parts of a letter or sign beyond ASCII.
  @inline(__always)
  var areBeyondASCII: SixteenAnswers { self .>= SixteenBytes(repeating: 0x80) }
}

extension SixteenAnswers {
  /// The answers as they lie in memory, a byte with all of its bits or none for each, the first in the lowest.
  @inline(__always)
  private var words: SIMD2<UInt64> { unsafeBitCast(self, to: SIMD2<UInt64>.self) }

  private static var lowestBits: UInt64 { 0x0101_0101_0101_0101 }

  /// Whether all are no.
  @inline(__always)
  var areNo: Bool {
    let words = words
    return words.x | words.y == 0
  }

  /// Yes from a place on, and no before.
  @inline(__always)
  static func from(_ place: Int) -> SixteenAnswers {
    SixteenBytes(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15) .>= SixteenBytes(repeating: UInt8(place))
  }

  /// One for each yes, nought for each no.
  @inline(__always)
  var ones: SixteenBytes { SixteenBytes.zero &- unsafeBitCast(self, to: SixteenBytes.self) }

  /// A bit for each, set for yes, the first in the lowest.
  @inline(__always)
  var bits: UInt64 {
    // Of each byte another bit, all of which the product puts side by side into its highest byte.
    let diagonal: UInt64 = 0x8040_2010_0804_0201
    let words = words
    let first = ((words.x & diagonal) &* Self.lowestBits) >> 56
    let second = ((words.y & diagonal) &* Self.lowestBits) >> 56
    return first | second << 8
  }
}

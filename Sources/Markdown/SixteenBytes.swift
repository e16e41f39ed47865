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

extension SixteenBytes {
  @inline(__always)
  func areEqual(to byte: UInt8) -> SixteenAnswers { self .== SixteenBytes(repeating: byte) }

  @inline(__always)
  func lie(in range: ClosedRange<UInt8>) -> SixteenAnswers {
    let width = SixteenBytes(repeating: range.upperBound - range.lowerBound)
    return (self &- SixteenBytes(repeating: range.lowerBound)) .<= width
  }

  /// Letters of ASCII.
  @inline(__always)
  var areLetters: SixteenAnswers { (self | SixteenBytes(repeating: 0x20)).lie(in: 0x61...0x7A) }

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

  /// How many are yes.
  @inline(__always)
  var count: Int {
    let words = words
    let sums = words.x & Self.lowestBits &+ words.y & Self.lowestBits
    return Int((sums &* Self.lowestBits) >> 56)
  }

  /// The places whose answer is yes, from 0 to 15.
  @inline(__always)
  var places: Places {
    let words = words
    return Places(first: words.x & Self.lowestBits, second: words.y & Self.lowestBits)
  }

  struct Places: Sequence, IteratorProtocol {
    fileprivate var first: UInt64
    fileprivate var second: UInt64

    @inline(__always)
    mutating func next() -> Int? {
      if first != 0 {
        defer { first &= first &- 1 }
        return first.trailingZeroBitCount >> 3
      }
      guard second != 0 else { return nil }
      defer { second &= second &- 1 }
      return 8 + second.trailingZeroBitCount >> 3
    }
  }
}

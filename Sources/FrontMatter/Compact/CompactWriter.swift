/// Values one behind another in few bytes, for files that only this program reads.
///
/// A number takes as many bytes as it needs, seven bits in each, the lowest first and the highest bit set where more
/// follow. A text stands after the number of its bytes. What the values mean is known by whoever wrote them.
public struct CompactWriter: Sendable {
  /// What was written so far.
  public private(set) var bytes: [UInt8] = []

  /// - Parameter capacity: How many bytes there will be, as far as is known.
  public init(capacity: Int = 512) { bytes.reserveCapacity(capacity) }

  /// A number of few digits in few bytes.
  ///
  /// - Precondition: It is not negative.
  @inlinable
  public mutating func add(_ number: Int) {
    precondition(number >= 0, "a number below nought")
    if number < 0x80 { append(UInt8(truncatingIfNeeded: number)) } else { addLong(UInt64(number)) }
  }

  /// A byte: 1 or 0.
  public mutating func add(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

  /// Eight bytes, the lowest first.
  public mutating func add(_ word: UInt64) {
    withUnsafeBytes(of: word.littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// A text after the number of its bytes.
  public mutating func add(_ text: String) {
    var text = text
    text.withUTF8 {
      add($0.count)
      bytes.append(contentsOf: $0)
    }
  }

  /// A text, or that there is none.
  public mutating func add(_ text: String?) {
    add(text != nil)
    if let text { add(text) }
  }

  /// Bytes after their number, as those of a text.
  public mutating func add(_ bytes: ArraySlice<UInt8>) {
    add(bytes.count)
    append(bytes)
  }

  /// Bytes that were written before.
  public mutating func append(_ bytes: ArraySlice<UInt8>) { self.bytes.append(contentsOf: bytes) }

  /// The bytes so far, which are gone from here.
  public mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  @usableFromInline mutating func append(_ byte: UInt8) { bytes.append(byte) }

  @usableFromInline mutating func addLong(_ number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }
}

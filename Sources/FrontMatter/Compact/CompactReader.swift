/// Reads what a ``CompactWriter`` wrote. Whatever the bytes are, it stays within them.
public struct CompactReader: Sendable {
  private let bytes: [UInt8]
  /// Where the next value begins.
  public private(set) var place: Int
  private let end: Int

  /// The bytes are not what was written.
  public struct Damage: Error {
    public init() {}
  }

  /// - Precondition: The range lies within the bytes.
  public init(_ bytes: [UInt8], in range: Range<Int>) {
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count, "a range beyond the bytes")
    self.bytes = bytes
    (place, end) = (range.lowerBound, range.upperBound)
  }

  /// How many bytes are left: no list of values is longer.
  public var left: Int { end - place }

  /// A number, which is not negative.
  public mutating func number() throws(Damage) -> Int {
    var value = 0
    var shift = 0
    while place < end, shift < 63 {
      let byte = bytes[place]
      place += 1
      value |= Int(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
    throw Damage()
  }

  /// Whether the next byte says yes.
  public mutating func flag() throws(Damage) -> Bool {
    let byte = try number()
    guard byte < 2 else { throw Damage() }
    return byte == 1
  }

  /// Eight bytes, the lowest first.
  public mutating func word() throws(Damage) -> UInt64 {
    let range = try range(ofLength: 8)
    return bytes.withUnsafeBytes {
      UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: range.lowerBound, as: UInt64.self))
    }
  }

  /// A text, which is UTF-8.
  public mutating func text() throws(Damage) -> String {
    let range = try textRange()
    return bytes.withUnsafeBufferPointer { String(decoding: UnsafeBufferPointer(rebasing: $0[range]), as: UTF8.self) }
  }

  /// A text, or nil where it was said that there is none.
  public mutating func optionalText() throws(Damage) -> String? { try flag() ? try text() : nil }

  /// Where the bytes of a text lie, which is stepped over.
  public mutating func textRange() throws(Damage) -> Range<Int> { try range(ofLength: try number()) }

  private mutating func range(ofLength length: Int) throws(Damage) -> Range<Int> {
    guard length <= left else { throw Damage() }
    defer { place += length }
    return place..<place + length
  }
}

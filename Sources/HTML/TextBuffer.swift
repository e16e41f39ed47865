/// Bytes that much text is appended to.
///
/// An array's own `append(contentsOf:)` takes some 80 instructions beside the copy, which short pieces feel; this takes
/// half of that, by keeping room at the end and a count of its own.
public struct TextBuffer: Sendable {
  @usableFromInline var storage: [UInt8]
  public private(set) var count = 0

  /// - Parameter capacity: The bytes that there is room for before the buffer grows.
  public init(capacity: Int = 256) { storage = Self.room(max(capacity, 16), holding: []) }

  /// What was appended.
  public var bytes: [UInt8] { Array(storage[..<count]) }

  /// What was appended, without a copy; the buffer is empty afterwards.
  public mutating func take() -> [UInt8] {
    var taken: [UInt8] = []
    swap(&taken, &storage)
    taken.removeLast(taken.count - count)
    count = 0
    return taken
  }

  /// Bytes as they are.
  public mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress else { return }
    let end = count + bytes.count
    if end > storage.count { grow(to: end) }
    let place = count
    storage.withUnsafeMutableBufferPointer { room in
      // The room is there: `grow` saw to it.
      (room.baseAddress! + place).update(from: start, count: bytes.count)
    }
    count = end
  }

  /// Text of the program's own.
  public mutating func appendLiteral(_ literal: StaticString) {
    literal.withUTF8Buffer { append($0) }
  }

  /// Text as it is.
  public mutating func append(_ text: String) {
    if text.utf8.withContiguousStorageIfAvailable({ append($0) }) != nil { return }
    var text = text
    text.withUTF8 { append($0) }
  }

  /// Bytes as they are.
  public mutating func append(_ bytes: [UInt8]) { bytes.withUnsafeBufferPointer { append($0) } }

  /// Bytes as they are.
  public mutating func append(_ bytes: ArraySlice<UInt8>) { bytes.withUnsafeBufferPointer { append($0) } }

  /// What another buffer holds.
  public mutating func append(_ other: TextBuffer) {
    other.storage.withUnsafeBufferPointer { append(UnsafeBufferPointer(rebasing: $0[..<other.count])) }
  }

  /// One byte.
  public mutating func append(byte: UInt8) {
    if count == storage.count { grow(to: count + 1) }
    storage[count] = byte
    count += 1
  }

  /// A number in digits of ASCII.
  public mutating func append(_ number: Int) {
    if (0...9).contains(number) {
      append(byte: UInt8(ascii: "0") + UInt8(number))
    } else {
      append(String(number))
    }
  }

  /// - Precondition: The range lies in what was appended.
  public subscript(range: Range<Int>) -> ArraySlice<UInt8> {
    precondition(range.upperBound <= count)
    return storage[range]
  }

  /// The last bytes, or all where there are fewer.
  public func suffix(_ length: Int) -> ArraySlice<UInt8> { storage[..<count].suffix(length) }

  /// Takes bytes away from the end.
  ///
  /// - Precondition: There are as many.
  public mutating func removeLast(_ length: Int) {
    precondition(length <= count)
    count -= length
  }

  /// A byte by its place from the end, 1 for the last; nil where the text is shorter.
  public func byte(fromEnd place: Int) -> UInt8? { place > count ? nil : storage[count - place] }

  /// Whether the text ends in these bytes.
  public func hasSuffix(_ suffix: StaticString) -> Bool {
    suffix.withUTF8Buffer { suffix in
      count >= suffix.count && storage[(count - suffix.count)..<count].elementsEqual(suffix)
    }
  }

  private mutating func grow(to least: Int) {
    storage = Self.room(max(least, storage.count * 2), holding: storage[..<count])
  }

  /// An array of a length that begins with these bytes and goes on with noughts.
  ///
  /// Appended piece by piece, since making an array of a length at once asks the runtime for its type each time, which
  /// costs more than all the rest.
  private static func room(_ length: Int, holding bytes: ArraySlice<UInt8>) -> [UInt8] {
    var room: [UInt8] = []
    room.reserveCapacity(length)
    bytes.withUnsafeBufferPointer { room.append(contentsOf: $0) }
    noughts.withUnsafeBufferPointer { noughts in
      while room.count < length {
        room.append(contentsOf: UnsafeBufferPointer(rebasing: noughts[..<min(length - room.count, noughts.count)]))
      }
    }
    return room
  }

  private static let noughts = [UInt8](repeating: 0, count: 4096)
}

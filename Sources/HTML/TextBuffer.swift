/// Bytes that much text is appended to.
///
/// The array behind it is kept as long as the memory that it has, and how far the text reaches is counted beside it: a
/// page is some thousand short pieces one after another, and an array that grows by each of them asks and notes more
/// about itself than the piece is long.
public struct TextBuffer: Sendable {
  /// The text, and behind it room for more, whose bytes mean nothing.
  @usableFromInline var room: [UInt8]

  /// How many bytes were appended.
  @inlinable
  public var count: Int { length }

  @usableFromInline var length = 0

  /// - Parameter capacity: The bytes that there is room for before the buffer grows.
  @inlinable
  public init(capacity: Int = 256) { room = Self.room(capacity) }

  /// Text that is there already.
  @inlinable
  public init(_ bytes: [UInt8]) {
    room = bytes
    length = bytes.count
  }

  /// What was appended, as a copy.
  public var bytes: [UInt8] { Array(room[..<length]) }

  /// What was appended, without a copy; the buffer is empty afterwards.
  public mutating func take() -> [UInt8] {
    var taken: [UInt8] = []
    swap(&taken, &room)
    if length < taken.count { taken.removeSubrange(length...) }
    length = 0
    return taken
  }

  /// What was appended, in place.
  @inlinable
  public func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    room.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[..<length])) }
  }

  /// Makes room for so many bytes more, where it is known that they will come.
  @inlinable
  public mutating func reserve(_ more: Int) {
    if length + more > room.count { grow(to: length + more) }
  }

  /// Bytes as they are.
  @inlinable
  public mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    let end = length + bytes.count
    if end > room.count { grow(to: max(end, room.count * 2)) }
    let start = length
    room.withUnsafeMutableBytes { room in
      // There is as much room: it was made above.
      if let from = bytes.baseAddress { (room.baseAddress! + start).copyMemory(from: from, byteCount: bytes.count) }
    }
    length = end
  }

  /// Text of the program's own.
  @inlinable
  public mutating func appendLiteral(_ literal: StaticString) {
    if literal.hasPointerRepresentation {
      append(UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
    } else {
      literal.withUTF8Buffer { append($0) }
    }
  }

  /// Text as it is.
  public mutating func append(_ text: String) {
    if text.utf8.withContiguousStorageIfAvailable({ append($0) }) != nil { return }
    var text = text
    text.withUTF8 { append($0) }
  }

  /// Bytes as they are.
  @inlinable
  public mutating func append(_ bytes: [UInt8]) { bytes.withUnsafeBufferPointer { append($0) } }

  /// Bytes as they are.
  public mutating func append(_ bytes: ArraySlice<UInt8>) { bytes.withUnsafeBufferPointer { append($0) } }

  /// What another buffer holds.
  @inlinable
  public mutating func append(_ other: TextBuffer) { other.withBytes { append($0) } }

  /// One byte.
  @inlinable
  public mutating func append(byte: UInt8) {
    if length == room.count { grow(to: max(16, length * 2)) }
    room[length] = byte
    length += 1
  }

  /// A number in digits of ASCII.
  public mutating func append(_ number: Int) {
    if number < 0 {
      append(String(number))
    } else {
      if number > 9 { append(number / 10) }
      append(byte: UInt8(ascii: "0") + UInt8(number % 10))
    }
  }

  /// - Precondition: The range lies in what was appended.
  public subscript(range: Range<Int>) -> ArraySlice<UInt8> { room[..<length][range] }

  /// The last bytes, or all where there are fewer.
  public func suffix(_ length: Int) -> ArraySlice<UInt8> { room[..<self.length].suffix(length) }

  /// Takes bytes away from the end.
  ///
  /// - Precondition: There are as many.
  public mutating func removeLast(_ length: Int) {
    precondition(length <= self.length)
    self.length -= length
  }

  /// A byte by its place from the end, 1 for the last; nil where the text is shorter.
  public func byte(fromEnd place: Int) -> UInt8? { place > length ? nil : room[length - place] }

  /// Whether the text ends in these bytes.
  public func hasSuffix(_ suffix: StaticString) -> Bool {
    suffix.withUTF8Buffer { self.suffix($0.count).elementsEqual($0) }
  }

  /// Moves the text to where there is room for more.
  @usableFromInline @inline(never)
  mutating func grow(to capacity: Int) {
    var larger: [UInt8] = []
    larger.reserveCapacity(capacity)
    withBytes { larger.append(contentsOf: $0) }
    larger.append(contentsOf: Unwritten(count: capacity - length))
    room = larger
  }

  @usableFromInline
  static func room(_ capacity: Int) -> [UInt8] {
    var room: [UInt8] = []
    room.append(contentsOf: Unwritten(count: capacity))
    return room
  }
}

/// Bytes that are not looked at before text was written over them: an array that takes them in writes nothing.
private struct Unwritten: Sequence, IteratorProtocol {
  var count: Int

  var underestimatedCount: Int { count }

  mutating func next() -> UInt8? {
    if count == 0 { return nil }
    count -= 1
    return 0
  }

  /// Memory is memory: whatever its bytes are, they are bytes.
  func _copyContents(initializing buffer: UnsafeMutableBufferPointer<UInt8>) -> (Unwritten, Int) {
    (Unwritten(count: 0), count)
  }
}

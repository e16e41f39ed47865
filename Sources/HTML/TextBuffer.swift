/// Bytes that much text is appended to.
public struct TextBuffer: Sendable {
  /// What was appended.
  public var bytes: [UInt8] { gathered }

  @usableFromInline var gathered: [UInt8] = []

  /// - Parameter capacity: The bytes that there is room for before the buffer grows.
  @inlinable
  public init(capacity: Int = 256) { gathered.reserveCapacity(capacity) }

  @inlinable
  public var count: Int { gathered.count }

  /// Makes room for so many bytes more, where it is known that they will come.
  @inlinable
  public mutating func reserve(_ length: Int) { gathered.reserveCapacity(gathered.count + length) }

  /// What was appended, without a copy; the buffer is empty afterwards.
  @inlinable
  public mutating func take() -> [UInt8] {
    var taken: [UInt8] = []
    swap(&taken, &gathered)
    return taken
  }

  /// Bytes as they are.
  public mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) { gathered.append(contentsOf: bytes) }

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
  public mutating func append(_ other: TextBuffer) { gathered += other.gathered }

  /// One byte.
  @inlinable
  public mutating func append(byte: UInt8) { gathered.append(byte) }

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
  public subscript(range: Range<Int>) -> ArraySlice<UInt8> { gathered[range] }

  /// The last bytes, or all where there are fewer.
  public func suffix(_ length: Int) -> ArraySlice<UInt8> { gathered.suffix(length) }

  /// Takes bytes away from the end.
  ///
  /// - Precondition: There are as many.
  public mutating func removeLast(_ length: Int) { gathered.removeLast(length) }

  /// A byte by its place from the end, 1 for the last; nil where the text is shorter.
  public func byte(fromEnd place: Int) -> UInt8? { place > count ? nil : gathered[count - place] }

  /// Whether the text ends in these bytes.
  public func hasSuffix(_ suffix: StaticString) -> Bool {
    suffix.withUTF8Buffer { gathered.suffix($0.count).elementsEqual($0) }
  }
}

/// A piece of HTML, safe by construction: only literals of the program and escaped values can be in it.
///
/// Templates are string literals with holes. A literal is markup; what stands in a hole is escaped by its type:
///
///     func kicker(_ kind: String) -> HTML { "<p class=\"kicker\">\(kind)</p>" }
///
/// A `String` variable cannot become `HTML` by accident, because only literals convert. The one door past the
/// escaper is ``init(verbatim:)``.
public struct HTML: Sendable {
  /// The markup as UTF-8.
  @usableFromInline var markup: TextBuffer

  /// Nothing at all.
  @inlinable
  public init() { markup = TextBuffer([]) }

  /// Takes bytes as markup without escaping. Each use says in a comment who vouches for them.
  @inlinable
  public init(verbatim bytes: [UInt8]) { markup = TextBuffer(bytes) }

  /// The same for text that was gathered.
  @inlinable
  public init(verbatim text: consuming TextBuffer) { markup = text }

  /// The markup as UTF-8, as a copy.
  public var bytes: [UInt8] { markup.bytes }

  /// The markup as UTF-8, in place.
  @inlinable
  public func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result { markup.withBytes(body) }

  /// The markup as UTF-8, without a copy; nothing is left afterwards.
  public mutating func take() -> [UInt8] { markup.take() }

  /// How many bytes the markup has.
  @inlinable
  public var count: Int { markup.count }

  @inlinable
  public var isEmpty: Bool { markup.count == 0 }

  /// The markup as text, for tests and messages.
  public var text: String { withBytes { String(decoding: $0, as: UTF8.self) } }

  @inlinable
  public mutating func append(_ other: HTML) { markup.append(other.markup) }

  @inlinable
  public static func += (a: inout HTML, b: HTML) { a.append(b) }

  @inlinable
  public static func + (a: HTML, b: HTML) -> HTML {
    var sum = a
    sum.append(b)
    return sum
  }
}

extension HTML: Hashable {
  public static func == (a: HTML, b: HTML) -> Bool { a.withBytes { a in b.withBytes { a.elementsEqual($0) } } }

  public func hash(into hasher: inout Hasher) { withBytes { hasher.combine(bytes: UnsafeRawBufferPointer($0)) } }
}

extension Sequence where Element == HTML {
  /// The pieces one after another.
  @inlinable
  public func joined(separator: HTML = HTML()) -> HTML {
    var out = HTML()
    var isFirst = true
    for piece in self {
      if !isFirst { out.append(separator) }
      isFirst = false
      out.append(piece)
    }
    return out
  }
}

extension HTML: CustomDebugStringConvertible {
  public var debugDescription: String { text }
}

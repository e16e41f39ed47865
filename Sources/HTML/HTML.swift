/// A piece of HTML, safe by construction: only literals of the program and escaped values can be in it.
///
/// Templates are string literals with holes. A literal is markup; what stands in a hole is escaped by its type:
///
///     func kicker(_ kind: String) -> HTML { "<p class=\"kicker\">\(kind)</p>" }
///
/// A `String` variable cannot become `HTML` by accident, because only literals convert. The one door past the
/// escaper is ``init(verbatim:)``.
public struct HTML: Sendable, Hashable {
  /// The markup as UTF-8.
  @inlinable
  public var bytes: [UInt8] { markup }

  @usableFromInline var markup: [UInt8]

  /// Nothing at all.
  @inlinable
  public init() { markup = [] }

  /// Takes bytes as markup without escaping. Each use says in a comment who vouches for them.
  @inlinable
  public init(verbatim bytes: [UInt8]) { markup = bytes }

  @inlinable
  public var isEmpty: Bool { markup.isEmpty }

  /// The markup as text, for tests and messages.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  @inlinable
  public mutating func append(_ other: HTML) { markup += other.markup }

  @inlinable
  public static func += (a: inout HTML, b: HTML) { a.append(b) }

  @inlinable
  public static func + (a: HTML, b: HTML) -> HTML {
    var sum = a
    sum.append(b)
    return sum
  }
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

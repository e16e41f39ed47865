/// Literals are `StaticString`, so that only text written in the program is taken as markup.
///
/// The writing is inlinable: a template is mostly calls of these, and across targets each would otherwise be one that
/// knows neither its literal nor the types in its holes.
extension HTML: ExpressibleByStringInterpolation {
  @inlinable
  public init(stringLiteral value: StaticString) {
    markup = TextBuffer(capacity: value.utf8CodeUnitCount)
    markup.appendLiteral(value)  // vouched for by the program's own source
  }

  @inlinable
  public init(stringInterpolation: StringInterpolation) {
    self.init(verbatim: stringInterpolation.buffer)  // every hole went through an escaper below
  }

  /// Gathers the literal parts and the escaped holes of one template.
  public struct StringInterpolation: StringInterpolationProtocol {
    @usableFromInline var buffer: TextBuffer

    @inlinable
    public init(literalCapacity: Int, interpolationCount: Int) {
      buffer = TextBuffer(capacity: literalCapacity + interpolationCount * 128)
    }

    @inlinable
    public mutating func appendLiteral(_ literal: StaticString) { buffer.appendLiteral(literal) }

    /// Nothing, but room for so many bytes: at the beginning of a template that long pieces stand in, which would
    /// otherwise be copied each time the room runs out.
    @inlinable
    public mutating func appendInterpolation(room length: Int) { buffer.reserve(length) }

    /// Text, escaped for an element's content and for a quoted attribute alike.
    @inlinable
    public mutating func appendInterpolation(_ text: String) {
      assert(!endsInAddressAttribute, "an address in a template is a Link, not a String: …\(tail)")
      buffer.appendEscaped(text)
    }

    /// Words of the program itself: they are markup, like any literal.
    @inlinable
    public mutating func appendInterpolation(_ literal: StaticString) { appendLiteral(literal) }

    @inlinable
    public mutating func appendInterpolation(_ text: Substring) { appendInterpolation(String(text)) }

    @inlinable
    public mutating func appendInterpolation(_ number: Int) { buffer.append(number) }

    /// An address, escaped for a quoted attribute.
    @inlinable
    public mutating func appendInterpolation(_ link: Link) { buffer.appendEscaped(link.href) }

    @inlinable
    public mutating func appendInterpolation(_ html: HTML) { buffer.append(html.markup) }

    /// A piece that may be absent; absent pieces leave nothing behind.
    @inlinable
    public mutating func appendInterpolation(_ html: HTML?) {
      if let html { buffer.append(html.markup) }
    }

    /// The pieces one after another, each made by `piece`.
    @inlinable
    public mutating func appendInterpolation<Values: Sequence>(
      _ values: Values, joined separator: HTML = HTML(), _ piece: (Values.Element) -> HTML
    ) {
      var isFirst = true
      for value in values {
        if !isFirst { buffer.append(separator.markup) }
        isFirst = false
        buffer.append(piece(value).markup)
      }
    }

    /// A piece made from a value where there is one.
    @inlinable
    public mutating func appendInterpolation<Value>(_ value: Value?, _ piece: (Value) -> HTML) {
      if let value { buffer.append(piece(value).markup) }
    }

    /// A piece where a claim holds.
    @inlinable
    public mutating func appendInterpolation(if claim: Bool, _ piece: @autoclosure () -> HTML) {
      if claim { buffer.append(piece().markup) }
    }

    @usableFromInline var tail: String { String(decoding: buffer.suffix(30), as: UTF8.self) }

    /// Whether the hole stands where a browser expects an address.
    @usableFromInline var endsInAddressAttribute: Bool {
      tail.hasSuffix(" href=\"") || tail.hasSuffix(" src=\"") || tail.hasSuffix(" action=\"")
    }
  }
}

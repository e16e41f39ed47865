/// Literals are `StaticString`, so that only text written in the program is taken as markup.
extension HTML: ExpressibleByStringInterpolation {
  public init(stringLiteral value: StaticString) {
    self.init(verbatim: [UInt8](value))  // vouched for by the program's own source
  }

  public init(stringInterpolation: StringInterpolation) {
    self.init(verbatim: stringInterpolation.bytes)  // every hole went through an escaper below
  }

  /// Gathers the literal parts and the escaped holes of one template.
  public struct StringInterpolation: StringInterpolationProtocol {
    var bytes: [UInt8]

    public init(literalCapacity: Int, interpolationCount: Int) {
      bytes = []
      bytes.reserveCapacity(literalCapacity + interpolationCount * 32)
    }

    public mutating func appendLiteral(_ literal: StaticString) {
      literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Text, escaped for an element's content and for a quoted attribute alike.
    public mutating func appendInterpolation(_ text: String) {
      assert(!endsInAddressAttribute, "an address in a template is a Link, not a String: …\(tail)")
      bytes.appendEscaped(text)
    }

    public mutating func appendInterpolation(_ text: Substring) { appendInterpolation(String(text)) }

    public mutating func appendInterpolation(_ number: Int) { bytes.append(contentsOf: String(number).utf8) }

    /// An address, escaped for a quoted attribute.
    public mutating func appendInterpolation(_ link: Link) { bytes.appendEscaped(link.href) }

    public mutating func appendInterpolation(_ html: HTML) { bytes += html.bytes }

    /// A piece that may be absent; absent pieces leave nothing behind.
    public mutating func appendInterpolation(_ html: HTML?) {
      if let html { bytes += html.bytes }
    }

    /// The pieces one after another, each made by `piece`.
    public mutating func appendInterpolation<Values: Sequence>(
      _ values: Values, joined separator: HTML = HTML(), _ piece: (Values.Element) -> HTML
    ) {
      var isFirst = true
      for value in values {
        if !isFirst { bytes += separator.bytes }
        isFirst = false
        bytes += piece(value).bytes
      }
    }

    /// A piece made from a value where there is one.
    public mutating func appendInterpolation<Value>(_ value: Value?, _ piece: (Value) -> HTML) {
      if let value { bytes += piece(value).bytes }
    }

    /// A piece where a claim holds.
    public mutating func appendInterpolation(if claim: Bool, _ piece: @autoclosure () -> HTML) {
      if claim { bytes += piece().bytes }
    }

    private var tail: String { String(decoding: bytes.suffix(30), as: UTF8.self) }

    /// Whether the hole stands where a browser expects an address.
    private var endsInAddressAttribute: Bool {
      tail.hasSuffix(" href=\"") || tail.hasSuffix(" src=\"") || tail.hasSuffix(" action=\"")
    }
  }
}

extension [UInt8] {
  fileprivate init(_ literal: StaticString) {
    self = literal.withUTF8Buffer { Array($0) }
  }
}

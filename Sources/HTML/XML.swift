/// A piece of XML, well-formed by construction in the same way as ``HTML`` is safe: literals of the program are markup,
/// and what stands in a hole is escaped by its type.
///
///     let item: XML = "<title>\(article.title)</title>"
///
/// Feeds and sitemaps are made of it.
public struct XML: Sendable, Hashable {
  /// The markup as UTF-8.
  public private(set) var bytes: [UInt8]

  /// Nothing at all.
  public init() { bytes = [] }

  /// Takes bytes as markup without escaping. Each use says in a comment who vouches for them.
  public init(verbatim bytes: [UInt8]) { self.bytes = bytes }

  /// The markup as text, for tests and messages.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  public static func += (a: inout XML, b: XML) { a.bytes += b.bytes }
}

extension XML: ExpressibleByStringInterpolation {
  public init(stringLiteral value: StaticString) {
    bytes = value.withUTF8Buffer { Array($0) }
  }

  public init(stringInterpolation: StringInterpolation) {
    var gathered = stringInterpolation.buffer
    bytes = gathered.take()
  }

  /// Gathers the literal parts and the escaped holes of one document.
  public struct StringInterpolation: StringInterpolationProtocol {
    var buffer: TextBuffer

    public init(literalCapacity: Int, interpolationCount: Int) {
      buffer = TextBuffer(capacity: literalCapacity + interpolationCount * 32)
    }

    public mutating func appendLiteral(_ literal: StaticString) {
      buffer.appendLiteral(literal)
    }

    /// Text, escaped for an element's content and for a quoted attribute alike.
    public mutating func appendInterpolation(_ text: String) { buffer.appendEscapedXML(text) }

    public mutating func appendInterpolation(_ number: Int) { buffer.append(number) }

    public mutating func appendInterpolation(_ link: Link) { buffer.appendEscapedXML(link.href) }

    /// HTML as text, its tags escaped: what Atom calls `type="html"` (RFC 4287 §3.1.1.2) and RSS assumes.
    public mutating func appendInterpolation(text html: HTML) {
      html.withBytes { buffer.appendEscapedXML($0) }
    }

    public mutating func appendInterpolation(_ xml: XML) { buffer.append(xml.bytes) }

    /// The pieces one after another, each made by `piece`.
    public mutating func appendInterpolation<Values: Sequence>(_ values: Values, _ piece: (Values.Element) -> XML) {
      for value in values { buffer.append(piece(value).bytes) }
    }

    /// A piece made from a value where there is one.
    public mutating func appendInterpolation<Value>(_ value: Value?, _ piece: (Value) -> XML) {
      if let value { buffer.append(piece(value).bytes) }
    }
  }
}

extension TextBuffer {
  /// Appends text with `&`, `<`, `>`, `"` and `'` as references, so that neither a tag nor `]]>` can come of it.
  ///
  /// Characters that XML 1.0 §2.2 does not know (C0 but tab, line feed and carriage return; U+FFFE and U+FFFF) become
  /// U+FFFD: a parser has to refuse the whole document for one of them. A carriage return is written as a reference,
  /// since parsers make a line feed of it (§2.11).
  public mutating func appendEscapedXML(_ text: String) {
    if text.utf8.withContiguousStorageIfAvailable({ appendEscapedXML($0) }) != nil { return }
    var text = text
    text.withUTF8 { appendEscapedXML($0) }
  }

  /// The same for bytes of valid UTF-8.
  public mutating func appendEscapedXML(_ text: UnsafeBufferPointer<UInt8>) {
    var index = appendPlain(text, from: 0, XMLMarks.self)
    while index < text.count {
      let byte = text[index]
      if byte == 0xEF, !text.isNoCharacter(at: index) {
        append(byte: byte)
        index += 1
      } else {
        appendLiteral(Self.xmlReference(for: byte))
        index += byte == 0xEF ? 3 : 1
      }
      index = appendPlain(text, from: index, XMLMarks.self)
    }
  }

  private static func xmlReference(for byte: UInt8) -> StaticString { byte == 0x0D ? "&#13;" : reference(for: byte) }
}

/// What text of XML does not hold as it is; EF begins U+FFFE and U+FFFF.
private enum XMLMarks: ByteMarks {
  @inline(__always)
  static func isMarked(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x09, 0x0A: false
    case 0..<0x20, 0xEF, UInt8(ascii: "&"), UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"):
      true
    default: false
    }
  }

  @inline(__always)
  static func areMarked(_ bytes: SIMD16<UInt8>) -> SIMDMask<SIMD16<Int8>> {
    func each(_ byte: UInt8) -> SIMD16<UInt8> { SIMD16(repeating: byte) }
    // `&` and `'` differ in one bit, and so do `<` and `>`.
    return (bytes .< each(0x20)) .| (bytes .== each(0xEF)) .| (bytes .== each(UInt8(ascii: "\"")))
      .| ((bytes | each(1)) .== each(UInt8(ascii: "'"))) .| ((bytes | each(2)) .== each(UInt8(ascii: ">")))
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// U+FFFE or U+FFFF: EF BF BE or EF BF BF.
  fileprivate func isNoCharacter(at index: Int) -> Bool {
    index + 2 < count && self[index + 1] == 0xBF && self[index + 2] >= 0xBE
  }
}

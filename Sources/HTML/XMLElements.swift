/// Elements of XML, a line each: names and what stands between values are the program's own, values are escaped.
///
/// What there is many of in a file, the entries of feeds and of sitemaps, is written into one buffer rather than each
/// part by itself.
public struct XMLElements: Sendable {
  private var buffer: TextBuffer

  public init(capacity: Int = 4096) { buffer = TextBuffer(capacity: capacity) }

  /// What was written; nothing is left afterwards.
  public mutating func take() -> XML {
    // Vouched for: markup is literals of the program, and every value went through the escaper.
    XML(verbatim: buffer.take())
  }

  /// Markup of the program's own.
  public mutating func markup(_ literal: StaticString) { buffer.appendLiteral(literal) }

  /// Text between tags or in a quoted attribute.
  public mutating func text(_ text: String) { buffer.appendEscapedXML(text) }

  public mutating func text(_ link: Link) { buffer.appendEscapedXML(link.href) }

  public mutating func text(_ number: Int) { buffer.append(number) }

  /// HTML as text, its tags escaped.
  public mutating func text(_ html: HTML) { html.withBytes { buffer.appendEscapedXML($0) } }

  /// A piece that was made before.
  public mutating func append(_ xml: XML) { buffer.append(xml.bytes) }

  /// `<name>text</name>` and a line break; nothing where there is no text.
  public mutating func element(_ name: StaticString, _ text: String?) {
    guard let text else { return }
    element(name) { $0.text(text) }
  }

  public mutating func element(_ name: StaticString, _ link: Link?) {
    if let link { element(name, link.href) }
  }

  /// The same with what `content` writes.
  @inline(__always)
  public mutating func element(_ name: StaticString, _ content: (inout XMLElements) -> Void) {
    buffer.appendLiterals("<", name, ">")
    content(&self)
    buffer.appendLiterals("</", name, ">\n")
  }
}

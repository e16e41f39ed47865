/// The tags of a page's head, a line each: names are the program's own, values are escaped.
///
/// A head has some fifty of them, so they are written into one buffer rather than each by itself.
public struct HeadTags: Sendable {
  private var buffer = TextBuffer(capacity: 4096)

  public init() {}

  /// The tags as markup.
  public var html: HTML {
    // Vouched for: names and marks are literals of the program, and every value went through an escaper below.
    HTML(verbatim: buffer.bytes)
  }

  /// `<meta name>`; nothing where there is no value.
  public mutating func meta(name: StaticString, _ value: String?) {
    guard let value else { return }
    meta("<meta name=\"", name, value)
  }

  /// `<meta property>`, as Open Graph wants it; nothing where there is no value.
  public mutating func meta(property: StaticString, _ value: String?) {
    guard let value else { return }
    meta("<meta property=\"", property, value)
  }

  /// A link with a relation and perhaps a media type; nothing where there is no address.
  public mutating func link(_ relation: StaticString, _ link: Link?, type: String? = nil) {
    guard let link else { return }
    buffer.appendLiteral("<link rel=\"")
    buffer.appendLiteral(relation)
    buffer.appendLiteral("\" href=\"")
    buffer.appendEscaped(link.href)
    if let type {
      buffer.appendLiteral("\" type=\"")
      buffer.appendEscaped(type)
    }
    buffer.appendLiteral("\">\n")
  }

  /// A block of data, which no browser runs and `default-src 'self'` lets stand.
  public mutating func data(_ json: JSON) {
    buffer.appendLiteral("<script type=\"application/ld+json\">")
    // `JSON` writes no `<`, so nothing in it ends the element.
    buffer.append(json.buffer)
    buffer.appendLiteral("</script>\n")
  }

  private mutating func meta(_ open: StaticString, _ name: StaticString, _ value: String) {
    buffer.appendLiteral(open)
    buffer.appendLiteral(name)
    buffer.appendLiteral("\" content=\"")
    buffer.appendEscaped(value)
    buffer.appendLiteral("\">\n")
  }
}

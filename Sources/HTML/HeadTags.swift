/// The tags of a page's head, a line each: names are the program's own, values are escaped.
///
/// A head has some fifty of them, so they are written into one buffer rather than each by itself.
public struct HeadTags: Sendable {
  /// Writes the data among the tags, too, so all of it goes into one buffer.
  private var json = JSON(capacity: 8192)

  public init() {}

  /// The tags as markup; nothing is left afterwards.
  public mutating func take() -> HTML {
    // Vouched for: names and marks are literals of the program, and every value went through an escaper below.
    HTML(verbatim: json.takeText())
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
    json.buffer.appendLiterals("<link rel=\"", relation, "\" href=\"")
    json.buffer.appendEscaped(link.href)
    if let type {
      json.buffer.appendLiteral("\" type=\"")
      json.buffer.appendEscaped(type)
    }
    json.buffer.appendLiteral("\">\n")
  }

  /// A block of data, which no browser runs and `default-src 'self'` lets stand.
  public mutating func data(_ write: (inout JSON) -> Void) {
    json.buffer.appendLiteral("<script type=\"application/ld+json\">")
    // `JSON` writes no `<`, so nothing in it ends the element.
    json.document(write)
    json.buffer.appendLiteral("</script>\n")
  }

  private mutating func meta(_ open: StaticString, _ name: StaticString, _ value: String) {
    json.buffer.appendLiterals(open, name, "\" content=\"")
    json.buffer.appendEscaped(value)
    json.buffer.appendLiteral("\">\n")
  }
}

internal import Diagnostics

extension BodyRenderer {
  mutating func rawHTML(_ index: Int) {
    if options.allowsRawHTML { keepHTML(index) } else { refuseHTML(index) }
  }

  /// Comments vanish; any other raw HTML is an error, so that nothing is left out in silence.
  private mutating func refuseHTML(_ index: Int) {
    let element = document.elements[index]
    let bytes = document.bytes(element.text)
    guard let rest = withoutComments(bytes) else {
      report.error(
        .rawHTML, "an HTML comment that does not end", at: document.span(of: index), help: "end it with '-->'")
      return
    }
    guard let start = rest.firstIndex(where: { $0 > 0x20 }) else { return }
    let isClosing = rest[start...].starts(with: "</".utf8)
    guard !isClosing || !hasReportedHTML else { return }
    hasReportedHTML = true
    let tag = rest[start...].prefix { $0 != UInt8(ascii: "\n") }
    report.error(
      .rawHTML, "raw HTML is not published: '\(shown(tag))'", at: document.span(of: index),
      help: replacement(for: tagName(rest[start...])))
  }

  func shown(_ tag: ArraySlice<UInt8>) -> String {
    let text = String(decoding: tag, as: UTF8.self)
    return text.count > 60 ? String(text.prefix(60)) + "…" : text
  }

  private func tagName(_ tag: ArraySlice<UInt8>) -> String {
    let name = tag.drop { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "/") }
    return String(
      decoding: name.prefix { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A || $0 < 0x3A && $0 > 0x2F }, as: UTF8.self
    )
    .lowercased()
  }

  /// What to write instead.
  func replacement(for tag: String) -> String {
    switch tag {
    case "a": "write '[text](address)'"
    case "b", "strong": "write '**text**'"
    case "i", "em", "cite": "write '*text*'"
    case "s", "del", "strike": "write '~~text~~'"
    case "img", "picture", "figure", "figcaption": "write '![description](file.jpg \"caption\")'"
    case "br": "end the line with a backslash"
    case "hr": "write '---' on a line of its own"
    case "h1", "h2", "h3", "h4", "h5", "h6": "write '## ' before the heading"
    case "p", "div", "span", "section", "article", "center", "font":
      "leave the tag out, and blank lines between paragraphs"
    case "ul", "ol", "li": "write '- ' or '1. ' before each line of the list"
    case "table", "thead", "tbody", "tr", "th", "td": "write the table with '|' between its cells"
    case "blockquote", "q": "write '> ' before the lines"
    case "aside", "details", "summary": "write '> [!NOTE]' before the lines"
    case "code", "pre", "kbd", "tt": "write '`text`', or lines between '```'"
    case "sup": "write the character itself (²), or '[^1]' for a footnote"
    case "sub": "write the character itself (₂)"
    case "iframe", "video", "audio", "embed", "object": "write a link: '[Watch the talk](https://…)'"
    case "script", "style", "link", "meta": "leave it out: scripts and styles belong to the templates"
    default: "write it in Markdown, or '\\<' for the sign itself"
    }
  }

  /// Bytes without `<!-- … -->`; nil where a comment does not end.
  private func withoutComments(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    var out: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      guard bytes[index...].starts(with: "<!--".utf8) else {
        out.append(bytes[index])
        index += 1
        continue
      }
      // HTML ends `<!-->` and `<!--->` at once.
      index += 2
      while index < bytes.endIndex, !bytes[index...].starts(with: "-->".utf8) { index += 1 }
      guard index < bytes.endIndex else { return nil }
      index += 3
    }
    return out
  }
}

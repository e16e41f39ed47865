internal import Diagnostics
internal import HTML

extension BodyRenderer {
  mutating func inlines(of parent: Int) {
    var child = document.elements[parent].firstChild
    while child >= 0 {
      inline(Int(child))
      child = document.elements[Int(child)].next
    }
  }

  /// Writes siblings from one up to another, the first `skipped` bytes of the first left out.
  mutating func inlines(from first: Int, to end: Int?, skipping skipped: Int = 0) {
    var child = Int32(first)
    while child >= 0, Int(child) != end {
      if Int(child) == first, skipped > 0 {
        let element = document.elements[first]
        let rest = document.bytes(element.text).dropFirst(skipped)
        if element.traits.contains(.signed) { signedText(rest) } else { escape(rest) }
      } else {
        inline(Int(child))
      }
      child = document.elements[Int(child)].next
    }
  }

  mutating func inline(_ index: Int) {
    let element = document.elements[index]
    switch element.kind {
    case .text:
      if element.traits.contains(.signed) { signedText(document.bytes(element.text)) } else { escape(element.text) }
    case .softBreak: write("\n")
    case .lineBreak: write("<br>\n")
    case .code:
      write("<code>")
      escape(element.text)
      write("</code>")
    case .emphasis:
      write("<em>")
      inlines(of: index)
      write("</em>")
    case .strong:
      write("<strong>")
      inlines(of: index)
      write("</strong>")
    case .strikethrough:
      write("<del>")
      inlines(of: index)
      write("</del>")
    case .link: link(index)
    case .picture: picture(index, title: document.title(of: index))
    case .footnoteReference: reference(index)
    case .inlineHTML: rawHTML(index)
    default: inlines(of: index)
    }
  }

  // MARK: Links

  private mutating func link(_ index: Int) {
    let address = document.text(of: index)
    let span = document.span(of: index)
    // Room for those of most texts at once.
    if outline.links.isEmpty { outline.links.reserveCapacity(8) }
    outline.links.append(OutgoingLink(destination: address, span: span))
    let wasInLink = isInLink
    if let link = resolve(address, span) {
      write("<a")
      attributes(of: link)
      if let title = document.title(of: index) { attribute(" title", title) }
      write(">")
      isInLink = true
      inlines(of: index)
      isInLink = wasInLink
      write("</a>")
    } else {
      inlines(of: index)
    }
    guard !isInLink, !waiting.isEmpty else { return }
    let references = waiting
    waiting = []
    for reference in references { self.reference(reference) }
  }

  mutating func attributes(of link: Link) {
    write(" href=\"")
    out.appendEscaped(link.href)
    write(link.isOutside ? "\" class=\"outside\" rel=\"external noopener\"" : "\"")
  }

  /// Nil where the address is reported.
  mutating func resolve(_ address: String, _ span: SourceSpan) -> Link? {
    switch Destination(address) {
    case .outside(let link): return link
    case .inside: return options.link(address, span, &report)
    case .refused(let reason):
      report.error(
        .refusedLink, "a link that is not published: \(reason)", at: span,
        help: "link to 'https://…', 'mailto:…', or a file of the site")
      return nil
    }
  }

  // MARK: Pictures

  /// A picture in a line of text, or that of a figure, whose title is its caption instead.
  mutating func picture(_ index: Int, title: String?) {
    let address = document.text(of: index)
    let span = document.span(of: index)
    for part in (index + 1)..<document.end(of: index) where document.elements[part].kind == .inlineHTML {
      report.error(
        .rawHTML, "HTML in the description of a picture", at: document.span(of: part),
        help: "describe it in plain words")
    }
    guard let picture = picture(address, span) else {
      escape(document.plainBytes(index..<document.end(of: index))[...])
      return
    }
    write("<img")
    source(of: picture)
    write(" alt=\"")
    escape(document.plainBytes(index..<document.end(of: index))[...])
    write("\"")
    if let title { attribute(" title", title) }
    size(of: picture)
    write(">")
  }

  mutating func source(of picture: Picture) {
    write(" src=\"")
    out.appendEscaped(picture.link.href)
    write("\"")
  }

  /// How large a picture is, and when it is fetched.
  mutating func size(of picture: Picture) {
    if let width = picture.width {
      write(" width=\"")
      write(width)
      write("\"")
    }
    if let height = picture.height {
      write(" height=\"")
      write(height)
      write("\"")
    }
    write(" loading=\"lazy\" decoding=\"async\"")
  }

  /// Nil where the address is reported.
  mutating func picture(_ address: String, _ span: SourceSpan) -> Picture? {
    switch Destination(address) {
    case .inside: return options.picture(address, span, &report)
    case .outside(let link) where link.isOutside:
      report.error(
        .outsidePicture, "a picture from another host: '\(address)'", at: span,
        help: "put the file beside the text and name it here: a page fetches nothing from another host")
    case .outside:
      report.error(.outsidePicture, "'\(address)' is no picture", at: span, help: "name a file beside the text")
    case .refused(let reason):
      report.error(
        .outsidePicture, "a picture that is not published: \(reason)", at: span, help: "name a file beside the text")
    }
    return nil
  }

  mutating func figure(_ figure: Figure) {
    write("<figure>")
    picture(figure.picture, title: nil)
    if figure.caption != nil || figure.credit != nil {
      write("\n<figcaption>")
      if let caption = figure.caption { out.appendEscaped(caption) }
      if figure.caption != nil, figure.credit != nil { write(" ") }
      if let credit = figure.credit {
        write("<small class=\"credit\">")
        out.appendEscaped(options.phrases.credit)
        write(" ")
        out.appendEscaped(credit)
        write("</small>")
      }
      write("</figcaption>")
    }
    write("</figure>\n")
  }
}

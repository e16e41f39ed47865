internal import HTML

extension BodyRenderer {
  /// A block quote: a callout, a pull quote with its attribution, or a plain quotation.
  mutating func quote(_ index: Int) {
    if let callout = Callout(index, in: document) {
      self.callout(callout, of: index)
    } else if let pullQuote = PullQuote(index, in: document) {
      self.pullQuote(pullQuote, of: index)
    } else {
      write("<blockquote>\n")
      blocks(of: index)
      write("</blockquote>\n")
    }
  }

  private mutating func callout(_ callout: Callout, of quote: Int) {
    let name = options.phrases.name(of: callout.kind)
    write("<aside class=\"callout callout-")
    out.append(callout.kind.rawValue)
    write("\" role=\"note\"")
    attribute(" aria-label", name)
    write(">\n<p class=\"callout-title\">")
    if callout.hasTitle {
      inlines(from: callout.text, to: callout.lineEnd, skipping: callout.markLength)
    } else {
      out.appendEscaped(name)
    }
    write("</p>\n")
    if let lineEnd = callout.lineEnd, document.elements[lineEnd].next >= 0 {
      write("<p>")
      inlines(from: Int(document.elements[lineEnd].next), to: nil)
      write("</p>\n")
    }
    for child in document.children(of: quote) where child != callout.paragraph { block(child, isTight: false) }
    write("</aside>\n")
  }

  private mutating func pullQuote(_ pullQuote: PullQuote, of quote: Int) {
    write("<figure class=\"pull-quote\">\n<blockquote>\n")
    for child in document.children(of: quote) where child != pullQuote.paragraph { block(child, isTight: false) }
    if let lineBefore = pullQuote.lineBefore {
      write("<p>")
      inlines(from: Int(document.elements[pullQuote.paragraph].firstChild), to: lineBefore)
      write("</p>\n")
    }
    write("</blockquote>\n<figcaption>")
    inlines(from: pullQuote.text, to: nil, skipping: pullQuote.dashLength)
    write("</figcaption>\n</figure>\n")
  }
}

public import Diagnostics
internal import HTML

/// Renders a body as HTML, and says what it holds.
///
/// Mistakes are reported and leave a gap; a body with errors is rendered to its end, so that one run shows them all.
public func render(
  _ document: MarkdownDocument, using options: consuming RenderOptions, report: inout Report
) -> RenderedBody {
  var renderer = BodyRenderer(document, options, report)
  let body = renderer.body()
  report = renderer.report
  return body
}

/// Writes the elements of one body. Each kind of element has one function; the passes say what is special about it.
struct BodyRenderer {
  let document: MarkdownDocument
  /// The document's texts, at hand: whoever writes one need not count a reference to them.
  private let texts: [UInt8]
  let options: RenderOptions
  let captions: TableCaptions
  let notes: Footnotes
  var report: Report
  var outline = Outline()
  var out: TextBuffer
  var anchors: HeadingAnchors
  /// How often each footnote was referred to so far, at the index of its number.
  var mentions: [Int]
  /// Where each footnote was first referred to, at the index of its number: in bytes of the text, references left out.
  var textBefore: [Int]
  var referenceBytes = 0
  var tables = 0
  /// Footnote references inside a link wait for its end: a link cannot stand in a link.
  var isInLink = false
  var waiting: [Int] = []
  /// Whether footnotes are being written.
  var isInNotes = false
  /// Closing tags of raw HTML need no word of their own once an opening one is reported.
  var hasReportedHTML = false
  /// How large the text was before its endnotes, and whether the markup has grown past its limit.
  var taken = 0
  var isFull = false
  /// HTML of the author, where it is allowed.
  var raw = RawPieces()
  var hasBrokenHTML = false

  init(_ document: MarkdownDocument, _ options: consuming RenderOptions, _ report: Report) {
    self.document = document
    texts = document.buffer
    self.report = report
    captions = TableCaptions(of: document)
    notes = Footnotes(of: document)
    mentions = [Int](repeating: 0, count: notes.mentions.count)
    textBefore = mentions
    anchors = HeadingAnchors(
      prefix: options.idPrefix, reserved: options.reservedIDs, reservedPrefixes: options.reservedPrefixes)
    self.options = options
    out = TextBuffer(capacity: document.buffer.count * 3 / 2 + 512)
  }

  mutating func body() -> RenderedBody {
    blocks(of: 0)
    checkHTML()
    var isTooLarge = !hasRoom(for: 0)
    taken = out.count
    let html = HTML(verbatim: out.take())  // vouched for by the functions here: literals, and text through the escaper
    var footnotes: HTML?
    if !notes.definitions.isEmpty {
      endnotes(after: taken - referenceBytes)
      checkHTML()
      isTooLarge = !hasRoom(for: 0) || isTooLarge
      footnotes = HTML(verbatim: out.take())  // the same
    }
    if isTooLarge { return .empty }
    outline.words = document.countWords()
    outline.footnotes = notes.definitions.count
    outline.mentions = mentions
    outline.idPrefix = options.idPrefix
    return RenderedBody(html: html, footnotes: footnotes, outline: outline)
  }

  // MARK: Blocks

  /// Writes the children of a block, captions of tables left out.
  mutating func blocks(of parent: Int, isTight: Bool = false) {
    var child = document.elements[parent].firstChild
    while child >= 0 {
      let index = Int(child)
      child = document.elements[index].next
      block(index, isTight: isTight)
    }
  }

  mutating func block(_ index: Int, isTight: Bool) {
    guard hasRoom(for: index) else { return }
    let element = document.elements[index]
    switch element.kind {
    case .paragraph: paragraph(index, isTight: isTight)
    case .heading: heading(index)
    case .list: list(index)
    case .blockQuote: quote(index)
    case .table: table(index)
    case .codeBlock: codeBlock(element)
    case .thematicBreak: write("<hr>\n")
    case .htmlBlock: rawHTML(index)
    case .footnoteDefinition: break  // written at the end, by endnotes()
    default: inline(index)
    }
  }

  /// Whether the markup so far is within its limit. A block may be too large by as much as a text can grow, and is the
  /// last then.
  private mutating func hasRoom(for index: Int) -> Bool {
    guard taken + out.count > options.limits.outputSize else { return true }
    if !isFull {
      let place = document.elements[index].range.lowerBound
      report.error(
        .outputTooLarge, "the text becomes HTML of more than \(options.limits.outputSize) bytes",
        at: SourceSpan(path: document.path, range: place..<place),
        help: "divide it into several articles, or refer to each footnote and address in fewer places")
    }
    isFull = true
    return false
  }

  private mutating func paragraph(_ index: Int, isTight: Bool) {
    if !captions.captions.isEmpty, captions.captions.contains(index) { return }
    if let figure = Figure(index, in: document), !isTight {
      self.figure(figure)
    } else if isTight {
      isolatedInlines(of: index)
      write("\n")
    } else {
      if runsFromLeft(index) { write("<p dir=\"ltr\">") } else { write("<p>") }
      inlines(of: index)
      write("</p>\n")
    }
  }

  private mutating func heading(_ index: Int) {
    let written = Int(document.elements[index].number)
    if written == 1 {
      report.warning(
        .titleInBody, "a heading of the first level in the text", at: document.span(of: index),
        help: "begin it with '##': the page's title is the first level")
    }
    let level = min(6, max(2, written) + options.headingShift)
    let heading = document.withPlainBytes(of: index) { text in
      Heading(level: level, text: String(decoding: text, as: UTF8.self), anchor: anchors.anchor(for: text))
    }
    if outline.headings.isEmpty { outline.headings.reserveCapacity(8) }
    outline.headings.append(heading)
    let tag = Self.headingTags[level - 2]
    write(tag.opening)
    out.appendEscaped(heading.anchor)
    if runsFromLeft(index) { write("\" dir=\"ltr\">") } else { write("\">") }
    inlines(of: index)
    write(tag.closing)
  }

  /// From the second level on.
  private static let headingTags: [(opening: StaticString, closing: StaticString)] = [
    ("<h2 id=\"", "</h2>\n"), ("<h3 id=\"", "</h3>\n"), ("<h4 id=\"", "</h4>\n"), ("<h5 id=\"", "</h5>\n"),
    ("<h6 id=\"", "</h6>\n"),
  ]

  private mutating func list(_ index: Int) {
    let element = document.elements[index]
    let isTight = element.traits.contains(.tight)
    if element.traits.contains(.ordered) {
      write("<ol")
      if element.number != 1 {
        write(" start=\"")
        write(Int(element.number))
        write("\"")
      }
      write(">\n")
    } else {
      write("<ul>\n")
    }
    for item in document.children(of: index) {
      let traits = document.elements[item].traits
      if traits.contains(.task) { task(traits) } else { write("<li>") }
      if !isTight { write("\n") }
      blocks(of: item, isTight: isTight)
      if isTight, out.hasSuffix("\n") { out.removeLast(1) }
      write("</li>\n")
    }
    write(element.traits.contains(.ordered) ? "</ol>\n" : "</ul>\n")
  }

  private mutating func task(_ traits: MarkdownElement.Traits) {
    let isDone = traits.contains(.done)
    write("<li class=\"task\"><input type=\"checkbox\" disabled")
    if isDone { write(" checked") }
    write(" aria-label=\"")
    out.appendEscaped(isDone ? options.phrases.done : options.phrases.notDone)
    write("\"> ")
  }

  private mutating func codeBlock(_ element: MarkdownElement) {
    write("<pre tabindex=\"0\"><code")
    let language = document.bytes(element.title).prefix { $0 > 0x20 }
    if !language.isEmpty {
      write(" class=\"language-")
      escape(language)
      write("\"")
    }
    write(">")
    escape(element.text)
    write("</code></pre>\n")
  }
}

// MARK: Writing

extension BodyRenderer {
  mutating func write(_ markup: StaticString) {
    out.appendLiteral(markup)
  }

  mutating func write(_ number: Int) {
    out.append(number)
  }

  mutating func escape(_ range: TextRange) {
    texts.withUnsafeBufferPointer { out.appendEscaped(UnsafeBufferPointer(rebasing: $0[range.range])) }
  }

  mutating func escape(_ bytes: ArraySlice<UInt8>) {
    bytes.withUnsafeBufferPointer { out.appendEscaped($0) }
  }

  /// Writes an attribute whose value is a phrase with a number in it, as `2` or, for a mention after the first, `2.3`.
  mutating func attribute(_ start: StaticString, _ phrase: String, number: Int, mention: Int = 1) {
    write(start)
    write("=\"")
    let isWritten: Void? = phrase.utf8.withContiguousStorageIfAvailable { write($0, number: number, mention) }
    if isWritten == nil {
      var phrase = phrase
      phrase.withUTF8 { write($0, number: number, mention) }
    }
    write("\"")
  }

  private mutating func write(_ phrase: UnsafeBufferPointer<UInt8>, number: Int, _ mention: Int) {
    let (before, after) = MarkdownPhrases.parts(of: phrase)
    out.appendEscaped(before)
    guard let after else { return }
    digits(number)
    if mention > 1 {
      write(".")
      digits(mention)
    }
    out.appendEscaped(after)
  }

  /// Writes a number in the digits of the language.
  mutating func digits(_ number: Int) {
    if options.phrases.zero == "0" { write(number) } else { out.appendEscaped(options.phrases.digits(String(number))) }
  }

  /// Writes an attribute whose value is text.
  mutating func attribute(_ start: StaticString, _ value: String) {
    write(start)
    write("=\"")
    out.appendEscaped(value)
    write("\"")
  }
}

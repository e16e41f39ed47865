public import Diagnostics
public import HTML

/// A body as HTML, with what the page around it wants to know.
public struct RenderedBody: Sendable {
  /// The text without its endnotes.
  public let html: HTML
  /// The endnotes' section; nil where the text has none.
  public let footnotes: HTML?
  public let outline: Outline
}

/// What a body holds that other parts of the site refer to.
public struct Outline: Sendable, Hashable {
  public var headings: [Heading] = []
  /// The words of the text; see ``MarkdownDocument/countWords()``.
  public var words = 0
  public var footnotes = 0
  public var links: [OutgoingLink] = []
  /// How often each footnote was referred to, at the index of its number.
  var mentions: [Int] = []
  /// What stands before every id.
  var idPrefix = ""

  public init() {}

  /// Every id in the body: headings, footnotes and references. Few texts are asked, so the names of the latter two are
  /// made here.
  public var anchors: Set<String> {
    var anchors = Set(headings.map(\.anchor))
    func insert(_ number: Int, mention: Int?) {
      var anchor = TextBuffer()
      Footnotes.appendAnchor(number, mention: mention, prefix: idPrefix, to: &anchor)
      anchors.insert(String(decoding: anchor.take(), as: UTF8.self))
    }
    for definition in 0..<footnotes { insert(definition + 1, mention: nil) }
    for (number, count) in mentions.enumerated() {
      for mention in 0..<count { insert(number, mention: mention + 1) }
    }
    return anchors
  }

  /// The list of contents.
  public var contents: Contents { Contents(headings) }
}

/// A heading as it stands on the page.
public struct Heading: Sendable, Hashable {
  /// From 2, the page's title being the first.
  public let level: Int
  public let text: String
  public let anchor: String

  public init(level: Int, text: String, anchor: String) {
    self.level = level
    self.text = text
    self.anchor = anchor
  }
}

/// A link in a body, as its author wrote it.
public struct OutgoingLink: Sendable, Hashable {
  public let destination: String
  public let span: SourceSpan

  public init(destination: String, span: SourceSpan) {
    self.destination = destination
    self.span = span
  }
}

/// One element of a Markdown text, as a row of ``MarkdownDocument``.
///
/// Rows are small and hold no references: other rows are named by their index, texts by their place in the
/// document's byte buffer.
public struct MarkdownElement: Sendable {
  public enum Kind: UInt8, Sendable {
    case document
    // Blocks
    case blockQuote, list, listItem, codeBlock, htmlBlock, paragraph, heading, thematicBreak
    case table, tableHeader, tableRow, tableCell
    case footnoteDefinition
    // Inlines
    case text, softBreak, lineBreak, code, inlineHTML
    case emphasis, strong, strikethrough, link, picture, footnoteReference
  }

  /// Claims about an element; each belongs to one kind.
  public struct Traits: OptionSet, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// A list with numbers.
    public static let ordered = Traits(rawValue: 1)
    /// A list whose items stand without paragraphs.
    public static let tight = Traits(rawValue: 2)
    /// A list item with a check box.
    public static let task = Traits(rawValue: 4)
    /// A list item whose check box is ticked.
    public static let done = Traits(rawValue: 8)
    /// A code block between fences.
    public static let fenced = Traits(rawValue: 16)
    /// A text with signed numbers in it, each between U+2066 and U+2069.
    public static let signed = Traits(rawValue: 32)
  }

  /// How a table's column stands.
  public enum Alignment: UInt8, Sendable { case none, start, center, end }

  public let kind: Kind
  public internal(set) var traits: Traits = []
  /// A table cell's alignment.
  public internal(set) var alignment = Alignment.none
  /// A heading's level, an ordered list's first number, or a footnote's number.
  public internal(set) var number: Int32 = 0

  let parent: Int32
  /// -1 where there is none.
  var firstChild: Int32 = -1
  /// The next sibling; -1 where there is none.
  var next: Int32 = -1

  /// A text's, code's or raw HTML's content; a link's or a picture's address.
  var text = TextRange()
  /// A link's or a picture's title; a code block's info string.
  var title = TextRange()

  /// Where the element stands in the file, in bytes from the file's start.
  var start: Int32 = 0
  var end: Int32 = 0

  init(_ kind: Kind, parent: Int32) {
    self.kind = kind
    self.parent = parent
  }

  /// The byte range in the file; empty where the library does not say.
  public var range: Range<Int> { Int(start)..<Int(max(start, end)) }
}

/// A run of bytes in a document's buffer.
struct TextRange: Sendable {
  var start: Int32 = 0
  var count: Int32 = 0

  var isEmpty: Bool { count == 0 }
  var range: Range<Int> { Int(start)..<Int(start + count) }
}

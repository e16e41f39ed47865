public import Diagnostics

/// A Markdown text, read: a tree kept as one flat array, with one buffer for all its texts.
///
/// Index 0 is the document itself; a parent always stands before its children, and the elements of a subtree
/// stand together. No element is nested deeper than ``MarkdownLimits/treeDepth``, so passes may recurse.
///
/// A class, since every pass is handed it, some of them for each element. Nothing in it changes.
public final class MarkdownDocument: Sendable {
  /// The file's path, as spans carry it.
  public let path: String
  public let elements: [MarkdownElement]
  /// The UTF-8 of every text, address and title, decoded and unescaped.
  let buffer: [UInt8]
  let landmarks: Landmarks
  /// Where the text ends in its file.
  let fileEnd: Int
  /// Whether it was read as a text from right to left.
  let isRightToLeft: Bool

  /// Elements that stand out, by their indices in the order of the text, so that nobody walks past all the others to
  /// find them.
  struct Landmarks: Sendable {
    var tables: [Int] = []
    /// Definitions of footnotes, and references to them.
    var definitions: [Int] = []
    var references: [Int] = []
  }

  init(
    path: String, elements: [MarkdownElement], buffer: [UInt8], landmarks: Landmarks, fileEnd: Int,
    isRightToLeft: Bool
  ) {
    self.path = path
    self.fileEnd = fileEnd
    self.isRightToLeft = isRightToLeft
    self.elements = elements
    self.buffer = buffer
    self.landmarks = landmarks
  }

  /// The place of an element in its file.
  public func span(of index: Int) -> SourceSpan {
    SourceSpan(path: path, range: elements[index].range)
  }

  /// An element's own text: a text's content, a link's address.
  public func text(of index: Int) -> String { string(elements[index].text) }

  /// A link's or a picture's title, or a code block's info string; nil where there is none.
  public func title(of index: Int) -> String? {
    elements[index].title.isEmpty ? nil : string(elements[index].title)
  }

  /// The indices of an element's children, in order.
  public func children(of index: Int) -> Children { Children(elements: elements, upcoming: elements[index].firstChild) }

  public func parent(of index: Int) -> Int? {
    elements[index].parent < 0 ? nil : Int(elements[index].parent)
  }

  /// The children of an element, one index after another.
  public struct Children: Sequence, IteratorProtocol, Sendable {
    let elements: [MarkdownElement]
    var upcoming: Int32

    public mutating func next() -> Int? {
      guard upcoming >= 0 else { return nil }
      defer { upcoming = elements[Int(upcoming)].next }
      return Int(upcoming)
    }
  }

  /// Whether an element stands in a picture's description.
  func isInPicture(_ index: Int) -> Bool {
    var current = elements[index].parent
    while current >= 0 {
      if elements[Int(current)].kind == .picture { return true }
      current = elements[Int(current)].parent
    }
    return false
  }

  /// The element before one under the same parent; nil where it is the first.
  func sibling(before index: Int) -> Int? {
    guard let parent = parent(of: index), index > parent + 1 else { return nil }
    var last = index - 1
    while elements[last].parent != parent { last = Int(elements[last].parent) }
    return last
  }

  /// The index just past an element's subtree.
  func end(of index: Int) -> Int {
    var current = index
    while true {
      if elements[current].next >= 0 { return Int(elements[current].next) }
      guard let parent = parent(of: current) else { return elements.count }
      current = parent
    }
  }

  func string(_ range: TextRange) -> String {
    String(decoding: buffer[range.range], as: UTF8.self)
  }

  func bytes(_ range: TextRange) -> ArraySlice<UInt8> { buffer[range.range] }
}

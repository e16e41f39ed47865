/// A fragment of HTML as a parser understands it: a tree kept as one flat array.
///
/// A parent stands before its children, and the nodes of a subtree stand together.
struct HTMLTree {
  var nodes: [Node] = []

  struct Node {
    /// An element's name in small letters; nil for text.
    var name: String?
    /// The text, references decoded.
    var text: [UInt8] = []
    var attributes: [Attribute] = []
    /// Where an element's tags stand in the markup; empty where the parser put the tag there.
    var startTag = 0..<0
    var endTag = 0..<0
    /// Where an element ends, or a text begins.
    var place = 0
    /// Whether the closing tag is another's, or none.
    var hasImpliedEnd = false
    /// The index just past the subtree.
    var end = 0
  }

  struct Attribute {
    var name: String
    var value: String
    /// Where the name begins in the markup.
    var place: Int
  }

  /// The first of the nodes before another that begin behind a place of the markup.
  func firstMoved(before index: Int, _ place: Int) -> Range<Int> {
    var first = index
    while first > 0, let before = nodes[first - 1].beginning, before.lowerBound > place { first -= 1 }
    return nodes[first].beginning ?? 0..<0
  }
}

extension HTMLTree.Node {
  /// Where it begins in the markup; nil for what the parser added and for comments.
  var beginning: Range<Int>? {
    if name == nil { return text.isEmpty ? nil : place..<(place + 1) }
    return startTag.isEmpty ? nil : startTag
  }
}

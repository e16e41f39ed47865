internal import CGumbo
internal import CGumboPool

/// The only door to libgumbo, version 0.10.1, which reads HTML as browsers do. No pointer leaves it.
///
/// Threads: the library keeps nothing between calls.
/// Bounds: it takes time by the tags times the elements that are open, and memory by the formatting elements that
/// are open times the paragraphs. The caller sees to the first; the second ends with the pool's budget.
enum GumboReader {
  /// Reads markup that stands in a body; nil where it would take more memory, or is nested deeper, than allowed.
  static func tree(of markup: [UInt8], depth: Int, budget: Int) -> HTMLTree? {
    let pool = gumbo_pool_open(budget)
    defer { gumbo_pool_close(pool) }
    return markup.withUnsafeBytes { bytes -> HTMLTree? in
      guard let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self) else { return HTMLTree() }
      guard let root = gumbo_pool_parse(pool, start, bytes.count) else { return nil }
      var copier = Copier(start: start)
      return copier.copy(root, depth: depth) ? copier.tree : nil
    }
  }

  private struct Copier {
    let start: UnsafePointer<CChar>
    var tree = HTMLTree()
    var open: [Int] = []

    /// Walks the tree without recursion; false where it is too deep.
    mutating func copy(_ root: UnsafePointer<GumboNode>, depth: Int) -> Bool {
      // The root itself is no part of the fragment.
      var (node, index) = (root, -1)
      while true {
        if let child = child(0, of: node) {
          guard open.count < depth else { return false }
          open.append(index)
          (node, index) = (child, tree.nodes.count)
          append(node)
          continue
        }
        while true {
          guard node != root else { return true }
          let parent = UnsafePointer(node.pointee.parent!)
          if let next = child(node.pointee.index_within_parent + 1, of: parent) {
            (node, index) = (next, tree.nodes.count)
            append(node)
            break
          }
          (node, index) = (parent, open.removeLast())
          if index >= 0 { tree.nodes[index].end = tree.nodes.count }
        }
      }
    }

    private func child(_ index: Int, of node: UnsafePointer<GumboNode>) -> UnsafePointer<GumboNode>? {
      guard node.pointee.type == GUMBO_NODE_ELEMENT || node.pointee.type == GUMBO_NODE_TEMPLATE else { return nil }
      let children = node.pointee.v.element.children
      guard index < Int(children.length) else { return nil }
      return UnsafePointer(children.data[index]!.assumingMemoryBound(to: GumboNode.self))
    }

    private mutating func append(_ node: UnsafePointer<GumboNode>) {
      var copy = HTMLTree.Node()
      copy.hasImpliedEnd = node.pointee.parse_flags.rawValue & GUMBO_INSERTION_IMPLICIT_END_TAG.rawValue != 0
      switch node.pointee.type {
      case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE: read(node.pointee.v.element, into: &copy)
      case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE:
        copy.text = Array(String(cString: node.pointee.v.text.text).utf8)
        copy.place = range(of: node.pointee.v.text.original_text).lowerBound
      default: break  // comments vanish
      }
      copy.end = tree.nodes.count + 1
      tree.nodes.append(copy)
    }

    private func read(_ element: GumboElement, into copy: inout HTMLTree.Node) {
      // Elements of SVG and MathML have no name here, so nothing of them is written.
      if element.tag_namespace == GUMBO_NAMESPACE_HTML {
        copy.name = String(cString: gumbo_normalized_tagname(element.tag))
      } else {
        copy.name = ""
      }
      copy.startTag = range(of: element.original_tag)
      copy.endTag = range(of: element.original_end_tag)
      copy.place = Int(element.end_pos.offset)
      let attributes = UnsafeBufferPointer(start: element.attributes.data, count: Int(element.attributes.length))
      copy.attributes = attributes.map {
        let attribute = $0!.assumingMemoryBound(to: GumboAttribute.self).pointee
        return HTMLTree.Attribute(
          name: String(cString: attribute.name), value: String(cString: attribute.value),
          place: range(of: attribute.original_name).lowerBound)
      }
    }

    private func range(of piece: GumboStringPiece) -> Range<Int> {
      guard let data = piece.data, piece.length > 0 else { return 0..<0 }
      let offset = data - start
      return offset..<(offset + piece.length)
    }
  }
}

import CGumbo

/// A page as an HTML parser reads it.
struct HTMLReading {
  var elements: [Element] = []
  /// All text that readers see or hear, without that of scripts and styles.
  var text = ""

  struct Element {
    var name: String
    var attributes: [String: String]
    /// The text right inside it.
    var text = ""
  }

  init(_ bytes: [UInt8]) {
    var options = kGumboDefaultOptions
    bytes.withUnsafeBytes { raw in
      guard let start = raw.baseAddress?.assumingMemoryBound(to: CChar.self) else { return }
      guard let output = gumbo_parse_with_options(&options, start, raw.count) else { return }
      read(output.pointee.root)
      gumbo_destroy_output(&options, output)
    }
  }

  private mutating func read(_ node: UnsafeMutablePointer<GumboNode>) {
    switch node.pointee.type {
    case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE, GUMBO_NODE_CDATA:
      let text = String(cString: node.pointee.v.text.text)
      if let parent = node.pointee.parent, let index = elements.indices.last, parent.pointee.type == GUMBO_NODE_ELEMENT
      {
        elements[index].text += text
      }
      self.text += text
    case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE:
      let element = node.pointee.v.element
      var attributes: [String: String] = [:]
      for index in 0..<Int(element.attributes.length) {
        let attribute = element.attributes.data[index]!.assumingMemoryBound(to: GumboAttribute.self).pointee
        attributes[String(cString: attribute.name)] = String(cString: attribute.value)
      }
      var name = String(cString: gumbo_normalized_tagname(element.tag))
      if name.isEmpty {
        var original = element.original_tag
        gumbo_tag_from_original_text(&original)
        name = String(
          decoding: UnsafeRawBufferPointer(start: original.data, count: original.length), as: UTF8.self)
      }
      elements.append(Element(name: name, attributes: attributes))
      for value in attributes.values { text += " " + value }
      for index in 0..<Int(element.children.length) {
        read(element.children.data[index]!.assumingMemoryBound(to: GumboNode.self))
      }
    default: break
    }
  }
}

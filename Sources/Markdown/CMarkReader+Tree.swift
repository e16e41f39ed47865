internal import CMarkGFM

extension CMarkReader {
  /// A body as a value tree, with what the copying saw on the way.
  struct Tree {
    var elements: [MarkdownElement]
    var buffer: [UInt8]
    var landmarks: MarkdownDocument.Landmarks
    var findings: Findings
  }

  /// What was seen in the texts of a tree.
  struct Findings {
    /// A text outside links in which the autolink extension could find something.
    var hasBareAddress = false
    /// A text with `[^` in it: a footnote's mark that found no definition.
    var hasFootnoteMark = false
    /// A text with `--` in it, where such are looked for.
    var hasDashes = false
    /// The element that is nested deeper than allowed, where there is one.
    var tooDeep: Int?
  }

  /// Reads a body.
  ///
  /// - Parameter places: turns lines and columns into offsets in the file.
  static func tree(
    of bytes: UnsafeBufferPointer<UInt8>, _ plan: Plan, places: LinePlaces, treeDepth: Int
  ) -> Tree {
    let types = types
    return withTree(of: bytes, plan) { root, _ in
      let size = Size(of: root)
      var buffer: [UInt8] = []
      var landmarks = MarkdownDocument.Landmarks()
      var findings = Findings()
      let elements = [MarkdownElement](unsafeUninitializedCapacity: size.elements) { elements, count in
        // Room for one at least: all empty arrays share their count, and this initialiser would write it.
        buffer = [UInt8](unsafeUninitializedCapacity: max(size.bytes, 1)) { bytes, byteCount in
          var copier = Copier(types: types, plan: plan, places: places, elements: elements, bytes: bytes)
          copier.copy(root, treeDepth: treeDepth)
          (count, byteCount) = (copier.count, copier.byteCount)
          (landmarks, findings) = (copier.landmarks, copier.findings)
        }
      }
      return Tree(elements: elements, buffer: buffer, landmarks: landmarks, findings: findings)
    }
  }

  /// How much there is to copy of a tree.
  private struct Size {
    var elements = 0
    var bytes = 0

    /// Walks the tree as ``Copier/copy(_:treeDepth:)`` does.
    init(of root: Node) {
      var node = root
      while true {
        elements += 1
        bytes += Self.bytes(of: node)
        if let child = node.pointee.first_child {
          node = child
          continue
        }
        while node.pointee.next == nil, node != root { node = node.pointee.parent }
        guard node != root else { return }
        node = node.pointee.next
      }
    }

    /// The length of the texts that an element has of its own.
    private static func bytes(of node: Node) -> Int {
      switch cmark_node_type(rawValue: UInt32(node.pointee.type)) {
      case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE, CMARK_NODE_HTML_BLOCK:
        Int(node.pointee.as.literal.len)
      case CMARK_NODE_LINK, CMARK_NODE_IMAGE: Int(node.pointee.as.link.url.len) + Int(node.pointee.as.link.title.len)
      case CMARK_NODE_CODE_BLOCK: Int(node.pointee.as.code.literal.len) + Int(node.pointee.as.code.info.len)
      default: 0
      }
    }
  }

  /// Copies the elements and texts of a tree to where there is room for all of them.
  private struct Copier {
    let types: ExtensionTypes
    let plan: Plan
    let places: LinePlaces
    private let elements: UnsafeMutableBufferPointer<MarkdownElement>
    private let bytes: UnsafeMutableBufferPointer<UInt8>
    /// How many of them were copied. All below are there; whoever appends sees to it that there is room.
    private(set) var count = 0
    private(set) var byteCount = 0
    private(set) var landmarks = MarkdownDocument.Landmarks()
    private(set) var findings = Findings()
    /// How far the texts were searched for marks.
    private var seen = 0
    /// How many links are open.
    private var links = 0
    private var alignments: [MarkdownElement.Alignment] = []
    private var column = 0

    init(
      types: ExtensionTypes, plan: Plan, places: LinePlaces, elements: UnsafeMutableBufferPointer<MarkdownElement>,
      bytes: UnsafeMutableBufferPointer<UInt8>
    ) {
      self.types = types
      self.plan = plan
      self.places = places
      self.elements = elements
      self.bytes = bytes
    }

    /// Walks the tree without recursion: the library's tree may be as deep as its text is long.
    mutating func copy(_ root: Node, treeDepth: Int) {
      var node = root
      var parent: Int32 = -1
      var depth = 0
      while true {
        var index = Int32(truncatingIfNeeded: count)
        let kind = append(node, parent: parent)
        if let child = node.pointee.first_child {
          depth += 1
          guard depth <= treeDepth else {
            findings.tooDeep = Int(index)
            break
          }
          if kind == .link {
            lookAtTexts()
            links += 1
          }
          (node, parent) = (child, index)
          continue
        }
        while node.pointee.next == nil, depth > 0 {
          depth -= 1
          node = node.pointee.parent
          index = parent
          parent = elements[Int(index)].parent
          if elements[Int(index)].kind == .link {
            lookAtTexts()
            links -= 1
          }
        }
        guard depth > 0 else { break }
        node = node.pointee.next
        elements[Int(index)].next = Int32(truncatingIfNeeded: count)
      }
      lookAtTexts()
      // Where one text ends and the next begins, a pair may be none.
      if findings.hasDashes { findings.hasDashes = plan.seeksDashes && elements[..<count].contains(where: hasDashes) }
    }

    private func hasDashes(_ element: MarkdownElement) -> Bool {
      element.kind == .text && TextMarks(in: UnsafeBufferPointer(rebasing: bytes[element.text.range])).hasDashes
    }

    private mutating func append(_ node: Node, parent: Int32) -> MarkdownElement.Kind {
      let kind = types.kind(of: node)
      precondition(count < elements.count)
      let element = elements.baseAddress! + count
      element.initialize(to: MarkdownElement(kind, parent: parent))
      count += 1
      if node.pointee.first_child != nil { element.pointee.firstChild = Int32(count) }
      switch kind {
      case .text: element.pointee.text = appendText(node.pointee.as.literal)
      case .code, .inlineHTML, .htmlBlock: element.pointee.text = append(node.pointee.as.literal)
      case .codeBlock:
        element.pointee.text = append(node.pointee.as.code.literal)
        element.pointee.title = append(node.pointee.as.code.info)
      case .link, .picture:
        element.pointee.text = append(node.pointee.as.link.url)
        element.pointee.title = append(node.pointee.as.link.title)
      case .heading: element.pointee.number = node.pointee.as.heading.level
      case .list:
        element.pointee.number = node.pointee.as.list.start
        if node.pointee.as.list.list_type == CMARK_ORDERED_LIST { element.pointee.traits.insert(.ordered) }
        if node.pointee.as.list.tight { element.pointee.traits.insert(.tight) }
      case .listItem:
        // The extension's items keep the type of plain ones; only their extension differs.
        if node.pointee.extension != nil {
          element.pointee.traits.insert(.task)
          if cmark_gfm_extensions_get_tasklist_item_checked(node) { element.pointee.traits.insert(.done) }
        }
      case .footnoteReference:
        element.pointee.number = Self.number(node.pointee.as.literal)
        landmarks.references.append(count - 1)
      case .footnoteDefinition:
        // Definitions stand at the end of the document, in the order of their numbers.
        landmarks.definitions.append(count - 1)
        element.pointee.number = Int32(landmarks.definitions.count)
      case .table:
        landmarks.tables.append(count - 1)
        readAlignments(node)
      case .tableHeader, .tableRow: column = 0
      case .tableCell:
        if column < alignments.count { element.pointee.alignment = alignments[column] }
        column += 1
      default: break
      }
      if node.pointee.start_line > 0 {
        (element.pointee.start, element.pointee.end) = places.range(
          from: Self.line(of: node, kind), column: node.pointee.start_column,
          to: node.pointee.end_line, column: node.pointee.end_column)
        if kind == .text, node.pointee.end_column == 0 {
          // Its last part looked like a footnote's mark, and the library has lost its end.
          element.pointee.end = min(element.pointee.start + node.pointee.as.literal.len, elements[Int(parent)].end)
        }
      } else if parent >= 0 {
        // Breaks and found addresses have no position: they stand somewhere in their parent.
        (element.pointee.start, element.pointee.end) = (elements[Int(parent)].start, elements[Int(parent)].end)
      }
      return kind
    }

    /// The line on which an element begins: for a link, the library gives the line of its end with the column of its
    /// beginning.
    private static func line(of node: Node, _ kind: MarkdownElement.Kind) -> Int32 {
      let line = node.pointee.start_line
      guard kind == .link || kind == .picture, let first = node.pointee.first_child else { return line }
      let begin = first.pointee.start_line
      return begin > 0 ? min(begin, line) : line
    }

    private mutating func readAlignments(_ table: Node) {
      alignments.removeAll(keepingCapacity: true)
      let count = Int(cmark_gfm_extensions_get_table_columns(table))
      guard let letters = cmark_gfm_extensions_get_table_alignments(table) else { return }
      for index in 0..<count {
        switch letters[index] {
        case UInt8(ascii: "l"): alignments.append(.start)
        case UInt8(ascii: "c"): alignments.append(.center)
        case UInt8(ascii: "r"): alignments.append(.end)
        default: alignments.append(.none)
        }
      }
    }

    private static func number(_ text: cmark_chunk) -> Int32 {
      var number: Int32 = 0
      for digit in UnsafeBufferPointer(start: text.data, count: Int(text.len)) {
        guard digit.isDigit else { break }
        number = number * 10 + Int32(digit - 0x30)
      }
      return number
    }

    private mutating func append(_ text: cmark_chunk) -> TextRange {
      guard text.len > 0 else { return TextRange() }
      lookAtTexts()
      let range = appendText(text)
      seen = byteCount
      return range
    }

    private mutating func appendText(_ text: cmark_chunk) -> TextRange {
      let start = byteCount
      guard text.len > 0, let data = text.data else { return TextRange() }
      precondition(Int(text.len) <= bytes.count - start)
      (bytes.baseAddress! + start).initialize(from: data, count: Int(text.len))
      byteCount += Int(text.len)
      return TextRange(start: Int32(start), count: text.len)
    }

    /// Looks for marks in the texts since the last time: all of them outside links, or all in one.
    ///
    /// Where one text ends and the next begins it may see a mark that is none; that costs a second look, no more.
    private mutating func lookAtTexts() {
      guard plan.seeksAddresses || plan.seeksFootnotes || plan.seeksDashes else { return }
      let marks = TextMarks(in: UnsafeBufferPointer(rebasing: bytes[seen..<byteCount]))
      if marks.hasAddress, links == 0 { findings.hasBareAddress = true }
      if marks.hasFootnote { findings.hasFootnoteMark = true }
      if marks.hasDashes { findings.hasDashes = true }
      seen = byteCount
    }
  }
}

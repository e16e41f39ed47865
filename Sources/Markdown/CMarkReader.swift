internal import CMarkArena
internal import CMarkGFM
internal import Diagnostics
internal import Synchronization

/// The only door to libcmark-gfm, version 0.29.0.gfm.6. No pointer leaves it.
///
/// Ownership: every parser, tree and rendered text lives in the thread's arena, which is emptied by the function that
/// filled it. So none of them is freed by itself.
/// Threads: `cmark_parser_finish` switches the special characters of the extensions `strikethrough` and `autolink`
/// on and off in a table of the whole process (github/cmark-gfm pull request 176, never merged). Parsers with one
/// of the two attached take turns. The table also says which characters to look past when emphasis looks at its
/// neighbours, so a text in which `~` stands beside `*` or `_` takes a turn as well, attached or not.
/// Positions: lines from 1, columns in bytes from 1, both turned into file offsets here.
enum CMarkReader {
  /// An element of the library's tree. Its fields are read as they are: the functions for them copy every text.
  typealias Node = UnsafeMutablePointer<cmark_node>

  /// What to read with.
  struct Plan {
    var extensions: MarkdownExtensions = []
    var isSmart = false
    /// Strike out only between double tildes, so that `~5 to ~10` stays as it is.
    var wantsDoubleTilde = false
    var takesTurn = false
    /// Whether texts are searched for what could begin a bare address, for the marks of footnotes, or for dashes.
    var seeksAddresses = false
    var seeksFootnotes = false
    var seeksDashes = false

    var options: Int32 {
      var options = CMARK_OPT_SOURCEPOS
      if isSmart { options |= CMARK_OPT_SMART }
      if extensions.contains(.footnotes) { options |= CMARK_OPT_FOOTNOTES }
      if wantsDoubleTilde { options |= CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE }
      return options
    }
  }

  /// The node types of the extensions, which get their numbers when they register.
  struct ExtensionTypes: Sendable {
    var table: UInt32 = 0
    var tableRow: UInt32 = 0
    var tableCell: UInt32 = 0
    var strikethrough: UInt32 = 0

    func kind(of node: Node) -> MarkdownElement.Kind {
      let type = cmark_node_type(rawValue: UInt32(node.pointee.type))
      return switch type {
      case CMARK_NODE_TEXT: .text
      case CMARK_NODE_SOFTBREAK: .softBreak
      case CMARK_NODE_PARAGRAPH: .paragraph
      case CMARK_NODE_LINK: .link
      case CMARK_NODE_EMPH: .emphasis
      case CMARK_NODE_STRONG: .strong
      case CMARK_NODE_ITEM: .listItem
      case CMARK_NODE_HEADING: .heading
      case CMARK_NODE_FOOTNOTE_REFERENCE: .footnoteReference
      case CMARK_NODE_FOOTNOTE_DEFINITION: .footnoteDefinition
      case CMARK_NODE_CODE: .code
      case CMARK_NODE_LINEBREAK: .lineBreak
      case CMARK_NODE_IMAGE: .picture
      case CMARK_NODE_LIST: .list
      case CMARK_NODE_BLOCK_QUOTE: .blockQuote
      case CMARK_NODE_CODE_BLOCK: .codeBlock
      case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
      case CMARK_NODE_HTML_BLOCK: .htmlBlock
      case CMARK_NODE_HTML_INLINE: .inlineHTML
      case CMARK_NODE_DOCUMENT: .document
      case _ where type.rawValue == tableCell: .tableCell
      case _ where type.rawValue == tableRow:
        cmark_gfm_extensions_get_table_row_is_header(node) != 0 ? .tableHeader : .tableRow
      case _ where type.rawValue == table: .table
      case _ where type.rawValue == strikethrough: .strikethrough
      default: preconditionFailure("an unknown Markdown element: \(type.rawValue)")
      }
    }
  }

  private static let turn = Mutex(())

  /// The extensions that are attached by their names. That for footnotes is part of the library's core, and an option.
  private static let attached: [(MarkdownExtensions, StaticString)] = [
    (.table, "table"), (.strikethrough, "strikethrough"), (.autolink, "autolink"), (.tagfilter, "tagfilter"),
    (.tasklist, "tasklist"),
  ]

  /// Registers the extensions, once, and reads a sample to learn their node types.
  static let types: ExtensionTypes = {
    cmark_gfm_core_extensions_ensure_registered()
    var types = ExtensionTypes()
    withTree(of: Array("|a|\n|-|\n\n~~b~~\n".utf8), Plan(extensions: [.table, .strikethrough], takesTurn: true)) {
      root, _ in
      let table = cmark_node_first_child(root)
      let row = cmark_node_first_child(table)
      types.table = cmark_node_get_type(table).rawValue
      types.tableRow = cmark_node_get_type(row).rawValue
      types.tableCell = cmark_node_get_type(cmark_node_first_child(row)).rawValue
      types.strikethrough = cmark_node_get_type(cmark_node_first_child(cmark_node_next(table))).rawValue
    }
    return types
  }()

  private static func withTree<Result>(
    of bytes: [UInt8], _ plan: Plan, _ body: (_ root: Node, _ parser: OpaquePointer) -> Result
  ) -> Result {
    bytes.withUnsafeBufferPointer { withTree(of: $0, plan, body) }
  }

  /// Gives a body's tree and its parser to a function; neither outlives it.
  static func withTree<Result>(
    of bytes: UnsafeBufferPointer<UInt8>, _ plan: Plan,
    _ body: (_ root: Node, _ parser: OpaquePointer) -> Result
  ) -> Result {
    let parser = cmark_parser_new_with_mem(plan.options, cmark_arena_allocator())!
    defer { cmark_arena_reset() }
    for (choice, name) in attached where plan.extensions.contains(choice) {
      // A literal ends with a NUL, which is what the library wants.
      let name = UnsafeRawPointer(name.utf8Start).assumingMemoryBound(to: CChar.self)
      cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
    }
    if let start = bytes.baseAddress {
      start.withMemoryRebound(to: CChar.self, capacity: bytes.count) { cmark_parser_feed(parser, $0, bytes.count) }
    }
    let needsTurn =
      plan.takesTurn || plan.extensions.contains(.strikethrough) || plan.extensions.contains(.autolink)
    let root = needsTurn ? finishInTurn(parser) : cmark_parser_finish(parser)!
    return body(root, parser)
  }

  private static func finishInTurn(_ parser: OpaquePointer) -> Node {
    // Pointers are not Sendable; these only cross the closure, never a thread.
    let address = UInt(bitPattern: parser)
    let root = turn.withLock { _ in
      UInt(bitPattern: cmark_parser_finish(OpaquePointer(bitPattern: address)))
    }
    return Node(bitPattern: root)!
  }
}

// MARK: The library's own HTML

extension CMarkReader {
  /// The library's own HTML, for `byline markdown` and the library's suites.
  static func html(of bytes: UnsafeBufferPointer<UInt8>, _ plan: Plan, isUnsafe: Bool) -> [UInt8] {
    _ = types
    return withTree(of: bytes, plan) { root, parser in
      var options = plan.options & ~CMARK_OPT_SOURCEPOS
      if isUnsafe { options |= CMARK_OPT_UNSAFE }
      return copy(cmark_render_html(root, options, cmark_parser_get_syntax_extensions(parser))!)
    }
  }

  private static func copy(_ text: UnsafePointer<CChar>) -> [UInt8] {
    var count = 0
    while text[count] != 0 { count += 1 }
    return text.withMemoryRebound(to: UInt8.self, capacity: count) {
      Array(UnsafeBufferPointer(start: $0, count: count))
    }
  }
}

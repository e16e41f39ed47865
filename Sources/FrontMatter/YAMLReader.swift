internal import CYAML
public import Diagnostics

/// Reads front matter, or a whole `site.yml`, into a tree with spans.
///
/// libyaml 0.2.5 by its events. What we learned about it:
/// - Its marks count characters of the decoded text; ``ByteOffsets`` turns them into bytes of the file.
/// - It does not notice that a name occurs twice; we do.
/// - Deep nesting costs it the square of the depth, so the depth is limited here and we stop at the limit.
/// - A parser belongs to one thread, and nothing is shared between parsers.
/// - A block mapping or list ends, for libyaml, where the next thing begins; our spans end with its last value.
public enum YAMLReader {
  /// The fields in a byte range of a file; nil where they cannot be read, with a diagnostic that says why.
  ///
  /// Nothing between the fences is no mistake: the mapping is empty.
  public static func read(_ source: SourceFile, range: Range<Int>, report: inout Report) -> YAMLMapping? {
    guard source.isUTF8(in: range, report: &report) else { return nil }
    let hasMark = source.bytes[range].starts(with: FrontMatter.byteOrderMark)
    let range = hasMark ? range.lowerBound + FrontMatter.byteOrderMark.count..<range.upperBound : range
    return source.bytes.withUnsafeBufferPointer { bytes in
      var reading = Reading(source: source, text: UnsafeBufferPointer(rebasing: bytes[range]), start: range.lowerBound)
      do throws(YAMLMistake) {
        let mapping = try reading.document()
        report.append(reading.report)
        return mapping
      } catch {
        report.append(reading.report)
        report.add(error.diagnostic)
        return nil
      }
    }
  }

  static let mostLevels = 32
  static let mostNodes = 10_000
}

/// One pass over the events of a document. It owns the parser, so it cannot be copied.
private struct Reading: ~Copyable {
  private let source: SourceFile
  private let text: UnsafeBufferPointer<UInt8>
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private var event = yaml_event_t()
  private var offsets: ByteOffsets
  private var nodeCount = 0
  private(set) var report = Report()

  init(source: SourceFile, text: UnsafeBufferPointer<UInt8>, start: Int) {
    self.source = source
    self.text = text
    offsets = ByteOffsets(text, start: start)
    parser = .allocate(capacity: 1)
    // Not within the check itself, which a build without checks leaves out.
    let isReady = yaml_parser_initialize(parser) == 1
    precondition(isReady, "out of memory")
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, text.baseAddress ?? UnsafePointer(bitPattern: 1), text.count)
  }

  deinit {
    var event = event
    yaml_event_delete(&event)
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  mutating func document() throws(YAMLMistake) -> YAMLMapping {
    try advance()
    try advance()
    guard event.type == YAML_DOCUMENT_START_EVENT else {
      return YAMLMapping(entries: [], span: source.span(offsets.start..<offsets.start))
    }
    try advance()
    let top = try node(depth: 1)
    try advance()
    try advance()
    if event.type == YAML_DOCUMENT_START_EVENT { throw .secondDocument(at: span()) }
    switch top {
    case .mapping(let mapping): return mapping
    case .empty(let span): return YAMLMapping(entries: [], span: span)
    case .text, .list: throw .noFields(top)
    }
  }

  private mutating func node(depth: Int) throws(YAMLMistake) -> YAMLNode {
    nodeCount += 1
    guard nodeCount <= YAMLReader.mostNodes else { throw .tooManyValues(at: span()) }
    guard depth <= YAMLReader.mostLevels else { throw .tooDeep(at: span()) }
    switch event.type {
    case YAML_SCALAR_EVENT: return try scalar()
    case YAML_SEQUENCE_START_EVENT: return try list(depth: depth)
    case YAML_MAPPING_START_EVENT: return .mapping(try mapping(depth: depth))
    default: throw .alias(written(), at: span())
    }
  }

  private mutating func scalar() throws(YAMLMistake) -> YAMLNode {
    let scalar = event.data.scalar
    try refuse(anchor: scalar.anchor, tag: scalar.tag)
    let style = scalar.style
    let range = range()
    if style == YAML_PLAIN_SCALAR_STYLE {
      warnOfComment(after: range.upperBound)
      if isEmptyWord(scalar.value, scalar.length) { return .empty(source.span(range)) }
      return .text(string(scalar.value, scalar.length), isQuoted: false, source.span(range))
    }
    let isBlock = style == YAML_LITERAL_SCALAR_STYLE || style == YAML_FOLDED_SCALAR_STYLE
    let shown = isBlock ? offsets.withoutTrailingBlanks(range) : range
    return .text(string(scalar.value, scalar.length), isQuoted: true, source.span(shown))
  }

  private mutating func list(depth: Int) throws(YAMLMistake) -> YAMLNode {
    try refuse(anchor: event.data.sequence_start.anchor, tag: event.data.sequence_start.tag)
    let isFlow = event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE
    let start = range()
    var elements: [YAMLNode] = []
    elements.reserveCapacity(4)
    try advance()
    while event.type != YAML_SEQUENCE_END_EVENT {
      elements.append(try node(depth: depth + 1))
      try advance()
    }
    let end = isFlow ? range().upperBound : elements.last?.span.range.upperBound ?? start.upperBound
    return .list(elements, source.span(start.lowerBound..<max(end, start.upperBound)))
  }

  private mutating func mapping(depth: Int) throws(YAMLMistake) -> YAMLMapping {
    try refuse(anchor: event.data.mapping_start.anchor, tag: event.data.mapping_start.tag)
    let isFlow = event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE
    let start = range()
    // `[a: b]` is a list of one mapping, which has no brackets of its own.
    let isInBraces = isFlow && offsets.string(start) == "{"
    var entries: [YAMLMapping.Entry] = []
    entries.reserveCapacity(depth == 1 ? 16 : 4)
    var names = KnownNames()
    var end = start.upperBound
    try advance()
    while event.type != YAML_MAPPING_END_EVENT {
      let (key, keySpan) = try key()
      try advance()
      let value = try node(depth: depth + 1)
      end = max(end, value.span.range.upperBound)
      if let first = names.first(key, in: entries) {
        report.error(
          .duplicateKey, "\(quoted(key)) is here twice", at: keySpan, help: "keep one of them",
          notes: [.init("the first one is at", at: first.keySpan)])
      } else {
        entries.append(YAMLMapping.Entry(key: key, keySpan: keySpan, value: value))
      }
      try advance()
    }
    if isInBraces { end = range().upperBound }
    return YAMLMapping(entries: entries, span: source.span(start.lowerBound..<end))
  }

  private mutating func key() throws(YAMLMistake) -> (String, SourceSpan) {
    nodeCount += 1
    guard event.type == YAML_SCALAR_EVENT else {
      throw event.type == YAML_ALIAS_EVENT ? .alias(written(), at: span()) : .keyIsNoText(at: span())
    }
    let scalar = event.data.scalar
    try refuse(anchor: scalar.anchor, tag: scalar.tag)
    let keySpan = source.span(range())
    let key = string(scalar.value, scalar.length)
    if key == "<<", scalar.style == YAML_PLAIN_SCALAR_STYLE { throw .mergeKey(at: keySpan) }
    guard !key.isEmpty else { throw .noKey(at: span()) }
    return (key, keySpan)
  }
}

extension Reading {
  /// The next event; the one before it is freed.
  private mutating func advance() throws(YAMLMistake) {
    yaml_event_delete(&event)
    guard yaml_parser_parse(parser, &event) == 1 else { throw syntaxMistake() }
  }

  private mutating func syntaxMistake() -> YAMLMistake {
    let problem = parser.pointee
    let words = problem.problem.map { String(cString: $0) } ?? ""
    precondition(problem.error != YAML_MEMORY_ERROR, "out of memory")
    let found =
      if problem.error == YAML_READER_ERROR {
        YAMLProblem(words, at: offsets.start + problem.problem_offset, character: UInt32(problem.problem_value))
      } else {
        YAMLProblem(
          words, at: offsets.byte(of: problem.problem_mark.index), within: problem.context.map { String(cString: $0) },
          from: problem.context == nil ? nil : offsets.byte(of: problem.context_mark.index))
      }
    return YAMLMistake(found.diagnostic(in: source, range: offsets.start..<offsets.end))
  }

  private mutating func refuse(anchor: UnsafeMutablePointer<yaml_char_t>?, tag: UnsafeMutablePointer<yaml_char_t>?)
    throws(YAMLMistake)
  {
    guard anchor != nil || tag != nil else { return }
    let place = span()
    let word = written()
    throw word.hasPrefix("!") || anchor == nil ? .tag(word, at: place) : .anchor(word, at: place)
  }

  /// `# …` right after a value is a comment; where no blank follows the `#`, it was hardly meant as one.
  private mutating func warnOfComment(after end: Int) {
    guard let comment = offsets.suspiciousComment(after: end) else { return }
    report.warning(
      .yamlComment, "\(quoted(offsets.string(comment))) reads as a comment and is left out", at: source.span(comment),
      help: "put the whole value in quotes if it is part of it")
  }

  /// The byte range of the current event.
  private mutating func range() -> Range<Int> {
    let start = offsets.byte(of: event.start_mark.index)
    return start..<max(start, offsets.byte(of: event.end_mark.index))
  }

  private mutating func span() -> SourceSpan { source.span(offsets.firstWord(in: range())) }

  /// The first word of the current event, as it was typed.
  private mutating func written() -> String { offsets.string(offsets.firstWord(in: range())) }
}

/// Text of libyaml's, copied.
private func string(_ value: UnsafeMutablePointer<yaml_char_t>?, _ length: Int) -> String {
  String(decoding: UnsafeBufferPointer(start: value, count: length), as: UTF8.self)
}

/// Nothing, `~` or `null`.
private func isEmptyWord(_ value: UnsafeMutablePointer<yaml_char_t>?, _ length: Int) -> Bool {
  guard let value, length > 0 else { return true }
  if length == 1 { return value[0] == UInt8(ascii: "~") }
  return length == 4 && UnsafeBufferPointer(start: value, count: 4).elementsEqual("null".utf8)
}

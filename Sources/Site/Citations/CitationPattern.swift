import HTML

/// How a style cites one sort of work, in one language: text with `{holes}`, `*italics*`, and `[groups]` that vanish
/// where one of their holes has nothing to say.
///
/// Read once and filled for every piece, so it is a flat list of steps over one buffer.
struct CitationPattern: Sendable {
  /// What can stand in a hole.
  enum Hole: String, Sendable, CaseIterable {
    case authors, title, kind, number, year, month, day
    case shortMonth = "short-month"
    /// The institute, always.
    case institute
    /// The institute, unless it is the author too.
    case publisher
    case place, url
  }

  private enum Step: Sendable {
    /// A piece of ``text``; `isMarkup` where it is a tag of ours and no text.
    case literal(from: Int, to: Int, isMarkup: Bool)
    case hole(Hole)
    /// A group that goes on to before a step.
    case group(end: Int)
  }

  private var text: [UInt8] = []
  private var steps: [Step] = []

  init(_ pattern: String) {
    var rest = pattern.utf8[...]
    read(&rest)
  }

  /// Reads up to the end of the pattern or of a group.
  private mutating func read(_ rest: inout Substring.UTF8View) {
    var literal: [UInt8] = []
    var isItalic = false
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "["):
        close(&literal)
        let group = steps.count
        steps.append(.group(end: 0))
        read(&rest)
        steps[group] = .group(end: steps.count)
      case UInt8(ascii: "]"):
        close(&literal)
        return
      case UInt8(ascii: "*"):
        close(&literal)
        isItalic.toggle()
        add(Array((isItalic ? "<i>" : "</i>").utf8), isMarkup: true)
      case UInt8(ascii: "{"):
        let name = rest.prefix { $0 != UInt8(ascii: "}") }
        guard let hole = Hole(rawValue: String(Substring(name))) else {
          literal.append(byte)
          continue
        }
        close(&literal)
        steps.append(.hole(hole))
        rest = rest.dropFirst(name.count + 1)
      default: literal.append(byte)
      }
    }
    close(&literal)
  }

  private mutating func close(_ literal: inout [UInt8]) {
    if !literal.isEmpty { add(escaped(String(decoding: literal, as: UTF8.self)), isMarkup: false) }
    literal = []
  }

  private mutating func add(_ bytes: [UInt8], isMarkup: Bool) {
    steps.append(.literal(from: text.count, to: text.count + bytes.count, isMarkup: isMarkup))
    text += bytes
  }

  /// The pattern with its holes filled.
  func filled(_ values: borrowing CitationValues, _ style: CitationStyle) -> HTML {
    var out = TextBuffer(capacity: 512)
    var index = 0
    while index < steps.count {
      switch steps[index] {
      case .literal(let from, let to, let isMarkup):
        let isDotTooMany = !isMarkup && text[from] == Self.dot && Self.endsSentence(out)
        text.withUnsafeBufferPointer { out.append(.init(rebasing: $0[(isDotTooMany ? from + 1 : from)..<to])) }
      case .hole(let hole): values.append(hole, style, to: &out)
      case .group(let end):
        if !isComplete(index + 1, end, values) {
          index = end
          continue
        }
      }
      index += 1
    }
    // Vouched for: the literals were escaped when the pattern was read, the values as they were written.
    return HTML(verbatim: out)
  }

  /// Whether each hole of a group, those of groups within it aside, has something to say.
  private func isComplete(_ start: Int, _ end: Int, _ values: borrowing CitationValues) -> Bool {
    var index = start
    while index < end {
      switch steps[index] {
      case .hole(let hole) where !values.have(hole): return false
      case .group(let inner): index = inner
      case .hole, .literal: index += 1
      }
    }
    return true
  }

  private static let dot = UInt8(ascii: ".")

  /// Whether the text so far ends in a mark that makes a full stop one too many, italics aside.
  private static func endsSentence(_ text: borrowing TextBuffer) -> Bool {
    let last = text.byte(fromEnd: text.hasSuffix("</i>") ? 5 : 1)
    return last == dot || last == UInt8(ascii: "?") || last == UInt8(ascii: "!")
  }
}

/// Text as markup.
func escaped(_ text: String) -> [UInt8] {
  let markup: HTML = "\(text)"
  return markup.bytes
}

import HTML

/// How a style cites one sort of work, in one language: text with `{holes}`, `*italics*`, and `[groups]` that vanish
/// where one of their holes has nothing to say.
///
/// Read once and filled for every piece, so it is a flat list of steps over one buffer.
struct CitationPattern: Sendable {
  /// What can stand in a hole, in the order in which ``CitationValues`` keeps it.
  enum Hole: Int, Sendable, CaseIterable {
    case authors, title, kind, number, year, month, shortMonth, day
    /// The institute, always.
    case institute
    /// The institute, unless it is the author too.
    case publisher
    case place, url

    /// What patterns call it.
    var name: String {
      switch self {
      case .authors: "authors"
      case .title: "title"
      case .kind: "kind"
      case .number: "number"
      case .year: "year"
      case .month: "month"
      case .shortMonth: "short-month"
      case .day: "day"
      case .institute: "institute"
      case .publisher: "publisher"
      case .place: "place"
      case .url: "url"
      }
    }
  }

  private enum Step: Sendable {
    /// A piece of ``text``, and how long the full stop is that it begins with.
    case literal(from: Int, to: Int, fullStop: Int)
    /// `<i>` or `</i>`.
    case italics(begin: Bool)
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
        steps.append(.italics(begin: isItalic))
      case UInt8(ascii: "{"):
        let name = rest.prefix { $0 != UInt8(ascii: "}") }
        let called = String(Substring(name))
        guard let hole = Hole.allCases.first(where: { $0.name == called }) else {
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
    if literal.isEmpty { return }
    let start = text.count
    text += escaped(String(decoding: literal, as: UTF8.self))
    let fullStop = Self.fullStops.first { literal.starts(with: $0) }
    steps.append(.literal(from: start, to: text.count, fullStop: fullStop?.count ?? 0))
    literal = []
  }

  /// The pattern with its holes filled.
  func filled(_ values: borrowing CitationValues, _ style: CitationStyle) -> HTML {
    var out = TextBuffer(capacity: 512)
    var index = 0
    while index < steps.count {
      switch steps[index] {
      case .literal(let from, let to, let fullStop):
        let isTooMany = fullStop > 0 && out.withBytes(endsSentence)
        text.withUnsafeBufferPointer { out.append(.init(rebasing: $0[(isTooMany ? from + fullStop : from)..<to])) }
      case .italics(let begin): out.appendLiteral(begin ? "<i>" : "</i>")
      case .hole(let hole): values.append(hole, style, to: &out)
      case .group(let end):
        if !isComplete(index + 1, end, values, style) {
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
  private func isComplete(
    _ start: Int, _ end: Int, _ values: borrowing CitationValues, _ style: CitationStyle
  ) -> Bool {
    var index = start
    while index < end {
      switch steps[index] {
      case .hole(let hole) where !values.have(hole, style): return false
      case .group(let inner): index = inner
      case .hole, .literal, .italics: index += 1
      }
    }
    return true
  }

  private static let fullStops = [".".utf8, "。".utf8]
}

/// Text as markup.
func escaped(_ text: String) -> [UInt8] {
  let markup: HTML = "\(text)"
  return markup.bytes
}

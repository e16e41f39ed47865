import HTML

/// How a style cites one sort of work, in one language: text with `{holes}`, `*italics*`, and `[groups]` that vanish
/// where one of their holes has nothing to say.
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

  private indirect enum Part: Sendable {
    case literal([UInt8])
    case hole(Hole)
    case markup([UInt8])
    case group([Part])
  }

  private let parts: [Part]

  init(_ text: String) {
    var rest = text.utf8[...]
    parts = Self.parts(&rest)
  }

  /// Reads parts up to the end of the text or of the group.
  private static func parts(_ rest: inout Substring.UTF8View) -> [Part] {
    var parts: [Part] = []
    var literal: [UInt8] = []
    var isItalic = false
    func close() {
      if !literal.isEmpty { parts.append(.literal(escaped(String(decoding: literal, as: UTF8.self)))) }
      literal = []
    }
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "["):
        close()
        parts.append(.group(Self.parts(&rest)))
      case UInt8(ascii: "]"):
        close()
        return parts
      case UInt8(ascii: "*"):
        close()
        isItalic.toggle()
        parts.append(.markup(Array((isItalic ? "<i>" : "</i>").utf8)))
      case UInt8(ascii: "{"):
        let name = rest.prefix { $0 != UInt8(ascii: "}") }
        guard let hole = Hole(rawValue: String(Substring(name))) else {
          literal.append(byte)
          continue
        }
        close()
        parts.append(.hole(hole))
        rest = rest.dropFirst(name.count + 1)
      default: literal.append(byte)
      }
    }
    close()
    return parts
  }

  /// The pattern with its holes filled.
  ///
  /// - Parameter values: What stands in each hole, escaped; empty where there is nothing.
  func filled(_ values: (Hole) -> [UInt8]) -> HTML {
    var out: [UInt8] = []
    out.reserveCapacity(400)
    Self.fill(parts, values, &out)
    // Vouched for: the literals were escaped when the pattern was read, the values by who made them.
    return HTML(verbatim: out)
  }

  private static func fill(_ parts: [Part], _ values: (Hole) -> [UInt8], _ out: inout [UInt8]) {
    for part in parts {
      switch part {
      case .literal(let bytes):
        out.append(contentsOf: endsSentence(out) && bytes.first == dot ? bytes[1...] : bytes[...])
      case .markup(let bytes): out += bytes
      case .hole(let hole): out += values(hole)
      case .group(let inner):
        let isComplete = inner.allSatisfy { if case .hole(let hole) = $0 { !values(hole).isEmpty } else { true } }
        if isComplete { fill(inner, values, &out) }
      }
    }
  }

  private static let dot = UInt8(ascii: ".")

  /// Whether the text so far ends in a mark that makes a full stop one too many, italics aside.
  private static func endsSentence(_ text: [UInt8]) -> Bool {
    var end = text.count
    if text.suffix(4).elementsEqual("</i>".utf8) { end -= 4 }
    guard end > 0 else { return false }
    return text[end - 1] == dot || text[end - 1] == UInt8(ascii: "?") || text[end - 1] == UInt8(ascii: "!")
  }
}

/// Text as markup.
func escaped(_ text: String) -> [UInt8] {
  var bytes: [UInt8] = []
  bytes.appendEscaped(text)
  return bytes
}

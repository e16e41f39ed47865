/// A text with holes, taken apart once: `Updated {date}`.
struct Pattern: Sendable, Hashable {
  enum Part: Sendable, Hashable {
    case text(String)
    case hole(String)
  }

  /// As it is written.
  let text: String
  let parts: [Part]

  init(_ text: String) {
    self.text = text
    var parts: [Part] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if open > rest.startIndex { parts.append(.text(String(rest[..<open]))) }
      parts.append(.hole(String(rest[rest.index(after: open)..<close])))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { parts.append(.text(String(rest))) }
    self.parts = parts
  }

  /// The names of the holes, in order.
  var holes: [String] {
    parts.compactMap { if case .hole(let name) = $0 { name } else { nil } }
  }

  /// The text with its holes filled; one that has no value stays as it is.
  func filled(_ value: (String) -> String?) -> String {
    var out = ""
    for part in parts {
      switch part {
      case .text(let text): out += text
      case .hole(let name): out += value(name) ?? "{\(name)}"
      }
    }
    return out
  }
}

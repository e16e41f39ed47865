internal import Diagnostics

extension YAMLNode {
  /// What it is, in an editor's words.
  var shape: String {
    switch self {
    case .text: "text"
    case .list: "a list"
    case .mapping: "a group of fields"
    case .empty: "empty"
    }
  }

  /// As it could have been typed on one line, for quoting in a message: `[a, b]`, `{en: …}`.
  var typed: String {
    switch self {
    case .text(let text, _, _): text
    case .list(let elements, _): "[" + elements.lazy.prefix(4).map(\.typed).joined(separator: ", ") + "]"
    case .mapping(let mapping):
      "{" + mapping.entries.lazy.prefix(3).map { "\($0.key): \($0.value.typed)" }.joined(separator: ", ") + "}"
    case .empty: ""
    }
  }

  /// What would work where text is wanted and this is something else.
  var asText: String? {
    switch self {
    case .list(let elements, _):
      if elements.count == 1, case .text(let text, _, _) = elements[0] {
        return "write \(quoted(text)) without the list"
      }
      return nil
    case .mapping(let mapping):
      // `- Steel: a history` reads as a field named 'Steel'.
      guard mapping.entries.count == 1, case .text(let text, _, _) = mapping.entries[0].value else { return nil }
      return "put it in quotes: \"\(shortened("\(mapping.entries[0].key): \(text)"))\""
    case .text, .empty: return nil
    }
  }
}

/// What an author typed, in single quotes, for a message: one line, at most 60 characters.
func quoted(_ text: String) -> String { "'" + shortened(text) + "'" }

func shortened(_ text: String) -> String {
  let scalars = text.unicodeScalars
  let rest = scalars.index(scalars.startIndex, offsetBy: 60, limitedBy: scalars.endIndex) ?? scalars.endIndex
  var out = String.UnicodeScalarView()
  for scalar in scalars[..<rest] { out.append(scalar.isLineBreak ? " " : scalar) }
  return String(out) + (rest < scalars.endIndex ? "…" : "")
}

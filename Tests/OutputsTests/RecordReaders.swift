/// Reads RIS line by line, as reference managers do: whatever looks like a tag is one.
struct RISReader {
  private(set) var records: [[String: [String]]] = []

  init(_ text: String) {
    var open: [String: [String]]?
    for line in text.split(whereSeparator: \.isNewline) {
      guard let match = line.firstMatch(of: /^([A-Z][A-Z0-9])  -(?: (.*))?$/) else { continue }
      let tag = String(match.1)
      if tag == "TY" { open = [:] }
      if tag == "ER" {
        if let open { records.append(open) }
        open = nil
      }
      open?[tag, default: []].append(String(match.2 ?? ""))
    }
  }
}

/// Reads BibTeX by counting braces, as BibTeX does, and undoes TeX's commands for characters.
struct BibTeXReader {
  struct Entry {
    var type = ""
    var key = ""
    /// Values as they stand between the outer braces.
    var raw: [String: String] = [:]
    /// Values as a reader sees them.
    var fields: [String: String] { raw.mapValues(BibTeXReader.plain) }
  }

  private(set) var entries: [Entry] = []
  private var rest: Substring

  init(_ text: String) {
    rest = text[...]
    while let at = rest.firstIndex(of: "@") {
      rest = rest[rest.index(after: at)...]
      if let entry = entry() { entries.append(entry) }
    }
  }

  private mutating func entry() -> Entry? {
    var entry = Entry()
    guard let brace = rest.firstIndex(of: "{"), let comma = rest.firstIndex(of: ",") else { return nil }
    entry.type = String(rest[..<brace])
    entry.key = String(rest[rest.index(after: brace)..<comma])
    rest = rest[rest.index(after: comma)...]
    while let match = rest.prefixMatch(of: /\s*([a-z]+)\ =\ /) {
      rest = rest[match.range.upperBound...]
      let name = String(match.1)
      if rest.first == "{" {
        guard let value = braced() else { return nil }
        entry.raw[name] = value
      } else {
        let word = rest.prefix { $0.isLetter }
        entry.raw[name] = String(word)
        rest = rest[word.endIndex...]
      }
      guard rest.first == "," else { break }
      rest.removeFirst()
    }
    return rest.prefixMatch(of: /\s*}/) == nil ? nil : entry
  }

  /// What stands between a brace and its partner; nil where it has none.
  private mutating func braced() -> String? {
    var depth = 0
    for index in rest.indices {
      if rest[index] == "{" { depth += 1 }
      if rest[index] == "}" { depth -= 1 }
      if depth == 0 {
        let value = rest[rest.index(after: rest.startIndex)..<index]
        rest = rest[rest.index(after: index)...]
        return String(value)
      }
    }
    return nil
  }

  private static func plain(_ raw: String) -> String {
    var text = raw
    if text.hasPrefix("{"), text.hasSuffix("}") { text = String(text.dropFirst().dropLast()) }
    for (command, character) in [
      ("\\textbraceleft{}", "{"), ("\\textbraceright{}", "}"), ("\\textasciitilde{}", "~"),
      ("\\textasciicircum{}", "^"),
      ("\\&", "&"), ("\\%", "%"), ("\\$", "$"), ("\\#", "#"), ("\\_", "_"), ("\\textbackslash{}", "\\"),
    ] {
      text = text.replacing(command, with: character)
    }
    return text
  }
}

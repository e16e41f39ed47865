import Build
import FrontMatter
import Site

/// What is missing or old among translations: a table for people, JSON for programs.
struct TranslationTable {
  private let languages: [LanguageTag]
  private let gaps: [TranslationGap]

  init(_ outcome: TranslationOutcome) {
    languages = outcome.languages
    gaps = outcome.gaps
  }

  /// A line for each file that lacks something, a column for each language.
  var text: String {
    if languages.count < 2 { return "This site has one language.\n" }
    if gaps.isEmpty { return "Everything is translated.\n" }
    let shown = languages.filter { language in gaps.contains { $0.language == language } }
    var rows: [[String]] = [["File"] + shown.map(\.description)]
    var paths: [String] = []
    for gap in gaps where paths.last != gap.path { paths.append(gap.path) }
    for path in paths {
      rows.append(
        [path]
          + shown.map { language in
            gaps.first { $0.path == path && $0.language == language }.map { cell($0.state) } ?? ""
          })
    }
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    let lines = rows.map { row in
      zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }.joined(separator: "  ")
        .trimmedAtEnd
    }
    let missing = gaps.count { $0.state == .missing }
    return lines.joined(separator: "\n") + "\n\n\(missing) missing, \(gaps.count - missing) older than the original.\n"
  }

  private func cell(_ state: TranslationGap.State) -> String {
    switch state {
    case .missing: "missing"
    case .older(let original, let translation): "of \(translation), original of \(original)"
    }
  }

  /// An array of objects with `path`, `language`, `state` (`missing`, `older`) and, for old ones, both dates.
  var json: String {
    let lines = gaps.map { gap in
      var fields = ["\"path\":\(quoted(gap.path))", "\"language\":\(quoted(gap.language.description))"]
      switch gap.state {
      case .missing: fields.append("\"state\":\"missing\"")
      case .older(let original, let translation):
        fields += ["\"state\":\"older\"", "\"original\":\"\(original)\"", "\"translation\":\"\(translation)\""]
      }
      return "{\(fields.joined(separator: ","))}"
    }
    return "[\(lines.joined(separator: ",\n"))]\n"
  }

  private func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": out += "\\\(scalar)"
      case _ where scalar.value < 0x20:
        let hex = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }
}

extension String {
  /// Without blanks at the end.
  fileprivate var trimmedAtEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}

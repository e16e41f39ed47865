import Diagnostics
import FrontMatter

/// The names by which pieces refer to other files, each with an example of its own for manual and messages.
extension Format where Value == String {
  /// What looks like the names of people is taken too, so that whoever knows the authors can say which ids are meant.
  static let authorIdentifier = Format(name: "an author's id (m-okafor)") { text, span, report in
    var refusal = Report()
    if let id = Format<String>.identifier.read(.text(text, isQuoted: true, span), &refusal) { return id }
    guard text.looksLikeNames else {
      report.append(refusal)
      return nil
    }
    return text.split(separator: " ").joined(separator: " ")
  }
  static let kindIdentifier = identifier("a publication kind (policy-brief)")
  static let strandIdentifier = identifier("an id (energy)")
  static let pageIdentifier = identifier("a page's id (about)")

  private static func identifier(_ name: String) -> Format {
    Format<String>.identifier.map(name: name) { id, _, _ in id }
  }
}

extension Format where Value == BylineFields {
  static let byline = Format<String>.authorIdentifier.map { BylineFields(id: $0) }
}

extension Format where Value == SeriesFields {
  static let series = Format<String>.strandIdentifier.map { SeriesFields(id: $0) }
}

extension String {
  /// Whether there are letters of any script, and nothing else but what stands within names and between them, or in the
  /// name of a file.
  fileprivate var looksLikeNames: Bool {
    utf8.count <= 200 && unicodeScalars.contains { $0.properties.isAlphabetic }
      && unicodeScalars.allSatisfy { scalar in
        if scalar.isASCII, !scalar.properties.isAlphabetic {
          return "-'.,;& 0123456789".unicodeScalars.contains(scalar)
        }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark: return true
        default: return scalar.properties.isAlphabetic || scalar == "’" || scalar == "\u{200C}"
        }
      }
  }
}

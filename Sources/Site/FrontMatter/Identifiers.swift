import FrontMatter

/// The names by which pieces refer to other files, each with an example of its own for manual and messages.
extension Format where Value == String {
  static let authorIdentifier = identifier("an author's id (m-okafor)")
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

import HTML

/// Identifiers as links to where each of them is looked up.
enum IdentifierLinks {
  /// DOI Handbook 3.8: a DOI is shown as its whole address, and resolves there.
  static func doi(_ doi: String) -> NamedLink? { link(doi, "https://doi.org/\(doi)") }

  /// A book's copies in the world's libraries: an ISBN has no resolver of its own.
  static func isbn(_ isbn: String) -> NamedLink? { link(isbn, "https://search.worldcat.org/isbn/\(isbn)") }

  /// The register of the ISSN International Centre.
  static func issn(_ issn: String) -> NamedLink? { link(issn, "https://portal.issn.org/resource/ISSN/\(issn)") }

  private static func link(_ text: String, _ address: String) -> NamedLink? {
    Link(outside: address).map { NamedLink(text, $0) }
  }
}

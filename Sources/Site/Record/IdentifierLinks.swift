import HTML

/// Identifiers as links to where each of them is looked up.
enum IdentifierLinks {
  /// DOI Handbook 3.8: a DOI is shown as its whole address, and resolves there.
  static func doi(_ doi: String) -> NamedLink? { address(ofDOI: doi).map { NamedLink(doi, $0) } }

  /// The address of a DOI: `#`, `?` and `%` are letters of it there, and no parts of the address (DOI Handbook 2.5.2.4).
  static func address(ofDOI doi: String) -> Link? { Link(outside: "https://doi.org/")?.below(doi) }

  /// The page of an organisation in the Research Organization Registry.
  static func address(ofROR ror: String) -> Link? { Link(outside: "https://ror.org/\(ror)") }

  /// A book's copies in the world's libraries: an ISBN has no resolver of its own.
  static func isbn(_ isbn: String) -> NamedLink? { link(isbn, "https://search.worldcat.org/isbn/\(isbn)") }

  /// The register of the ISSN International Centre.
  static func issn(_ issn: String) -> NamedLink? { link(issn, "https://portal.issn.org/resource/ISSN/\(issn)") }

  private static func link(_ text: String, _ address: String) -> NamedLink? {
    Link(outside: address).map { NamedLink(text, $0) }
  }
}

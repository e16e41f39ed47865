public import Site

/// Something published that is no page: it says which files it wants, and makes the bytes of each.
///
/// One file a kind: `extension Output { static let opml = Output(…) }`, and its name in ``all``.
public struct Output: Sendable {
  /// A file as an output asks for it.
  public struct Claim: Sendable {
    public let address: SiteAddress
    /// What messages call it, where something else wants its address: "the sitemap".
    public let name: String
    public let subject: PlannedFile.Subject

    public init(_ address: SiteAddress, _ name: String, _ subject: PlannedFile.Subject = .site) {
      self.address = address
      self.name = name
      self.subject = subject
    }
  }

  /// The files that a site should have. Only what is in the site and in its pages may decide it, so that two builds of
  /// the same content claim the same. Each language's site is asked: what there is once for all is claimed by the one
  /// that ``Site/isMain``; the others' files lie at ``Site/address(_:)``.
  let claims: @Sendable (Site, [PlannedPage]) -> [Claim]
  /// Whether the files are made of the site alone: of none of ``Sources/text``, and whatever the instant of the build.
  /// Then a build that knows them from another need not make them again.
  let isOfSiteAlone: @Sendable (Site) -> Bool
  /// The bytes of one of them: a pure function of the sources.
  let make: @Sendable (PlannedFile.Subject, Sources) throws -> Pieces

  init(
    claims: @escaping @Sendable (Site, [PlannedPage]) -> [Claim],
    isOfSiteAlone: @escaping @Sendable (Site) -> Bool = { _ in true },
    make: @escaping @Sendable (PlannedFile.Subject, Sources) throws -> [UInt8]
  ) {
    self.init(claims: claims, isOfSiteAlone: isOfSiteAlone, pieces: { Pieces(try make($0, $1)) })
  }

  /// - Parameter pieces: The bytes of a file that grows with the number of works.
  init(
    claims: @escaping @Sendable (Site, [PlannedPage]) -> [Claim],
    isOfSiteAlone: @escaping @Sendable (Site) -> Bool = { _ in true },
    pieces: @escaping @Sendable (PlannedFile.Subject, Sources) throws -> Pieces
  ) {
    self.claims = claims
    self.isOfSiteAlone = isOfSiteAlone
    make = pieces
  }

  /// Every output there is.
  public static let all: [Output] = [
    .feeds, .opml, .works, .contactCards, .events, .sitemap, .newsSitemap, .robots, .redirects, .headers, .apache,
    .security, .humans, .languageModels, .manifest,
  ]
}

extension Output {
  /// The files that all outputs want: each is asked for the site of each language, with the pages of that site.
  public static func files(of publication: Publication, _ pages: [PlannedPage]) -> [PlannedFile] {
    publication.sites.enumerated().flatMap { place, site in
      let own = publication.sites.count == 1 ? pages : pages.filter { $0.site == place }
      return all.enumerated().flatMap { index, output in
        output.claims(site, own).map {
          PlannedFile(address: $0.address, name: $0.name, site: place, subject: $0.subject, output: index)
        }
      }
    }
  }

  /// Whether a planned file stays the same as long as its site does (``isOfSiteAlone``).
  public static func isOfSiteAlone(_ file: PlannedFile, in site: Site) -> Bool {
    all[file.output].isOfSiteAlone(site)
  }

  /// The bytes of a planned file.
  ///
  /// - Throws: What ``Sources/text`` throws.
  public static func pieces(of file: PlannedFile, from sources: Sources) throws -> Pieces {
    try all[file.output].make(file.subject, sources)
  }
}

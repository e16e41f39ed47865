public import Diagnostics
import FrontMatter
import Markdown
public import Site

/// An editor's second pair of eyes: what a build would publish and an editor would rather not.
///
/// Everything found here is a warning or a hint; it reads and never changes anything.
public struct Proofreading: Sendable {
  let site: Site

  public init(_ site: Site) { self.site = site }

  /// The texts that are published, in the order of their paths.
  public var paths: [String] {
    // What another language lends is read there.
    let authors = site.authors.lazy.filter { $0.borrowedFrom == nil }.map(\.path)
    let strands = site.strands.lazy.filter { $0.borrowedFrom == nil }.compactMap(\.path)
    return (site.articles.map(\.path) + authors + strands + site.pages.map(\.path)).sorted()
  }

  /// Reads one text, by all rules that look at one text alone.
  ///
  /// - Parameter path: Where it lies under `Content/`.
  public func read(_ source: SourceFile, path: String) -> TextProof {
    let galley = Galley(source, language: language(of: path))
    var proof = TextProof(path: path)
    proof.checkFields(galley)
    if let body = galley.body {
      proof.checkHeadings(body)
      proof.checkLinks(body, galley)
      proof.checkPictures(body)
      if site.settings.allowsRawHTML { proof.checkHTML(body) }
      proof.checkTables(body)
      proof.checkNotes(body)
      proof.checkTypography(body, galley, isSmart: site.settings.smartPunctuation)
    }
    if let place = ContentPath(path), place.role == .article {
      proof.checkPiece(galley)
      proof.publish = galley.entry("publish").map { ($0.keySpan, galley.removal(of: $0)) }
    }
    return proof
  }

  /// Reads the site as a whole, once all its texts have been read.
  public func read(_ proofs: [TextProof]) -> Report {
    var report = Report()
    checkPieces(&report)
    checkEmbargoes(proofs, &report)
    checkPeople(proofs, &report)
    checkStrands(&report)
    checkPictures(&report)
    checkPictures(in: proofs, &report)
    return report
  }

  /// Pages and files that nothing leads to, in any language.
  ///
  /// - Parameter proofs: Those of all languages.
  public func orphans(in publication: Publication, _ proofs: [TextProof]) -> Report {
    var report = Report()
    checkOrphans(publication, proofs, &report)
    return report
  }

  private func language(of path: String) -> LanguageTag {
    if let name = ContentPath(path)?.language, let tag = LanguageTag(name) { return tag }
    return site.language
  }
}

/// What came of reading one text.
public struct TextProof: Sendable {
  public let path: String
  public internal(set) var report = Report()
  /// Where the text links on the site, as its author wrote it.
  var destinations: [String] = []
  /// Addresses of other hosts that the text links.
  public internal(set) var outside: [(address: String, span: SourceSpan)] = []
  /// Pictures in the text, by the paths that it names.
  var pictures: [(source: String, span: SourceSpan)] = []
  /// Where a piece names its embargo, and what takes that out of the file.
  var publish: (span: SourceSpan, removal: Fix?)?

  init(path: String) { self.path = path }
}

import HTML

/// A format that reference managers read. Each piece has a file of each beside its page, and all pieces one together.
public enum RecordFormat: CaseIterable, Sendable, Hashable {
  case bibtex, ris, csl

  /// The format's own name, the same in every language.
  public var name: String {
    switch self {
    case .bibtex: "BibTeX"
    case .ris: "RIS"
    case .csl: "CSL-JSON"
    }
  }

  /// The ending of its files, without the dot.
  public var ending: String {
    switch self {
    case .bibtex: "bib"
    case .ris: "ris"
    case .csl: "json"
    }
  }

  /// The media type, as hosts and reference managers know it.
  public var mediaType: String {
    switch self {
    case .bibtex: "application/x-bibtex"
    case .ris: "application/x-research-info-systems"
    case .csl: "application/vnd.citationstyles.csl+json"
    }
  }

  /// The name of the file beside a piece's page.
  public var fileName: String {
    switch self {
    case .bibtex: "cite.bib"
    case .ris: "cite.ris"
    case .csl: "cite.json"
    }
  }

  /// The address of the file with all pieces of a site.
  public func collection(of site: Site) -> SiteAddress { site.address("/works.\(ending)") }

  /// The folder and the format of a path that would be such a file, whatever its case; nil for any other.
  static func parted(_ path: Substring) -> (folder: String, format: RecordFormat)? {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return nil }
    let file = path[path.utf8.index(after: slash)...]
    guard file.utf8.count <= 9, let format = allCases.first(where: { file.lowercased() == $0.fileName }) else {
      return nil
    }
    return (String(path[...slash]), format)
  }

  /// The address of the file beside a piece's page.
  public func address(beside page: SiteAddress) -> SiteAddress {
    SiteAddress(fileName, beside: page)
  }
}

extension Site {
  /// A piece's files for reference managers.
  func recordFiles(beside page: SiteAddress) -> [RecordFile] {
    let folder = link(page)
    return RecordFormat.allCases.map { RecordFile($0.name, folder.below($0.fileName), type: $0.mediaType) }
  }
}

extension SiteAddress {
  /// A file beside a page. The name is the program's own, and cannot lead anywhere else.
  fileprivate init(_ name: String, beside page: SiteAddress) { path = page.path + name }
}

import HTML
public import Site

extension RecordFormat {
  /// The file of one piece.
  public func bytes(of work: WorkRecord) -> [UInt8] { bytes(of: CollectionOfOne(work)) }

  /// One file of several pieces.
  func bytes(of works: some Collection<WorkRecord>, capacity: Int = 1024) -> [UInt8] {
    switch self {
    case .bibtex:
      var out = TextBuffer(capacity: capacity)
      for work in works { BibTeX.append(work, to: &out) }
      return out.take()
    case .ris:
      var out = TextBuffer(capacity: capacity)
      for work in works { RIS.append(work, to: &out) }
      return out.take()
    case .csl:
      var json = JSON(capacity: capacity)
      json.array(works) { CSL.append($1, to: &$0) }
      var out = json.take()
      out.append(UInt8(ascii: "\n"))
      return out
    }
  }
}

extension Output {
  /// All the institute's works, newest first, in one file a format.
  static let works = Output(
    claims: { site, _ in
      site.articles.isEmpty
        ? []
        : RecordFormat.allCases.enumerated().map { Claim($1.collection(of: site), "the list of all works", .part($0)) }
    },
    make: { subject, sources in
      guard case .part(let index) = subject else { return [] }
      let articles = sources.site.articles
      let works = articles.indices.lazy.filter { articles[$0].status == nil }.map { sources.catalogue.record($0) }
      return RecordFormat.allCases[index].bytes(of: works, capacity: articles.count * 640)
    })
}

extension WorkRecord {
  /// What tells the record from all others in one file: its address, which is the site's own way to do so.
  var key: String { String(Substring(address.path.utf8.dropFirst().dropLast())) }
}

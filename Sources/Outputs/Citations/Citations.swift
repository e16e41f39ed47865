import HTML
public import Site

extension RecordFormat {
  /// The file of one piece.
  public func bytes(of work: WorkRecord) -> [UInt8] { bytes(of: CollectionOfOne(work)) }

  /// A part of a file of several pieces.
  ///
  /// - Parameters:
  ///   - isFirst: Whether the file begins here.
  ///   - isLast: Whether it ends here.
  func bytes(of works: some Collection<WorkRecord>, isFirst: Bool = true, isLast: Bool = true) -> [UInt8] {
    var out = TextBuffer(capacity: works.count * 640 + 384)
    if self == .csl, isFirst { out.append(byte: UInt8(ascii: "[")) }
    for (index, work) in works.enumerated() {
      switch self {
      case .bibtex: BibTeX.append(work, to: &out)
      case .ris: RIS.append(work, to: &out)
      case .csl:
        if index > 0 || !isFirst { out.append(byte: UInt8(ascii: ",")) }
        var json = JSON()
        CSL.append(work, to: &json)
        out.append(json.take())
      }
    }
    if self == .csl, isLast { out.appendLiteral("]\n") }
    return out.take()
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
    pieces: { subject, sources in
      guard case .part(let index) = subject else { return Pieces([]) }
      let format = RecordFormat.allCases[index]
      let articles = sources.site.articles
      let published = articles.indices.filter { articles[$0].status == nil }
      let length = 256
      let count = max(1, (published.count + length - 1) / length)
      return Pieces(count: count) { piece in
        let works = published.dropFirst(piece * length).prefix(length).map { sources.catalogue.record($0) }
        return format.bytes(of: works, isFirst: piece == 0, isLast: piece == count - 1)
      }
    })
}

extension WorkRecord {
  /// What tells the record from all others in one file: its address, which is the site's own way to do so.
  var key: String { String(Substring(address.path.utf8.dropFirst().dropLast())) }
}

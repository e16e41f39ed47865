import HTML
public import Site

extension RecordFormat {
  /// The file of one piece.
  public func bytes(of work: WorkRecord) -> [UInt8] { bytes(count: 1) { _ in work } }

  /// A part of a file of several pieces.
  ///
  /// - Parameters:
  ///   - isFirst: Whether the file begins here.
  ///   - isLast: Whether it ends here.
  ///   - work: The pieces by their number from nought, each asked for once.
  fileprivate func bytes(
    count: Int, isFirst: Bool = true, isLast: Bool = true, _ work: (Int) -> WorkRecord
  ) -> [UInt8] {
    let capacity = count * 896 + 128
    switch self {
    case .bibtex:
      var out = TextBuffer(capacity: capacity)
      for number in 0..<count { BibTeX.append(work(number), to: &out) }
      return out.take()
    case .ris:
      var out = TextBuffer(capacity: capacity)
      for number in 0..<count { RIS.append(work(number), to: &out) }
      return out.take()
    case .csl:
      var json = JSON(after: isFirst ? "[" : ",", capacity: capacity)
      for number in 0..<count { CSL.append(work(number), to: &json) }
      return json.take(before: isLast ? "]\n" : "")
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
    pieces: { subject, sources in
      guard case .part(let index) = subject else { return Pieces([]) }
      let format = RecordFormat.allCases[index]
      let articles = sources.site.articles
      let published = articles.indices.filter { articles[$0].status == nil }
      let length = 256
      let count = max(1, (published.count + length - 1) / length)
      return Pieces(count: count) { piece in
        let part = published.dropFirst(piece * length).prefix(length)
        return format.bytes(count: part.count, isFirst: piece == 0, isLast: piece == count - 1) {
          sources.catalogue.record(part[part.startIndex + $0])
        }
      }
    })
}

extension WorkRecord {
  /// What tells the record from all others in one file: its address, which is the site's own way to do so.
  var key: String {
    var path = address.path
    return path.withUTF8 { String(decoding: $0.dropFirst().dropLast(), as: UTF8.self) }
  }
}

extension TextBuffer {
  /// The key of a record as it is.
  mutating func appendKey(of work: WorkRecord) {
    var path = work.address.path
    path.withUTF8 { append(UnsafeBufferPointer(rebasing: $0.dropFirst().dropLast())) }
  }
}

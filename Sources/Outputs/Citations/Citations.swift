import HTML
public import Site

extension RecordFormat {
  /// The file of one piece.
  public func bytes(of work: WorkRecord) -> [UInt8] { bytes(of: CollectionOfOne(work)) }

  /// One file of several pieces.
  func bytes(of works: some Collection<WorkRecord>) -> [UInt8] {
    switch self {
    case .bibtex:
      var out: [UInt8] = []
      out.reserveCapacity(works.count * 1024)
      for work in works { BibTeX.append(work, to: &out) }
      return out
    case .ris:
      var out: [UInt8] = []
      out.reserveCapacity(works.count * 1024)
      for work in works { RIS.append(work, to: &out) }
      return out
    case .csl:
      var json = JSON(capacity: works.count * 1024)
      json.array(works) { CSL.append($1, to: &$0) }
      return json.bytes + [UInt8(ascii: "\n")]
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
      return RecordFormat.allCases[index].bytes(of: works)
    })
}

extension WorkRecord {
  /// What tells the record from all others in one file: its address, which is the site's own way to do so.
  var key: String { String(address.path.dropFirst().dropLast()) }
}

extension [UInt8] {
  mutating func append(_ literal: StaticString) { literal.withUTF8Buffer { append(contentsOf: $0) } }

  mutating func append(_ text: String) { append(contentsOf: text.utf8) }

  /// Text on one line: line breaks of every sort and control characters become blanks.
  ///
  /// U+0085, U+2028 and U+2029 count as breaks, since many a program cuts lines there.
  ///
  /// - Parameter replacement: What stands for a byte of ASCII that means something to the format.
  mutating func appendLine(_ text: String, _ replacement: (UInt8) -> StaticString? = { _ in nil }) {
    var text = text
    text.withUTF8 { text in
      var run = 0
      var index = 0
      func isBreak(_ length: Int) -> Bool {
        if length == 2 { return index + 1 < text.count && text[index + 1] == 0x85 }
        return index + 2 < text.count && text[index + 1] == 0x80 && text[index + 2] | 1 == 0xA9
      }
      while index < text.count {
        let byte = text[index]
        var length = 1
        var mark: StaticString = " "
        switch byte {
        case 0..<0x20, 0x7F: break
        case 0xC2 where isBreak(2): length = 2
        case 0xE2 where isBreak(3): length = 3
        case 0x20..<0x80:
          guard let replaced = replacement(byte) else {
            index += 1
            continue
          }
          mark = replaced
        default:
          index += 1
          continue
        }
        append(contentsOf: UnsafeBufferPointer(rebasing: text[run..<index]))
        append(mark)
        index += length
        run = index
      }
      append(contentsOf: UnsafeBufferPointer(rebasing: text[run..<text.count]))
    }
  }
}

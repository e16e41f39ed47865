import Diagnostics
import Site

/// What a build keeps for the next one: of which text each page was made, and the digests of what came of it, and of the
/// other files.
///
/// It holds facts, so it cannot go stale: this program makes of this site, with this text, files of these digests. The
/// key stands for the program and for all of the site but the texts of its articles (``ReadContent/key(of:_:)``). Under
/// the same key the plan is the same, so pages are known by their place in it. Whether the page is still there is
/// another question, which the writer's manifest and the disk answer. Losing the memory costs time.
struct PageMemory: Sendable {
  struct Page: Sendable, Equatable {
    /// Of the page's bytes, and of those of the files beside it.
    let digests: [Fingerprint]
    /// Of the article's file; nil for pages that are made without one.
    let source: Fingerprint?
    /// What the text shows or links, which has to be published with it.
    var files: [File] = []
  }

  struct File: Sendable, Equatable {
    let address: SiteAddress
    /// Under `Content/`.
    let path: String
    /// Where the text names it.
    let range: Range<Int>
  }

  let key: Fingerprint
  /// In the plan's order; nil for a page that must be made again, since its text has something to say or counts on
  /// another text.
  let pages: [Page?]
  /// The digests of planned files that are no pages, in the plan's order; nil for one that is not made of the site
  /// alone.
  let files: [Fingerprint?]

  init(key: Fingerprint, pages: [Page?], files: [Fingerprint?]) {
    self.key = key
    self.pages = pages
    self.files = files
  }
}

// MARK: On the disk

extension PageMemory {
  private static let heading = "pages "
  private static let tab = UInt8(ascii: "\t")

  /// Reads what another build kept; nil where it is of another key or not whole.
  init?(_ bytes: ArraySlice<UInt8>, key: Fingerprint, pages count: Int, files: Int) {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast()
    guard let first = lines.first, first.elementsEqual((Self.heading + key.hex).utf8), lines.count == 1 + count + files
    else {
      return nil
    }
    self.init(
      key: key, pages: lines.dropFirst().prefix(count).map { Self.page($0) },
      files: lines.suffix(files).map { Fingerprint(hex: $0) })
  }

  /// A line a page: the digest of its text, or `-`; how many files were made; their digests; then three words for each
  /// file that the text names. Then a line a file: its digest.
  var bytes: [UInt8] {
    var out = Array((Self.heading + key.hex + "\n").utf8)
    let digests = pages.reduce(files.count) { $0 + ($1?.digests.count ?? 0) }
    out.reserveCapacity(pages.count * 20 + digests * 17 + 64)
    for page in pages {
      if let page {
        if let source = page.source { source.append(to: &out) } else { out.append(UInt8(ascii: "-")) }
        out += [Self.tab, UInt8(ascii: "0") + UInt8(page.digests.count)]
        for digest in page.digests {
          out.append(Self.tab)
          digest.append(to: &out)
        }
        for file in page.files {
          let words = [file.address.path, file.path, "\(file.range.lowerBound)-\(file.range.upperBound)"]
          for word in words { out += [Self.tab] + word.utf8 }
        }
      }
      out.append(UInt8(ascii: "\n"))
    }
    for digest in files {
      digest?.append(to: &out)
      out.append(UInt8(ascii: "\n"))
    }
    return out
  }

  private static func page(_ line: ArraySlice<UInt8>) -> Page? {
    var rest: ArraySlice<UInt8>? = line
    guard let text = word(&rest), let number = word(&rest), let digit = number.first, number.count == 1 else {
      return nil
    }
    let source = Fingerprint(hex: text)
    guard source != nil || text.elementsEqual("-".utf8) else { return nil }
    let count = Int(digit) - Int(UInt8(ascii: "0"))
    guard count > 0 else { return nil }
    var digests: [Fingerprint] = []
    digests.reserveCapacity(count)
    for _ in 0..<count {
      guard let digest = word(&rest).flatMap({ Fingerprint(hex: $0) }) else { return nil }
      digests.append(digest)
    }
    var files: [File] = []
    while rest != nil {
      let words = [word(&rest), word(&rest), word(&rest)].compactMap { $0.map { String(decoding: $0, as: UTF8.self) } }
      guard words.count == 3, let file = file(words) else { return nil }
      files.append(file)
    }
    return Page(digests: digests, source: source, files: files)
  }

  /// Takes the next word of a line; nil, also for the rest, where there is none any more.
  private static func word(_ rest: inout ArraySlice<UInt8>?) -> ArraySlice<UInt8>? {
    guard let line = rest else { return nil }
    guard let end = line.firstIndex(of: tab) else {
      rest = nil
      return line
    }
    rest = line[(end + 1)...]
    return line[..<end]
  }

  private static func file(_ words: [String]) -> File? {
    let ends = words[2].split(separator: "-").map { Int($0) }
    guard SiteAddress.isSafe(words[0]), ends.count == 2, let start = ends[0], let end = ends[1], start <= end else {
      return nil
    }
    return File(address: SiteAddress(words[0]), path: words[1], range: start..<end)
  }
}

extension PageMemory.Page {
  /// What is worth remembering of a page that was made with the files beside it; nil where its text has something to
  /// say, which has to be said again by each build, or counts on a heading of another text, which has to be looked for
  /// again.
  init?(digests: [Fingerprint], source: Fingerprint?, _ text: RenderedText?) {
    self.init(digests: digests, source: source)
    guard let text else { return }
    guard source != nil, text.report.isEmpty, text.references.anchors.isEmpty else { return nil }
    files = text.references.files.map {
      PageMemory.File(address: $0.address, path: $0.file.path, range: $0.span.range)
    }
  }
}

extension Fingerprint {
  init?(hex digits: ArraySlice<UInt8>) {
    guard digits.count == 16 else { return nil }
    var value: UInt64 = 0
    for byte in digits {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt64(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 | UInt64(byte - UInt8(ascii: "a") + 10)
      default: return nil
      }
    }
    self.init(value: value)
  }

  /// Appends all sixteen digits.
  func append(to out: inout [UInt8]) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 16) { digits in
      var rest = value
      for place in (0..<16).reversed() {
        let digit = UInt8(truncatingIfNeeded: rest & 15)
        digits.initializeElement(at: place, to: digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
        rest >>= 4
      }
      out.append(contentsOf: digits)
    }
  }
}

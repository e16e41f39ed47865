import FrontMatter
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
  /// Reads what another build kept; nil where it is of another key, or of other numbers of pages and files.
  init?(_ bytes: [UInt8], in range: Range<Int>, key: Fingerprint, pages: Int, files: Int) {
    var reader = CompactReader(bytes, in: range)
    do throws(CompactReader.Damage) {
      guard try reader.word() == key.value, try reader.number() == pages, try reader.number() == files else {
        return nil
      }
      self.key = key
      var known: [Page?] = []
      known.reserveCapacity(pages)
      for _ in 0..<pages { known.append(try Page(from: &reader)) }
      self.pages = known
      var digests: [Fingerprint?] = []
      digests.reserveCapacity(files)
      for _ in 0..<files { digests.append(try reader.flag() ? Fingerprint(value: reader.word()) : nil) }
      self.files = digests
    } catch {
      return nil
    }
  }

  /// The key, how many pages and files there are, each page, and the digest of each file or that there is none.
  var bytes: [UInt8] {
    let digests = pages.reduce(files.count) { $0 + ($1?.digests.count ?? 0) }
    var out = CompactWriter(capacity: pages.count * 10 + digests * 9 + 64)
    out.add(key.value)
    out.add(pages.count)
    out.add(files.count)
    for page in pages {
      if let page { page.write(to: &out) } else { out.add(0) }
    }
    for digest in files {
      out.add(digest != nil)
      if let digest { out.add(digest.value) }
    }
    return out.take()
  }
}

extension PageMemory.Page {
  /// How many digests there are, which is nought for no page at all; these, that of the text if there is one, and the
  /// files that the text names.
  fileprivate func write(to out: inout CompactWriter) {
    out.add(digests.count)
    for digest in digests { out.add(digest.value) }
    out.add(source != nil)
    if let source { out.add(source.value) }
    out.add(files.count)
    for file in files {
      out.add(file.address.path)
      out.add(file.path)
      out.add(file.range.lowerBound)
      out.add(file.range.count)
    }
  }

  /// - Returns: Nil where there is no page.
  fileprivate init?(from reader: inout CompactReader) throws(CompactReader.Damage) {
    let count = try reader.number()
    if count == 0 { return nil }
    guard count <= reader.left else { throw CompactReader.Damage() }
    var digests: [Fingerprint] = []
    digests.reserveCapacity(count)
    for _ in 0..<count { digests.append(Fingerprint(value: try reader.word())) }
    self.digests = digests
    source = try reader.flag() ? Fingerprint(value: reader.word()) : nil
    for _ in 0..<(try reader.number()) {
      let (address, path) = (try reader.text(), try reader.text())
      let (start, length) = (try reader.number(), try reader.number())
      let (end, isBeyond) = start.addingReportingOverflow(length)
      guard SiteAddress.isSafe(address), !isBeyond else { throw CompactReader.Damage() }
      files.append(PageMemory.File(address: SiteAddress(address), path: path, range: start..<end))
    }
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

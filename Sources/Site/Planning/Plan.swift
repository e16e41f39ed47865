import Diagnostics

/// Every page the site will have, each with its address, before any is made.
///
/// A class, because each text asks for it: of a struct, every reference in it would be counted for each, by all lanes at
/// once. Nothing in it changes.
public final class Plan: Sendable {
  /// By address.
  public let pages: [PlannedPage]
  /// Files that are published as they are: where, and from which path under `Content/`.
  public let copies: [(address: SiteAddress, file: ContentFile)]
  /// Old addresses and where they lead now, for `_redirects`.
  public let redirects: [(from: SiteAddress, to: SiteAddress)]
  /// Files to be made that are no pages, by output.
  public let files: [PlannedFile]
  /// Pages that are the same in several languages, each in the order of the languages.
  let groups: [[Twin]]
  let addresses: Set<String>
  /// Hash values of the output paths that are taken, in lower case, since some file systems cannot tell more apart. The
  /// paths themselves would be the largest part of a plan.
  let taken: Set<Int>

  init(
    pages: [PlannedPage], copies: [(address: SiteAddress, file: ContentFile)],
    redirects: [(from: SiteAddress, to: SiteAddress)], files: [PlannedFile], groups: [[Twin]],
    addresses: Set<String>, taken: Set<Int>
  ) {
    self.pages = pages
    self.copies = copies
    self.redirects = redirects
    self.files = files
    self.groups = groups
    self.addresses = addresses
    self.taken = taken
  }

  /// A page in one of its languages.
  public struct Twin: Sendable, Hashable {
    /// Index into ``Publication/sites``.
    public let site: Int
    public let address: SiteAddress
    /// About what: indices into that site.
    public let subject: PlannedPage.Subject
  }

  /// The page in all its languages, itself among them; empty for a page that is in one language only.
  public func twins(of page: PlannedPage) -> [Twin] { page.group.map { groups[$0] } ?? [] }

  /// The page at an address, found by halves.
  func page(at address: SiteAddress) -> PlannedPage? {
    var low = 0
    var high = pages.count
    while low < high {
      let middle = (low + high) / 2
      if pages[middle].address < address { low = middle + 1 } else { high = middle }
    }
    return low < pages.count && pages[low].address == address ? pages[low] : nil
  }

  /// Whether a page, or a file that is no copy, will be written to this path or one like it.
  public func isTaken(_ address: SiteAddress) -> Bool {
    isTaken(address.outputPath.lowercased()) || recordFile(at: address.path) != nil
  }

  private func isTaken(_ path: String) -> Bool {
    guard taken.contains(path.hashValue) else { return false }
    // Hardly ever: then all paths are looked at, those of the few files first.
    return files.contains { $0.address.outputPath.lowercased() == path }
      || copies.contains { $0.address.outputPath.lowercased() == path }
      || pages.contains { $0.address.outputPath.lowercased() == path }
  }

  /// The piece and the format, where a path is that of a citation beside the page of a piece, whatever its case.
  public func recordFile(at path: String) -> (piece: (site: Int, article: Int), format: RecordFormat)? {
    guard let (folder, format) = RecordFormat.parted(path[...]), SiteAddress.isSafe(folder),
      let page = page(at: SiteAddress(folder)), case .article(let index) = page.subject
    else { return nil }
    return ((page.site, index), format)
  }

  /// Where an old address leads now; any other as it is.
  func target(of address: SiteAddress) -> SiteAddress {
    var (low, high) = (0, redirects.count)
    while low < high {
      let middle = (low + high) / 2
      if redirects[middle].from < address { low = middle + 1 } else { high = middle }
    }
    return low < redirects.count && redirects[low].from == address ? redirects[low].to : address
  }

  /// Whether something will answer at a path on the site; a page answers without its last slash, too.
  func answers(_ path: String) -> Bool { isFile(path) || addresses.contains(path + "/") }

  /// Whether something will answer at exactly this path.
  public func isFile(_ path: String) -> Bool {
    addresses.contains(path) || (recordFile(at: path).map { path.hasSuffix($0.format.fileName) } ?? false)
  }
}

/// A page to be made: its address and what it is about, as indices into the site.
public struct PlannedPage: Sendable {
  public let address: SiteAddress
  /// Whose page it is: index into ``Publication/sites``.
  public let site: Int
  /// About what: indices into that site.
  public let subject: Subject
  /// Index into ``Plan/groups``; nil for a page that is in one language only.
  public internal(set) var group: Int?

  public enum Subject: Sendable, Hashable {
    case home
    case article(Int)
    /// The author and the number of the page, from 1.
    case author(Int, page: Int)
    case authors
    case kind(Int, page: Int)
    case strand(Int, page: Int)
    /// Index into the years of ``Shelves/byYear``.
    case year(Int, page: Int)
    case directory(Shelf)
    case prose(Int)
    case corrections
    case submissions
    case feeds
    case notFound
    case redirect(to: SiteAddress)
  }
}

/// A file to be made that is no page: a feed, a citation, a list for hosts.
public struct PlannedFile: Sendable {
  public let address: SiteAddress
  /// What messages call it, where something else wants its address: "the sitemap".
  public let name: String
  /// Whose file it is: index into ``Publication/sites``.
  public let site: Int
  /// What it is about.
  public let subject: Subject
  /// The place of its output in the list of outputs.
  public let output: Int

  public init(address: SiteAddress, name: String, site: Int = 0, subject: Subject, output: Int) {
    self.address = address
    self.name = name
    self.site = site
    self.subject = subject
    self.output = output
  }

  public var isFeed: Bool {
    if case .feed = subject { true } else { false }
  }

  /// What a file is about, as indices into the site.
  public enum Subject: Sendable, Hashable {
    case site
    case article(Int)
    case author(Int)
    case kind(Int)
    case strand(Int)
    case feed(Feed.Source, Feed.Format)
    /// One of several files that an output is cut into, from 1.
    case part(Int)
  }
}

/// Where a list is cut into pages, newest first.
///
/// Cuts are counted from the oldest piece, so that a new one changes the first page only and the others keep their
/// bytes; the first page takes what is left over, from half a page to one and a half.
struct PageCuts {
  private let count: Int
  private let size: Int
  /// How many pieces stand on the first page.
  private let first: Int

  init(count: Int, size: Int) {
    self.count = count
    self.size = size
    let rest = count % size
    first = count <= size ? count : rest * 2 < size ? rest + size : rest
  }

  var pages: Int { 1 + (count - first) / size }

  /// The pieces of a page by its number, from 1.
  subscript(_ page: Int) -> Range<Int> {
    page == 1 ? 0..<first : first + (page - 2) * size..<first + (page - 1) * size
  }
}

public import Diagnostics
import FrontMatter

/// Gives every page and every other file its address. Two sources for one address are an error that names both.
///
/// - Parameter files: Says which files are wanted beside the pages, once these are known.
public func plan(
  _ publication: Publication, files: ([PlannedPage]) -> [PlannedFile] = { _ in [] }, report: inout Report
) -> Plan {
  var planning = Planning(publication)
  planning.planPages()
  planning.planOutputs(files)
  planning.planFiles()
  planning.planAliases()
  report.append(planning.report)
  return planning.finish()
}

/// The working state of ``plan(_:report:)``.
private struct Planning {
  let publication: Publication
  var report = Report()
  /// The site whose pages are being planned.
  private var site: Site
  private var place = 0
  private var pages: [PlannedPage] = []
  private var copies: [(address: SiteAddress, file: ContentFile)] = []
  private var files: [PlannedFile] = []
  private var redirects: [(from: SiteAddress, to: SiteAddress)] = []
  /// Who has each address, in the form in which file systems and hosts may confuse them: one case; and as a
  /// dictionary's `String` keys, canonically equivalent Unicode is one key, too.
  private var owners: [String: Owner] = [:]
  private var addresses: Set<String> = []
  /// Paths with a name that some place refuses, each told once.
  private var unportable: Set<String> = []

  /// A class, because it has many references, and is looked up and kept many times. Nothing in it changes.
  fileprivate final class Owner: Sendable {
    let address: SiteAddress
    let what: String
    let source: SourceSpan?
    let file: String?
    let isAlias: Bool
    let hasSlug: Bool
    /// Whether it is the page of an article.
    let isPiece: Bool

    init(
      address: SiteAddress, what: String, source: SourceSpan?, file: String?, isAlias: Bool = false,
      hasSlug: Bool = false, isPiece: Bool = false
    ) {
      self.address = address
      self.what = what
      self.source = source
      self.file = file
      self.isAlias = isAlias
      self.hasSlug = hasSlug
      self.isPiece = isPiece
    }
  }

  init(_ publication: Publication) {
    self.publication = publication
    site = publication.main
    let expected = publication.articleCount * 2
    pages.reserveCapacity(expected)
    owners.reserveCapacity(expected)
    addresses.reserveCapacity(expected)
  }

  mutating func planPages() {
    forEachSite { $0.planPagesOfSite() }
    planTop()
  }

  /// Goes through the languages.
  private mutating func forEachSite(_ body: (inout Planning) -> Void) {
    for (place, site) in publication.sites.enumerated() {
      self.place = place
      self.site = site
      body(&self)
    }
  }

  /// What hosts look for at the very top, where the main language has a prefix of its own.
  private mutating func planTop() {
    place = 0
    site = publication.main
    guard site.root != .home else { return }
    add(.home, .redirect(to: site.root), "the way to the main language")
    add(SiteAddress("/404.html"), .notFound, "the page for dead links")
  }

  private mutating func planPagesOfSite() {
    add(site.root, .home, "the home page")
    add(site.address("/404.html"), .notFound, "the page for dead links")
    if !site.articles.isEmpty {
      add(site.address("/archive/"), .directory(.year), "the archive")
      add(site.address("/corrections/"), .corrections, "the corrections page")
    }
    for (index, year) in site.shelves.byYear.enumerated() {
      addList(site.address("/archive/\(year.year)/"), count: year.articles.count, "the archive of \(year.year)", nil) {
        .year(index, page: $0)
      }
    }
    let authors = site.shelves.authorsInOrder
    if !authors.isEmpty { add(site.address("/authors/"), .authors, "the list of authors") }
    for index in authors {
      let author = site.authors[index]
      addList(author.address, count: site.shelves.byAuthor[index].count, "the author's page", author.source) {
        .author(index, page: $0)
      }
    }
    for (index, kind) in site.kinds.enumerated() where !site.shelves.byKind[index].isEmpty {
      addList(
        site.address(ofKind: index), count: site.shelves.byKind[index].count, "the list of kind '\(kind.id)'", nil
      ) {
        .kind(index, page: $0)
      }
    }
    for shelf in Shelf.strands where !site.shelves.strandsInOrder[shelf, default: []].isEmpty {
      add(site.address("/\(shelf.folder)/"), .directory(shelf), "the list of \(shelf.folder)")
    }
    for index in Shelf.strands.flatMap({ site.shelves.strandsInOrder[$0, default: []] }).sorted() {
      let strand = site.strands[index]
      addList(
        strand.address, count: site.shelves.byStrand[index].count, "the \(strand.shelf.word)'s page", strand.source
      ) {
        .strand(index, page: $0)
      }
    }
    if site.settings.submissions != nil {
      add(site.address("/write-for-us/"), .submissions, "the page \"Write for us\"")
    }
    if !site.feeds.isEmpty { add(site.feedsPage, .feeds, "the page of feeds") }
    for (index, page) in site.pages.enumerated() { add(page.address, .prose(index), "a page", page.source) }
    for (index, article) in site.articles.enumerated() {
      add(article.address, .article(index), "an article", article.source)
    }
  }

  mutating func planOutputs(_ wanted: ([PlannedPage]) -> [PlannedFile]) {
    files = wanted(pages).filter { file in
      claim(Owner(address: file.address, what: file.name, source: nil, file: nil))
    }
  }

  mutating func planFiles() {
    for file in publication.main.files.values.sorted(by: { $0.path < $1.path }) {
      guard SiteAddress.isSafe("/" + file.path) else { continue }
      if file.path.path(below: "files") != nil {
        add(file, at: SiteAddress("/" + file.path))
      } else if let path = file.path.path(below: "root") {
        add(file, at: SiteAddress("/" + path))
      }
    }
    forEachSite { $0.planFilesOfSite() }
  }

  private mutating func planFilesOfSite() {
    let pictures =
      site.articles.compactMap(\.picture) + site.authors.compactMap(\.photo) + site.strands.compactMap(\.picture)
      + site.pages.compactMap(\.picture)
    for picture in pictures { add(picture.file, at: picture.address) }
    for article in site.articles {
      if let pdf = article.pdf { add(pdf, at: article.pdfAddress(pdf)) }
    }
  }

  mutating func planAliases() {
    forEachSite { $0.planAliasesOfSite() }
    checkFolders()
  }

  private mutating func planAliasesOfSite() {
    func add(_ aliases: [Located<String>], _ target: SiteAddress) {
      for alias in aliases { self.add(alias, to: target) }
    }
    for article in site.articles { add(article.fields.aliases, article.address) }
    for author in site.authors where author.borrowedFrom == nil { add(author.fields.aliases, author.address) }
    for strand in site.strands where strand.borrowedFrom == nil { add(strand.fields.aliases, strand.address) }
    for page in site.pages { add(page.fields.aliases, page.address) }
  }

  func finish() -> Plan {
    let (pages, groups) = publication.grouped(pages)
    return Plan(
      pages: pages.sorted { $0.address < $1.address }, copies: copies,
      redirects: redirects.sorted { $0.from < $1.from }, files: files, groups: groups,
      addresses: addresses, taken: Set(owners.keys.map(\.hashValue)))
  }

  // MARK: Addresses

  private mutating func add(
    _ address: SiteAddress, _ subject: PlannedPage.Subject, _ what: String, _ source: SourceSpan? = nil
  ) {
    let hasSlug =
      switch subject {
      case .article, .prose: true
      default: false
      }
    let isPiece = if case .article = subject { true } else { false }
    guard claim(Owner(address: address, what: what, source: source, file: nil, hasSlug: hasSlug, isPiece: isPiece))
    else { return }
    pages.append(PlannedPage(address: address, site: place, subject: subject, group: nil))
  }

  private mutating func addList(
    _ address: SiteAddress, count: Int, _ what: String, _ source: SourceSpan?, _ subject: (Int) -> PlannedPage.Subject
  ) {
    for number in 1...PageCuts(count: count, size: site.settings.pageSize).pages {
      add(address.page(number), subject(number), what, source)
    }
  }

  private mutating func add(_ file: ContentFile, at address: SiteAddress) {
    let source = SourceSpan(path: site.prefix + file.path, range: 0..<0)
    let owner = Owner(address: address, what: "the file '\(file.path)'", source: source, file: file.path)
    guard !isAsset(owner), claim(owner) else { return }
    copies.append((address, file))
  }

  private mutating func add(_ alias: Located<String>, to target: SiteAddress) {
    guard let address = SiteAddress(alias: alias.value) else {
      report.error(
        .invalidValue, "'\(alias.value)' is no address on the site", at: alias.span, help: "write it as '/old/address/'"
      )
      return
    }
    let owner = Owner(address: address, what: "an alias", source: alias.span, file: nil, isAlias: true)
    guard !isAsset(owner), claim(owner) else { return }
    pages.append(PlannedPage(address: address, site: place, subject: .redirect(to: target), group: nil))
    redirects.append((address, target))
  }

  /// Takes an address for one source; an error where another has it already.
  private mutating func claim(_ owner: Owner) -> Bool {
    let key = owner.address.foldedOutputPath
    if let citation = recordFile(at: key[...]) {
      report(owner, against: citation)
      return false
    }
    // Nearly always there is nobody yet, and each look into the table costs a hash of the path.
    guard let first = owners.updateValue(owner, forKey: key) else {
      guard isShort(owner) else {
        owners[key] = nil
        return false
      }
      checkNames(of: owner)
      addresses.insert(owner.address.path)
      return true
    }
    owners[key] = first
    if let file = first.file, file == owner.file { return false }
    report(owner, against: first)
    return false
  }

  /// Whether the path of a file fits the limits of file systems with all that may stand before it.
  private mutating func isShort(_ owner: Owner) -> Bool {
    let length = owner.address.path.utf8.count
    guard length > SiteAddress.longest else { return true }
    report.error(
      .invalidFileName, "an address of \(length) bytes, and at most \(SiteAddress.longest) can be published",
      at: owner.source, help: owner.wayOut)
    return false
  }

  /// Warns of a name that some hosts refuse. Of files it was said when they were listed.
  private mutating func checkNames(of owner: Owner) {
    guard owner.file == nil else { return }
    for flaw in UnportableName.all(in: owner.address.path) where unportable.insert(flaw.path).inserted {
      let help = owner.isAlias || owner.hasSlug ? owner.wayOut : "take another name"
      report.warning(.unportableName, flaw.message, at: owner.source, help: help)
    }
  }

  /// What owns a path if it is one of the files that every piece has beside its page. There are three a piece, so they
  /// are not claimed one by one.
  private func recordFile(at key: Substring) -> Owner? {
    // Nearly all names begin otherwise.
    guard let name = key.utf8.lastIndex(of: UInt8(ascii: "/")).map({ key.utf8[key.utf8.index(after: $0)...] }),
      let first = name.first, first | 0x20 == UInt8(ascii: "c"),
      let (folder, format) = RecordFormat.parted(key), let page = owners[folder + "index.html"], page.isPiece
    else { return nil }
    return Owner(address: format.address(beside: page.address), what: "the piece's citation", source: nil, file: nil)
  }

  /// Whether an address lies among styles and icons, whose names are known only when they are made.
  private mutating func isAsset(_ owner: Owner) -> Bool {
    guard owner.address.path.lowercased().hasPrefix("/assets/") else { return false }
    report.error(
      .reservedAddress, "the address '\(owner.address.path)' belongs to styles and icons", at: owner.source,
      help: owner.wayOut)
    return true
  }

  /// What would need a folder where a file stands: `/map.txt/` beside `/map.txt`.
  private mutating func checkFolders() {
    var clashes: [(file: Owner, below: Owner)] = []
    // Hardly any folder ends like a file, and only those are looked up.
    let ends = Set((owners.keys + RecordFormat.allCases.map(\.fileName)).map { PathEnd($0.utf8) })
    for key in owners.keys {
      for above in PathEnd.folders(of: key, endingIn: ends) {
        guard let file = owners[String(above)] ?? recordFile(at: above), let below = owners[key] else { continue }
        clashes.append((file, below))
      }
    }
    var seen: Set<SiteAddress> = []
    for (file, below) in clashes.sorted(by: { $0.below.address < $1.below.address }) {
      // Of a file in the way of many pages it is enough to hear once.
      let (blamed, other) = below.isAlias ? (below, file) : (file, below)
      guard seen.insert(blamed.address).inserted else { continue }
      report.error(
        .addressTaken, "no room for '\(below.address.path)': '\(file.address.path)' is a file", at: blamed.source,
        help: blamed.wayOut, notes: other.source.map { [.init("the other is \(other.what):", at: $0)] } ?? [])
    }
  }

  private mutating func report(_ owner: Owner, against first: Owner) {
    // Blame the one that an author can change, and of two rather the alias.
    let isFirstBlamed = owner.source == nil ? first.source != nil : first.isAlias && !owner.isAlias
    let (blamed, other) = isFirstBlamed ? (first, owner) : (owner, first)
    let isSame = other.address.path == blamed.address.path
    let twin = isSame ? "" : " (and '\(other.address.path)', which some hosts cannot tell apart)"
    if let source = other.source {
      report.error(
        .addressTaken, "two sources for the address '\(blamed.address.path)'" + twin, at: blamed.source,
        help: blamed.wayOut, notes: [.init("the other is \(other.what):", at: source)])
    } else {
      report.error(
        .reservedAddress, "the address '\(blamed.address.path)' belongs to \(other.what)", at: blamed.source,
        help: blamed.wayOut)
    }
  }
}

extension Planning.Owner {
  /// What its author can do about an address that is not free.
  fileprivate var wayOut: String {
    if isAlias { return "delete the alias" }
    return hasSlug ? "write another 'slug', or rename the file" : "rename the file"
  }
}

extension Site {
  /// `/policy-brief/`
  public func address(ofKind kind: Int) -> SiteAddress { address("/\(kinds[kind].id)/") }
}

extension Article {
  /// Scholar wants the printed form in the folder of the page, wherever the author keeps it.
  public func pdfAddress(_ pdf: ContentFile) -> SiteAddress { SiteAddress(address.path + pdf.path.lastComponent) }
}

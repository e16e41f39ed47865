import Diagnostics
import HTML
import Markdown
import Outputs
import Site
import Synchronization
import Templates

/// Renders every page of a plan and hands it to the writer, an article's text in passing.
struct SiteRenderer {
  private let request: BuildRequest
  private(set) var content: ReadContent
  let publication: Publication
  let plan: Plan
  /// One for each language.
  private(set) var presses: [SitePress]
  let assets: [OutputFile]

  /// Renders what pages share: biographies, introductions and plain pages.
  init(
    _ request: BuildRequest, _ content: ReadContent, _ publication: Publication, _ plan: Plan, _ report: inout Report
  ) throws {
    self.request = request
    self.content = content
    self.publication = publication
    self.plan = plan
    var presses: [SitePress] = []
    let editions = Editions(publication, plan: plan)
    for place in publication.sites.indices {
      presses.append(try SitePress(publication, place, plan, editions, content, lanes: request.jobs, &report))
    }
    let theme = publication.main.theme
    let style = stylesheet(theme: theme, languages: publication.sites.map(\.phrases))
    let icon = favicon(initials: presses[0].initials, theme: theme)
    let styleAddress = SiteAddress("/assets/style.\(Fingerprint(style).letters).css")
    let iconAddress = SiteAddress("/assets/icon.\(Fingerprint(icon).letters).svg")
    let icons = iconSprite()
    let feedStyle = feedStylesheet(theme: theme)
    let feedStyleAddress = SiteAddress("/assets/feed.\(Fingerprint(feedStyle).letters).css")
    let iconsAddress = SiteAddress("/assets/icons.\(Fingerprint(icons).letters).svg")
    self.presses = presses.map {
      $0.dressed(stylesheet: styleAddress, icon: iconAddress, icons: iconsAddress, feedStyle: feedStyleAddress)
    }
    assets = [
      OutputFile(path: styleAddress.outputPath, body: .bytes(style)),
      OutputFile(path: iconAddress.outputPath, body: .bytes(icon)),
      OutputFile(path: iconsAddress.outputPath, body: .bytes(icons)),
      OutputFile(path: feedStyleAddress.outputPath, body: .bytes(feedStyle)),
    ]
  }

  /// What the prose of all languages shows and counts on.
  var proseReferences: [TextReferences] { presses.flatMap(\.proseReferences) }

  /// Renders every page; with a writer, hands over every file.
  ///
  /// - Parameter memory: Pages of which it says that they are there as they should be are not made again.
  /// - Returns: What there is to remember of each page and of each other file, in the plan's order.
  @discardableResult
  func renderAll(
    into writer: PublicWriter?, knowing memory: PageMemory? = nil, _ report: inout Report
  ) throws -> (pages: [PageMemory.Page?], files: [Fingerprint?]) {
    let done = Atomic(0)
    let total = plan.pages.count
    let rendered = try concurrentMap(Array(plan.pages.indices), lanes: request.jobs) { index in
      let count = done.add(1, ordering: .relaxed).newValue
      if count.isMultiple(of: 250) { request.progress?("rendering \(count) of \(total)") }
      let page = plan.pages[index]
      if let writer, let known = memory?.pages[index], let page = try keep(page, known, writer) { return page }
      return try render(page, writer)
    }
    let remembered = rendered.map(\.memory)
    var references = proseReferences
    for page in rendered {
      report.append(page.report)
      if let more = page.references { references.append(more) }
    }
    for text in try unreadableTexts() { report.append(text.report) }
    let wanted = references.flatMap(\.anchors)
    try AnchorCheck(presses: presses).check(wanted, &report)
    let copies = copies(references, &report)
    guard let writer, !report.hasErrors else { return (remembered, []) }
    for file in assets { try writer.put(file) }
    for copy in copies {
      try writer.put(OutputFile(path: copy.address.outputPath, body: .copy(of: content.prefix + copy.file.path)))
    }
    var files = [Fingerprint?](repeating: nil, count: plan.files.count)
    func putAll(_ chosen: [Int], sharing entries: FeedEntryMemory?) throws {
      let digests = try concurrentMap(chosen, lanes: request.jobs) {
        try put(plan.files[$0], memory?.files[$0], sharing: entries, writer)
      }
      for (index, digest) in zip(chosen, digests) { files[index] = digest }
    }
    try putAll(plan.files.indices.filter { plan.files[$0].isFeed }, sharing: FeedEntryMemory())
    // What feeds share is let go by now, and leaves its room to the lists of all works.
    try putAll(plan.files.indices.filter { !plan.files[$0].isFeed }, sharing: nil)
    return (remembered, files)
  }

  /// The texts below front matter that could not be read: they have no page, and what is wrong in them is wrong.
  private func unreadableTexts() throws -> [RenderedText] {
    try content.content.unreadable.map { path, place in
      let press = presses.first { $0.site.language.description == place.language } ?? presses[0]
      return try press.texts.render(SiteText(path: path, page: press.site.root, headingShift: 1, idPrefix: ""))
    }
  }

  /// Puts a file that is no page, or keeps it as it is there where it is known to come out the same.
  ///
  /// - Returns: Its digest, where it is worth remembering.
  private func put(
    _ file: PlannedFile, _ known: Fingerprint?, sharing entries: FeedEntryMemory?, _ writer: PublicWriter
  ) throws -> Fingerprint? {
    if let known, try writer.keep([file.address.outputPath], [known]) { return known }
    let digest = try writer.put(output(file, entries))
    return Output.isOfSiteAlone(file, in: presses[file.site].site) ? digest : nil
  }

  /// A piece's citation in a format, beside its page.
  func recordFile(of work: WorkRecord, _ format: RecordFormat) -> OutputFile {
    OutputFile(path: format.address(beside: work.address).outputPath, body: .bytes(format.bytes(of: work)))
  }

  /// A file that is no page, made by its output.
  ///
  /// - Parameter entries: Keeps the entries of feeds, where many files are made one after the other.
  func output(_ file: PlannedFile, _ entries: FeedEntryMemory? = nil) throws -> OutputFile {
    let pieces = try presses[file.site].output(file, plan, entries)
    return OutputFile(path: file.address.outputPath, body: pieces.count == 1 ? .bytes(pieces[0]) : .pieces(pieces))
  }

  func summary(_ changes: WriteSummary) -> BuildSummary {
    var summary = BuildSummary()
    summary.articles = publication.articleCount
    summary.authors = publication.main.authors.count
    summary.pages = plan.pages.count
    summary.files = changes.written + changes.unchanged
    summary.written = changes.written
    summary.unchanged = changes.unchanged
    summary.removed = changes.removed
    for site in publication.sites {
      summary.drafts += site.kept.drafts
      summary.embargoed += site.kept.embargoed
      summary.expired += site.kept.expired
    }
    summary.warnings = changes.warnings
    return summary
  }

  private struct RenderedPage: Sendable {
    var references: TextReferences?
    var report = Report()
    var memory: PageMemory.Page?
  }

  private func render(_ planned: PlannedPage, _ writer: PublicWriter?) throws -> RenderedPage {
    let press = presses[planned.site]
    let text = try press.text(of: planned)
    var page = RenderedPage(references: text?.references, report: text?.report ?? Report())
    if let writer {
      var (made, html) = press.page(planned, text: text)
      var files: [OutputFile] = []
      files.reserveCapacity(1 + RecordFormat.allCases.count)
      files.append(OutputFile(path: planned.address.outputPath, body: .bytes(html.take())))
      if case .work(let work)? = made.record?.subject {
        for format in RecordFormat.allCases { files.append(recordFile(of: work, format)) }
      }
      let digests = try writer.put(files)
      page.memory = PageMemory.Page(digests: digests, source: source(of: planned), text)
    }
    return page
  }

  /// The page as it is there, where it was made of the same text and nobody changed it.
  private func keep(
    _ planned: PlannedPage, _ known: PageMemory.Page, _ writer: PublicWriter
  ) throws -> RenderedPage? {
    guard known.source == source(of: planned) else { return nil }
    var paths = [planned.address.outputPath]
    if known.digests.count > 1 {
      paths += RecordFormat.allCases.map { $0.address(beside: planned.address).outputPath }
    }
    var references = TextReferences()
    for reference in known.files {
      guard case .article(let index) = planned.subject, let file = publication.main.files[reference.path] else {
        return nil
      }
      let path = content.prefix + presses[planned.site].site.articles[index].path
      references.files.append((reference.address, file, SourceSpan(path: path, range: reference.range)))
    }
    guard try writer.keep(paths, known.digests) else { return nil }
    return RenderedPage(references: references, memory: known)
  }

  /// The digest of the file whose text a page shows; nil for pages that show no article's.
  private func source(of planned: PlannedPage) -> Fingerprint? {
    guard case .article(let index) = planned.subject else { return nil }
    return content.seen[presses[planned.site].site.articles[index].document]?.whole
  }

  /// One page whole, its text read and rendered for it.
  func page(_ planned: PlannedPage) throws(DiskError) -> HTML {
    let press = presses[planned.site]
    return press.page(planned, text: try press.text(of: planned)).html
  }

  /// A piece in one of the languages.
  struct Piece: Hashable {
    let site: Int
    /// Index into that site's articles.
    let article: Int
  }

  /// The pieces that have a page: all but those whose address another has.
  var pieces: [Piece] {
    plan.pages.compactMap { page in
      if case .article(let article) = page.subject { Piece(site: page.site, article: article) } else { nil }
    }
  }

  func article(_ piece: Piece) -> Article { presses[piece.site].site.articles[piece.article] }

  /// The text of a piece, read and rendered.
  func text(of piece: Piece) throws(DiskError) -> RenderedText {
    try presses[piece.site].texts.render(article(piece).text)
  }

  /// The same site with other states of its articles' texts.
  func reading(_ content: ReadContent) -> SiteRenderer {
    var copy = self
    copy.content = content
    copy.presses = presses.map { $0.reading(content) }
    return copy
  }

  /// The files that texts show or link, beside those that front matter names; and a hint for each that nothing uses.
  private func copies(_ references: [TextReferences], _ report: inout Report) -> [(
    address: SiteAddress, file: ContentFile
  )] {
    var owners: [String: ContentFile] = [:]
    var copies = plan.copies
    for copy in plan.copies { owners[copy.address.outputPath.lowercased()] = copy.file }
    for copy in references.flatMap(\.files) {
      let key = copy.address.outputPath.lowercased()
      if let first = owners[key] {
        guard first.path != copy.file.path else { continue }
        report.error(
          .addressTaken, "two files for the address '\(copy.address.path)'", at: copy.span,
          help: "rename one of '\(first.path)' and '\(copy.file.path)'")
      } else if plan.isTaken(copy.address) {
        report.error(
          .addressTaken, "a page has the address '\(copy.address.path)'", at: copy.span,
          help: "rename '\(copy.file.path)'")
      } else {
        owners[key] = copy.file
        copies.append((copy.address, copy.file))
      }
    }
    // Where a text could not be read, nobody knows what it would have used.
    guard !report.hasErrors else { return copies }
    let used = Set(copies.map(\.file.path))
    for path in publication.main.files.keys.sorted() where !used.contains(path) && !publication.main.isKeptOut(path) {
      guard ContentPath.isContentFolder(path), ContentPath.nameOfText(path) == nil else { continue }
      report.hint(
        .unusedFile, "no piece uses this file, so it is not published",
        at: SourceSpan(path: content.prefix + path, range: 0..<0),
        help: "files for download go in 'files/'")
    }
    return copies
  }
}

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
  let site: Site
  let plan: Plan
  private let maker: PageMaker
  private let masthead: Masthead
  private let phrases = Phrases.english
  private(set) var texts: TextRenderer
  let assets: [OutputFile]
  /// What the prose shows and counts on: biographies, introductions, plain pages.
  let proseReferences: [TextReferences]

  /// Renders what pages share: biographies, introductions and plain pages.
  init(_ request: BuildRequest, _ content: ReadContent, _ site: Site, _ plan: Plan, _ report: inout Report) throws {
    self.request = request
    self.content = content
    self.site = site
    self.plan = plan
    texts = TextRenderer(content: content, site: site, plan: plan)
    var prose: [String: RenderedBody] = [:]
    var references: [TextReferences] = []
    for text in try concurrentMap(site.proseTexts, lanes: request.jobs, texts.render) {
      report.append(text.report)
      references.append(text.references)
      prose[text.path] = text.body
    }
    if let invitation = site.settings.submissions?.text {
      let language = site.settings.language
      let text = texts.render(invitation.map { $0.text(for: language, default: language) })
      report.append(text.report)
      references.append(text.references)
      prose[Site.submissionsText] = text.body
    }
    proseReferences = references
    maker = PageMaker(site: site, plan: plan, phrases: phrases, prose: prose)

    let style = stylesheet(theme: site.theme)
    let icon = favicon(initials: maker.masthead(stylesheet: .home, icon: .home).initials, theme: site.theme)
    let styleAddress = SiteAddress("/assets/style.\(Fingerprint(style).letters).css")
    let iconAddress = SiteAddress("/assets/icon.\(Fingerprint(icon).letters).svg")
    masthead = maker.masthead(stylesheet: styleAddress, icon: iconAddress)
    assets = [
      OutputFile(path: styleAddress.outputPath, body: .bytes(style)),
      OutputFile(path: iconAddress.outputPath, body: .bytes(icon)),
    ]
  }

  /// Renders every page; with a writer, hands over every file.
  func renderAll(into writer: PublicWriter?, _ report: inout Report) throws {
    let done = Atomic(0)
    let total = plan.pages.count
    let rendered = try concurrentMap(plan.pages, lanes: request.jobs) { page in
      let count = done.add(1, ordering: .relaxed).newValue
      if count.isMultiple(of: 250) { request.progress?("rendering \(count) of \(total)") }
      return try render(page, writer)
    }
    var references = proseReferences
    for page in rendered {
      report.append(page.report)
      if let more = page.references { references.append(more) }
    }
    let wanted = references.flatMap(\.anchors)
    try AnchorCheck(texts: texts, plan: plan, site: site).check(wanted, &report)
    let copies = copies(references, &report)
    guard let writer, !report.hasErrors else { return }
    for file in assets { try writer.put(file) }
    for copy in copies {
      try writer.put(OutputFile(path: copy.address.outputPath, body: .copy(of: content.prefix + copy.file.path)))
    }
    _ = try concurrentMap(plan.files, lanes: request.jobs) { try writer.put(output($0)) }
  }

  /// A file that is no page, made by its output.
  func output(_ file: PlannedFile) throws -> OutputFile {
    let texts = texts
    let sources = Sources(site: site, plan: plan, catalogue: maker.catalogue, phrases: phrases) {
      try texts.render(texts.site.articles[$0].text).body
    }
    return OutputFile(path: file.address.outputPath, body: .bytes(try Output.bytes(of: file, from: sources)))
  }

  func summary(_ changes: WriteSummary) -> BuildSummary {
    var summary = BuildSummary()
    summary.articles = site.articles.count
    summary.authors = site.authors.count
    summary.pages = plan.pages.count
    summary.files = changes.written + changes.unchanged
    summary.written = changes.written
    summary.unchanged = changes.unchanged
    summary.removed = changes.removed
    summary.drafts = site.kept.drafts
    summary.embargoed = site.kept.embargoed
    summary.expired = site.kept.expired
    summary.warnings = changes.warnings
    return summary
  }

  private struct RenderedPage: Sendable {
    let references: TextReferences?
    let report: Report
  }

  private func render(_ planned: PlannedPage, _ writer: PublicWriter?) throws -> RenderedPage {
    var text: RenderedText?
    if case .article(let index) = planned.subject { text = try texts.render(site.articles[index].text) }
    if let writer {
      let html = page(planned, text: text)
      try writer.put(OutputFile(path: planned.address.outputPath, body: .bytes(html.bytes)))
    }
    return RenderedPage(references: text?.references, report: text?.report ?? Report())
  }

  /// One page whole, around an article's rendered text.
  private func page(_ planned: PlannedPage, text: RenderedText?) -> HTML {
    let page: Page
    if case .article(let index) = planned.subject {
      page = maker.article(index, body: text?.body ?? .empty)
    } else {
      page = maker.page(planned)
    }
    return Templates.render(page, masthead: masthead, phrases: phrases)
  }

  /// One page whole, its text read and rendered for it.
  func page(_ planned: PlannedPage) throws(DiskError) -> HTML {
    guard case .article(let index) = planned.subject else { return page(planned, text: nil) }
    return page(planned, text: try texts.render(site.articles[index].text))
  }

  /// The same site with other states of its articles' texts.
  func reading(_ content: ReadContent) -> SiteRenderer {
    var copy = self
    copy.content = content
    copy.texts = TextRenderer(content: content, site: site, plan: plan)
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
    for path in site.files.keys.sorted() where !used.contains(path) && !site.isKeptOut(beside: path) {
      guard ContentPath.isContentFolder(path), ContentPath.nameOfText(path) == nil else { continue }
      report.hint(
        .unusedFile, "no piece uses this file, so it is not published",
        at: SourceSpan(path: content.prefix + path, range: 0..<0),
        help: "files for download go in 'files/'")
    }
    return copies
  }
}

public import Diagnostics
import HTML
import Markdown
import Outputs
import Site
import Synchronization

/// A site kept in memory while its content is edited: each update does the work that the change asks for.
///
/// Stages are the build's own; what is remembered stands outside them. A file is read again where its stamp on the
/// disk differs. An article that changed in its text alone leaves the site and its plan as they are. Anything else
/// assembles the site anew from the remembered documents.
///
/// A class because the server and the watcher share it.
public final class LiveSite: Sendable {
  private let request: BuildRequest
  private let state = Mutex(LiveState())

  /// What an update found.
  public struct Update: Sendable {
    /// The new state; nil where the content has mistakes, so that the last good one stays.
    public let edition: Edition?
    public let report: Report
    /// Whether only texts of articles changed.
    public let isTextOnly: Bool
  }

  public init(_ request: BuildRequest) { self.request = request }

  /// Reads what changed and says what that means.
  ///
  /// - Parameter changed: Paths under `Content/`; nil where nobody knows.
  public func update(changed: Set<String>?, now: Int) throws -> Update {
    var request = request
    request.now = now
    return try state.withLock { try $0.update(request, changed: changed) }
  }
}

/// What a live site remembers between updates.
private struct LiveState {
  var memory: ReadingMemory? = ReadingMemory()
  /// The newest state, be it good or not.
  var latest: Edition?
  /// What reading, assembling and planning said, and the prose that pages share.
  var siteReport = Report()
  var texts: [String: Findings] = [:]

  /// What rendering an article's text said.
  struct Findings: Sendable {
    let report: Report
    let anchors: [(page: SiteAddress, anchor: String, span: SourceSpan)]
    /// Whether the text refers to the site, so that a change elsewhere may break it.
    let refersToSite: Bool
  }

  mutating func update(_ request: BuildRequest, changed: Set<String>?) throws -> LiveSite.Update {
    if let update = try textUpdate(request, changed) { return update }
    var report = Report()
    let content = try ContentReader(request).read(&report, &memory, changed: changed)
    let publication = assemble(content.content, report: &report)
    let plan = plan(publication, files: { Output.files(of: publication, $0) }, report: &report)
    publication.checkSettings(plan, report: &report)
    let renderer = try SiteRenderer(request, content, publication, plan, &report)
    siteReport = report
    let pieces = renderer.pieces
    let known = Set(pieces.map { renderer.article($0).path })
    texts = texts.filter { known.contains($0.key) }
    let stale = pieces.filter { piece in
      let path = renderer.article(piece).path
      guard let findings = texts[path], let changed else { return true }
      return findings.refersToSite || changed.contains(path)
    }
    try check(stale, renderer, request.jobs)
    let all = try fullReport(renderer)
    let fresh = Edition(renderer)
    latest = fresh
    return LiveSite.Update(edition: all.hasErrors ? nil : fresh, report: all, isTextOnly: false)
  }

  /// The update where articles changed in their texts alone; nil where there is more to do.
  private mutating func textUpdate(_ request: BuildRequest, _ changed: Set<String>?) throws -> LiveSite.Update? {
    guard let changed, !changed.isEmpty, let latest, !siteReport.hasErrors,
      let fresh = try bodiesOnly(request, changed)
    else { return nil }
    for (path, text) in fresh { self.memory?.texts[path] = text }
    let edition = latest.reading(latest.renderer.content.replacing(fresh))
    self.latest = edition
    let renderer = edition.renderer
    try check(changed.compactMap { edition.piece(at: $0) }, renderer, request.jobs)
    let all = try fullReport(renderer)
    return LiveSite.Update(edition: all.hasErrors ? nil : edition, report: all, isTextOnly: true)
  }

  /// The changed texts, where nothing but the bodies of articles changed. A function of its own, so that no second
  /// owner of the memory makes the next change of it a copy.
  private func bodiesOnly(_ request: BuildRequest, _ changed: Set<String>) throws -> [String: ReadingMemory.Text]? {
    guard let memory,
      changed.allSatisfy({ ContentPath($0)?.role == .article }),
      let fresh = try ContentReader(request).rereading(changed, in: memory),
      fresh.allSatisfy({ path, text in memory.texts[path].map { text.differsInBodyOnly(from: $0) } ?? false })
    else { return nil }
    return fresh
  }

  private mutating func check(_ pieces: [SiteRenderer.Piece], _ renderer: SiteRenderer, _ lanes: Int) throws {
    let rendered = try concurrentMap(pieces, lanes: lanes) { piece throws(DiskError) in try renderer.text(of: piece) }
    for (article, text) in zip(pieces.map(renderer.article), rendered) {
      let refers = text.body.outline.links.contains { Link.scheme(of: $0.destination) == nil }
      texts[article.path] = Findings(
        report: text.report, anchors: text.references.anchors, refersToSite: refers || !text.references.files.isEmpty)
    }
  }

  /// Everything that is to be said of the site as it is now.
  private func fullReport(_ renderer: SiteRenderer) throws -> Report {
    var report = siteReport
    for findings in texts.values where !findings.report.isEmpty { report.append(findings.report) }
    let anchors = renderer.proseReferences.flatMap(\.anchors) + texts.values.flatMap(\.anchors)
    try AnchorCheck(presses: renderer.presses).check(anchors, &report)
    return report.without { renderer.content.isOff($0) }
  }
}

import Check
public import Diagnostics
import Site
import Templates

/// Checks a site: all that a build says, without writing, and what a copy editor would mark.
///
/// Pieces under embargo are checked too, in a second pass: they will be published by a clock, when nobody looks.
public func check(_ request: BuildRequest) -> CheckOutcome {
  var request = request
  request.writes = false
  do {
    return try undisturbed(request) { try checkOnce(request) }
  } catch {
    return CheckOutcome(failure: "\(error)")
  }
}

private func checkOnce(_ request: BuildRequest) throws -> CheckOutcome {
  var request = request
  var outcome = CheckOutcome()
  var now = try CheckPass(request)
  let waiting = Set(now.publication.sites.flatMap(\.kept.embargoedPaths))
  if !request.future, !waiting.isEmpty {
    request.future = true
    request.progress?("checking what is under embargo")
    now.take(try CheckPass(request), of: waiting)
  }
  outcome.summary = now.summary
  outcome.outside = now.outside
  outcome.report = request.isStrict ? now.report.strict : now.report
  return outcome
}

/// How a check ended.
public struct CheckOutcome: Sendable {
  public var report = Report()
  public var summary = BuildSummary()
  /// The links of all texts that lead to other hosts.
  public var outside: [(address: String, span: SourceSpan)] = []
  /// What the disk did to us.
  public var failure: String?

  init() {}

  init(failure: String) { self.failure = failure }
}

/// One reading of the whole site.
private struct CheckPass {
  let publication: Publication
  private(set) var report: Report
  private(set) var outside: [(address: String, span: SourceSpan)]
  let summary: BuildSummary

  init(_ request: BuildRequest) throws {
    var report = Report()
    request.progress?("reading")
    let content = try ContentReader(request).read(&report)
    publication = assemble(content.content, report: &report)
    let plan = plan(publication, report: &report)
    publication.checkSettings(plan, report: &report)
    request.progress?("rendering")
    let renderer = try SiteRenderer(request, content, publication, plan, &report)
    try renderer.renderAll(into: nil, &report)
    request.progress?("proofreading")
    var proofs: [[TextProof]] = []
    for site in publication.sites {
      let proofreading = Proofreading(site)
      proofs.append(
        try concurrentMap(proofreading.paths, lanes: request.jobs) { path throws(DiskError) in
          proofreading.read(try content.source(path), path: path)
        })
    }
    let all = proofs.flatMap(\.self)
    for proof in all { report.append(proof.report) }
    for (site, own) in zip(publication.sites, proofs) { report.append(Proofreading(site).read(own)) }
    report.append(Proofreading(publication.main).orphans(in: publication, all))
    report.append(Proofreading(publication.main).translations(in: publication))
    outside = all.flatMap(\.outside)
    self.report = report.without { content.isOff($0) }
    summary = renderer.summary(WriteSummary())
  }

  /// Adds what a pass with more pieces says of these files.
  mutating func take(_ other: CheckPass, of paths: Set<String>) {
    let shown = Set(paths.map { publication.main.prefix + $0 })
    let isTheirs = { (span: SourceSpan?) in span.map { shown.contains($0.path) } ?? false }
    for diagnostic in other.report.diagnostics where isTheirs(diagnostic.span) { report.add(diagnostic) }
    outside += other.outside.filter { isTheirs($0.span) }
  }
}

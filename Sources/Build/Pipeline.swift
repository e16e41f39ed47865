import Diagnostics
import HTML
import Markdown
import Outputs
import Site
import Templates

/// Publishes a site. This is the program's table of contents: every stage once, in order.
///
/// An author's mistakes end up in the outcome's report, all of them in one run; with an error among them nothing is
/// written. A failure of the disk is the outcome's `failure`. Where the content was edited meanwhile, all is read
/// once more, so that each file is shown in one state.
public func build(_ request: BuildRequest) -> BuildOutcome {
  var report = Report()
  do {
    return try undisturbed(request) {
      report = Report()
      return try publish(request, &report)
    }
  } catch let error as MixedOutput {
    return BuildOutcome(report: report, failure: "\(error.cause)", isMixed: true)
  } catch {
    return BuildOutcome(report: report, failure: "\(error)")
  }
}

private func publish(_ request: BuildRequest, _ report: inout Report) throws -> BuildOutcome {
  request.progress?("reading")
  let content = try ContentReader(request).read(&report)
  let publication = assemble(content.content, report: &report)
  let plan = plan(publication, files: { Output.files(of: publication, $0) }, report: &report)
  publication.checkSettings(plan, report: &report)

  request.progress?("rendering")
  let renderer = try SiteRenderer(request, content, publication, plan, &report)
  let writer =
    request.writes && !report.hasErrors ? try PublicWriter(output: request.output, disk: request.disk) : nil
  let key = request.program.map { content.key(of: publication, program: $0) }
  let kept = key == nil ? nil : writer?.kept()
  let known = key.flatMap { key in
    kept.flatMap { PageMemory($0, key: key, pages: plan.pages.count, files: plan.files.count) }
  }
  do {
    let memory = try renderer.renderAll(into: writer, knowing: known, &report)
    report = report.without { content.isOff($0) }
    if request.isStrict { report = report.strict }
    guard !report.hasErrors else {
      writer?.abandon()
      return BuildOutcome(report: report)
    }
    request.progress?("writing")
    let fresh = key.map { PageMemory(key: $0, pages: memory.pages, files: memory.files).bytes }
    let changes = try writer?.finish(keeping: fresh == kept ? nil : fresh) ?? WriteSummary()
    var outcome = BuildOutcome(report: report, summary: renderer.summary(changes))
    outcome.remains = BuildOutcome.Remains(renderer)
    return outcome
  } catch {
    writer?.abandon()
    throw error
  }
}

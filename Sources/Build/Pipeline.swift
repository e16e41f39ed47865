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
  // Before anything is read, since what an earlier build kept lies beside the output. What is wrong with the output is
  // said where there is something to write.
  let output = Result { request.writes ? try PublicWriter(output: request.output, disk: request.disk) : nil }
  var memory = request.program.flatMap { (try? output.get())?.memory(of: $0) }

  request.progress?("reading")
  var content = try ContentReader(request).read(&report, knowing: memory?.texts)
  let draft = content.takeNotes().flatMap { notes in
    memory.flatMap { memory in (try? output.get())?.begun(memory.draft(notes)) }
  }
  if let draft, !draft.isBlank { memory?.forgetTexts() }
  let publication = assemble(content.content, report: &report)
  let plan = plan(publication, files: { Output.files(of: publication, $0) }, report: &report)
  publication.checkSettings(plan, report: &report)

  request.progress?("rendering")
  let renderer = try SiteRenderer(request, content, publication, plan, &report)
  let writer = report.hasErrors ? nil : try output.get()
  let key = memory.map { content.key(of: publication, program: $0.program) }
  let known = key.flatMap { memory?.pages($0, of: plan) }
  do {
    let (pages, files) = try renderer.renderAll(into: writer, knowing: known, &report)
    report = report.without { content.isOff($0) }
    if request.isStrict { report = report.strict }
    guard !report.hasErrors else {
      writer?.abandon()
      return BuildOutcome(report: report)
    }
    request.progress?("writing")
    let known = key.map { PageMemory(key: $0, pages: pages, files: files).bytes }
    let fresh = known.flatMap { known in
      draft.flatMap { memory?.isSame($0, known) == true ? nil : (draft: $0, pages: known) }
    }
    let changes = try writer?.finish(keeping: fresh) ?? WriteSummary()
    var outcome = BuildOutcome(report: report, summary: renderer.summary(changes))
    outcome.remains = BuildOutcome.Remains(renderer)
    return outcome
  } catch {
    writer?.abandon()
    throw error
  }
}

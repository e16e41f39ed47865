import Build
import Diagnostics
import FrontMatter

/// A build as the command line runs it: the request made, the outcome told.
struct BuildRun {
  private let request: BuildRequest
  private let telling: Telling

  init(_ arguments: Arguments, site: SiteFolder, output: String) throws(Complaint) {
    telling = try Telling(arguments, .build)
    var request = try Self.request(arguments, .build, site: site, output: output, writes: true)
    let progress = telling.progress
    request.progress = { progress.show($0) }
    request.isStrict = arguments.has("--strict")
    self.request = request
  }

  /// What the arguments ask for.
  static func request(
    _ arguments: Arguments, _ command: Command, site: SiteFolder, output: String, writes: Bool
  ) throws(Complaint) -> BuildRequest {
    BuildRequest(
      source: site.path, output: output, drafts: arguments.has("--drafts"), future: arguments.has("--future"),
      asOf: try arguments["--as-of"].map { text throws(Complaint) in try date(text, command) }, now: try now(),
      jobs: try jobs(arguments, command), writes: writes, program: writes ? programIdentity() : nil)
  }

  func run() throws(Complaint) -> ExitCode {
    let outcome = build(request)
    outcome.leaveRemains()
    let report = outcome.report
    try telling.tell(report)
    if let failure = outcome.failure { throw Complaint(.failure, failure, help: state(isMixed: outcome.isMixed)) }
    if report.hasErrors {
      telling.tellMistakes(report, meaning: "nothing was published, '\(request.output)' is as it was")
      return .mistakes
    }
    guard let summary = outcome.summary else { return .success }
    for warning in summary.warnings {
      StandardStream.error.write("\(StandardStream.error.painted("warning:", "1;33")) \(warning)\n")
    }
    let pages = "\(count(summary.pages, "page")) and \(count(summary.files - summary.pages, "other file"))"
    var lines = [
      "Made \(summary.content), \(pages) in \(telling.time).",
      "\(request.output): \(summary.written) written, \(summary.unchanged) unchanged, \(summary.removed) removed.",
    ]
    if let leftOut = summary.leftOut { lines.append(leftOut) }
    if !report.isEmpty { lines.append("\(report.counts).") }
    try telling.conclude(lines)
    return .success
  }

  private func state(isMixed: Bool) -> String {
    isMixed
      ? "Some files in '\(request.output)' are new and some old, each of them whole. The next build completes the site."
      : "Nothing was published, '\(request.output)' is as it was."
  }

  private static func jobs(_ arguments: Arguments, _ command: Command) throws(Complaint) -> Int {
    guard let text = arguments["--jobs"] else { return coreCount }
    guard let jobs = Int(text), (1...1024).contains(jobs) else {
      throw command.complaint("'--jobs' is a number from 1 to 1024, not '\(text)'")
    }
    return jobs
  }

  static func isDay(_ text: String) -> Bool {
    if let date = try? date(text, .newArticle) { return date.time == nil }
    return false
  }

  private static func date(_ text: String, _ command: Command) throws(Complaint) -> WrittenDate {
    var report = Report()
    let node = YAMLNode.text(text, isQuoted: true, SourceSpan(path: "--as-of", range: 0..<text.utf8.count))
    if let date = Format.date.read(node, &report), !report.hasErrors { return date }
    let mistake = report.sorted.first
    let help = mistake?.help.map { "; \($0)" } ?? ""
    throw command.complaint("'--as-of': \(mistake?.message ?? "'\(text)' is no date")\(help)")
  }
}

/// `1 page`, `2 pages`.
func count(_ number: Int, _ word: String) -> String { "\(number) \(word)\(number == 1 ? "" : "s")" }

/// `0.31 s`, `12 s`.
func elapsed(since start: ContinuousClock.Instant) -> String {
  let time = (ContinuousClock.now - start).components
  let hundredths = Int(time.seconds) * 100 + Int(time.attoseconds / 10_000_000_000_000_000)
  if hundredths >= 1000 { return "\(hundredths / 100) s" }
  return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100) s"
}

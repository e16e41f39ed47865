import Build
import Diagnostics
import FrontMatter

/// A build or a check as the command line runs it: the request made, the outcome told.
struct BuildRun {
  static let options = [
    Option("--format", "FORMAT", choices: ["text", "json"], "How mistakes are printed: text or json."),
    Option("--jobs", "N", "How many processor cores to use; by default all."),
    Option("--quiet", "Print errors and warnings only."),
    Option("--verbose", "Print each step with its time."),
  ]

  private let request: BuildRequest
  private let site: SiteFolder
  private let isJSON: Bool
  private let volume: Volume
  private let progress: ProgressLine
  private let start = ContinuousClock.now

  private enum Volume { case quiet, normal, verbose }

  init(
    _ arguments: Arguments, command: Command, site: SiteFolder, output: String, writes: Bool
  ) throws(Complaint) {
    if arguments.has("--quiet"), arguments.has("--verbose") {
      throw command.complaint("'--quiet' and '--verbose' contradict each other")
    }
    self.site = site
    isJSON = arguments["--format"] == "json"
    volume = arguments.has("--quiet") ? .quiet : arguments.has("--verbose") ? .verbose : .normal
    let progress = ProgressLine(isVerbose: volume == .verbose, isQuiet: volume == .quiet, start: start)
    self.progress = progress
    var request = try Self.request(arguments, command, site: site, output: output, writes: writes)
    request.progress = { progress.show($0) }
    self.request = request
  }

  /// What the arguments ask for.
  static func request(
    _ arguments: Arguments, _ command: Command, site: SiteFolder, output: String, writes: Bool
  ) throws(Complaint) -> BuildRequest {
    BuildRequest(
      source: site.path, output: output, drafts: arguments.has("--drafts"), future: arguments.has("--future"),
      asOf: try arguments["--as-of"].map { text throws(Complaint) in try date(text, command) }, now: try now(),
      jobs: try jobs(arguments, command), writes: writes)
  }

  func run() throws(Complaint) -> ExitCode {
    let outcome = build(request)
    progress.clear()
    try tell(outcome.report)
    if let failure = outcome.failure { throw Complaint(.failure, failure) }
    let report = outcome.report
    if report.hasErrors {
      // Bare words where a person reads them; JSON says it all by itself.
      if !isJSON { StandardStream.error.write("\n\(counts(report)): \(request.writes ? unpublished : "see above")\n") }
      return .mistakes
    }
    guard let summary = outcome.summary else { return .success }
    for warning in summary.warnings {
      StandardStream.error.write("\(StandardStream.error.painted("warning:", "1;33")) \(warning)\n")
    }
    if !isJSON, volume != .quiet { try Byline.print(text(for: summary, report)) }
    return .success
  }

  private var unpublished: String { "nothing was published, '\(request.output)' is as it was" }

  private func tell(_ report: Report) throws(Complaint) {
    let shown = report.without { volume == .quiet && $0.severity == .hint }
    let stream = StandardStream.error
    var printer = DiagnosticPrinter(isColoured: !isJSON && stream.isColoured) { path in
      try? Disk.real.workingFolder.read(path)
    }
    if isJSON {
      try Byline.print(printer.json(for: shown))
    } else if !shown.isEmpty {
      stream.write(printer.text(for: shown))
    }
  }

  private func text(for summary: BuildSummary, _ report: Report) -> String {
    var made = "\(count(summary.articles, "article")), \(count(summary.authors, "author"))"
    if request.writes {
      made += ", \(count(summary.pages, "page")) and \(count(summary.files - summary.pages, "other file"))"
    } else {
      made += " and \(count(summary.pages, "page"))"
    }
    var lines = ["\(request.writes ? "Made" : "Checked") \(made) in \(elapsed(since: start))."]
    if request.writes {
      lines.append(
        "\(request.output): \(summary.written) written, \(summary.unchanged) unchanged, \(summary.removed) removed.")
    }
    let waiting = [
      (summary.drafts, "draft"), (summary.embargoed, "embargoed piece"), (summary.expired, "expired piece"),
    ].filter { $0.0 > 0 }
    if !waiting.isEmpty { lines.append("Left out: \(waiting.map { count($0.0, $0.1) }.joined(separator: ", ")).") }
    if !report.isEmpty { lines.append("\(counts(report)).") }
    return lines.map { $0 + "\n" }.joined()
  }

  /// `2 errors, 1 warning`.
  private func counts(_ report: Report) -> String {
    let counted = Severity.allCases.map { (report.count($0), $0.rawValue) }.filter { $0.0 > 0 }
    return counted.map { count($0.0, $0.1) }.joined(separator: ", ")
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

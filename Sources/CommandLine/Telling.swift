import Build
import Diagnostics

/// How a run over the content speaks: how loud, in which form, and since when.
struct Telling {
  static let options = [
    ReportFormat.option,
    Option("--strict", "Count warnings as errors."),
    Option("--jobs", "N", "How many processor cores to use; by default all."),
    Option("--quiet", "Print errors and warnings only."),
    Option("--verbose", "Print each step with its time."),
  ]

  let format: ReportFormat
  let isQuiet: Bool
  let progress: ProgressLine
  private let start = ContinuousClock.now

  init(_ arguments: Arguments, _ command: Command) throws(Complaint) {
    let isVerbose = arguments.has("--verbose")
    isQuiet = arguments.has("--quiet")
    if isQuiet, isVerbose { throw command.complaint("'--quiet' and '--verbose' contradict each other") }
    format = ReportFormat(arguments)
    progress = ProgressLine(isVerbose: isVerbose, isQuiet: isQuiet, start: start)
  }

  /// Prints what a run found.
  func tell(_ report: Report) throws(Complaint) {
    progress.clear()
    try format.tell(report.without { isQuiet && $0.severity == .hint })
  }

  /// Says in one line what the mistakes mean; a program is told all by the report itself.
  func tellMistakes(_ report: Report, meaning: String) {
    if !format.isForPrograms { StandardStream.error.write("\n\(report.counts): \(meaning)\n") }
  }

  /// Prints what was done, where a person wants to know.
  func conclude(_ lines: [String]) throws(Complaint) {
    if !format.isForPrograms, !isQuiet { try Byline.print(lines.map { $0 + "\n" }.joined()) }
  }

  var time: String { elapsed(since: start) }
}

extension BuildSummary {
  /// `17 articles, 7 authors`.
  var content: String { "\(count(articles, "article")), \(count(authors, "author"))" }

  /// `Left out: 1 draft, 2 embargoed pieces.`; nil where nothing was.
  var leftOut: String? {
    let waiting = [(drafts, "draft"), (embargoed, "embargoed piece"), (expired, "expired piece")].filter { $0.0 > 0 }
    return waiting.isEmpty ? nil : "Left out: \(waiting.map { count($0.0, $0.1) }.joined(separator: ", "))."
  }
}

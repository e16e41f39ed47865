import Build
import Diagnostics

/// How a report is printed: for a person, or for a program.
enum ReportFormat: String, CaseIterable {
  case text, json, sarif, github

  static let option = Option(
    "--format", "FORMAT", choices: allCases.map(\.rawValue),
    "How mistakes are printed: text, json, sarif, or github for annotations of GitHub Actions.")

  init(_ arguments: Arguments) { self = arguments["--format"].flatMap(Self.init(rawValue:)) ?? .text }

  /// Whether a program reads the output, so that nothing else may stand in it.
  var isForPrograms: Bool { self != .text }

  /// A person reads on standard error, a program on standard output.
  func tell(_ report: Report) throws(Complaint) {
    let stream = StandardStream.error
    var printer = DiagnosticPrinter(isColoured: !isForPrograms && stream.isColoured) { path in
      try? Disk.real.workingFolder.read(path)
    }
    switch self {
    case .text: if !report.isEmpty { stream.write(printer.text(for: report)) }
    case .json: try Byline.print(printer.json(for: report))
    case .sarif: try Byline.print(printer.sarif(for: report, version: Byline.version))
    case .github: try Byline.print(printer.annotations(for: report))
    }
  }
}

extension Report {
  /// `2 errors, 1 warning`.
  var counts: String {
    let counted = Severity.allCases.map { (number: count($0), word: $0.rawValue) }.filter { $0.number > 0 }
    return counted.map { "\($0.number) \($0.word)\($0.number == 1 ? "" : "s")" }.joined(separator: ", ")
  }
}

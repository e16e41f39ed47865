import Diagnostics
import Markdown

/// `byline markdown`: standard input to standard output, through the same wall as a site's articles.
struct MarkdownCommand {
  private static let extensions = MarkdownExtension.allCases.map(\.rawValue)

  static let manual = Manual(
    summary: "Turn Markdown on standard input into HTML",
    options: [
      Option(
        "-e", "NAME", choices: extensions, mayRepeat: true,
        "Switch on an extension: \(listed(extensions)); may be given several times."),
      Option("--smart", "Make quotation marks, dashes and dots typographic."),
      Option("--unsafe", "Let raw HTML and every kind of link through."),
    ],
    notes: [
      "Without options the output is that of CommonMark. The limits that keep a site's build short hold here too."
    ],
    examples: ["byline markdown -e table < report.md"])

  private let arguments: Arguments

  init(_ arguments: Arguments) { self.arguments = arguments }

  func run() throws(Complaint) -> ExitCode {
    guard let bytes = StandardStream.readInput() else { throw Complaint(.failure, "cannot read standard input") }
    let file = SourceFile(path: "standard input", bytes: bytes)
    var report = Report()
    let html = PlainMarkdown.render(
      file, extensions: Set(arguments.all("-e").compactMap(MarkdownExtension.init)),
      isUnsafe: arguments.has("--unsafe"),
      isSmart: arguments.has("--smart"), report: &report)
    if !report.isEmpty {
      var printer = DiagnosticPrinter(isColoured: StandardStream.error.isColoured) { _ in bytes }
      StandardStream.error.write(printer.text(for: report))
    }
    guard let html else { return .mistakes }
    guard StandardStream.output.write(html) else { throw Complaint(.failure, "cannot write to standard output") }
    return .success
  }
}

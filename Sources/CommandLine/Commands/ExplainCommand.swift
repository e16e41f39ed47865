import Diagnostics

/// `byline explain CODE`.
struct ExplainCommand {
  static let manual = Manual(
    summary: "Print what a message means and what to do about it",
    operands: [Operand(name: "CODE", doc: "As it stands in brackets at the end of a message.", isRequired: false)],
    options: [Option("--all", "Print the manual of all messages, in Markdown.")],
    examples: ["byline explain reference/unknown-author", "byline explain --all"])

  private let arguments: Arguments

  init(_ arguments: Arguments) { self.arguments = arguments }

  func run() throws(Complaint) -> ExitCode {
    guard !arguments.has("--all") else {
      try Byline.print(Explanation.page)
      return .success
    }
    guard let typed = arguments.operands.first else {
      throw Command.explain.complaint("'byline explain' needs a CODE: \(DiagnosticCode.unknownAuthor.rawValue)")
    }
    // Copied with its brackets, more often than not.
    let name = typed.trimmingBrackets
    guard let code = DiagnosticCode(rawValue: name), let explanation = Explanation(code) else {
      let codes = DiagnosticCode.allCases.map(\.rawValue)
      let meant = nearest(name, among: codes) ?? codes.first { $0.hasSuffix("/\(name)") }
      throw Command.explain.complaint("no message '\(name)'" + (meant.map { "; did you mean '\($0)'?" } ?? ""))
    }
    try Byline.print("\(code.rawValue)\n\n\(explanation.text)\n")
    return .success
  }
}

extension String {
  fileprivate var trimmingBrackets: String {
    hasPrefix("[") && hasSuffix("]") ? String(dropFirst().dropLast()) : self
  }
}

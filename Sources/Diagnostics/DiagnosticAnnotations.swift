extension DiagnosticPrinter {
  /// A report as workflow commands of GitHub Actions, which show each message beside its line (`--format github`).
  ///
  ///     ::error file=Content/a.md,line=7,col=11,endColumn=19,title=reference/unknown-author::no author named…
  public mutating func annotations(for report: Report) -> String {
    report.sorted.map { annotation(for: $0) }.joined()
  }

  private mutating func annotation(for diagnostic: Diagnostic) -> String {
    let command =
      switch diagnostic.severity {
      case .error: "error"
      case .warning: "warning"
      case .hint: "notice"
      }
    var properties: [String] = []
    if let span = diagnostic.span {
      properties.append("file=\(property(span.path))")
      if let start = position(of: span), let end = end(of: span) {
        properties.append("line=\(start.line)")
        // Columns only count where the whole of it is on one line.
        if start.line == end.line, start != end {
          properties.append("col=\(start.column),endColumn=\(end.column)")
        } else {
          properties.append("endLine=\(end.line)")
        }
      }
    }
    properties.append("title=\(property(diagnostic.code.rawValue))")
    var text = diagnostic.message
    if let help = diagnostic.help { text += "\n\(help)" }
    for note in diagnostic.notes { text += "\n\(note.message)" + (note.span.map { " \(place(of: $0))" } ?? "") }
    return "::\(command) \(properties.joined(separator: ","))::\(message(text))\n"
  }

  /// The value of a property: what would end it is escaped.
  private func property(_ text: String) -> String { escaped(text, also: [":", ","]) }

  private func message(_ text: String) -> String { escaped(text, also: []) }

  private func escaped(_ text: String, also: Set<Unicode.Scalar>) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      if scalar.value < 0x20, scalar != "\n", scalar != "\r" {
        out += " "
      } else if scalar == "%" || scalar == "\n" || scalar == "\r" || also.contains(scalar) {
        let hex = String(scalar.value, radix: 16, uppercase: true)
        out += hex.count == 1 ? "%0\(hex)" : "%\(hex)"
      } else {
        out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}

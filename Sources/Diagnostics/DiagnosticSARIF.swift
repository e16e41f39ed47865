extension DiagnosticPrinter {
  /// A report as a SARIF 2.1.0 log with one run, for code scanning on forges and in editors (`--format sarif`).
  ///
  /// Columns count code points (`columnKind`, §3.14.17); a hint is a `note` (§3.27.10); help stands in the message, and
  /// a certain change in `fixes` (§3.55).
  public mutating func sarif(for report: Report, version: String) -> String {
    let diagnostics = report.sorted
    let rules = Set(diagnostics.map(\.code.rawValue)).sorted()
    var results: [String] = []
    for diagnostic in diagnostics {
      results.append("      " + result(for: diagnostic, rule: rules.firstIndex(of: diagnostic.code.rawValue) ?? 0))
    }
    let shown = rules.map { rule in
      let text = DiagnosticCode(rawValue: rule).flatMap { Explanation($0) }?.text ?? rule
      let first = String(text.prefix { $0 != "\n" })
      return "        {\"id\": \(quoted(rule)), \"shortDescription\": {\"text\": \(quoted(first))}, "
        + "\"help\": {\"text\": \(quoted(text)), \"markdown\": \(quoted(text))}}"
    }
    return """
      {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
          "tool": {"driver": {"name": "Byline", "version": \(quoted(version)), "rules": [\(lines(shown))]}},
          "columnKind": "unicodeCodePoints",
          "results": [\(lines(results))]
        }]
      }

      """
  }

  private func lines(_ parts: [String]) -> String {
    parts.isEmpty ? "" : "\n" + parts.joined(separator: ",\n") + "\n    "
  }

  private mutating func result(for diagnostic: Diagnostic, rule: Int) -> String {
    let level =
      switch diagnostic.severity {
      case .error: "error"
      case .warning: "warning"
      case .hint: "note"
      }
    let message = ([diagnostic.message] + (diagnostic.help.map { [$0] } ?? [])).joined(separator: ": ")
    var fields = [
      "\"ruleId\": \(quoted(diagnostic.code.rawValue))", "\"ruleIndex\": \(rule)", "\"level\": \"\(level)\"",
      "\"message\": {\"text\": \(quoted(message))}",
    ]
    if let span = diagnostic.span { fields.append("\"locations\": [\(location(span))]") }
    let related = diagnostic.notes.compactMap { note in
      note.span.map { location($0, saying: note.message) }
    }
    if !related.isEmpty { fields.append("\"relatedLocations\": [\(related.joined(separator: ", "))]") }
    if let fix = diagnostic.fix, let span = diagnostic.span { fields.append("\"fixes\": [\(changes(fix, of: span))]") }
    return "{\(fields.joined(separator: ", "))}"
  }

  private mutating func location(_ span: SourceSpan, saying message: String? = nil) -> String {
    var region = ""
    if span.range != 0..<0, let start = codePoint(at: span.range.lowerBound, in: span.path),
      let end = codePoint(at: span.range.upperBound, in: span.path)
    {
      region =
        ", \"region\": {\"startLine\": \(start.line), \"startColumn\": \(start.column), "
        + "\"endLine\": \(end.line), \"endColumn\": \(end.column)}"
    }
    let text = message.map { ", \"message\": {\"text\": \(quoted($0))}" } ?? ""
    return
      "{\"physicalLocation\": {\"artifactLocation\": {\"uri\": \(quoted(uri(of: span.path)))}\(region)}\(text)}"
  }

  private func changes(_ fix: Fix, of span: SourceSpan) -> String {
    let replacements = fix.edits.map { edit in
      "{\"deletedRegion\": {\"byteOffset\": \(edit.range.lowerBound), \"byteLength\": \(edit.range.count)}, "
        + "\"insertedContent\": {\"text\": \(quoted(edit.replacement))}}"
    }
    return "{\"artifactChanges\": [{\"artifactLocation\": {\"uri\": \(quoted(uri(of: span.path)))}, "
      + "\"replacements\": [\(replacements.joined(separator: ", "))]}]}"
  }

  /// A path as a relative URI reference (RFC 3986 §4.2).
  private func uri(of path: String) -> String {
    var out = ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        out.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let hex = String(byte, radix: 16, uppercase: true)
        out += hex.count == 1 ? "%0\(hex)" : "%\(hex)"
      }
    }
    return out
  }
}

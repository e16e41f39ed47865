extension DiagnosticPrinter {
  /// A report as one JSON document, for editors and continuous integration (`--format json`).
  ///
  /// `{"diagnostics":[{"code","severity","message","path","line","column","endLine","endColumn","help","notes","fix"}]}`;
  /// lines and columns count from 1, columns in characters; absent values are left out. A fix is a list of byte ranges
  /// of the file with what stands there and what is to replace it: `[{"start","end","old","new"}]`.
  public mutating func json(for report: Report) -> String {
    var lines: [String] = []
    for diagnostic in report.sorted { lines.append("  " + json(for: diagnostic)) }
    guard !lines.isEmpty else { return "{\"diagnostics\": []}\n" }
    return "{\"diagnostics\": [\n" + lines.joined(separator: ",\n") + "\n]}\n"
  }

  private mutating func json(for diagnostic: Diagnostic) -> String {
    var fields = [
      "\"code\": " + quoted(diagnostic.code.rawValue),
      "\"severity\": " + quoted(diagnostic.severity.rawValue),
      "\"message\": " + quoted(diagnostic.message),
    ]
    if let span = diagnostic.span { fields += place(span) }
    if let help = diagnostic.help { fields.append("\"help\": " + quoted(help)) }
    if !diagnostic.notes.isEmpty {
      var notes: [String] = []
      for note in diagnostic.notes {
        let parts = ["\"message\": " + quoted(note.message)] + (note.span.map { place($0) } ?? [])
        notes.append("{" + parts.joined(separator: ", ") + "}")
      }
      fields.append("\"notes\": [" + notes.joined(separator: ", ") + "]")
    }
    if let fix = diagnostic.fix {
      let edits = fix.edits.map { edit in
        "{\"start\": \(edit.range.lowerBound), \"end\": \(edit.range.upperBound), "
          + "\"old\": \(quoted(edit.expected)), \"new\": \(quoted(edit.replacement))}"
      }
      fields.append("\"fix\": [" + edits.joined(separator: ", ") + "]")
    }
    return "{" + fields.joined(separator: ", ") + "}"
  }

  private mutating func place(_ span: SourceSpan) -> [String] {
    var fields = ["\"path\": " + quoted(span.path)]
    if let start = position(of: span), let end = end(of: span) {
      fields += ["\"line\": \(start.line)", "\"column\": \(start.column)"]
      fields += ["\"endLine\": \(end.line)", "\"endColumn\": \(end.column)"]
    }
    return fields
  }
}

/// A JSON string, RFC 8259 §7, with control characters escaped.
func quoted(_ text: String) -> String {
  var out = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": out += "\\\""
    case "\\": out += "\\\\"
    case "\n": out += "\\n"
    case "\r": out += "\\r"
    case "\t": out += "\\t"
    case _ where scalar.value < 0x20 || scalar.value == 0x7F || scalar.value == 0x2028 || scalar.value == 0x2029:
      let hex = String(scalar.value, radix: 16)
      out += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
    default: out.unicodeScalars.append(scalar)
    }
  }
  return out + "\""
}

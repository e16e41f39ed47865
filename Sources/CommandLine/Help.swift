extension Command {
  /// What `byline --help` prints.
  static var overview: String {
    var out = """
      Byline makes a think tank's site from Markdown files with authors.

      Usage: byline COMMAND [OPTION]...

      Commands:

      """
    let width = allCases.map(\.rawValue.count).max() ?? 0
    for command in allCases { out += row(command.rawValue, command.manual.summary, width: width) }
    out += """

      Options:
      \(row("-h, --help", "Print this, or the help of the command before it", width: width))\
      \(row("--version", "Print the version", width: width))
      A first site in two commands:
        byline new site my-institute
        byline build --source my-institute

      """
    return out
  }

  /// What `byline help COMMAND` prints.
  var help: String {
    let manual = manual
    var usage = ["byline", rawValue]
    for operand in manual.operands { usage.append(operand.isRequired ? operand.name : "[\(operand.name)]") }
    for option in manual.options where option.isRequired { usage.append(option.usage) }
    if manual.options.contains(where: { !$0.isRequired }) { usage.append("[OPTION]...") }

    var out = "\(manual.summary).\n\nUsage: \(usage.joined(separator: " "))\n"
    let options = manual.options.map { ($0.usage, $0.doc) } + [("-h, --help", "Print this.")]
    let width = (options.map(\.0.count) + manual.operands.map(\.name.count)).max() ?? 0
    if !manual.operands.isEmpty { out += "\n" }
    for operand in manual.operands { out += Self.row(operand.name, operand.doc, width: width) }
    out += "\nOptions:\n"
    for (name, doc) in options { out += Self.row(name, doc, width: width) }
    for note in manual.notes { out += "\n" + Self.wrapped(note, indent: 0) }
    if !manual.examples.isEmpty { out += "\nExamples:\n" + manual.examples.map { "  \($0)\n" }.joined() }
    return out
  }

  private static func row(_ name: String, _ doc: String, width: Int) -> String {
    let indent = width + 4
    let text = wrapped(doc, indent: indent)
    return "  " + name + String(repeating: " ", count: max(2, indent - 2 - name.count)) + text.dropFirst(indent)
  }

  /// Text in lines of at most 80 columns.
  private static func wrapped(_ text: String, indent: Int) -> String {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, indent + line.count + 1 + word.count > 80 {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    lines.append(line)
    return lines.map { String(repeating: " ", count: indent) + $0 + "\n" }.joined()
  }
}

extension Option {
  /// `--output DIR`.
  var usage: String { value.map { "\(name) \($0)" } ?? name }
}

import Site

/// `byline help [COMMAND|fields]`.
struct HelpCommand {
  static let manual = Manual(
    summary: "Print what a command does, or every field of the front matter",
    operands: [
      Operand(name: "COMMAND", doc: "A command, or 'fields' for the manual of the front matter.", isRequired: false),
      Operand(name: "WORD", doc: "The second word of 'new site', 'new article' and 'new author'.", isRequired: false),
    ],
    examples: ["byline help build", "byline help fields"])

  private let words: [String]

  init(_ arguments: Arguments) { words = arguments.operands }

  func run() throws(Complaint) -> ExitCode {
    if words == ["fields"] {
      try Byline.print(FieldManual.text)
    } else if words.isEmpty {
      try Byline.print(Command.overview)
    } else {
      try Byline.print(try Request.command(words).0.help)
    }
    return .success
  }
}

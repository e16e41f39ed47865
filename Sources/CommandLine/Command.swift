/// What `byline` can do.
enum Command: String, CaseIterable, Sendable {
  case build
  case check
  case serve
  case markdown
  case newSite = "new site"
  case newArticle = "new article"
  case newAuthor = "new author"
  case help
  case explain

  /// The words that call it.
  var words: [String] { rawValue.split(separator: " ").map(String.init) }

  func run(_ arguments: Arguments) throws(Complaint) -> ExitCode {
    switch self {
    case .build: try BuildCommand(arguments).run()
    case .check: try CheckCommand(arguments).run()
    case .serve: try ServeCommand(arguments).run()
    case .markdown: try MarkdownCommand(arguments).run()
    case .newSite: try NewSite(arguments).run()
    case .newArticle: try NewArticle(arguments).run()
    case .newAuthor: try NewAuthor(arguments).run()
    case .help: try HelpCommand(arguments).run()
    case .explain: try ExplainCommand(arguments).run()
    }
  }

  var manual: Manual {
    switch self {
    case .build: BuildCommand.manual
    case .check: CheckCommand.manual
    case .serve: ServeCommand.manual
    case .markdown: MarkdownCommand.manual
    case .newSite: NewSite.manual
    case .newArticle: NewArticle.manual
    case .newAuthor: NewAuthor.manual
    case .help: HelpCommand.manual
    case .explain: ExplainCommand.manual
    }
  }
}

/// What a command takes and says about itself: help is made from it, and arguments are read by it.
struct Manual: Sendable {
  /// One sentence without a full stop, for the list of commands.
  let summary: String
  var operands: [Operand] = []
  var options: [Option] = []
  /// Paragraphs after the options.
  var notes: [String] = []
  var examples: [String] = []
}

/// A word that a command takes by its place.
struct Operand: Sendable {
  let name: String
  let doc: String
  var isRequired = true

  /// `a DIR`, `an ID`.
  var article: String { "AEIOU".contains(name.prefix(1)) ? "an" : "a" }
}

/// `--name` or `--name VALUE`.
struct Option: Sendable, Hashable {
  /// As it is typed: `--output`, `-e`.
  let name: String
  /// What stands for its value in help; nil for a switch.
  var value: String?
  /// The words it may be; empty where anything goes.
  var choices: [String] = []
  var isRequired = false
  var mayRepeat = false
  /// One sentence.
  let doc: String

  /// A switch.
  init(_ name: String, _ doc: String) {
    self.name = name
    self.doc = doc
  }

  /// An option with a value.
  init(
    _ name: String, _ value: String, choices: [String] = [], isRequired: Bool = false, mayRepeat: Bool = false,
    _ doc: String
  ) {
    self.name = name
    self.value = value
    self.choices = choices
    self.isRequired = isRequired
    self.mayRepeat = mayRepeat
    self.doc = doc
  }
}

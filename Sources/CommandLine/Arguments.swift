import Diagnostics

/// What the words after `byline` ask for.
enum Request {
  case help(Command?)
  case version
  case run(Command, Arguments)

  init(_ words: [String]) throws(Complaint) {
    guard let first = words.first, first != "-h", first != "--help" else {
      self = .help(nil)
      return
    }
    if first == "--version" {
      self = .version
      return
    }
    if first.hasPrefix("-") {
      throw Complaint(.usage, "the command comes first: byline COMMAND \(first)", help: "See 'byline --help'.")
    }
    // What follows `--` is never an option, not even this one.
    let wantsHelp = words.prefix { $0 != "--" }.contains { $0 == "-h" || $0 == "--help" }
    if wantsHelp, first == "new", words[1].hasPrefix("-") {
      self = .help(nil)
      return
    }
    let (command, rest) = try Self.command(words)
    if wantsHelp {
      self = .help(command)
    } else {
      self = .run(command, try Arguments(Array(rest), for: command))
    }
  }

  /// The command that the first words name, and the words after it.
  static func command(_ words: [String]) throws(Complaint) -> (Command, ArraySlice<String>) {
    for command in Command.allCases where words.starts(with: command.words) {
      return (command, words.dropFirst(command.words.count))
    }
    let group = Command.allCases.filter { $0.words.count > 1 && $0.words[0] == words[0] }.map { $0.words[1] }
    if !group.isEmpty {
      let choices = listed(group)
      guard words.count > 1, !words[1].hasPrefix("-") else {
        throw Complaint(.usage, "'byline \(words[0])' needs to know what: \(choices)", help: "See 'byline --help'.")
      }
      let near = nearest(words[1], among: group).map { "; did you mean 'byline \(words[0]) \($0)'?" } ?? ": \(choices)"
      throw Complaint(.usage, "'byline \(words[0])' knows no '\(words[1])'\(near)", help: "See 'byline --help'.")
    }
    let names = Set(Command.allCases.map { $0.words[0] })
    let near = nearest(words[0], among: names).map { "; did you mean '\($0)'?" } ?? ""
    throw Complaint(.usage, "unknown command '\(words[0])'\(near)", help: "See 'byline --help'.")
  }
}

/// The operands and options of one call, checked against what the command declares.
struct Arguments: Equatable {
  private(set) var operands: [String] = []
  private var options: [String: [String]] = [:]

  init(_ words: [String], for command: Command) throws(Complaint) {
    let manual = command.manual
    var words = words[...]
    while let word = words.popFirst() {
      if word == "--" {
        operands += words
        break
      }
      guard word.hasPrefix("-"), word != "-" else {
        operands.append(word)
        continue
      }
      try take(word, &words, for: command)
    }
    if operands.count > manual.operands.count {
      throw command.complaint("unexpected '\(operands[manual.operands.count])'" + hint(for: command))
    }
    for operand in manual.operands.dropFirst(operands.count) where operand.isRequired {
      throw command.complaint("'byline \(command.rawValue)' needs \(operand.article) \(operand.name)")
    }
    for option in manual.options where option.isRequired && options[option.name] == nil {
      throw command.complaint("'byline \(command.rawValue)' needs \(option.name) \(option.value ?? "")")
    }
  }

  /// The value of an option; of one given several times the last.
  subscript(_ name: String) -> String? { options[name]?.last }

  func all(_ name: String) -> [String] { options[name] ?? [] }

  func has(_ name: String) -> Bool { options[name] != nil }

  private mutating func take(
    _ word: String, _ words: inout ArraySlice<String>, for command: Command
  ) throws(Complaint) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let option = command.manual.options.first(where: { $0.name == parts[0] }) else {
      let known = command.manual.options.map(\.name) + ["--help"]
      let near = nearest(parts[0], among: known).map { "; did you mean '\($0)'?" } ?? ""
      throw command.complaint("unknown option '\(parts[0])'\(near)")
    }
    if options[option.name] != nil, !option.mayRepeat { throw command.complaint("'\(option.name)' is given twice") }
    guard let name = option.value else {
      guard parts.count == 1 else { throw command.complaint("'\(option.name)' takes no value") }
      options[option.name] = []
      return
    }
    let value: String
    if parts.count == 2 {
      value = parts[1]
    } else if let next = words.first, !next.hasPrefix("-") || next == "-" {
      value = next
      words = words.dropFirst()
    } else {
      throw command.complaint("'\(option.name)' needs a value: \(option.name) \(name)")
    }
    guard !value.isEmpty else { throw command.complaint("'\(option.name)' needs a value: \(option.name) \(name)") }
    if !option.choices.isEmpty, !option.choices.contains(value) {
      let near = nearest(value, among: option.choices).map { "; did you mean '\($0)'?" } ?? ""
      throw command.complaint("'\(option.name)' is \(listed(option.choices)), not '\(value)'\(near)")
    }
    options[option.name, default: []].append(value)
  }

  /// A folder named bare is the commonest slip.
  private func hint(for command: Command) -> String {
    let options = command.manual.options
    guard command.manual.operands.isEmpty, operands.count == 1, options.contains(where: { $0.name == "--source" })
    else {
      return ""
    }
    return "; did you mean '--source \(operands[0])'?"
  }
}

extension Command {
  /// A usage mistake, with the way to this command's help.
  func complaint(_ message: String) -> Complaint {
    Complaint(.usage, message, help: "See 'byline help \(rawValue)'.")
  }
}

/// `text or json`, `site, article or author`.
func listed(_ words: [String]) -> String {
  guard let last = words.last, words.count > 1 else { return words.first ?? "" }
  return words.dropLast().joined(separator: ", ") + " or " + last
}

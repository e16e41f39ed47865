internal import Diagnostics

/// What libyaml complained about, to be said in an editor's words.
struct YAMLProblem {
  /// libyaml's own words, by which the problem is recognised.
  let words: String
  /// Where it noticed.
  let place: Int
  /// What it was reading: `while scanning a quoted scalar`.
  let context: String
  /// Where that began.
  let beginning: Int
  /// The character that cannot be read at all.
  let character: UInt32

  init(
    _ words: String, at place: Int, within context: String? = nil, from beginning: Int? = nil, character: UInt32 = 0
  ) {
    self.words = words
    self.place = place
    self.context = context ?? ""
    self.beginning = beginning ?? place
    self.character = character
  }

  /// - Parameter range: The bytes that were being read.
  func diagnostic(in source: SourceFile, range: Range<Int>) -> Diagnostic {
    let lines = WrittenLines(source: source, range: range)
    let said = tab(lines) ?? said(lines)
    return Diagnostic(said.code, .error, said.message, at: source.span(said.range), help: said.help)
  }

  struct Said {
    var code = DiagnosticCode.yamlSyntax
    let message: String
    let range: Range<Int>
    let help: String
  }

  /// A tab before the first word of a line, whatever libyaml made of it.
  private func tab(_ lines: WrittenLines) -> Said? {
    let line = lines.line(at: place)
    guard let tab = line.first(where: { lines[$0] != UInt8(ascii: " ") }), lines[tab] == UInt8(ascii: "\t") else {
      return nil
    }
    let end = line.first { $0 > tab && lines[$0] != UInt8(ascii: "\t") } ?? line.upperBound
    return Said(
      code: .yamlTab, message: "this line is indented with a tab", range: tab..<max(tab + 1, end),
      help: "indent it with blanks")
  }

  private func said(_ lines: WrittenLines) -> Said {
    switch context {
    case "while scanning a quoted scalar", "while parsing a quoted scalar": return quotes(lines)
    case "while scanning a simple key": return noColon(lines, after: lines.rest(of: beginning))
    case "while scanning a block scalar":
      let mark = lines.text(beginning..<beginning + 1)
      return Said(
        message: "nothing may follow '\(mark)' on its line", range: beginning..<beginning + 1,
        help: "put the value in quotes if '\(mark)' is part of it; else begin the text on the next line, indented")
    case "while scanning an alias", "while scanning an anchor":
      let mark = lines.text(beginning..<beginning + 1)
      return Said(
        code: .yamlAlias, message: "a value cannot begin with '\(mark)'", range: lines.word(at: beginning),
        help: "put the value in quotes")
    case "while scanning a directive":
      return Said(
        message: "a line cannot begin with '%'", range: lines.word(at: beginning),
        help: "put the text in quotes, or delete the line")
    case "while scanning a plain scalar" where lines[place] == UInt8(ascii: ":"):
      return Said(
        message: "':' within a value of a list reads as another field", range: place..<place + 1,
        help: "put the value in quotes")
    case _ where context.contains("a tag") || words.contains("tag"):
      return Said(
        code: .yamlTag, message: "a value cannot begin with '!'", range: lines.word(at: beginning),
        help: "put the value in quotes")
    case "while parsing a flow sequence": return unclosed(lines, what: "list", with: "]")
    case "while parsing a flow mapping": return unclosed(lines, what: "group of fields", with: "}")
    case "while parsing a block mapping" where words == "did not find expected key", "while parsing a block collection":
      return misplaced(lines)
    default: return unexpected(lines)
    }
  }

  private func unexpected(_ lines: WrittenLines) -> Said {
    switch words {
    case "mapping values are not allowed in this context": return colon(lines)
    case "did not find expected <document start>": return misplaced(lines)
    case "did not find expected node content"
    where context == "while parsing a flow node" && lines[place] == UInt8(ascii: ","):
      return Said(
        message: "a value is missing before this comma", range: place..<place + 1,
        help: "write it, or delete the comma")
    case "block sequence entries are not allowed in this context":
      return Said(
        message: "a list cannot begin on the line of its name", range: place..<place + 1,
        help: "put each '- ' on a line of its own, or the value in quotes if '-' is part of it")
    case "control characters are not allowed":
      return Said(
        message: "here is a control character (\(codePoint(character)))",
        range: place..<min(place + 1, lines.range.upperBound), help: "delete it")
    default:
      let word = lines.word(at: place)
      guard !word.isEmpty else {
        return Said(message: "something is missing here", range: place..<place, help: "close every bracket and quote")
      }
      let mark = lines.firstCharacter(of: word)
      return Said(
        message: "a value cannot begin with '\(lines.text(mark))'", range: mark, help: "put the value in quotes")
    }
  }

  func noColon(_ lines: WrittenLines, after words: Range<Int>) -> Said {
    if let colon = lines.tightColon(in: words) {
      let next = lines.firstCharacter(of: colon + 1..<words.upperBound)
      if lines.text(next) == "\u{A0}" {
        return Said(
          message: "a no-break space (U+00A0) stands after ':'", range: next, help: "put a blank in its place")
      }
      return Said(message: "there is no blank after ':'", range: colon..<colon + 1, help: "put a blank after ':'")
    }
    return Said(
      message: "there is no ':' after \(quoted(lines.text(words)))", range: words,
      help: "write 'name: value', or indent the line if it belongs to the value above")
  }

  /// A list in brackets, or fields in braces, that go wrong.
  private func unclosed(_ lines: WrittenLines, what: String, with bracket: String) -> Said {
    let isOnItsLine = lines.line(at: place) == lines.line(at: beginning) && place < lines.line(at: place).upperBound
    guard isOnItsLine else {
      return Said(
        message: "this \(what) is not closed", range: beginning..<beginning + 1, help: "close it with '\(bracket)'")
    }
    return Said(
      message: "',' or '\(bracket)' is wanted here", range: lines.word(at: place),
      help: "put commas between the values, and quotes around a value with marks of its own")
  }
}

/// `U+0007`.
func codePoint(_ value: UInt32) -> String {
  let digits = String(value, radix: 16, uppercase: true)
  return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}

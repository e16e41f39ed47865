extension YAMLProblem {
  /// A quoted value that goes wrong before its end.
  func quotes(_ lines: WrittenLines) -> Said {
    let quote = lines.text(beginning..<beginning + 1)
    switch words {
    case "found unexpected end of stream", "found unexpected document indicator":
      return notClosed(quote, at: beginning)
    default:
      let backslash = lines[place] == UInt8(ascii: "\\") ? place : max(beginning, place - 2)
      let escape = backslash..<lines.firstCharacter(of: backslash + 1..<lines.range.upperBound).upperBound
      let isKnown = words != "found unknown escape character"
      let seen = isKnown ? "is not followed by the number of a character" : "means nothing between double quotes"
      return Said(
        message: "'\(lines.text(escape))' \(seen)", range: escape,
        help: "write '\\\\' for a backslash, or put the value in single quotes")
    }
  }

  private func notClosed(_ quote: String, at place: Int) -> Said {
    let help =
      quote == "'"
      ? "end the value with \(quote), or put it in double quotes if ' is an apostrophe"
      : "end the value with \(quote)"
    return Said(message: "this quote is not closed", range: place..<place + 1, help: help)
  }

  /// A `:` where no name may stand: within a value, or on a line that is indented too far.
  func colon(_ lines: WrittenLines) -> Said {
    let line = lines.line(at: place)
    let start = lines.firstWord(of: line)
    if let first = lines.colon(in: start..<place) {
      let value = lines.text(lines.trimmed(first + 1..<line.upperBound))
      let mark = !value.contains("\"") && !value.contains("\\") ? "\"" : value.contains("'") ? nil : "'"
      let example = mark.map { lines.text(start..<first + 1) + " " + $0 + value + $0 }
      return Said(
        message: "': ' within a value reads as another field", range: place..<place + 1,
        help: "put the value in quotes" + (example.map { $0.count > 80 ? "" : ": \($0)" } ?? ""))
    }
    if let above = lines.lineAbove(line), lines.firstWord(of: above) - above.lowerBound >= start - line.lowerBound {
      return noColon(lines, after: lines.trimmed(above))
    }
    let name = lines.trimmed(start..<place)
    // libyaml gives up on a name after 1,024 characters.
    if name.count > 1_024 {
      return Said(
        code: .yamlKey, message: "this name is too long: \(quoted(lines.text(name)))", range: name,
        help: "a name has at most 1,024 characters")
    }
    return Said(
      message: "\(quoted(lines.text(name))) is indented further than the field above it",
      range: name.isEmpty ? place..<place + 1 : name, help: "begin it in the same column")
  }

  /// Something where the next field, or the next part of a list, should begin.
  func misplaced(_ lines: WrittenLines) -> Said {
    let line = lines.line(at: place)
    let start = lines.firstWord(of: line)
    guard place > start else {
      if lines[place] == UInt8(ascii: "-"), place + 1 == line.upperBound || lines[place + 1] == UInt8(ascii: " ") {
        return Said(
          message: "this '-' does not line up with a list", range: place..<place + 1,
          help: "begin it in the column of the others")
      }
      if lines[place] == UInt8(ascii: ":") {
        return Said(
          code: .yamlKey, message: "there is no name before the ':'", range: place..<place + 1,
          help: "write 'name: value'")
      }
      if context == "while parsing a block collection" {
        return Said(
          message: "the next line of the list is wanted here: '- …'", range: lines.rest(of: place),
          help: "begin it with '- ', or in the column of the field it belongs to")
      }
      return Said(
        message: "this line does not line up with the fields above it", range: lines.rest(of: place),
        help: "begin it in the column of the field it follows")
    }
    let before = lines.trimmed(start..<place)
    let word = lines.word(at: place)
    switch lines.text(before).last {
    case "'":
      if let open = lines.unclosedQuote("'", before: before.upperBound - 1) { return notClosed("'", at: open) }
      return Said(
        message: "text follows the closing quote", range: word,
        help: "write '' for an apostrophe, or put the value in double quotes")
    case "\"":
      if let open = lines.unclosedQuote("\"", before: before.upperBound - 1) { return notClosed("\"", at: open) }
      return Said(
        message: "text follows the closing quote", range: word,
        help: "put the whole value in one pair of single quotes")
    case "]", "}":
      return Said(message: "text follows the closing bracket", range: word, help: "put the whole value in quotes")
    default:
      return Said(message: "this belongs to no field", range: word, help: "put the value in quotes")
    }
  }
}

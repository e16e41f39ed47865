internal import Diagnostics

extension BodyScan {
  /// Looks at a finished line as a row of a table: a line of `|`, `-`, `:` and spaces makes the line before it the
  /// head of one.
  mutating func endRow(from start: Int, to end: Int) {
    if stretch.pipes > stretch.widestRow.pipes { stretch.widestRow = (stretch.pipes, start) }
    guard stretch.lines > 1 || hasDashes else { return }
    guard isDelimiterRow(start..<end) else {
      if hasDashes { straightMarks = .some }
      return
    }
    if hasDashes, straightMarks == .none { straightMarks = .perhaps }
    guard stretch.lines > 1 else { return }
    stretch.columns = max(stretch.columns, stretch.pipes + 1)
    // The library reads the paragraph so far again for each such line.
    stretch.headerSearch += end - stretch.start
  }

  func isDelimiterRow(_ range: Range<Int>) -> Bool {
    var hasDash = false
    for index in range {
      switch bytes[index] {
      case UInt8(ascii: "-"): hasDash = true
      case UInt8(ascii: "|"), UInt8(ascii: ":"), 0x20, 0x09: break
      default: return false
      }
    }
    return hasDash
  }

  mutating func endDefinition(at end: Int) {
    guard stretch.definition >= 0 else { return }
    let count = end - stretch.definition
    if stretch.startsWithBracket, count > totals.definition.count {
      totals.definition = (count, stretch.definition)
    }
  }

  /// Adds what the stretch could cost to the body's totals.
  mutating func endStretch(at end: Int) {
    guard stretch.lines > 0 else { return }
    endDefinition(at: end)
    let start = stretch.start
    let blankLines = "divide it by blank lines"
    totals.runSteps += stretch.runs * stretch.runs
    if totals.runSteps > limits.steps {
      refuse(
        .bodyTooIntricate, "\(stretch.runs) runs of '*', '_', '~' or quotation marks without a blank line", at: start,
        help: blankLines)
    }
    totals.closings += stretch.closings
    totals.bracketSteps += stretch.pictures * stretch.closings + min(stretch.openings, stretch.closings) * 1000
    totals.addressSteps += stretch.openings * stretch.events
    if totals.bracketSteps > limits.steps || (addresses != .none && totals.addressSteps > 2 * limits.steps) {
      refuse(
        .bodyTooIntricate, "\(stretch.openings) square brackets without a blank line", at: start, help: blankLines)
    }
    totals.htmlSteps += stretch.markup * (end - start)
    if totals.htmlSteps > limits.steps {
      refuse(
        .bodyTooIntricate, "\(stretch.markup) times '<!' or '<?' without a blank line", at: start, help: blankLines)
    }
    // The library looks for mail addresses at most a thousand times in a text, and copies its rest for each.
    totals.mailSteps += min(stretch.mails, 1000) * (end - start)
    if totals.mailSteps > limits.steps {
      refuse(.bodyTooIntricate, "\(stretch.mails) times '@' without a blank line", at: start, help: blankLines)
    }
    endTable(at: start)
    stretch = Stretch()
  }

  mutating func endTable(at start: Int) {
    guard stretch.columns > 0 else { return }
    let columns = max(stretch.columns, stretch.widestRow.pipes + 1)
    totals.cells += stretch.columns * stretch.lines
    totals.headerSteps += stretch.headerSearch
    if columns > limits.tableColumns {
      refuse(
        .tableTooLarge, "a table of more than \(limits.tableColumns) columns",
        at: stretch.widestRow.pipes > 0 ? stretch.widestRow.offset : start, help: "publish it as a file to download")
    } else if totals.cells > limits.tableCells {
      refuse(
        .tableTooLarge, "tables of \(totals.cells) cells, and at most \(limits.tableCells) are read", at: start,
        help: "publish the table as a file to download")
    } else if totals.headerSteps > limits.steps {
      refuse(
        .tableTooLarge, "too many lines of '|' and '-' without a blank line", at: start,
        help: "divide the tables by blank lines")
    }
  }
}

import Diagnostics
import FrontMatter
import Site

extension TextProof {
  /// What a copy editor marks in the fields that readers see.
  mutating func checkFields(_ galley: Galley) {
    let shown = [
      "title", "subtitle", "description", "takeaways", "abstract", "disclaimer", "role", "interests", "focus",
    ]
    for field in shown {
      for (_, span) in galley.texts(of: field) {
        // A quoted value is looked at between its quotes.
        var range = span.range
        let bytes = galley.source.bytes
        if let first = bytes[range].first, first == UInt8(ascii: "\"") || first == UInt8(ascii: "'"), range.count > 1 {
          range = range.lowerBound + 1..<range.upperBound - 1
        }
        // Folded lines begin with blanks that are none of the text's.
        for line in lines(of: range, in: bytes) { checkText(span.with(line), bytes[line], isSmart: false) }
      }
    }
  }

  private func lines(of range: Range<Int>, in bytes: [UInt8]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = range.lowerBound
    while start < range.upperBound {
      let end = bytes[start..<range.upperBound].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? range.upperBound
      let text = bytes[start..<end].drop { $0 == 0x20 }
      if !text.isEmpty { lines.append(text.startIndex..<end) }
      start = end + 1
    }
    return lines
  }

  /// Lengths that previews, lists and result pages cut off.
  mutating func checkPiece(_ galley: Galley) {
    if let (title, span) = galley.texts(of: "title").first, title.count > Self.longestTitle {
      report.warning(
        .longTitle, "the title has \(title.count) characters", at: span,
        help: "at most \(Self.longestTitle) fit where titles are shown; the rest can be the 'subtitle'")
    }
    if let (description, span) = galley.texts(of: "description").first {
      if description.count > Self.longestDescription {
        report.warning(
          .longDescription, "the description has \(description.count) characters", at: span,
          help: "at most \(Self.longestDescription) fit in lists and previews")
      }
    } else {
      report.hint(
        .noDescription, "no 'description'", at: galley.source.start,
        help: "lists and previews show the beginning of the text; a sentence written for them says more")
    }
    let takeaways = galley.texts(of: "takeaways")
    for (line, span) in takeaways where line.count > Self.longestTakeaway {
      report.warning(
        .longTakeaway, "a takeaway of \(line.count) characters", at: span,
        help: "at most \(Self.longestTakeaway): one thought, one line or two")
    }
    if !takeaways.isEmpty, !(3...5).contains(takeaways.count) {
      report.hint(
        .takeawayCount, takeaways.count == 1 ? "1 takeaway" : "\(takeaways.count) takeaways",
        at: galley.span(of: "takeaways"), help: "three to five are read")
    }
  }

  static let longestTitle = 120
  static let longestDescription = 240
  static let longestTakeaway = 200
}

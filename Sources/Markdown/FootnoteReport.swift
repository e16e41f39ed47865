internal import Diagnostics

/// Reports the footnotes that do not come together, which the library leaves out or shows as text in silence:
/// definitions that nothing refers to or that are there twice, and references without a definition.
///
/// - Parameters:
///   - candidates: lines of the body that look like a definition.
///   - hasMarks: whether any text of the document still holds `[^`.
func reportFootnotes(
  of document: MarkdownDocument, in file: UnsafeBufferPointer<UInt8>, body: Range<Int>,
  candidates: [BodyScan.FootnoteCandidate], hasMarks: Bool, to report: inout Report
) {
  guard hasMarks || !candidates.isEmpty else { return }
  let notes = document.landmarks.definitions
  if candidates.count != notes.count {
    reportDefinitions(of: document, in: file, body: body, candidates: candidates, notes: notes, to: &report)
  }
  guard hasMarks else { return }
  var seen: Set<SeenMark> = []
  for index in document.elements.indices where document.elements[index].kind == .text {
    reportReferences(in: index, of: document, file: file, seen: &seen, to: &report)
  }
}

/// A mark in a block. At most fifty are looked up: each reads its block once more.
private struct SeenMark: Hashable {
  let block: Int
  let name: String

  static let most = 50
}

private func reportDefinitions(
  of document: MarkdownDocument, in file: UnsafeBufferPointer<UInt8>, body: Range<Int>,
  candidates: [BodyScan.FootnoteCandidate], notes: [Int], to report: inout Report
) {
  // A definition's element begins behind its label; where no leaf covers a candidate, the library dropped it.
  var leaves: [Range<Int>] = []
  for element in document.elements {
    switch element.kind {
    case .paragraph, .heading, .codeBlock, .htmlBlock, .table: leaves.append(element.range)
    default: break
    }
  }
  leaves.sort { $0.lowerBound < $1.lowerBound }
  let starts = Set(notes.map { Int(document.elements[$0].start) })
  var defined: [String: Range<Int>] = [:]
  var dropped: [(label: String, range: Range<Int>)] = []
  for candidate in candidates {
    let label = body.lowerBound + candidate.label.lowerBound..<body.lowerBound + candidate.label.upperBound
    let name = String(decoding: UnsafeBufferPointer(rebasing: file[label]), as: UTF8.self)
    var text = label.upperBound + 2
    while text < body.upperBound, file[text] == 0x20 || file[text] == 0x09 { text += 1 }
    let range = label.lowerBound - 2..<label.upperBound + 1
    if (label.upperBound...text).contains(where: starts.contains) {
      defined[name.lowercased()] = defined[name.lowercased()] ?? range
    } else if !leaves.covers(range.lowerBound) {
      dropped.append((name, range))
    }
  }
  for (label, range) in dropped {
    let span = SourceSpan(path: document.path, range: range)
    if let first = defined[label.lowercased()] {
      report.warning(
        .repeatedFootnote, "the footnote '[^\(label)]' is defined twice", at: span, help: "give one another label",
        notes: [Diagnostic.Note("the first definition counts: see", at: span.with(first))])
    } else {
      report.warning(
        .unusedFootnote, "nothing refers to the footnote '[^\(label)]'", at: span,
        help: "write '[^\(label)]' in the text, or delete the footnote")
      defined[label.lowercased()] = range
    }
  }
}

extension [Range<Int>] {
  /// Whether one of the ranges, sorted by their start, covers an offset.
  fileprivate func covers(_ offset: Int) -> Bool {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 && self[low - 1].contains(offset)
  }
}

/// A mark that stayed in the text was written with a backslash, has no definition, or was broken over two lines,
/// where the library loses what stands in it.
private func reportReferences(
  in index: Int, of document: MarkdownDocument, file: UnsafeBufferPointer<UInt8>, seen: inout Set<SeenMark>,
  to report: inout Report
) {
  let text = Array(document.bytes(document.elements[index].text))
  guard text.indices.dropFirst().contains(where: { text[$0 - 1] == openBracket && text[$0] == caret }) else { return }
  var block = index
  while document.elements[block].kind.isInline, let parent = document.parent(of: block) { block = parent }
  let range = document.elements[block].range
  var position = 0
  while position + 1 < text.count {
    defer { position += 1 }
    guard text[position] == openBracket, text[position + 1] == caret else { continue }
    guard let end = text[position...].firstIndex(of: closeBracket) else { return }
    let mark = text[position...end]
    let name = String(decoding: mark, as: UTF8.self)
    guard seen.count < SeenMark.most, seen.insert(SeenMark(block: block, name: name)).inserted else { continue }
    let found = places(of: mark, in: file, range, outside: document.code(in: block))
    for place in found.bare {
      report.warning(
        .undefinedFootnote, "no footnote '\(name)'",
        at: SourceSpan(path: document.path, range: place..<place + mark.count),
        help: "write '\(name): …' on a line of its own, or '\\\(name)' for the characters themselves")
    }
    if found.bare.isEmpty, !found.hasEscaped {
      report.error(
        .brokenFootnote, "a footnote's mark that begins with '\(name.dropLast())' and ends on another line",
        at: SourceSpan(path: document.path, range: brokenMark(in: file, range)), help: "write the mark on one line")
    }
  }
}

/// The first `[^` that its line does not close, to the end of the line.
private func brokenMark(in file: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int> {
  var start: Int?
  for index in range {
    switch file[index] {
    case openBracket where start == nil && index + 1 < range.upperBound && file[index + 1] == caret: start = index
    case closeBracket: start = nil
    case 0x0A, 0x0D:
      if let start { return start..<index }
    default: break
    }
  }
  return range
}

/// Where a mark stands in a range of a file and outside code, without and with a backslash before it.
private func places(
  of mark: ArraySlice<UInt8>, in file: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, outside code: [Range<Int>]
) -> (bare: [Int], hasEscaped: Bool) {
  var bare: [Int] = []
  var hasEscaped = false
  var index = range.lowerBound
  while index + mark.count <= range.upperBound {
    if file[index] == openBracket, file[index..<index + mark.count].elementsEqual(mark) {
      if index > 0, file[index - 1] == UInt8(ascii: "\\") {
        hasEscaped = true
      } else if !code.covers(index) {
        bare.append(index)
      }
    } else if file[index] == openBracket, index + 1 < range.upperBound, file[index + 1] == UInt8(ascii: "\\") {
      hasEscaped = true  // `[\^a]`
    }
    index += 1
  }
  return (bare, hasEscaped)
}

extension MarkdownDocument {
  /// The places of code in a block.
  fileprivate func code(in block: Int) -> [Range<Int>] {
    elements[block..<end(of: block)].filter { $0.kind == .code }.map(\.range)
  }
}

private let openBracket = UInt8(ascii: "[")
private let closeBracket = UInt8(ascii: "]")
private let caret = UInt8(ascii: "^")

extension MarkdownElement.Kind {
  /// Whether the element stands in a line of text.
  var isInline: Bool { rawValue >= Self.text.rawValue }
}

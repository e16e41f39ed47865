import Diagnostics
import Markdown

extension TextProof {
  /// What a copy editor marks in the running text: double spaces, marks that pose as apostrophes, unfinished places.
  mutating func checkTypography(_ body: MarkdownDocument, _ galley: Galley, isSmart: Bool) {
    // Where a paragraph has bare addresses, texts of it may have the place of all of it, or of all the rest. Where they
    // have more than a few times, it is read whole, and only once.
    var read: [Range<Int>: Int] = [:]
    for (index, element) in body.elements.enumerated() {
      switch element.kind {
      case .text:
        guard let parent = body.parent(of: index) else { continue }
        let whole = body.elements[parent].range
        let before = read[whole, default: 0]
        if before == .max { continue }
        let isWhole = element.range == whole || before > 4 * whole.count
        read[whole] = isWhole ? .max : before + element.range.count
        let range = isWhole ? whole : element.range
        checkText(SourceSpan(path: body.path, range: range), galley.bytes(range), isSmart: isSmart)
      case .code: checkCode(index, body, galley)
      default: break
      }
    }
  }

  /// One run of text as it stands in the file.
  mutating func checkText(_ span: SourceSpan, _ bytes: ArraySlice<UInt8>, isSmart: Bool) {
    checkSpaces(span, bytes)
    checkMarks(span, bytes, isSmart: isSmart)
    checkUnfinished(span, bytes)
  }

  private mutating func checkSpaces(_ span: SourceSpan, _ bytes: ArraySlice<UInt8>) {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      guard bytes[index] == 0x20 else {
        index += 1
        continue
      }
      let end = bytes[index...].firstIndex { $0 != 0x20 } ?? bytes.endIndex
      if end - index > 1, index > bytes.startIndex, end < bytes.endIndex, bytes[end] != 0x0A, bytes[index - 1] != 0x0A {
        let place = span.with(index..<end)
        report.warning(
          .doubleSpace, "\(end - index) spaces in a row", at: place, help: "one is enough",
          fix: Fix(place, expecting: String(repeating: " ", count: end - index), replacement: " "))
      }
      index = end
    }
  }

  /// Marks that pose as apostrophes and quotation marks.
  private mutating func checkMarks(_ span: SourceSpan, _ bytes: ArraySlice<UInt8>, isSmart: Bool) {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let length = Self.length(of: bytes[index])
      let mark: String? =
        switch bytes[index] {
        case UInt8(ascii: "`"): "`"
        case 0xC2 where bytes[index...].starts(with: "´".utf8): "´"
        case UInt8(ascii: "'") where !isSmart: "'"
        case UInt8(ascii: "\"") where !isSmart: "\""
        default: nil
        }
      if let mark {
        let place = span.with(index..<index + length)
        let isInWord =
          Self.endsLetter(bytes[..<index]) && index + length < bytes.endIndex && Self.isLetter(bytes[index + length])
        if mark == "'" || mark == "\"" {
          report.warning(
            .straightQuotes, "a straight \(mark == "'" ? "apostrophe" : "quotation mark")", at: place,
            help: mark == "'" ? "write ’" : "write the quotation marks of the language",
            fix: isInWord && mark == "'" ? Fix(place, expecting: mark, replacement: "’") : nil)
        } else if isInWord {
          report.warning(
            .falseApostrophe, "'\(mark)' in place of an apostrophe", at: place, help: "write ’",
            fix: Fix(place, expecting: mark, replacement: "’"))
        }
      }
      index += length
    }
  }

  /// Code that begins within a word and holds several: an apostrophe, and another one or the first mark of true code.
  private mutating func checkCode(_ index: Int, _ body: MarkdownDocument, _ galley: Galley) {
    let range = body.elements[index].range
    let bytes = galley.source.bytes
    guard range.lowerBound > 0, range.upperBound < bytes.count, range.count > 1 else { return }
    var start = range.lowerBound
    var end = range.upperBound
    // The library's place of a code span is that of its content.
    if bytes[start] != UInt8(ascii: "`") { (start, end) = (start - 1, end + 1) }
    guard start > 0, end < bytes.count, end - start > 2, bytes[start] == UInt8(ascii: "`"),
      bytes[end - 1] == UInt8(ascii: "`"), Self.isInWord(start, bytes), Self.isLetter(bytes[end]),
      bytes[start..<end].contains(where: { $0 <= 0x20 })
    else { return }
    let isPair = Self.isInWord(end - 1, bytes)
    let marks = isPair ? [start, end - 1] : [start]
    report.warning(
      .falseApostrophe,
      isPair
        ? "two backticks in words: what stands between them is shown as code"
        : "'`' in place of an apostrophe: what follows is shown as code",
      at: SourceSpan(path: body.path, range: isPair ? start..<end : start..<start + 1),
      help: "write ’ for an apostrophe",
      fix: Fix(marks.map { Fix.Edit($0..<$0 + 1, expecting: "`", replacement: "’") }))
  }

  /// Whether a mark stands between two letters.
  private static func isInWord(_ mark: Int, _ bytes: [UInt8]) -> Bool {
    endsLetter(bytes[..<mark]) && mark + 1 < bytes.count && isLetter(bytes[mark + 1])
  }

  private mutating func checkUnfinished(_ span: SourceSpan, _ bytes: ArraySlice<UInt8>) {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      guard Self.isLetter(bytes[index]) else {
        index += 1
        continue
      }
      let end = bytes[index...].firstIndex { !Self.isLetter($0) } ?? bytes.endIndex
      let word = bytes[index..<end]
      if Self.unfinished.contains(where: { word.elementsEqual($0.utf8) }) {
        report.warning(
          .unfinished, "'\(String(decoding: word, as: UTF8.self))' stands in the text", at: span.with(index..<end),
          help: "finish the place, or keep the piece a draft")
      }
      index = end
    }
    let text = String(decoding: bytes, as: UTF8.self).lowercased()
    if text.contains("lorem ipsum") || text.contains("citation needed") {
      report.warning(
        .unfinished, "a text that stands in for another", at: span, help: "finish the place, or keep the piece a draft")
    }
  }

  /// Marks by which writers find an unfinished place again; only in capitals.
  private static let unfinished = ["TODO", "FIXME", "XXX", "TK", "TKTK", "TKTKTK", "TBD", "TBC"]

  /// Whether a letter begins with this byte: ASCII letters and all but the general punctuation of other scripts.
  private static func isLetter(_ byte: UInt8) -> Bool {
    byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0xC3 && byte != 0xE2
  }

  /// Whether bytes end in a letter.
  private static func endsLetter(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.last { $0 & 0xC0 != 0x80 }.map(isLetter) ?? false
  }

  private static func length(of byte: UInt8) -> Int { byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4 }
}

public import Diagnostics

/// Where the front matter and the body of a file lie.
public struct FrontMatter: Sendable, Hashable {
  /// The fields: the bytes between the two fences, without them.
  public let yaml: Range<Int>
  /// The prose: everything after the closing fence's line.
  public let body: Range<Int>

  /// The front matter of a file; nil (with a diagnostic) where there is none, it is not closed, or the file is not UTF-8.
  ///
  /// The first line is `---`, the closing one `---` or `...`; blanks may follow either. Lines end with LF, CRLF or CR.
  /// A fence begins its line: an indented `---` inside a block of text is text.
  public static func locate(in source: SourceFile, report: inout Report) -> FrontMatter? {
    guard source.isUTF8(in: 0..<source.bytes.count, report: &report) else { return nil }
    let (opening, found) = source.bytes.withUnsafeBufferPointer { fences(in: $0) }
    if let found { return found }
    guard opening.isFence else {
      reportMissing(in: source, firstLine: opening, report: &report)
      return nil
    }
    report.error(
      .frontMatterUnclosed, "the front matter is not closed", at: source.span(opening.text),
      help: "put a line '---' after the last field")
    return nil
  }

  /// The first line, and what lies between the fences where both are there.
  private static func fences(in bytes: UnsafeBufferPointer<UInt8>) -> (opening: Line, found: FrontMatter?) {
    let opening = Line(at: bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0, in: bytes, opening: true)
    guard opening.isFence else { return (opening, nil) }
    var start = opening.next
    while start < bytes.count {
      let line = Line(at: start, in: bytes)
      if line.isFence {
        return (opening, FrontMatter(yaml: opening.next..<start, body: line.next..<bytes.count))
      }
      start = line.next
    }
    return (opening, nil)
  }

  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// A line without blanks and the two bytes of a no-break space.
  private static func fenceWithoutSpaces(_ line: ArraySlice<UInt8>) -> [UInt8] {
    line.filter { $0 != UInt8(ascii: " ") && $0 != 0xC2 && $0 != 0xA0 }
  }

  private static func reportMissing(in source: SourceFile, firstLine: Line, report: inout Report) {
    let text = source.bytes[firstLine.text]
    let trimmed = text.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    let dashes = trimmed.prefix { $0 == UInt8(ascii: "-") }.count
    let help =
      if fenceWithoutSpaces(text).elementsEqual("---".utf8), text.count > 4, text.contains(0xA0) {
        "the first line must be exactly '---': delete the no-break space (U+00A0)"
      } else if trimmed.isEmpty, firstLine.next < source.bytes.count {
        "the very first line must be '---'"
      } else if trimmed.starts(with: "+++".utf8) {
        "this looks like TOML: write the fields as 'name: value' between two lines '---'"
      } else if trimmed.starts(with: "{".utf8) {
        "this looks like JSON: write the fields as 'name: value' between two lines '---'"
      } else if dashes >= 2 || trimmed.starts(with: "—".utf8) || trimmed.starts(with: "–".utf8) {
        "the first line must be exactly '---'"
      } else {
        "begin the file with a line '---', then the fields, then a line '---'"
      }
    report.error(.frontMatterMissing, "no front matter", at: source.span(firstLine.text), help: help)
  }
}

/// One line of a file.
private struct Line {
  /// Without the line ending.
  let text: Range<Int>
  /// Where the line after it begins.
  let next: Int
  /// Whether the line is three of a mark and nothing else but blanks.
  let isFence: Bool

  /// - Parameter opening: Only `---` opens; `...` closes, too.
  init(at start: Int, in bytes: UnsafeBufferPointer<UInt8>, opening: Bool = false) {
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n"), bytes[end] != UInt8(ascii: "\r") { end += 1 }
    text = start..<end
    if end + 1 < bytes.count, bytes[end] == UInt8(ascii: "\r"), bytes[end + 1] == UInt8(ascii: "\n") {
      next = end + 2
    } else {
      next = min(end + 1, bytes.count)
    }
    isFence =
      Self.isFence(UInt8(ascii: "-"), bytes[text]) || !opening && Self.isFence(UInt8(ascii: "."), bytes[text])
  }

  private static func isFence(_ mark: UInt8, _ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard line.count >= 3, line.first == mark, line.prefix(3).allSatisfy({ $0 == mark }) else { return false }
    return line.dropFirst(3).allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
  }
}

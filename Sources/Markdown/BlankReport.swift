internal import Diagnostics

/// Reports the names of files with a blank in them where a link or a picture was meant, which the library shows as text.
///
/// - Parameter candidates: Where a `(` behind a `]` stands in the body.
func reportBlanks(
  of document: MarkdownDocument, in file: UnsafeBufferPointer<UInt8>, body: Range<Int>, candidates: [Int],
  to report: inout Report
) {
  guard !candidates.isEmpty else { return }
  for candidate in candidates {
    let open = body.lowerBound + candidate
    // In code and in links the brackets are none of the text's.
    guard let name = fileName(after: open, in: file, until: body.upperBound),
      document.elements.contains(where: { $0.kind == .text && $0.range.contains(open) })
    else { continue }
    let text = String(decoding: UnsafeBufferPointer(rebasing: file[name]), as: UTF8.self)
    let escaped = text.replacing(" ", with: "%20")
    report.warning(
      .blankInAddress, "a blank ends the address of a link or picture: '\(text)'",
      at: SourceSpan(path: document.path, range: name), help: "write '\(escaped)' or '<\(text)>'")
  }
}

/// The name of a file between round brackets on one line, without the title behind it; nil where it looks like none.
private func fileName(
  after open: Int, in file: UnsafeBufferPointer<UInt8>, until end: Int
) -> Range<Int>? {
  guard open < 2 || file[open - 2] != UInt8(ascii: "\\") else { return nil }
  var depth = 1
  var close = open + 1
  while close < end {
    switch file[close] {
    case UInt8(ascii: "("): depth += 1
    case UInt8(ascii: ")"): depth -= 1
    case 0x0A, 0x0D, UInt8(ascii: "<"), UInt8(ascii: ">"): return nil
    default: break
    }
    if depth == 0 { break }
    close += 1
  }
  guard depth == 0 else { return nil }
  var name = file[open + 1..<close]
  if let quote = name.last, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
    guard let start = name.dropLast().lastIndex(of: quote) else { return nil }
    name = name[..<start]
  }
  while name.last == 0x20 { name.removeLast() }
  guard name.contains(0x20), let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return nil }
  let ending = String(decoding: UnsafeBufferPointer(rebasing: name[(dot + 1)...]), as: UTF8.self).lowercased()
  return endings.contains(ending) ? name.startIndex..<name.endIndex : nil
}

/// Those of texts, pictures, and files that are offered.
private let endings: Set<String> = [
  "md", "markdown", "jpg", "jpeg", "png", "webp", "avif", "gif", "svg", "pdf", "csv", "tsv", "json", "geojson", "xml",
  "txt", "rtf", "zip", "xls", "xlsx", "ods", "doc", "docx", "odt", "ppt", "pptx", "odp", "epub", "bib", "ris", "mp3",
  "mp4", "html", "htm",
]

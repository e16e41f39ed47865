@testable import Build

/// A file beside a text, read as a drawing, as another document and as one whose name says nothing.
func faultOfDrawing(_ input: [UInt8]) -> String? {
  for path in ["a/plan.svg", "a/data.xml", "a/notes"] {
    guard path == "a/plan.svg" || ActiveFiles.isMarkup(path, Array(input.prefix(ActiveFiles.headLength))) else {
      continue
    }
    if let danger = ActiveFiles.danger(path, input) {
      if let place = danger.place, place.upperBound > input.count { return "a place behind the end: \(danger.flaw)" }
    } else if let trace = trace(in: input, isDrawing: path == "a/plan.svg") {
      return "'\(trace)' in '\(path)', which passes"
    }
  }
  return nil
}

/// What no file that passes may hold as a tag or an attribute, where its bytes alone tell: without comments, sections
/// and names of other vocabularies a `<` begins a tag.
private func trace(in input: [UInt8], isDrawing: Bool) -> String? {
  let text = String(decoding: input, as: UTF8.self)
  if text.contains("<!") || text.contains("<?") { return nil }
  if isDrawing, !text.contains("xmlns"), !text.contains(":") {
    return ["<script", "<foreignObject", "<iframe", "<handler"].first(where: text.contains)
  }
  // Of a document only what it says to be HTML is a page.
  return text.contains("<html xmlns=\"http://www.w3.org/1999/xhtml\">") ? "<html" : nil
}

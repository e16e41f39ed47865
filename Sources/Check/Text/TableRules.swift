import Diagnostics
import Markdown

extension TextProof {
  /// Tables whose columns have no names.
  mutating func checkTables(_ body: MarkdownDocument) {
    for (index, element) in body.elements.enumerated() where element.kind == .tableHeader {
      let isEmpty = body.children(of: index).allSatisfy { body.plainText(of: $0).allSatisfy(\.isWhitespace) }
      if isEmpty {
        report.warning(
          .tableWithoutHeader, "a table whose columns have no names", at: body.span(of: index),
          help: "name each column in the first line")
      }
    }
  }

  /// Notes that cite something and do not say where it is.
  mutating func checkNotes(_ body: MarkdownDocument) {
    for (index, element) in body.elements.enumerated() where element.kind == .footnoteDefinition {
      var hasLink = false
      var below = index + 1
      while below < body.elements.count, body.stands(below, in: .footnoteDefinition) {
        if body.elements[below].kind == .link { hasLink = true }
        if body.elements[below].kind == .footnoteDefinition { break }
        below += 1
      }
      if !hasLink, namesSource(body.plainText(of: index)) {
        report.hint(
          .sourceWithoutLink, "a note that cites a source and links to none", at: body.span(of: index),
          help: "add the address, or the DOI")
      }
    }
  }

  /// Whether a note reads like a citation: it has a year in it, and a title in quotes or a comma before the year.
  private func namesSource(_ text: String) -> Bool {
    let words = text.split { !$0.isNumber && !$0.isLetter }
    let hasYear = words.contains { word in
      word.count == 4 && Int(word).map { (1800...2100).contains($0) } ?? false
    }
    return hasYear && text.contains(",") && text.contains { "“”„«»\"'’".contains($0) }
  }
}

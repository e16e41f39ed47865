import Diagnostics
import Markdown
import Testing

/// Straight quotation marks become those of the text's language.
@Suite struct QuotationMarkTests {
  private func text(_ body: String, _ marks: String) -> String {
    var report = Report()
    let options = ReadingOptions(isSmart: true, quotationMarks: QuotationMarks(marks))
    let file = SourceFile(path: "a.md", bytes: Array(body.utf8))
    let document = readMarkdown(file, options: options, report: &report)
    let texts = document.map { document in
      document.elements.indices.filter { [.text, .code].contains(document.elements[$0].kind) }.map {
        document.text(of: $0)
      }
    }
    return texts?.joined() ?? ""
  }

  @Test(arguments: [
    ("Он сказал \"да\".", "« » „ “", "Он сказал «да»."),
    ("Er sagt \"ja, 'gut'\".", "„ “ ‚ ‘", "Er sagt „ja, ‚gut‘“."),
    ("Il dit \"oui\".", "«\u{202F} \u{202F}» “ ”", "Il dit «\u{202F}oui\u{202F}»."),
    ("l'été et 'ça'", "« » ‹ ›", "l’été et ‹ça›"),
    ("rock 'n' roll", "„ “ ‚ ‘", "rock ‚n‘ roll"),
    ("a *\"b\"* c", "« » „ “", "a «b» c"),
    ("\"eins\" und “zwei”", "„ “ ‚ ‘", "“eins” und “zwei”"),
    ("plain", "« » „ “", "plain"),
  ])
  func `marks are the language's own`(body: String, marks: String, expected: String) {
    #expect(text(body, marks) == expected)
  }

  @Test func `code keeps what was typed`() {
    #expect(text("`\"a\"` \"b\"", "« » „ “") == "\"a\" «b»")
  }
}

import Diagnostics
import Markdown
import Testing

@Suite struct FootnoteTests {
  @Test func `each reference leads to its footnote and back`() {
    let rendered = Rendered("a[^x] b[^y] c[^x]\n\n[^y]: Y\n[^x]: X\n\n    - list\n")
    #expect(
      rendered.html == """
        <p>a<sup><a href="#note_1" id="noteref_1" data-note="--1" role="doc-noteref" aria-label="Footnote 1">1</a></sup> \
        b<sup><a href="#note_2" id="noteref_2" data-note="--2" role="doc-noteref" aria-label="Footnote 2">2</a></sup> \
        c<sup><a href="#note_1" id="noteref_1_2" role="doc-noteref" aria-label="Footnote 1">1</a></sup></p>

        """)
    #expect(
      rendered.footnotes == """
        <section class="footnotes beside" role="doc-endnotes" aria-label="Footnotes">
        <ol>
        <li id="note_1" data-note="--1">
        <p>X</p>
        <ul>
        <li>list</li>
        </ul>
        <p><a href="#noteref_1" role="doc-backlink" aria-label="Back to reference 1">↩</a> \
        <a href="#noteref_1_2" role="doc-backlink" aria-label="Back to reference 1.2">↩</a></p>
        </li>
        <li id="note_2" data-note="--2">
        <p>Y <a href="#noteref_2" role="doc-backlink" aria-label="Back to reference 2">↩</a></p>
        </li>
        </ol>
        </section>

        """)
    #expect(rendered.outline.footnotes == 2)
    #expect(rendered.report.isEmpty)
  }

  /// The library is told to look for footnotes only where the text may have one.
  @Test(arguments: [
    "a[^1]\n\n> [^1]: b", "- [^1]: b\n\na[^1]", "1. [^1]:\n   b\n\n*a*[^1]", "[^1]: b\n\n| a |\n|---|\n| c[^1] |",
    "[^1]: b[^1]\n", "a[^x\\]y]\n\n[^1]: b\n\nc[^1]",
  ])
  func `a footnote is found wherever it stands`(markdown: String) {
    #expect(Rendered(markdown).outline.footnotes == 1)
  }

  /// Notes of about a line each, every so many letters of text.
  private static func text(notes: Int, every letters: Int) -> String {
    let words = String(repeating: "word ", count: letters / 5)
    return (1...notes).map { "\(words)[^\($0)]\n\n" }.joined() + words + "\n\n"
      + (1...notes).map { "[^\($0)]: A source of forty letters, and its page.\n\n" }.joined()
  }

  @Test(arguments: [(1, 200, true), (90, 200, true), (1, 20, true), (4, 20, false), (90, 60, false)])
  func `notes stand beside a text that is as long as they are`(count: Int, every letters: Int, isBeside: Bool) throws {
    let footnotes = try #require(Rendered(Self.text(notes: count, every: letters)).footnotes)
    #expect(footnotes.contains("class=\"footnotes beside\"") == isBeside)
    #expect(footnotes.contains("<li id=\"note_\(count)\" data-note=\"--\(count)\">"))
  }

  @Test(arguments: [
    "a[^1]\n\n[^1]: x[^2]\n\n[^2]: \(String(repeating: "word ", count: 40))\n",
    "a[^1]\n\n[^1]: \(String(repeating: "word ", count: 80))\n",
  ])
  func `notes that would reach below their text stay at its end`(markdown: String) throws {
    #expect(try #require(Rendered(markdown).footnotes).hasPrefix("<section class=\"footnotes\" "))
  }

  @Test func `notes of a text that shares its page are not set beside it`() throws {
    let rendered = Rendered("a[^1]\n\n[^1]: x\n") { $0.idPrefix = "bio-" }
    #expect(!rendered.html.contains("data-note"))
    #expect(try #require(rendered.footnotes).hasPrefix("<div class=\"footnotes\">\n<ol>\n<li id=\"bio-note_1\">"))
  }

  @Test func `a reference inside a link stands behind it`() {
    let rendered = Rendered("[a[^1]](b.md)\n\n[^1]: x\n")
    #expect(rendered.html.hasPrefix("<p><a href=\"/b.md\">a</a><sup>"))
  }

  @Test func `a reference in a picture's description is left out and nothing leads back to it`() {
    let rendered = Rendered("![a[^1]](b.jpg)\n\n[^1]: x\n")
    #expect(!rendered.html.contains("noteref"))
    #expect(rendered.footnotes?.contains("backlink") == false)
  }

  @Test(arguments: [
    ("a\n\n[^n]: x\n", [DiagnosticCode.unusedFootnote]),
    ("a[^n]\n\n[^n]: x\n\n[^N]: y\n", [.repeatedFootnote]),
    ("a[^n] b[^n]\n", [.undefinedFootnote, .undefinedFootnote]),
    ("a\\[^n] `[^n]`\n", []),
    ("a[^n\nm] b\n", [.brokenFootnote]),
    ("```\n[^n]: x\n```\n", []),
    ("> a[^n]\n>\n> [^n]: x\n", []),
    ("- a[^n]\n\n  [^n]: x\n\n      more\n", []),
    ("|a[^n]|\n|-|\n\n[^n]: x", []),
  ])
  func `footnotes that do not come together are reported`(markdown: String, codes: [DiagnosticCode]) {
    #expect(Rendered(markdown).codes == codes)
  }
}

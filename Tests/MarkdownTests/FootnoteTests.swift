import Diagnostics
import Markdown
import Testing

@Suite struct FootnoteTests {
  @Test func `each reference leads to its footnote and back`() {
    let rendered = Rendered("a[^x] b[^y] c[^x]\n\n[^y]: Y\n[^x]: X\n\n    - list\n")
    #expect(
      rendered.html == """
        <p>a<sup><a href="#note_1" id="noteref_1" role="doc-noteref" aria-label="Footnote 1">1</a></sup> \
        b<sup><a href="#note_2" id="noteref_2" role="doc-noteref" aria-label="Footnote 2">2</a></sup> \
        c<sup><a href="#note_1" id="noteref_1_2" role="doc-noteref" aria-label="Footnote 1">1</a></sup></p>

        """)
    #expect(
      rendered.footnotes == """
        <section class="footnotes" role="doc-endnotes" aria-label="Footnotes">
        <ol>
        <li id="note_1">
        <p>X</p>
        <ul>
        <li>list</li>
        </ul>
        <p><a href="#noteref_1" role="doc-backlink" aria-label="Back to reference 1">↩</a> \
        <a href="#noteref_1_2" role="doc-backlink" aria-label="Back to reference 1.2">↩</a></p>
        </li>
        <li id="note_2">
        <p>Y <a href="#noteref_2" role="doc-backlink" aria-label="Back to reference 2">↩</a></p>
        </li>
        </ol>
        </section>

        """)
    #expect(rendered.outline.footnotes == 2)
    #expect(rendered.report.isEmpty)
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

import HTML
import Markdown
import Testing

@Suite struct PassTests {
  @Test(arguments: [
    (["Stahl & Kohle: was bleibt?"], ["stahl-kohle-was-bleibt"]),
    (["Şəhərlər və kəndlər"], ["şəhərlər-və-kəndlər"]),
    (["İstanbul", "Istanbul"], ["istanbul", "istanbul-2"]),
    (["Энергия 2030", "能源 政策", "سیاست انرژی"], ["энергия-2030", "能源-政策", "سیاست-انرژی"]),
    (["हिन्दी"], ["हिन्दी"]),
    (["a", "a", "a 2", "a"], ["a", "a-2", "a-2-2", "a-3"]),
    (["!!!", "…"], ["section", "section-2"]),
    (["Search", "Cite this"], ["search-2", "section-cite-this"]),
    (["Note 1", "note_1"], ["note-1", "note-1-2"]),
    (["*Much* `code`[^n]"], ["much-code"]),
    (["\u{23A}\u{23E}\u{23A}\u{23E}, Kom\u{AD}pott"], ["\u{2C65}\u{2C66}\u{2C65}\u{2C66}-kompott"]),
  ])
  func `a heading's anchor is readable, unique, and none of the page's`(headings: [String], anchors: [String]) {
    let text = headings.map { "## \($0)\n\n" }.joined() + "[^n]: x\n"
    let rendered = Rendered(text) {
      $0.reservedIDs = ["search"]
      $0.reservedPrefixes = ["cite-"]
    }
    #expect(rendered.outline.headings.map(\.anchor) == anchors)
    #expect(rendered.outline.anchors.isSuperset(of: anchors))
  }

  @Test func `ids of a second document on the page have its prefix`() {
    let rendered = Rendered("## A\n\nx[^1]\n\n[^1]: y\n") {
      $0.idPrefix = "bio-"
      $0.headingShift = 2
    }
    #expect(rendered.html.hasPrefix("<h4 id=\"bio-a\">A</h4>\n"))
    #expect(rendered.outline.anchors == ["bio-a", "bio-note_1", "bio-noteref_1"])
    #expect(Rendered("x[^1] y[^1]\n\n[^1]: z\n").outline.anchors == ["note_1", "noteref_1", "noteref_1_2"])
    #expect(rendered.outline.headings == [Heading(level: 4, text: "A", anchor: "bio-a")])
  }

  /// A biography below an article: with two landmarks of one name nobody could tell which is which.
  @Test(arguments: [("", 1), ("bio-", 0)])
  func `only the footnotes of a page's own text are a landmark`(prefix: String, landmarks: Int) throws {
    let footnotes = try #require(Rendered("x[^1]\n\n[^1]: y\n") { $0.idPrefix = prefix }.footnotes)
    #expect(footnotes.ranges(of: "doc-endnotes").count == landmarks)
    #expect(footnotes.ranges(of: "aria-label=\"Footnotes\"").count == landmarks)
    #expect(footnotes.contains("class=\"footnotes"))
  }

  @Test func `the list of contents has the second level and under it the third`() {
    let contents = Rendered("### Before\n\n## A\n\n### A 1\n\n#### deep\n\n### A 2\n\n## B\n").outline.contents
    #expect(contents.entries.map(\.heading.text) == ["Before", "A", "B"])
    #expect(contents.entries.map { $0.parts.map(\.text) } == [[], ["A 1", "A 2"], []])
  }

  @Test func `a title in the body becomes a second level and a warning`() {
    let rendered = Rendered("# Title\n")
    #expect(rendered.html == "<h2 id=\"title\">Title</h2>\n")
    #expect(rendered.codes == [.titleInBody])
    #expect(!rendered.report.hasErrors)
  }

  static let image =
    "<img src=\"/p.jpg\" alt=\"Alt text\" width=\"640\" height=\"480\" loading=\"lazy\" decoding=\"async\">"

  @Test(arguments: [
    ("![Alt *text*](p.jpg)", "<figure>\(image)</figure>\n"),
    (
      "![Alt text](p.jpg \"Steel <since> 1990.\")",
      "<figure>\(image)\n<figcaption>Steel &lt;since&gt; 1990.</figcaption></figure>\n"
    ),
    (
      "![Alt text](p.jpg \"Steel. Credit: R / X\")",
      "<figure>\(image)\n<figcaption>Steel. <small class=\"credit\">Credit: R / X</small></figcaption></figure>\n"
    ),
    (
      "![Alt text](p.jpg \"Credit: R\")",
      "<figure>\(image)\n<figcaption><small class=\"credit\">Credit: R</small></figcaption></figure>\n"
    ),
    ("a ![Alt text](p.jpg)", "<p>a \(image)</p>\n"),
    ("- ![Alt text](p.jpg)", "<ul>\n<li>\(image)</li>\n</ul>\n"),
    ("![gone](missing.jpg)", "<figure>gone</figure>\n"),
  ])
  func `a picture alone in its paragraph is a figure`(markdown: String, html: String) {
    #expect(Rendered(markdown).html == html)
  }

  @Test(arguments: [
    (
      "> [!NOTE]\n> Text",
      "note\" role=\"note\" aria-label=\"Note\">\n<p class=\"callout-title\">Note</p>\n<p>Text</p>\n"
    ),
    (
      "> [!warning] Mind *the* gap\n> a\n>\n> b",
      "warning\" role=\"note\" aria-label=\"Warning\">\n<p class=\"callout-title\">Mind <em>the</em> gap</p>\n<p>a</p>\n<p>b</p>\n"
    ),
    (
      "> [!TIP]\n>\n> - a",
      "tip\" role=\"note\" aria-label=\"Tip\">\n<p class=\"callout-title\">Tip</p>\n<ul>\n<li>a</li>\n</ul>\n"
    ),
    (
      "> [!IMPORTANT] *a*",
      "important\" role=\"note\" aria-label=\"Important\">\n<p class=\"callout-title\"><em>a</em></p>\n"
    ),
    ("> [!CAUTION]", "caution\" role=\"note\" aria-label=\"Caution\">\n<p class=\"callout-title\">Caution</p>\n"),
  ])
  func `a quote that begins with a mark is a callout`(markdown: String, html: String) {
    #expect(Rendered(markdown).html == "<aside class=\"callout callout-\(html)</aside>\n")
  }

  @Test(arguments: ["> [!OTHER]\n> a", "> a [!NOTE]", "> \\[!NOTEx] a"])
  func `another mark leaves the quote a quote`(markdown: String) {
    #expect(Rendered(markdown).html.hasPrefix("<blockquote>"))
  }

  @Test(arguments: [
    ("> To be.\n> -- W. *S*", false, "<p>To be.</p>\n", "W. <em>S</em>"),
    ("> To be.\n> -- W. S", true, "<p>To be.</p>\n", "W. S"),
    ("> a\n>\n> b\n>\n> — W. S", false, "<p>a</p>\n<p>b</p>\n", "W. S"),
  ])
  func `a quote that ends with a name is a pull quote`(markdown: String, isSmart: Bool, quote: String, name: String) {
    #expect(
      Rendered(markdown, isSmart: isSmart).html
        == "<figure class=\"pull-quote\">\n<blockquote>\n\(quote)</blockquote>\n<figcaption>\(name)</figcaption>\n</figure>\n"
    )
  }

  @Test(arguments: ["> — W. S", "> a\n> b — c", "> a\n> —", "> a"])
  func `a quote without a name stays a quote`(markdown: String) {
    #expect(Rendered(markdown).html.hasPrefix("<blockquote>"))
  }

  @Test func `a table stands in a region with its caption`() {
    let rendered = Rendered("Table: Steel, *Mt*\n\n| A | B ||\n|:--|--:|:-:|\n| 1 | 2 | 3 |\n")
    #expect(
      rendered.html == """
        <div class="table-scroll" role="region" aria-label="Steel, Mt" tabindex="0">
        <table>
        <caption>Steel, <em>Mt</em></caption>
        <thead>
        <tr>
        <th scope="col">A</th>
        <th scope="col" class="align-end">B</th>
        <td class="align-center"></td>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td>1</td>
        <td class="align-end">2</td>
        <td class="align-center">3</td>
        </tr>
        </tbody>
        </table>
        </div>

        """)
  }

  @Test func `captions before and after find their tables`() {
    let table = "\n|a|\n|-|\n\n"
    #expect(labels("Table: x\n\(table)Table: y\n\(table)") == ["x", "y"])
    #expect(labels("\(table)Table: x\n\(table)Table: y\n") == ["x", "y"])
    #expect(labels("\(table)words\n\(table)Table: y\n") == ["Table 1", "y"])
  }

  private func labels(_ markdown: String) -> [String] {
    Rendered(markdown).html.split(separator: "aria-label=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
  }

  @Test func `a task says whether it is done`() {
    #expect(
      Rendered("- [x] a\n- [ ] b\n").html
        == "<ul>\n<li class=\"task\"><input type=\"checkbox\" disabled checked aria-label=\"Done\"> a</li>\n"
        + "<li class=\"task\"><input type=\"checkbox\" disabled aria-label=\"Not done\"> b</li>\n</ul>\n")
  }

  @Test(arguments: [
    ("one two three", 3), ("don't stop, well-known", 3), ("a — b", 2), ("**b**old *x*", 2), ("a\nb  \nc", 3),
    ("## A b\n\n- c\n- d", 4), ("经济政策 GDP", 5), ("ひらがな", 4), ("정책", 2), ("ประเทศไทย", 3), ("Şəhərlər və ağ", 3),
    ("a[^1]\n\n[^1]: not counted", 1), ("```\nnot counted\n```", 0), ("| a | b |\n|---|---|\n| c | d |", 4),
    ("10 % of 5", 3),
  ])
  func `words are counted in every script`(markdown: String, words: Int) {
    #expect(document(markdown).countWords() == words)
  }

  /// Sixteen bytes are looked at in one step, and what is divided between two steps counts once.
  @Test(arguments: [
    ("one two three four five six seven eight nine ten", 10),
    ("one (two) three -4 5% - six \\* seven", 7),
    ("alpha ( beta ) gamma delta epsilon zeta eta theta", 8),
    ("şəhər “two” three — four’s five… and ßeven", 7),
    ("on**e** t*w*o **three**four `five six`, *seven*", 6),
    ("Azərbaycan, ©, Ωmega, слово, ١٢٣ §", 4),
  ])
  func `words are counted wherever they stand`(markdown: String, words: Int) {
    for before in 1...40 {
      let start = String(repeating: "x", count: before)
      #expect(document(start + " " + markdown).countWords() == words + 1, "behind \(before)")
    }
  }

  @Test func `words of one long paragraph are all counted`() {
    #expect(document(String(repeating: "a ", count: 20_000)).countWords() == 20_000)
  }

  @Test(arguments: [
    ("## H\n\nFirst *one*[^1] &amp; more.\n\n[^1]: x", "First one & more."),
    ("![a](b.jpg)\n\nText\nhere.", "Text here."),
    ("One. Two three four.", "One."),
    ("Dr. A. Smith says so and more", "Dr."),
    ("J. Smith says that so it is", "J. Smith says that…"),
    ("Aaaa, bbbbb, cccc dddddd", "Aaaa, bbbbb, cccc…"),
    ("第一句。第二句很长很长很长很长很长很长", "第一句。"),
  ])
  func `an excerpt ends with a sentence, or a word`(markdown: String, excerpt: String) {
    #expect(document(markdown).excerpt(most: excerpt == "First one & more." ? 200 : 18) == excerpt)
  }

  @Test func `a body without a paragraph has no excerpt`() {
    #expect(document("## H\n\n- a\n").excerpt() == nil)
  }
}

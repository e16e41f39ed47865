import Markdown
import Testing

/// Smart punctuation is asked for only where a text has something that it changes.
@Suite struct StraightMarkTests {
  @Test(arguments: [
    ("a -- b", "<p>a – b</p>\n"),
    ("a --- b", "<p>a — b</p>\n"),
    ("a...", "<p>a…</p>\n"),
    ("it's", "<p>it’s</p>\n"),
    ("* --", "<ul>\n<li>–</li>\n</ul>\n"),
    ("a\n| -- | --", "<p>a\n| – | –</p>\n"),
    ("a\n    > --", "<p>a\n&gt; –</p>\n"),
    ("a\n    [^b[--c]: d", "<p>a\n[^b[–c]: d</p>\n"),
    ("[a](b -- \"c\")", "<p>[a](b – “c”)</p>\n"),
    ("a **--**", "<p>a <strong>–</strong></p>\n"),
    ("[a\n--|--\nb](c)", "<p><a href=\"/c\">a\n–|–\nb</a></p>\n"),
  ])
  func `marks are found wherever they stand in text`(markdown: String, html: String) {
    #expect(Rendered(markdown, isSmart: true).html == html)
  }

  /// A paragraph that has such marks makes the library look for them in the whole text.
  @Test(arguments: [
    "First. Second-rate.  \nThird. \nFourth-", "a.b [c.d-e](f-g.h) *i.*j -k-", "www.a-b.org. x@y-z.org.",
    "Table: x.\n\n| a | b |\n|--|--:|\n| 1.5 | -2 |", "a\n---\n\nb.\n\n---\n\n- - -", "~~a-b.~~ ~~.~~",
    "`a--b` a.*b-*", "- a.\n- [x] b-c\n\n1. d.",
    "a[^1-2.3]. b\n\n[^1-2.3]: c-d.", "a\n    [^b--c]: d", "<b>a-b.</b> &#45;- &#46;.. \\-- .\\..",
    "a - | -\n- | -\n- | -",
  ])
  func `a text reads the same whether the library looks for them or not`(markdown: String) {
    let plain = Rendered(markdown, isSmart: true).html
    let smart = Rendered("'x'\n\n" + markdown, isSmart: true).html
    #expect(smart == "<p>‘x’</p>\n" + plain)
  }
}

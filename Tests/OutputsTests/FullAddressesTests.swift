import HTML
import Testing

@testable import Outputs

@Suite struct FullAddressesTests {
  /// Markup of ours, and the same with full addresses.
  @Test(arguments: [
    ("<a href=\"/a/\">", "<a href=\"https://x.example/a/\">"),
    ("<a href=\"#n\">", "<a href=\"https://x.example/p/?a&amp;b#n\">"),
    ("<img src=\"/a.png\" alt=\"/a.png\">", "<img src=\"https://x.example/a.png\" alt=\"/a.png\">"),
    (
      "<img srcset=\"/a.png 1x, /b,c.png 2x, https://y.example/d 3x\">",
      "<img srcset=\"https://x.example/a.png 1x, https://x.example/b,c.png 2x, https://y.example/d 3x\">"
    ),
    ("<video poster=\"/a.png\">", "<video poster=\"https://x.example/a.png\">"),
    ("<a href=\"https://y.example/\">", "<a href=\"https://y.example/\">"),
    ("<a href=\"//y.example/\">", "<a href=\"//y.example/\">"),
    ("<a data-href=\"/a/\">", "<a data-href=\"/a/\">"),
    ("<p>x href=&quot;/a/&quot;</p>", "<p>x href=&quot;/a/&quot;</p>"),
    ("<a href=\"\">", "<a href=\"\">"), ("<a href=\"/\">", "<a href=\"https://x.example/\">"), ("", ""), ("=\"", "=\""),
  ])
  func `addresses of the site are made full ones`(markup: String, full: String) throws {
    let page = try #require(Link(outside: "https://x.example/p/?a&b"))
    let html = HTML(verbatim: Array(markup.utf8))
    #expect(html.withFullAddresses(origin: "https://x.example", page: page).text == full)
  }
}

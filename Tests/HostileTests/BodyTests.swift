import Testing

/// Texts in Markdown that try what Markdown lets through.
@Suite(.timeLimit(.minutes(15))) struct BodyTests {
  private static let bodies = [
    "[a](javascript:alert(1))", "[a](<javascript:alert(1)>)", "[a](  javascript:alert(1))", "[a](JAVASCRIPT:alert(1))",
    "[a](javascript&colon;alert(1))", "[a](&#106;avascript:alert(1))", "[a](\\javascript:alert(1))",
    "<javascript:alert(1)>",
    "[a][b]\n\n[b]: javascript:alert(1)", "[a][b]\n\n[b]: <java&NewLine;script:alert(1)>", "![a](javascript:alert(1))",
    "![a](data:image/svg+xml;base64,PHN2Zz4=)", "![a](https://elsewhere.example/a.png)",
    "![a](//elsewhere.example/a.png)",
    "![a](a.svg \"x\\\" onload=\\\"alert(1)\")", "[a](https://case.example/ \"x\\\" onclick=\\\"alert(1)\")",
    "[a](https://case.example/\"onclick=\"x)", "[a](https://case.example/?a=b&c=<zz>)",
    "<https://case.example/'onclick='x>",
    "https://case.example/\"onclick=\"x", "www.case.example/<zz>", "a@case.example\"onclick=x",
    "mailto:x@case.example?body=<zz>",
    "```\" onclick=\"x\na\n```", "```zz><script>\na\n```", "~~~ a&quot;b onload=x\n~~~",
    "    <script>alert(1)</script>",
    "`<script>alert(1)</script>`", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg onload=alert(1)>",
    "<a href=\"javascript:alert(1)\">a</a>", "<style>*{color:red}</style>",
    "<iframe src=\"https://elsewhere.example/\"></iframe>",
    "<object data=x></object>", "<embed src=x>", "<form action=x><input name=a></form>",
    "<base href=//elsewhere.example/>",
    "<meta http-equiv=refresh content=0>", "<link rel=stylesheet href=//elsewhere.example/>", "<math><mi xlink:href=x>",
    "<!--<img src=\"--><img src=x onerror=alert(1)//\">", "<![CDATA[<zz>]]>", "<!DOCTYPE x [<!ENTITY zz \"a\">]>",
    "<?xml-stylesheet href=x?>", "</div></main></body></html>", "</article><script>",
    "<p title='</p><script>x</script>'>a",
    "# <zz onzz=1>", "## a {#zz onclick=x}", "## \"><zz>", "## javascript:alert(1)", "[^\"><zz>]\n\n[^\"><zz>]: a",
    "a[^1]\n\n[^1]: <img src=x onerror=alert(1)>", "| <zz> | b |\n| - | - |\n| <script> | d |", "> [!<zz>]\n> a",
    "> [!NOTE\"onclick=x]\n> a", "> a\n> — <zz>", "![<zz>](a.svg)", "![a](a.svg \"b. Credit: <zz>\")",
    "![a](../../../etc/passwd)",
    "![a](/etc/passwd)", "[a](../../../../etc/passwd)", "[a](/../x)", "[a](%2e%2e/%2e%2e/x)",
    "[a](\\\\elsewhere.example\\x)",
    "[a](steel/index.md#\"><zz>)", "[a](#javascript:alert(1))", "[a](?\"><zz>)", "[a](coal.md?x)",
    "[a](file:///etc/passwd)",
    "[a](vbscript:x)", "[a](data:text/html,x)", "[a](tel:+1\"onclick=x)", "- [ ] <zz>\n- [x\"onclick=x] a",
    "1. a\n2147483648. b",
    "a\\\n<zz>", "&lt;script&gt;alert(1)&lt;/script&gt;", "&#60;zz&#62;", "&zz; &#0; &#x110000; &#xD800;",
    "a\u{202E}b\u{202C}",
    "a\u{8}b\u{1B}[31mc", "\u{FEFF}a", "a\u{2028}b", "<\u{0}script>", "<scr<script>ipt>alert(1)</script>", "<<zz>>",
    "<zz\n\n>",
    "[[[[[[a](b)](c)](d)](e)](f)](g)", "[a](b (c", "![[]()[a]]()", "***a**b*c", "~~~~a~~~~", "<a@b.c\"onclick=x>",
    "{{constructor.constructor('x')()}}", "${7*7} <%= 7*7 %> {% zz %}", "[a]: /x \"<zz>\"\n\n[a]",
    "Table: <zz>\n\n| a |\n| - |",
  ]

  @Test(arguments: [false, true]) func `a text is refused where it stands, or harmless`(allowsHTML: Bool) throws {
    var table = ""
    var inspection = Inspection(site: "https://case.example/papers/")
    for body in Self.bodies {
      var site = HostileSite()
      site.isSmall = true
      site.more["site.yml"] = Array(
        "title: x\nurl: https://case.example/papers/\nfeeds: {text: full}\nraw-html: \(allowsHTML)\n".utf8)
      site.more["articles/a.svg"] = site.files["files/a.svg"]
      site.more["articles/x.md"] = Array("---\ntitle: x\ndate: 2026-01-01\ntype: data\n---\n\(body)\n".utf8)
      let (files, errors) = try site.built()
      table += "=== \(Recorded.shown(body))\n"
      table += errors.isEmpty ? try published(files) : errors.joined(separator: "\n") + "\n"
      #expect(errors.isEmpty == !files.isEmpty)
      inspection.look(at: files)
      #expect(inspection.faults == [], "\(body.debugDescription)")
    }
    try Recorded.expect(table, in: allowsHTML ? "texts-with-html.txt" : "texts-without-html.txt")
  }

  /// The text as the feed holds it, since that is nothing but the text.
  private func published(_ files: [String: [UInt8]]) throws -> String {
    let page = String(decoding: try #require(files["data/x/index.html"]), as: UTF8.self)
    let start = try #require(page.firstRange(of: "<div class=\"prose\">"))
    let end = try #require(page[start.upperBound...].firstRange(of: "</div>\n</div>"))
    return page[start.upperBound..<end.lowerBound].split(separator: "\n").joined(separator: "\n") + "\n"
  }
}

import Testing

/// Files beside a text that a browser or a host would run, and such as only look like it.
@Suite(.timeLimit(.minutes(15))) struct FileTests {
  /// The bytes of a text in which `<SVG>` is the beginning of a drawing.
  private func drawing(_ text: String) -> [UInt8] {
    let start = "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'>"
    return Array(text.replacing("<SVG>", with: start).utf8)
  }

  /// What the one error says of a file, shown or linked; nil where it is published.
  private func said(of name: String, _ bytes: [UInt8], by link: String? = nil) throws -> String? {
    var site = HostileSite()
    site.isSmall = true
    site.more["articles/coal/\(name)"] = bytes
    let text = link ?? "[it](\(name))"
    site.more["articles/coal/index.md"] = Array(
      "---\ntitle: Coal\ndate: 2026-01-01\ntype: data\n---\n\(text)\n".utf8)
    let (files, errors) = try site.built()
    #expect(errors.isEmpty == (files["data/coal/\(name)"] == bytes), "\(name)")
    #expect(errors.isEmpty != files.isEmpty, "\(name)")
    #expect(errors.count <= 1)
    return errors.first.map { String($0.drop { $0 != "'" }) }
  }

  static let activeNames: [(name: String, flaw: String)] = [
    ("a.html", "is a page that a browser would run"), ("a.HTM", "is a page that a browser would run"),
    ("a.xhtml", "is a page that a browser would run"), ("a.html.az", "is a page that a browser would run"),
    ("a.xsl", "is a page that a browser would run"), ("a.mhtml", "is a page that a browser would run"),
    ("a.js", "is a program that a browser would run"), ("a.Mjs", "is a program that a browser would run"),
    ("a.php", "is a program that a host would run"), ("a.php.csv", "is a program that a host would run"),
    ("a.shtml", "is a program that a host would run"), ("a.pl", "is a program that a host would run"),
    ("a.PHT", "is a program that a host would run"), ("a.cer", "is a program that a host would run"),
    ("Web.config", "holds rules that a host would obey"),
    ("a.svgz", "is a packed drawing, which nobody can look into"),
  ]

  @Test(arguments: activeNames)
  func `a name says that a file would be run`(name: String, flaw: String) throws {
    #expect(try said(of: name, Array("x".utf8)) == "'\(name)' \(flaw)")
  }

  @Test(arguments: ["a.csv", "a.txt", "a.json", "a.pdf", "a.py", "a.R", "html", "a.dta"])
  func `data is published, whatever words are in it`(name: String) throws {
    #expect(try said(of: name, Array("year,<script>\n1,2\n".utf8)) == nil)
  }

  /// Browsers look into what has no type that they know.
  @Test(arguments: [
    ("a", "<!DOCTYPE html><script>alert(1)</script>"), ("a.dat", "\u{FEFF}\n  <script>alert(1)</script>"),
    ("a.unknown", "<b><script xmlns='http://www.w3.org/1999/xhtml'/></b>"), ("a.md5", "<!-- --><p>"),
  ])
  func `bytes say that a file would be run`(name: String, text: String) throws {
    #expect(try said(of: name, Array(text.utf8)) == "'\(name)' begins as a page does, and a browser would run it")
  }

  static let activeDrawings: [(text: String, flaw: String)] = [
    ("<SVG><script>alert(1)</script></svg>", "holds a script"),
    ("<SVG><script xlink:href='https://elsewhere.example/x.js'/></svg>", "holds a script"),
    ("<s:svg xmlns:s='http://www.w3.org/2000/svg'><s:script/></s:svg>", "holds a script"),
    ("<svg><script/></svg>", "holds a script"),
    ("<SVG><h:script xmlns:h='http://www.w3.org/1999/xhtml'/></svg>", "holds HTML: 'script'"),
    ("<SVG><foreignObject/></svg>", "holds 'foreignObject', which is not on the list for drawings"),
    ("<SVG><handler/></svg>", "holds 'handler', which is not on the list for drawings"),
    ("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "holds a handler, 'onload'"),
    ("<SVG><g ONCLICK='x'/></svg>", "holds a handler, 'ONCLICK'"),
    ("<SVG><animate onbegin='x'/></svg>", "holds a handler, 'onbegin'"),
    ("<SVG><a href='javascript:alert(1)'/></svg>", "leads to 'javascript:alert(1)'"),
    ("<SVG><a xlink:href=' JavaScript:alert(1)'/></svg>", "leads to ' JavaScript:alert(1)'"),
    ("<SVG><a href='java&#9;script:alert(1)'/></svg>", "leads to 'java script:alert(1)'"),
    ("<SVG><a href='data:text/html,x'/></svg>", "leads to 'data:text/html,x'"),
    ("<SVG><a><set attributeName='href' to='javascript:x'/></a></svg>", "changes 'href' by itself"),
    ("<SVG><a><animate attributeName='xlink:href' values='javascript:x'/></a></svg>", "changes 'xlink:href' by itself"),
    ("<SVG><set attributeName='onload' to='x'/></svg>", "changes 'onload' by itself"),
    ("<SVG><image href='https://elsewhere.example/a.png'/></svg>", "fetches 'https://elsewhere.example/a.png'"),
    ("<SVG><image xlink:href='a.png'/></svg>", "fetches 'a.png'"),
    ("<SVG><image href='data:image/svg+xml,x'/></svg>", "fetches 'data:image/svg+xml,x'"),
    ("<SVG><use href='b.svg#c'/></svg>", "fetches 'b.svg#c'"),
    ("<SVG><feImage href='//elsewhere.example/'/></svg>", "fetches '//elsewhere.example/'"),
    ("<SVG><rect fill='URL( \"https://elsewhere.example/#a\" )'/></svg>", "fetches 'https://elsewhere.example/#a'"),
    ("<SVG><rect style='filter:url(b.svg#c)'/></svg>", "fetches 'b.svg#c'"),
    ("<SVG><rect style='fill:\\75rl(b.svg)'/></svg>", "hides letters of a style behind '\\'"),
    ("<SVG><style>@import 'https://elsewhere.example/a.css';</style></svg>", "takes its style from another file"),
    (
      "<SVG><style><![CDATA[a{b:url(]]>https://elsewhere.example/)}</style></svg>",
      "fetches 'https://elsewhere.example/'"
    ),
    ("<SVG><style>ur<g>x</g>l(https://elsewhere.example/)</style></svg>", "holds 'g' within a style"),
    ("<SVG><style>a{b:&#117;r<!-- -->l(//elsewhere.example/)}</style></svg>", "fetches '//elsewhere.example/'"),
    ("<SVG><x:y xmlns:x='y' xml:base='a'/></svg>", "has addresses that start elsewhere ('xml:base')"),
    ("<SVG><style>a{b:image-set('x.png' 1x)}</style></svg>", "fetches what its style names"),
    ("<?xml-stylesheet href='a.css'?><SVG></svg>", "takes its style from another file"),
    ("<!DOCTYPE svg [<!ENTITY a '<script/>'>]><SVG>&a;</svg>", "declares entities of its own"),
    ("<!DOCTYPE svg [<!ATTLIST svg onload CDATA 'x'>]><SVG></svg>", "declares entities of its own"),
    (
      "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\" \"x\"><SVG><a href='javascript&colon;alert(1)'/></svg>",
      "says that it is no drawing"
    ),
    ("<SVG><g xml:base='https://elsewhere.example/'/></svg>", "has addresses that start elsewhere ('xml:base')"),
    ("<SVG><script>alert(1)</script></svg><", "holds a script"),
    ("<SVG><style>a{b:url(#c) url( url(//elsewhere.example/)}</style></svg>", "fetches 'url(//elsewhere.example/'"),
    // Each attribute would be told with all of it.
    (
      "<svg xmlns='http://www.w3.org/2000/svg' xmlns:a='\(String(repeating: "b", count: 2_000))'><g a:c=''/></svg>",
      "is no well-formed XML"
    ),
    ("<SVG><g></svg>", "is no well-formed XML"), ("plain", "is no well-formed XML"), ("", "is no well-formed XML"),
    ("\u{0}<\u{0}s", "is not UTF-8"),
  ]

  @Test(arguments: activeDrawings)
  func `a drawing that runs or fetches something is refused`(text: String, flaw: String) throws {
    for name in ["a.svg", "A.SVG"] {
      #expect(try said(of: name, drawing(text), by: "![A](\(name))") == "'\(name)' \(flaw)")
    }
  }

  static let drawings: [String] = [
    ("<SVG><defs><linearGradient id='b'/></defs><rect fill='url(#b)' clip-path='url( \"#b\" )'/><use href='#b'/></svg>"),
    ("<?xml version='1.0' encoding='UTF-8'?><!-- a --><!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\"><SVG><metadata><x:Work xmlns:x='https://x.example/' onclick='none'/></metadata></svg>"),
    ("<SVG><image xlink:href='data:image/png;base64,\niVBORw0='/><style>*{stroke-linejoin:round}</style></svg>"),
    ("<SVG><a href='https://www.example.org/'><text>One &amp; two</text></a><a href='#b'/><a href='b.html'/></svg>"),
    ("<SVG><style>@font-face{src:url(data:font/woff2;base64,AA)}</style><text font-family='A, \"B\"'/></svg>"),
    ("<svg><path d='M0 0h9v9z'/></svg>"),
  ]

  @Test(arguments: drawings)
  func `a drawing that draws is published`(text: String) throws {
    #expect(try said(of: "a.svg", drawing(text), by: "![A](a.svg)") == nil)
  }

  static let documents: [(name: String, text: String, flaw: String?)] = [
    ("a.xml", "<feed><entry only='1'/></feed>", nil),
    ("a.kml", "<kml xmlns='http://www.opengis.net/kml/2.2'><href>https://x.example/</href></kml>", nil),
    ("a.graphml", "<?xml version='1.0'?><graphml/>", nil),
    ("a.xml", "<a><script xmlns='http://www.w3.org/1999/xhtml'>alert(1)</script></a>", "holds HTML: 'script'"),
    ("a.gpx", "<a><script xmlns='http://www.w3.org/2000/svg'/></a>", "holds a script"),
    ("a.graphml", "<?xml version='1.0'?><a><b xmlns='http://www.w3.org/1999/xhtml'/></a>", "holds HTML: 'b'"),
    ("a.xml", "<?xml-stylesheet type='text/xsl' href='#a'?><a/>", "takes its style from another file"),
    ("a.xml", "<a xmlns:x='http://www.w3.org/1999/xlink' x:href='javascript:x'/>", "leads to 'javascript:x'"),
    ("a.xml", "<a>", "is no well-formed XML"),
  ]

  @Test(arguments: documents)
  func `a document in XML is published unless a browser would run it`(name: String, text: String, flaw: String?) throws
  {
    #expect(try said(of: name, Array(text.utf8)) == flaw.map { "'\(name)' \($0)" })
  }

  @Test func `a field that names such a file is refused, too`() throws {
    for (path, start) in [
      ("articles/coal.md", "title: Coal\ndate: 2026-01-01\ntype: data"), ("authors/eve.md", "name: Eve"),
      ("topics/ore.md", "title: Ore"), ("pages/us.md", "title: Us"),
    ] {
      var site = HostileSite()
      site.isSmall = true
      let field = path.hasPrefix("authors") ? "photo" : "image"
      site.more[path] = Array("---\n\(start)\n\(field): {src: x.svg, alt: X}\n---\n".utf8)
      site.more[path.split(separator: "/")[0] + "/x.svg"] = drawing("<SVG><script/></svg>")
      let errors = try site.built().errors
      #expect(errors.count == 1 && errors[0].hasSuffix("error: 'x.svg' holds a script"), "\(path): \(errors)")
    }
  }

  @Test func `what the institute puts into its own folders is published as it is`() throws {
    var site = HostileSite()
    site.isSmall = true
    site.more["files/a.html"] = Array("<script>1</script>".utf8)
    site.more["root/verify.html"] = Array("<script>1</script>".utf8)
    site.more["files/b.svg"] = drawing("<SVG><script/></svg>")
    site.more["articles/coal.md"] = Array(
      "---\ntitle: Coal\ndate: 2026-01-01\ntype: data\n---\n[a](/files/a.html) ![b](/files/b.svg)\n".utf8)
    let (files, errors) = try site.built()
    #expect(errors == [])
    #expect(["files/a.html", "verify.html", "files/b.svg"].allSatisfy { files[$0] != nil })
  }

  @Test func `a file that nothing uses stays where it is`() throws {
    #expect(try HostileSite(isSmall: true, more: ["articles/a.js": [], "articles/a.html": []]).built().errors == [])
  }
}

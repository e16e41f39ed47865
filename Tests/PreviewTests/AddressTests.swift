import Preview
import Support
import Testing

@Suite struct AddressTests {
  private let server: PreviewServer

  init() throws {
    server = try .serving([
      "index.html": "home", "about/index.html": "about", "contact.html": "contact", "both.html": "page",
      "both/index.html": "folder", "half.html": "page", "half/a.txt": "a", "files/a.txt": "a",
      "404.html": "no such page",
      "a b.html": "blank", "ə/index.html": "schwa", "50%.txt": "percent", ".hidden": "SECRET", ".git/config": "SECRET",
      "x/.env": "SECRET", ".well-known/security.txt": "contact us", ".well-known/.secret": "SECRET",
      "x/.well-known/a": "SECRET",
    ])
  }

  private func get(_ target: String) throws -> Wire.Answer { try ask(target, port: server.port) }

  @Test(arguments: [
    ("/", "home"), ("/index.html", "home"), ("/about/", "about"), ("/about/index.html", "about"),
    ("/contact", "contact"), ("/contact.html", "contact"), ("/half", "page"), ("/files/a.txt", "a"),
    ("/a%20b.html", "blank"), ("/a%20b", "blank"), ("/%C9%99/", "schwa"), ("/ə/", "schwa"), ("/50%25.txt", "percent"),
    ("/?x=1", "home"), ("/about/?a=/../b", "about"), ("/%69ndex%2ehtml", "home"), ("/?", "home"),
    ("/.well-known/security.txt", "contact us"),
  ])
  func `an address leads to its file`(target: String, text: String) throws {
    let answer = try get(target)
    #expect(answer.status == 200)
    #expect(answer.text == text)
  }

  @Test(arguments: [
    ("/about", "/about/"), ("/both", "/both/"), ("/files", "/files/"), ("/about?a=b&c=%20d", "/about/?a=b&c=%20d"),
    ("/%C9%99", "/%C9%99/"), ("/ə?ə", "/%C9%99/?%C9%99"), ("/ab%6Fut", "/about/"),
  ])
  func `a folder without its slash is sent on`(target: String, location: String) throws {
    let answer = try get(target)
    #expect(answer.status == 301)
    #expect(answer["Location"] == location)
    #expect(answer["Cache-Control"] == "no-cache")
  }

  @Test(arguments: [
    "/nothing", "/files/", "/about/nothing", "/index.html/", "/contact/", "/a.txt", "//about", "//about/", "/about//",
    "/.hidden", "/.git", "/.git/", "/.git/config", "/x/.env", "/%2ehidden", "/.well-known/.secret", "/x/.well-known/a",
    "/%252ehidden", "/_byline/reload.js", "/_byline/events",
  ])
  func `what is not there is not there, in the site's own words`(target: String) throws {
    let answer = try get(target)
    #expect(answer.status == 404)
    #expect(answer.text == "no such page")
    #expect(answer["Content-Type"] == "text/html; charset=utf-8")
  }

  @Test(arguments: [
    "//example.org", "//example.org/", "//example.org/..", "/%2f/example.org", "///example.org/about", "/\\example.org",
  ])
  func `no redirect leads to another host`(target: String) throws {
    let answer = try get(target)
    #expect(answer.status == 404 || answer.status == 400)
    #expect(answer["Location"] == nil)
  }

  @Test func `a folder whose name looks like a host is sent on within this one`() throws {
    let server = try PreviewServer.serving(["example.org/index.html": "x", "a/example.org/index.html": "x"])
    #expect(try ask("/example.org", port: server.port)["Location"] == "/example.org/")
    #expect(try ask("//example.org", port: server.port).status == 404)
    #expect(try ask("/a//example.org", port: server.port).status == 404)
  }

  @Test func `a site can lie under a path`() throws {
    let server = try PreviewServer.serving(
      ["index.html": "home", "about/index.html": "about", "404.html": "none"], basePath: "/papers/")
    #expect(server.address == "http://127.0.0.1:\(server.port)/papers/")
    let root = try ask("/", port: server.port)
    #expect(root.status == 302)
    #expect(root["Location"] == "/papers/")
    let bare = try ask("/papers?x", port: server.port)
    #expect(bare.status == 301)
    #expect(bare["Location"] == "/papers/?x")
    #expect(try ask("/papers/", port: server.port).text == "home")
    #expect(try ask("/papers/about", port: server.port)["Location"] == "/papers/about/")
    for target in ["/about/", "/papersabout/", "/paper", "/papers//", "/papers/papers/"] {
      let answer = try ask(target, port: server.port)
      #expect(answer.status == 404)
      #expect(answer.text == "none")
    }
  }

  @Test func `a site without a page for dead links has a plain word for them`() throws {
    let server = try PreviewServer.serving(["index.html": "home"])
    let answer = try ask("/nothing", port: server.port)
    #expect(answer.status == 404)
    #expect(answer["Content-Type"] == "text/plain; charset=utf-8")
  }

  @Test(arguments: [
    ("a.html", "text/html; charset=utf-8"), ("a.css", "text/css; charset=utf-8"),
    ("a.js", "text/javascript; charset=utf-8"), ("a.json", "application/json; charset=utf-8"),
    ("feed.xml", "application/xml; charset=utf-8"), ("a.svg", "image/svg+xml; charset=utf-8"),
    ("a.txt", "text/plain; charset=utf-8"), ("a.csv", "text/csv; charset=utf-8"), ("a.png", "image/png"),
    ("a.JPG", "image/jpeg"), ("a.pdf", "application/pdf"), ("a.woff2", "font/woff2"), ("a.webp", "image/webp"),
    ("a.avif", "image/avif"), ("a.bib", "application/x-bibtex; charset=utf-8"), ("LICENCE", "application/octet-stream"),
    ("a.unheard", "application/octet-stream"), ("a.html.gz", "application/gzip"),
    ("a.webmanifest", "application/manifest+json; charset=utf-8"),
  ])
  func `a file says what it is`(name: String, type: String) throws {
    let server = try PreviewServer.serving([name: "x"])
    #expect(try ask("/\(name)", port: server.port)["Content-Type"] == type)
  }

  @Test(arguments: ["POST", "PUT", "DELETE", "PATCH", "TRACE", "CONNECT", "PROPFIND", "get", "G"])
  func `only reading is allowed`(method: String) throws {
    let answer = try ask("/", port: server.port, method: method)
    #expect(answer.status == 405)
    #expect(answer["Allow"] == "GET, HEAD, OPTIONS")
    #expect(answer.text != "home")
  }

  @Test func `options are told`() throws {
    for target in ["/", "*", "/nothing"] {
      let answer = try ask(target, port: server.port, method: "OPTIONS")
      #expect(answer.status == 204)
      #expect(answer["Allow"] == "GET, HEAD, OPTIONS")
    }
  }

  @Test(arguments: ["/", "/about", "/nothing", "/contact", "/../x"])
  func `a head is that of the whole answer`(target: String) throws {
    let whole = try get(target)
    let head = try ask(target, port: server.port, method: "HEAD")
    #expect(head.status == whole.status)
    let names = whole.fields.map(\.name).filter { $0 != "Date" }
    #expect(head.fields.map(\.name).filter { $0 != "Date" } == names)
    for name in names { #expect(head[name] == whole[name]) }
  }

  @Test func `a head has no body`() throws {
    let wire = try Wire(port: server.port)
    wire.send("HEAD / HTTP/1.1\r\nHost: 127.0.0.1:\(server.port)\r\nConnection: close\r\n\r\n")
    #expect(String(decoding: try wire.rest(), as: UTF8.self).hasSuffix("\r\n\r\n"))
  }

  @Test(arguments: ["/", "/nothing", "/about", "/../x"])
  func `every answer keeps other sites out`(target: String) throws {
    let answer = try get(target)
    #expect(answer["X-Content-Type-Options"] == "nosniff")
    #expect(answer["Referrer-Policy"] == "strict-origin-when-cross-origin")
    #expect(answer["Cross-Origin-Resource-Policy"] == "same-origin")
    #expect(!answer.fields.contains { $0.name.lowercased().hasPrefix("access-control-") })
  }

  @Test func `pages run scripts of their own site only`() throws {
    #expect(try get("/")["Content-Security-Policy"]?.hasPrefix("default-src 'self';") == true)
    #expect(try get("/nothing")["Content-Security-Policy"]?.hasPrefix("default-src 'self';") == true)
  }

  @Test func `assets with a fingerprint are kept for good, and nothing else is`() throws {
    let server = try PreviewServer.serving([
      "style.3f9c2a71bd.css": "x", "style.css": "x", "a.3f9c2a71b.css": "x", "a.3f9c2a71bg.css": "x",
      "3f9c2a71bd.css": "x",
      "a.min.0123456789.js": "x",
    ])
    func control(_ name: String) throws -> String? { try ask("/\(name)", port: server.port)["Cache-Control"] }
    let forGood = "public, max-age=31536000, immutable"
    #expect(try control("style.3f9c2a71bd.css") == forGood)
    #expect(try control("a.min.0123456789.js") == forGood)
    for name in ["style.css", "a.3f9c2a71b.css", "a.3f9c2a71bg.css", "3f9c2a71bd.css"] {
      #expect(try control(name) == "no-cache")
    }
  }
}

@testable import Preview
import Support
import Testing

@Suite struct LiveTests {
  private let server: PreviewServer

  init() throws {
    server = try .serving(
      [
        "index.html": "<html><body><p>home</p></body></html>\n", "bare.html": "<p>bare",
        "404.html": "<BODY>none</BODY>",
        "two.html": "<body><script>'</body>'</script></body >", "a.txt": "</body>",
        "about/index.html": "<body>about</body>",
        "page.html": ServedFile(Array("<body>x</body>".utf8), modified: 784_111_777),
      ], isLive: true)
  }

  private func listener(since: String? = nil) throws -> Wire {
    let wire = try Wire(port: server.port)
    wire.send(
      "GET /_byline/events\(since.map { "?since=\($0)" } ?? "") HTTP/1.1\r\nHost: 127.0.0.1:\(server.port)\r\n\r\n")
    return wire
  }

  /// The mark that a page carries.
  private func mark() throws -> String {
    let text = try ask("/", port: server.port).text
    return String(try #require(text.firstMatch(of: /data-byline-since="([^"]+)"/)).1)
  }

  @Test(arguments: [
    ("/", "<html><body><p>home</p>", "</body></html>\n", "/index.html"), ("/bare", "<p>bare", "", "/bare.html"),
    ("/nothing", "<BODY>none", "</BODY>", "/404.html"),
    ("/two", "<body><script>'</body>'</script>", "</body >", "/two.html"),
    ("/about/", "<body>about", "</body>", "/about/index.html"),
  ])
  func `the script goes into every page, before its end`(target: String, before: String, after: String, page: String)
    throws
  {
    let text = try ask(target, port: server.port).text
    #expect(text.hasPrefix(before + "<script type=\"module\" src=\"/_byline/reload.js\" data-byline-page=\"\(page)\""))
    #expect(text.hasSuffix("</script>\n" + after))
  }

  @Test func `and into nothing else`() throws {
    #expect(try ask("/a.txt", port: server.port).text == "</body>")
    let plain = try PreviewServer.serving(["index.html": "<body></body>"])
    #expect(try ask("/", port: plain.port).text == "<body></body>")
    #expect(try ask("/_byline/reload.js", port: plain.port).status == 404)
    #expect(try ask("/_byline/events", port: plain.port).status == 404)
  }

  @Test func `the script is small and allowed by the page's own policy`() throws {
    let script = try ask("/_byline/reload.js", port: server.port)
    #expect(script.status == 200)
    #expect(script["Content-Type"] == "text/javascript; charset=utf-8")
    #expect(script.body.count < 4096)
    #expect(!script.text.contains("innerHTML") && !script.text.contains("eval("))
    #expect(try ask("/", port: server.port)["Content-Security-Policy"]?.hasPrefix("default-src 'self';") == true)
  }

  @Test func `a page with the script is a version for as long as nothing happens`() throws {
    let page = try ask("/page.html", port: server.port)
    let tag = try #require(page["ETag"])
    #expect(page["Last-Modified"] == nil)
    #expect(try ask("/page.html", port: server.port, "If-None-Match: \(tag)").status == 304)
    server.broadcast(.reload(paths: ["other.html"]))
    #expect(try ask("/page.html", port: server.port, "If-None-Match: \(tag)").status == 200)
  }

  @Test func `pages hear what happens`() throws {
    let streams = try (0..<5).map { _ in try listener(since: mark()) }
    for stream in streams { _ = try stream.receive(until: "event: mended\ndata: null\n\n") }
    server.broadcast(.reload(paths: ["index.html", "a \"b\"\\.html"]))
    server.broadcast(.style([.init(from: "a.css", to: "b.css")]))
    server.broadcast(.mistakes("Content/a.md:1:1: error: \"x\"\n\u{1B}"))
    for stream in streams {
      let text = try stream.receive(
        until: "event: mistakes\ndata: \"Content/a.md:1:1: error: \\\"x\\\"\\n\\u001b\"\n\n")
      #expect(text.contains("event: reload\ndata: [\"/index.html\",\"/a \\\"b\\\"\\\\.html\"]\n\n"))
      #expect(text.contains("event: style\ndata: [[\"/a.css\",\"/b.css\"]]\n\n"))
    }
    server.broadcast(.mended)
    for stream in streams { _ = try stream.receive(until: "event: mended\n") }
    #expect(server.listeners == 5)
  }

  @Test func `what happens between a page and its stream is heard`() throws {
    let before = try mark()
    server.broadcast(.reload(paths: ["a.html"]))
    server.broadcast(.reload(paths: ["b.html"]))
    let text = try listener(since: before).receive(until: "event: mended")
    #expect(text.contains("[\"/a.html\"]") && text.contains("[\"/b.html\"]"))
    let later = try listener(since: mark()).receive(until: "event: mended")
    #expect(!later.contains("event: reload"))
  }

  @Test func `a page of another run is loaded anew`() throws {
    for mark in ["abc.0", "abc", "", "1.2.3", "-", "\(try mark())9", "%20"] {
      let text = try listener(since: mark).receive(until: "event: mended")
      #expect(text.contains("event: reload\ndata: null\n\n"), "\(mark)")
    }
  }

  @Test func `after too many changes a page is loaded anew`() throws {
    let before = try mark()
    for number in 0..<100 { server.broadcast(.reload(paths: ["\(number).html"])) }
    #expect(try listener(since: before).receive(until: "event: mended").contains("event: reload\ndata: null\n\n"))
    server.broadcast(.reload(paths: (0..<5000).map { "\($0).html" }))
    let known = try mark()
    server.broadcast(.reload(paths: (0..<5000).map { "\($0).html" }))
    #expect(try listener(since: known).receive(until: "event: mended").contains("event: reload\ndata: null\n\n"))
  }

  @Test func `mistakes are told to pages that come later, until they are mended`() throws {
    server.broadcast(.mistakes("one"))
    server.broadcast(.mistakes("two"))
    let text = try listener(since: mark()).receive(until: "\"two\"\n\n")
    #expect(!text.contains("mended") && !text.contains("\"one\""))
    server.broadcast(.mended)
    #expect(try !listener(since: mark()).receive(until: "event: mended").contains("two"))
  }

  @Test func `paths are whole where the site lies under one`() throws {
    let server = try PreviewServer.serving(["index.html": "<body></body>"], basePath: "/papers/", isLive: true)
    #expect(try ask("/papers/", port: server.port).text.contains("data-byline-page=\"/papers/index.html\""))
    let wire = try Wire(port: server.port)
    wire.send("GET /_byline/events HTTP/1.1\r\nHost: 127.0.0.1:\(server.port)\r\n\r\n")
    _ = try wire.receive(until: "event: mended")
    server.broadcast(.reload(paths: ["index.html"]))
    _ = try wire.receive(until: "data: [\"/papers/index.html\"]")
  }

  @Test func `where too many listen, the oldest gives way`() throws {
    var limits = HTTPServer.Limits()
    limits.streams = 3
    let server = try live(limits)
    let streams = try (0..<4).map { _ in
      let wire = try Wire(port: server.port)
      wire.send("GET /_byline/events HTTP/1.1\r\nHost: 127.0.0.1:\(server.port)\r\n\r\n")
      _ = try wire.receive(until: "event: mended")
      return wire
    }
    _ = try streams[0].receive(until: "0\r\n\r\n")
    #expect(server.listeners == 3)
    server.broadcast(.reload(paths: nil))
    for stream in streams.dropFirst() { _ = try stream.receive(until: "event: reload") }
  }

  @Test func `a stream whose page has gone is noticed`() async throws {
    var limits = HTTPServer.Limits()
    limits.heartbeat = .milliseconds(5)
    let server = try live(limits)
    var wire: Wire? = try Wire(port: server.port)
    wire?.send("GET /_byline/events HTTP/1.1\r\nHost: 127.0.0.1:\(server.port)\r\n\r\n")
    _ = try wire?.receive(until: "event: mended")
    #expect(server.listeners == 1)
    wire = nil
    // Long, because all suites share two cores; it ends as soon as the stream is gone.
    let deadline = ContinuousClock.now + .seconds(120)
    while server.listeners > 0, .now < deadline { try await Task.sleep(for: .milliseconds(5)) }
    #expect(server.listeners == 0)
  }

  @Test func `the server stops with streams open, and with broadcasts under way`() async throws {
    for _ in 0..<20 {
      let server = try live(HTTPServer.Limits())
      let streams = try (0..<8).map { _ in
        let wire = try Wire(port: server.port)
        wire.send("GET /_byline/events HTTP/1.1\r\nHost: 127.0.0.1:\(server.port)\r\n\r\n")
        return wire
      }
      _ = try streams[0].receive(until: "event: mended")
      await withTaskGroup(of: Void.self) { group in
        group.addTask { for number in 0..<50 { server.broadcast(.reload(paths: ["\(number)"])) } }
        group.addTask { server.stop() }
      }
      for stream in streams { _ = try stream.rest() }
      server.stop()
      #expect(throws: (any Error).self) { try Wire(port: server.port) }
    }
  }

  private func live(_ limits: HTTPServer.Limits) throws -> PreviewServer {
    let store = MemoryStore(["index.html": "<body>home</body>"])
    return try .serving({ store }, isLive: true, limits: limits)
  }
}

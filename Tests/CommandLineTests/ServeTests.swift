import Foundation
import Support
import Testing

/// The server as a person starts it.
@Suite struct ServeTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("site/index.html", "home")
    try folder.write("site/about/index.html", "about")
    try folder.write("secret.txt", "SECRET")
  }

  @Test func `the first line is the address to click`() throws {
    let served = try Served("--no-watch", "site", "--port", "0", in: folder)
    #expect(served.address.hasPrefix("http://127.0.0.1:"))
    #expect(try ask("/", port: served.port).text == "home")
    #expect(try ask("/about", port: served.port)["Location"] == "/about/")
    #expect(try ask("/../secret.txt", port: served.port).status == 400)
    #expect(try ask("/_byline/reload.js", port: served.port).status == 404)
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func `it ends cleanly when asked, whoever is connected`(signal: Int32) throws {
    let served = try Served("--no-watch", "site", "--port", "0", in: folder)
    let open = try (0..<20).map { _ in try Wire(port: served.port) }
    open[0].send("GET / HTTP/1.1\r\nHost: 127.0.0.1:\(served.port)\r\n\r\n")
    _ = try open[0].answer()
    let start = ContinuousClock.now
    #expect(served.end(by: signal) == 0)
    // It hangs up on them, and does not wait the twenty seconds after which who says nothing is let go.
    #expect(ContinuousClock.now - start < .seconds(19))
    for wire in open { #expect(try wire.rest().isEmpty) }
    #expect(throws: (any Error).self) { try Wire(port: served.port) }
  }

  @Test func `300 half-open connections and 200 resets leave it serving`() throws {
    let served = try Served("--no-watch", "site", "--port", "0", in: folder)
    let halves = try (0..<300).map { number in
      let wire = try Wire(port: served.port)
      wire.send(String("GET / HTTP/1.1\r\nHost: 127".prefix(number % 26)))
      return wire
    }
    #expect(try ask("/", port: served.port).text == "home")
    for number in 0..<200 {
      let wire = try Wire(port: served.port)
      wire.resetAtEnd()
      // Some before a word is said, some in the middle of a word, some with the answer on its way.
      wire.send(
        String("GET / HTTP/1.1\r\nHost: 127.0.0.1:\(served.port)\r\n\r\n".prefix([0, 5, 1000][number % 3])))
    }
    #expect(try ask("/about/", port: served.port).text == "about")
    for wire in halves { wire.send("\r\n\r\n") }
    #expect(try ask("/about/", port: served.port).text == "about")
    #expect(served.end(by: SIGINT) == 0)
  }

  @Test func `a port that is taken is told, and the next is used`() throws {
    let first = try Served("--no-watch", "site", "--port", "0", in: folder)
    let second = try Served("--no-watch", "site", "--port", "\(first.port)", in: folder)
    #expect(second.port > first.port)
    #expect(try ask("/", port: second.port).text == "home")
    _ = second.end(by: SIGINT)
    #expect(second.error == "note: port \(first.port) is taken\n")
  }

  @Test func `others on the network are warned of`() throws {
    let served = try Served("--no-watch", "site", "--port", "0", "--host", "0.0.0.0", in: folder)
    #expect(served.address == "http://127.0.0.1:\(served.port)/")
    _ = served.end(by: SIGINT)
    #expect(served.error == "warning: everybody who can reach 0.0.0.0 on this network can read what is served\n")
  }

  @Test func `a site under a path is served there`() throws {
    let served = try Served("--no-watch", "site", "--port=0", "--base", "papers", in: folder)
    #expect(served.address.hasSuffix(":\(served.port)/papers/"))
    #expect(try ask("/papers/", port: served.port).text == "home")
    #expect(try ask("/", port: served.port)["Location"] == "/papers/")
  }

  @Test func `requests are printed when asked, and cannot steer a terminal`() throws {
    let served = try Served("--no-watch", "--verbose", "site", "--port", "0", in: folder)
    _ = try ask("/", port: served.port)
    _ = try ask("/\u{1B}[2J\u{9B}x", port: served.port)
    _ = served.end(by: SIGTERM)
    let lines = served.error.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first?.hasPrefix("200 GET / 4 bytes ") == true)
    #expect(lines.last?.hasPrefix("400 GET /?[2J??x ") == true)
  }

  @Test(arguments: [false, true]) func `a saved file is seen, by looking where that is asked for`(polls: Bool) throws {
    try folder.write("Content/site.yml", "title: Sextant\nurl: https://sextant.example/papers/\n")
    let before = try files(below: folder.path).keys.sorted()
    let served = try Served(arguments: ["--port", "0"] + (polls ? ["--poll"] : []), in: folder)
    #expect(served.address == "http://127.0.0.1:\(served.port)/papers/")
    #expect(try ask("/", port: served.port)["Location"] == "/papers/")
    #expect(try ask("/papers/", port: served.port).text.contains("Sextant"))
    let stream = try served.listener(since: served.mark()).wire
    try folder.write("Content/site.yml", "titel: Sextant\n")
    _ = try stream.receive(until: "did you mean 'title'?")
    #expect(served.end(by: SIGINT) == 0)
    #expect(served.announcement == "\(polls ? "Looking through" : "Watching") Content; Ctrl-C ends it.\n")
    #expect(!served.error.contains("note:"))
    #expect(try files(below: folder.path).keys.sorted() == before, "it writes nothing, and no Public")
  }

  @Test func `what was said is not said again at every save, but for mistakes`() throws {
    let settings = "title: Sextant\n"
    try folder.write("Content/site.yml", settings)
    let served = try Served("--port", "0", in: folder)
    let stream = try served.listener(since: served.mark()).wire
    for text in ["titel: Sextant\n", "\n\ntitel: Sextant\n"] {
      try folder.write("Content/site.yml", text)
      _ = try stream.receive(until: "event: mistakes")
    }
    try folder.write("Content/site.yml", "\n\n\n" + settings)
    _ = try stream.receive(until: "event: mended")
    #expect(served.end(by: SIGINT) == 0)
    #expect(served.error.matches(of: /warning: no 'url'/).count == 1)
    #expect(served.error.matches(of: /no field named 'titel'/).count == 2)
    #expect(served.error.contains("\nmended\n"))
  }

  @Test func `the browser is opened at the address when asked`() throws {
    try folder.write("bin/xdg-open", "#!/bin/sh\necho \"$1\" > opened.part; mv opened.part opened\n")
    try folder.write("bin/open", "#!/bin/sh\necho \"$1\" > opened.part; mv opened.part opened\n")
    for name in ["xdg-open", "open"] { chmod("\(folder.path)/bin/\(name)", 0o755) }
    let path = "\(folder.path)/bin:\(ProcessInfo.processInfo.environment["PATH"] ?? "/bin")"
    let served = try Served(
      arguments: ["--no-watch", "site", "--port", "0", "--open"], in: folder, environment: ["PATH": path])
    let deadline = ContinuousClock.now + .seconds(20)
    while access(folder.path + "/opened", R_OK) != 0 { try #require(.now < deadline) }
    #expect(try String(contentsOfFile: folder.path + "/opened", encoding: .utf8) == "\(served.address)\n")
  }

  @Test(arguments: [
    (["serve"], 2, "there is no Content/ in '.'"),
    (["serve", "site"], 2, "'site' is served as it is with: byline serve --no-watch site"),
    (["serve", "--no-watch"], 2, "'--no-watch' needs a folder: byline serve --no-watch DIR"),
    (
      ["serve", "--no-watch", "site", "--drafts"], 2,
      "'--drafts' and '--no-watch' contradict each other: a folder is served as it is"
    ),
    (
      ["serve", "--base", "/papers/"], 2,
      "'--base' goes with '--no-watch'; the site's own path is in 'url' in site.yml"
    ),
    (["serve", "--no-watch", "none"], 2, "cannot open none: there is no such file or folder"),
    (["serve", "--no-watch", "secret.txt"], 2, "cannot open secret.txt: a file stands where a folder should"),
    (["serve", "--no-watch", "site", "--port", "70000"], 2, "'--port' is a number up to 65535, not '70000'"),
    (["serve", "--no-watch", "site", "--port", "http"], 2, "'--port' is a number up to 65535, not 'http'"),
    (["serve", "--no-watch", "site", "--base", "/../"], 2, "'--base' is a path such as /papers/, not '/../'"),
    (["serve", "--no-watch", "site", "--base", "/a b"], 2, "'--base' is a path such as /papers/, not '/a b'"),
    (
      ["serve", "--no-watch", "site", "--host", "203.0.113.1"], 3,
      "cannot serve: '203.0.113.1' is no address of this machine"
    ),
    (["serve", "--no-watch", "site", "--host", "no host"], 3, "cannot serve: there is no address for 'no host'"),
  ])
  func `what cannot be served is refused`(arguments: [String], code: Int32, message: String) throws {
    let result = try Program.run(arguments, in: folder.path)
    #expect(result.code == code)
    #expect(result.output == "")
    #expect(result.error.hasPrefix("error: \(message)\n"))
  }
}

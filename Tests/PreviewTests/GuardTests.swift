import Preview
import Support
import Testing

@Suite struct GuardTests {
  private let server: PreviewServer

  init() throws { server = try .serving(["index.html": "home"], isLive: true) }

  @Test func `the server answers to its own names`() throws {
    for host in ["127.0.0.1", "localhost", "LOCALHOST", "[::1]"] {
      #expect(try ask("/", port: server.port, host: "\(host):\(server.port)").status == 200)
    }
  }

  @Test func `and to no other`() throws {
    let port = server.port
    for host in [
      "example.org", "example.org:\(port)", "127.0.0.1", "localhost", "127.0.0.1:\(port + 1)", "127.0.0.1:80",
      "localhost.:\(port)",
      "localhost.example.org:\(port)", "127.0.0.1.example.org:\(port)", "127.0.0.1:\(port)@example.org",
      "127.1:\(port)", "0.0.0.0:\(port)",
      "example.org@127.0.0.1:\(port)", "[::]:\(port)", "::1:\(port)", "2130706433:\(port)", "0x7f.0.0.1:\(port)",
      "127.0.0.2:\(port)",
      "127.0.0.1:\(port),example.org", "127.0.0.1:\(port)/", "127.0.0.1:0\(port)", "192.168.1.2:\(port)", " ",
    ] {
      for target in ["/", "/_byline/events", "/_byline/reload.js"] {
        let answer = try ask(target, port: port, host: host)
        #expect(answer.status == 421 || answer.status == 400, "\(host): \(answer.status)")
        #expect(!answer.text.contains("home"))
      }
    }
  }

  @Test func `an address that names a host has to name ours`() throws {
    let port = server.port
    #expect(try ask("http://127.0.0.1:\(port)/", port: port).text.contains("home"))
    #expect(try ask("HTTP://localhost:\(port)", port: port).text.contains("home"))
    #expect(try ask("http://localhost:\(port)?x", port: port).text.contains("home"))
    for target in ["http://example.org/", "http://127.0.0.1/", "http://127.0.0.1:\(port)@example.org/", "http:///"] {
      #expect(try ask(target, port: port).status == 421)
    }
    for target in [
      "https://127.0.0.1:\(port)/", "ftp://127.0.0.1/", "127.0.0.1:\(port)", "index.html", "*", "http:/", "http:",
    ] {
      #expect(try ask(target, port: port).status == 400)
    }
  }

  @Test func `the events are for our own pages`() throws {
    let port = server.port
    for origin in [
      "http://example.org", "http://127.0.0.1", "https://127.0.0.1:\(port)", "http://127.0.0.1:\(port + 1)", "null", "",
      "http://192.168.1.2:\(port)", "http://10.0.0.1", "http://[::2]:\(port)", "file://", "http://localhost:\(port)",
      "http://127.0.0.1:\(port).example.org", "http://127.0.0.1:\(port)/",
    ] {
      let answer = try ask("/_byline/events", port: port, "Origin: \(origin)")
      #expect(answer.status == 403, "\(origin)")
      #expect(answer["Access-Control-Allow-Origin"] == nil)
    }
    for site in ["cross-site", "same-site", "x"] {
      #expect(try ask("/_byline/events", port: port, "Sec-Fetch-Site: \(site)").status == 403)
    }
    let wire = try Wire(port: port)
    wire.send(
      "GET /_byline/events HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nOrigin: http://127.0.0.1:\(port)\r\n"
        + "Sec-Fetch-Site: same-origin\r\n\r\n")
    let opened = try wire.receive(until: "event: mended")
    #expect(opened.contains("text/event-stream"))
    #expect(!opened.lowercased().contains("access-control"))
  }
}

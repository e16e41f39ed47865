@testable import Preview
import Support
import Synchronization
import Testing

@Suite struct ListeningTests {
  private func server(_ limits: HTTPServer.Limits = .init(), host: String = "127.0.0.1", port: Int = 0) throws
    -> PreviewServer
  {
    var options = PreviewServer.Options()
    options.port = port
    options.host = host
    let store = MemoryStore(["index.html": "home"])
    return try PreviewServer(options, limits: limits, site: { store })
  }

  @Test func `a port that is taken gives the next free one`() throws {
    let first = try server()
    let second = try server(port: first.port)
    #expect(second.port > first.port && second.port < first.port + 20)
    #expect(second.address == "http://127.0.0.1:\(second.port)/")
    #expect(try ask("/", port: first.port).status == 200)
    #expect(try ask("/", port: second.port).status == 200)
  }

  @Test func `a port is free again as soon as its server has stopped`() throws {
    let first = try server()
    let port = first.port
    let wire = try Wire(port: port)
    wire.send("GET / HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n\r\n")
    _ = try wire.answer()
    first.stop()
    #expect(try wire.rest().isEmpty)
    #expect(try server(port: port).port == port)
  }

  @Test func `a host that is none is told`() {
    for host in ["no such host", "203.0.113.1", "example.invalid"] {
      #expect(throws: ListeningError.self) { try server(host: host) }
    }
  }

  @Test func `all addresses are named where the server listens on all`() throws {
    let server = try server(host: "0.0.0.0")
    #expect(!server.isLoopback)
    #expect(server.address == "http://127.0.0.1:\(server.port)/")
    for address in server.addresses {
      let host = String(address.dropFirst("http://".count).dropLast())
      #expect(try ask("/", port: server.port, host: host).status == 200)
    }
    #expect(try ask("/", port: server.port, host: "example.org:\(server.port)").status == 421)
    #expect(try self.server().isLoopback)
  }

  @Test func `who says nothing is let go`() throws {
    var limits = HTTPServer.Limits()
    limits.idle = .seconds(1)
    let server = try server(limits)
    let silent = try (0..<4).map { _ in try Wire(port: server.port) }
    silent[0].send("GET / HT")
    for wire in silent { #expect(try wire.rest().isEmpty) }
    #expect(try ask("/", port: server.port).status == 200)
  }

  @Test func `who wants more connections than one may have has to wait`() throws {
    var limits = HTTPServer.Limits()
    // Nobody is let go for saying nothing, however long this test is kept waiting.
    limits.idle = .seconds(3600)
    limits.patience = .seconds(3600)
    limits.connectionsPerAddress = 4
    let server = try server(limits)
    let request = "GET / HTTP/1.1\r\nHost: 127.0.0.1:\(server.port)\r\n\r\n"
    let guests = try (0..<4).map { _ in
      let guest = try Wire(port: server.port)
      // Counted for certain once it has its answer: the library's threads take connections in side by side.
      guest.send(request)
      #expect(try guest.answer().text == "home")
      return guest
    }
    let fifth = try Wire(port: server.port)
    fifth.send(request)
    #expect(try fifth.rest().isEmpty)
    guests[2].finish()
    #expect(try guests[2].rest().isEmpty)
    // The library counts a connection for a moment longer than it is open.
    let deadline = ContinuousClock.now + .seconds(60)
    while (try? ask("/", port: server.port).status) != 200 { try #require(.now < deadline) }
  }

  @Test(arguments: [false, true]) func `a head that trickles in has an end`(isSecond: Bool) throws {
    var limits = HTTPServer.Limits()
    // Long enough for the first request to come whole on a busy machine.
    limits.patience = .seconds(2)
    limits.head = 1 << 20
    let server = try server(limits)
    let slow = try Wire(port: server.port)
    let host = "Host: 127.0.0.1:\(server.port)\r\n"
    if isSecond {
      slow.send("GET / HTTP/1.1\r\n\(host)\r\n")
      #expect(try slow.answer().text == "home")
    }
    slow.send("GET / HTTP/1.1\r\n\(host)X: ")
    // Others are served meanwhile, which is slow enough for the head not to become too long.
    var sent = 0
    while sent < 1_000_000, slow.send("x") {
      sent += 1
      #expect(try ask("/", port: server.port).text == "home")
    }
    #expect(sent < 1_000_000)
    #expect(try slow.rest().isEmpty)
  }

  @Test func `an answer may take its time`() throws {
    var limits = HTTPServer.Limits()
    limits.patience = .milliseconds(1)
    let store = MemoryStore(["index.html": "<body>home</body>"])
    let server = try PreviewServer.serving({ store }, isLive: true, limits: limits)
    let request = "GET /_byline/events HTTP/1.1\r\nHost: 127.0.0.1:\(server.port)\r\n\r\n"
    // One whose request came in the time there is for it, which is none on a busy machine.
    var opened: Wire?
    while opened == nil {
      let wire = try Wire(port: server.port)
      wire.send(request)
      if (try? wire.receive(until: "event: mended")) != nil { opened = wire }
    }
    let stream = try #require(opened)
    // Those who say nothing are let go one after the other: the time is up many times over.
    for _ in 0..<20 { #expect(try Wire(port: server.port).rest().isEmpty) }
    server.broadcast(.reload(paths: nil))
    _ = try stream.receive(until: "event: reload")
  }

  @Test func `a server that nobody has any more ends, whatever its threads are about`() throws {
    for _ in 0..<100 {
      // Gone as soon as its answer is here, while the thread that gave it is not done yet.
      let port = try portOnceAsked(of: server())
      #expect(throws: (any Error).self) { try Wire(port: port) }
    }
  }

  private func portOnceAsked(of server: PreviewServer) throws -> Int {
    let wire = try Wire(port: server.port)
    wire.send("GET / HTTP/1.1\r\nHost: 127.0.0.1:\(server.port)\r\n\r\n")
    #expect(try wire.answer().status == 200)
    return server.port
  }

  @Test func `every request is logged`() throws {
    let lines = Mutex<[String]>([])
    var options = PreviewServer.Options()
    options.port = 0
    let store = MemoryStore(["index.html": "home"])
    let server = try PreviewServer(
      options, site: { store },
      log: { request in lines.withLock { $0.append("\(request.status) \(request.method) \(request.target)") } })
    _ = try ask("/", port: server.port)
    _ = try ask("/nothing?a", port: server.port, method: "HEAD")
    _ = try ask("/../x", port: server.port)
    _ = try ask("/", port: server.port, host: "example.org")
    server.stop()
    #expect(lines.withLock { $0 } == ["200 GET /", "404 HEAD /nothing?a", "400 GET /../x", "421 GET /"])
  }

  @Test func `many ask at once and all are answered`() async throws {
    let server = try server()
    try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<8 {
        group.addTask {
          var good = 0
          for _ in 0..<50 where try ask("/", port: server.port).text == "home" { good += 1 }
          return good
        }
      }
      for try await good in group { #expect(good == 50) }
    }
  }
}

@testable import Build
import Diagnostics
import Foundation
import Support
import Testing

/// Links to other hosts, visited on this machine alone.
@Suite(.serialized) struct LinkVisitorTests {
  /// A server that answers as the table says, on a free port of this machine.
  private final class Host {
    let process = Process()
    let port: String

    init() throws {
      let program = """
        import http.server, sys
        class Answers(http.server.BaseHTTPRequestHandler):
            def answer(self):
                code = int(self.path.split("/")[1].split("-")[0])
                if "get" in self.path: code = 200 if self.command == "GET" else 405
                self.send_response(code)
                if code in (301, 302, 308): self.send_header("Location", self.path if "loop" in self.path else "/200")
                self.send_header("Content-Length", "0")
                self.end_headers()
            do_GET = do_HEAD = answer
            def log_message(self, *words): pass
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answers)
        print(server.server_port, flush=True)
        server.serve_forever()
        """
      let pipe = Pipe()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      process.arguments = ["python3", "-c", program]
      process.standardOutput = pipe
      process.standardError = FileHandle.nullDevice
      try process.run()
      let line = String(decoding: pipe.fileHandleForReading.availableData, as: UTF8.self)
      port = line.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    deinit { process.terminate() }
  }

  private static var canServe: Bool {
    LinkVisitor.hasCurl
      && ["/usr/bin/python3", "/usr/local/bin/python3"].contains { FileManager.default.isExecutableFile(atPath: $0) }
  }

  private var visitor: LinkVisitor {
    var visitor = LinkVisitor()
    visitor.pace = .zero
    visitor.visitsLocal = true
    return visitor
  }

  private func said(_ addresses: [String], with visitor: LinkVisitor, _ memory: inout LinkMemory) -> [String] {
    let links = addresses.enumerated().map { index, address in
      (address: address, span: SourceSpan(path: "Content/a.md", range: index..<index + 1))
    }
    let report = visitLinks(links, with: visitor, memory: &memory, now: 1_000_000)
    return report.sorted.map { "\($0.severity.rawValue) \($0.code.rawValue): \($0.message); \($0.help ?? "")" }
  }

  @Test(.enabled(if: canServe, "needs curl and python3"))
  func `what hosts answer is told apart`() throws {
    let host = try Host()
    let base = "http://127.0.0.1:\(host.port)"
    var memory = LinkMemory()
    let addresses = ["/200", "/404", "/410", "/500", "/403", "/302-x", "/301-x", "/405-get", "/200#part"].map {
      base + $0
    }
    let said = said(addresses, with: visitor, &memory)
    #expect(said.count == 5)
    #expect(
      said[0].hasPrefix("warning link/dead: the link leads nowhere: the host says that there is no such page (404)"))
    #expect(
      said[1].hasPrefix("warning link/dead: the link leads nowhere: the host says that the page is gone for good"))
    #expect(said[2].hasPrefix("warning link/dead: the link leads nowhere: the host has a fault of its own (500)"))
    #expect(said[3].hasPrefix("hint link/dead: the link could not be checked: the host does not answer programs (403)"))
    #expect(said[4] == "hint link/moved: the page has moved for good; it is now at \(base)/200")
  }

  @Test(.enabled(if: canServe, "needs curl and python3"))
  func `a circle ends`() throws {
    let host = try Host()
    var memory = LinkMemory()
    let said = said(["http://127.0.0.1:\(host.port)/301-loop"], with: visitor, &memory)
    #expect(said.first?.contains("it leads from address to address without end") ?? false)
  }

  @Test(.enabled(if: canServe, "needs curl and python3"))
  func `what was there is remembered for a day, what was not is asked again`() throws {
    var memory = LinkMemory()
    var port = ""
    do {
      let host = try Host()
      port = host.port
      _ = said(["http://127.0.0.1:\(port)/200", "http://127.0.0.1:\(port)/404"], with: visitor, &memory)
    }
    let kept = LinkMemory(memory.bytes)
    #expect(kept == memory)
    #expect(String(decoding: memory.bytes, as: UTF8.self) == "1000000 http://127.0.0.1:\(port)/200\n")
    var later = kept
    // The host is gone, and the page that was there is not asked for.
    #expect(said(["http://127.0.0.1:\(port)/200"], with: visitor, &later).isEmpty)
  }

  @Test(
    arguments: [
      "http://localhost/", "http://127.0.0.1:8080/x", "http://[::1]/", "http://10.0.0.1/", "http://192.168.1.1/",
      "http://169.254.169.254/latest", "http://2130706433/", "http://0x7f.1/", "http://router/", "http://a.internal/",
      "http://user@127.0.0.1/", "http://[::ffff:127.0.0.1]/", "http://172.20.0.1/", "http://0177.0.0.1:8765/a",
      "http://00177.0.0.1/", "http://①②⑦.⓪.⓪.①/", "http://%31%32%37.0.0.1/", "http://[64:ff9b::7f00:1]/",
      "http://localhost./", "http://127.1/", "http://127。0。0。1/", "http://[2002:7f00:1::]/", "http://[::127.0.0.1]/",
      "http://[fd00::1]/", "http://1.2.3.0x7f/", "http://8.8.8.08/", "http://router./", "http://192.168.1.1./",
    ])
  func `addresses that readers cannot reach are not visited`(address: String) {
    var memory = LinkMemory()
    let said = said([address], with: LinkVisitor(), &memory)
    #expect(said.first?.contains("only this machine or its network can reach it") ?? false)
  }

  @Test(arguments: [["127.0.0.1"], ["93.184.215.14", "10.0.0.1"], ["::1"], ["fe80::1%eth0"]])
  func `a name that stands for this machine or its network is not visited`(numbers: [String]) {
    var memory = LinkMemory()
    var visitor = LinkVisitor()
    visitor.lookUp = { _ in numbers }
    let said = said(["http://readers.example/a"], with: visitor, &memory)
    #expect(
      said.first?.hasPrefix("hint link/dead: the link could not be checked: here its host's name stands") ?? false)
  }

  @Test(.enabled(if: canServe, "needs curl and python3"))
  func `what a name stood for when it was looked at is what is asked`() throws {
    let host = try Host()
    var memory = LinkMemory()
    var visitor = visitor
    visitor.lookUp = { $0 == "readers.example" ? ["127.0.0.1"] : [] }
    #expect(said(["http://readers.example:\(host.port)/200"], with: visitor, &memory) == [])
    #expect(!memory.bytes.isEmpty)
  }

  @Test func `the system looks names up`() {
    #expect(LinkVisitor.numbers(of: "localhost").contains { $0 == "127.0.0.1" || $0 == "::1" })
    #expect(LinkVisitor.numbers(of: "no such host.invalid") == [])
  }

  @Test(arguments: [
    ("https://a.example/b:1", "443"), ("http://a.example", "80"), ("HTTPS://u:p@a.example:8443/", "8443"),
    ("http://[2606:4700::1]/", "80"), ("http://[2606:4700::1]:81/?c", "81"),
  ])
  func `an address has a port`(address: String, port: String) { #expect(LinkVisitor.port(of: address) == port) }

  @Test(arguments: [
    "https://example.org/", "http://8.8.8.8/", "http://[2606:4700::1]/a", "https://exämple.org/",
    "http://a.10.example/",
    "https://example.org./", "https://0x.example/", "http://192.169.0.1:8080/", "https://例え.jp/",
  ])
  func `all other addresses are`(address: String) { #expect(!LinkVisitor.isLocal(address)) }
}

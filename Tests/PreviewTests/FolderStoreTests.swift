import Build
import Foundation
import Preview
import Support
import Testing

@Suite struct FolderStoreTests {
  private let folder: TemporaryFolder
  private let server: PreviewServer

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("outside/secret.txt", "SECRET")
    try folder.write("site/index.html", "home")
    try folder.write("site/about/index.html", "about")
    try folder.write("site/.hidden/a.txt", "SECRET")
    try folder.write("site/404.html", "none")
    let store = try FolderStore(folder.path + "/site")
    server = try .serving({ store })
  }

  private func get(_ target: String) throws -> Wire.Answer { try ask(target, port: server.port) }

  private func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: "\(folder.path)/site/\(name)", withDestinationPath: target)
  }

  @Test func `links that lead out lead nowhere`() throws {
    try link("file.txt", to: "../outside/secret.txt")
    try link("absolute.txt", to: folder.path + "/outside/secret.txt")
    try link("folder", to: "../outside")
    try link("about/up", to: "../..")
    try link("root", to: "/")
    try link("twice", to: "folder")
    try link("loop", to: "loop")
    try link("gone", to: "nothing")
    try link("hidden.txt", to: ".hidden/a.txt")
    try link("rules.txt", to: "_headers")
    try folder.write("site/_headers", "# SECRET")
    for target in [
      "/file.txt", "/absolute.txt", "/folder/secret.txt", "/about/up/outside/secret.txt", "/root/etc/passwd",
      "/twice/secret.txt",
      "/loop", "/loop/a", "/gone", "/hidden.txt", "/rules.txt", "/folder/", "/root/", "/folder", "/root", "/twice",
      "/about/up",
    ] {
      let answer = try get(target)
      #expect(answer.status == 404, "\(target)")
      #expect(answer.text == "none", "\(target)")
    }
  }

  @Test func `links within the folder are followed`() throws {
    try link("start.html", to: "index.html")
    try link("info", to: "about")
    try link("about/home", to: "../index.html")
    try link("about/self", to: folder.path + "/site/about")
    #expect(try get("/start.html").text == "home")
    #expect(try get("/start").text == "home")
    #expect(try get("/info/").text == "about")
    #expect(try get("/info")["Location"] == "/info/")
    #expect(try get("/about/home").text == "home")
    #expect(try get("/about/self/self/index.html").text == "about")
  }

  @Test func `a link to the folder itself may be served`() throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/current", withDestinationPath: folder.path + "/site")
    let store = try FolderStore(folder.path + "/current/")
    let server = try PreviewServer.serving({ store })
    #expect(try ask("/about/", port: server.port).text == "about")
  }

  @Test func `a pipe, a socket or a device never makes a reader wait`() throws {
    #expect(mkfifo(folder.path + "/site/pipe.html", 0o666) == 0)
    #expect(mkfifo(folder.path + "/site/pipe", 0o666) == 0)
    for target in ["/pipe.html", "/pipe", "/pipe/", "/pipe/a.txt"] {
      #expect(try get(target).status == 404)
    }
    #expect(mkfifo(folder.path + "/site/_redirects", 0o666) == 0)
    #expect(try get("/").text == "home")
  }

  @Test func `what cannot be read is not there`() throws {
    try folder.write("site/locked.html", "locked")
    chmod(folder.path + "/site/locked.html", 0)
    if geteuid() != 0 { #expect(try get("/locked.html").status == 404) }
    #expect(try get("/\(String(repeating: "a", count: 300))").status == 404)
    #expect(try get("/\(String(repeating: "a/", count: 1000))").status == 404)
  }

  @Test func `a file that changes is another version at once`() throws {
    try folder.write("site/a.txt", "one")
    let one = try get("/a.txt")
    try folder.write("site/a.txt", "two")
    let two = try get("/a.txt")
    #expect(two.text == "two")
    #expect(one["ETag"] != two["ETag"])
    try FileManager.default.removeItem(atPath: folder.path + "/site/a.txt")
    #expect(try get("/a.txt").status == 404)
  }

  @Test func `a large file comes whole and in parts`() throws {
    let bytes = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31 ^ $0 >> 8) }
    try folder.write("site/large.bin", bytes)
    #expect(try get("/large.bin").body == bytes)
    let part = try ask("/large.bin", port: server.port, "Range: bytes=1000000-1999999")
    #expect(part.status == 206)
    #expect(part.body == Array(bytes[1_000_000..<2_000_000]))
    #expect(try ask("/large.bin", port: server.port, "Range: bytes=-5").body == Array(bytes.suffix(5)))
    #expect(try ask("/large.bin", port: server.port, method: "HEAD")["Content-Length"] == "3000000")
  }

  @Test func `the date is that of the bytes`() throws {
    try folder.write("site/a.txt", "a")
    let date = Date(timeIntervalSince1970: 784_111_777.9)
    try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: folder.path + "/site/a.txt")
    #expect(try get("/a.txt")["Last-Modified"] == "Sun, 06 Nov 1994 08:49:37 GMT")
  }

  @Test func `rules are read again when they change`() throws {
    #expect(try get("/old").status == 404)
    try folder.write("site/_redirects", "/old /about/\n")
    #expect(try get("/old")["Location"] == "/about/")
    try folder.write("site/_redirects", "/old /index.html\n")
    #expect(try get("/old")["Location"] == "/index.html")
    try folder.write("site/_headers", "/*\n  X-From: rules\n")
    #expect(try get("/")["X-From"] == "rules")
  }

  @Test func `a folder that is missing is told`() throws {
    #expect(throws: DiskError.self) { try FolderStore(folder.path + "/nothing") }
    #expect(throws: DiskError.self) { try FolderStore(folder.path + "/site/index.html") }
  }
}

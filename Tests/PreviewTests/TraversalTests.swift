import Foundation
import Preview
import Support
import Testing

/// Nothing outside the folder, nothing hidden in it, however it is spelt.
@Suite struct TraversalTests {
  private let folder: TemporaryFolder
  private let server: PreviewServer

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("secret.txt", "SECRET")
    try folder.write("site-2/index.html", "SECRET")
    try folder.write("site/index.html", "home")
    try folder.write("site/sub/index.html", "sub")
    try folder.write("site/.env", "SECRET")
    try folder.write("site/.git/config", "SECRET")
    try folder.write("site/sub/.htpasswd", "SECRET")
    try folder.write(
      "site/_redirects", "# SECRET\n/r/* /:splat 301\n/w /_redirects 200\n/v /.env 200\n/u /../secret.txt 200\n")
    try folder.write("site/_headers", "# SECRET\n/*\n  X-From: headers\n")
    let store = try FolderStore(folder.path + "/site")
    server = try .serving({ store })
  }

  /// Every spelling of the way up, times every way to begin and end, times what is there to be had.
  private static let targets: [String] = {
    let ups = [
      "..", "%2e%2e", "%2E%2E", ".%2e", "%2e.", "%252e%252e", "%%32%65%%32%65", "%c0%ae%c0%ae", "%e0%80%ae%e0%80%ae",
      "%f0%80%80%ae%f0%80%80%ae", "%fc%80%80%80%80%ae", "..;", "...", "..%00", "..%20", "%20..", "..%09", "..%0d%0a",
      "．．", "%ef%bc%8e%ef%bc%8e", "%u002e%u002e", "..%5c", "..\\", "%2e%2e%5c", "..%2f", "%2e%2e%2f", "..%252f",
      "..%c0%af", "..%e0%80%af", "..%ef%bc%8f", "..%e2%88%95", "..%cc%81", "%cc%81..", ".", "%2e", "",
    ]
    let slashes = ["/", "//", "%2f", "%5c", "\\", "/./", "/%cc%81"]
    let goals = ["secret.txt", "site-2/index.html", "etc/passwd"]
    var targets: [String] = []
    for up in ups {
      for slash in slashes {
        for goal in goals {
          targets.append("/" + up + slash + goal)
          targets.append("/sub" + slash + up + slash + up + slash + goal)
        }
        targets.append("/" + String(repeating: up + slash, count: 12) + "etc/passwd")
      }
    }
    let hidden = [
      ".env", "%2eenv", "%2Eenv", ".ENV", "sub/.htpasswd", "sub/%2ehtpasswd", ".git/config", ".git", ".git/", "./.env",
      "sub/../.env", "sub/%2e%2e/.env", ".env%00", ".env%00.html", ".env/", ".env?x", "%252eenv", ".well-known/../.env",
      ".well-known/.env", "_redirects", "_headers", "%5fredirects", "%5Fheaders", "_redirects/", "_REDIRECTS",
      "./_headers",
      "sub/../_headers", "w", "v", "u", "r/../secret.txt", "r/%2e%2e/secret.txt", ".env;", ".env::$DATA", ".env.",
      ".env%20",
    ]
    targets += hidden.flatMap { ["/\($0)", "//\($0)", "/sub//\($0)", "http://127.0.0.1/\($0)"] }
    return targets
  }()

  @Test func `there is no way out and nothing hidden to be seen`() throws {
    #expect(Self.targets.count > 1000)
    for target in Self.targets {
      let answer = try ask(target, port: server.port)
      #expect([301, 400, 404, 421].contains(answer.status), "\(target): \(answer.status)")
      #expect(!answer.text.contains("SECRET") && !answer.text.contains("root:"), "\(target)")
      if let location = answer["Location"] {
        #expect(location.hasPrefix("/") && !location.hasPrefix("//"), "\(target): \(location)")
      }
    }
    #expect(try ask("/", port: server.port).text == "home")
  }

  @Test func `a slash with an accent on it is a slash`() throws {
    // To Swift "/\u{301}" is one character, to the disk it is a slash and something else.
    try folder.write("\u{301}secret.txt", "SECRET")
    try folder.write("site/\u{301}a.txt", "accent")
    #expect(try ask("/%cc%81a.txt", port: server.port).text == "accent")
    for target in [
      "/../%cc%81secret.txt", "/%2e%2e/%cc%81secret.txt", "/sub/../../%cc%81secret.txt", "/.%cc%81git/config",
    ] {
      let answer = try ask(target, port: server.port)
      #expect(answer.status == 400 || answer.status == 404)
      #expect(!answer.text.contains("SECRET"))
    }
  }

  @Test func `every single byte is answered, raw or encoded`() throws {
    for byte in UInt8.min...UInt8.max {
      let digits = String(byte, radix: 16)
      let encoded = "%" + (digits.count == 1 ? "0" : "") + digits
      for target in ["/\(encoded)", "/sub\(encoded)", "/sub/\(encoded)index.html", "/sub/index.html\(encoded)"] {
        let answer = try ask(target, port: server.port)
        #expect([200, 301, 400, 404].contains(answer.status), "\(target): \(answer.status)")
        #expect(!answer.text.contains("SECRET"), "\(target)")
      }
      // A blank or the end of a line ends the address, which makes another request, and not our business here.
      guard ![0x0A, 0x0D, 0x20].contains(byte) else { continue }
      let wire = try Wire(port: server.port)
      wire.send(
        Array("GET /sub".utf8) + [byte]
          + Array("index.html HTTP/1.1\r\nHost: 127.0.0.1:\(server.port)\r\nConnection: close\r\n\r\n".utf8))
      let answer = try wire.answer()
      #expect(byte == UInt8(ascii: "/") || [301, 400, 404].contains(answer.status), "\(byte): \(answer.status)")
    }
  }
}

import Preview
import Support
import Testing

@Suite struct ConditionTests {
  private static let date = "Sun, 06 Nov 1994 08:49:37 GMT"
  private static let later = "Sun, 06 Nov 1994 08:49:38 GMT"
  private static let earlier = "Sun, 06 Nov 1994 08:49:36 GMT"

  private let server: PreviewServer
  private let tag: String

  init() throws {
    server = try .serving([
      "a.bin": ServedFile(Array(0..<100), modified: 784_111_777), "empty.bin": ServedFile([]),
      "page.html": ServedFile(Array(String(repeating: "text ", count: 1000).utf8), modified: 784_111_777),
    ])
    tag = try #require(try ask("/a.bin", port: server.port)["ETag"])
  }

  private func get(_ field: String, _ more: String = "X: y", target: String = "/a.bin") throws -> Wire.Answer {
    try ask(target, port: server.port, field, more)
  }

  @Test func `a file tells its version and its date`() throws {
    let answer = try get("X: y")
    #expect(answer["Last-Modified"] == Self.date)
    #expect(tag.hasPrefix("\"") && tag.hasSuffix("\""))
    #expect(answer["Accept-Ranges"] == "bytes")
  }

  @Test func `a version that is known is not sent again`() throws {
    for known in [tag, "W/\(tag)", "\"x\", \(tag)", "\"x\",W/\(tag) , \"y\"", "*"] {
      let answer = try get("If-None-Match: \(known)")
      #expect(answer.status == 304)
      #expect(answer.body.isEmpty)
      #expect(answer["ETag"] == tag)
      #expect(answer["Content-Type"] == nil)
      #expect(answer["Content-Length"] == nil || answer["Content-Length"] == "100")
    }
    for other in ["\"x\"", "", String(tag.dropLast()), "W/\"x\""] {
      #expect(try get("If-None-Match: \(other)").status == 200)
    }
  }

  @Test func `a connection goes on after nothing was sent`() throws {
    let wire = try Wire(port: server.port)
    let host = "Host: 127.0.0.1:\(server.port)\r\n"
    wire.send("GET /a.bin HTTP/1.1\r\n\(host)If-None-Match: \(tag)\r\n\r\n")
    #expect(try wire.answer().status == 304)
    wire.send("HEAD /a.bin HTTP/1.1\r\n\(host)\r\n")
    #expect(try wire.answer(toHead: true).status == 200)
    wire.send("GET /a.bin HTTP/1.1\r\n\(host)\r\n")
    #expect(try wire.answer().body == Array(0..<100))
  }

  @Test(arguments: [
    date, later, "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994", "Mon, 06 Nov 2023 08:49:37 GMT",
  ])
  func `a date that is not older than the file's is as good`(date: String) throws {
    #expect(try get("If-Modified-Since: \(date)").status == 304)
  }

  @Test(arguments: [
    earlier, "", "yesterday", "Sun, 06 Nov 1994 08:49:37 CET", "Sun, 99 Nov 2094 08:49:37 GMT",
    "Sun, 06 Nov 2094 48:49:37 GMT", "784111777", "Sun, 06 Nov 20940 08:49:37 GMT",
  ])
  func `a date that is older, or none, is not`(date: String) throws {
    #expect(try get("If-Modified-Since: \(date)").status == 200)
  }

  @Test func `a version says more than a date`() throws {
    #expect(try get("If-None-Match: \"x\"", "If-Modified-Since: \(Self.later)").status == 200)
    #expect(try get("If-None-Match: \(tag)", "If-Modified-Since: \(Self.earlier)").status == 304)
  }

  @Test func `what must not have changed and has is refused`() throws {
    #expect(try get("If-Match: \"x\"").status == 412)
    #expect(try get("If-Match: \(tag)").status == 200)
    #expect(try get("If-Match: W/\(tag)").status == 412)
    #expect(try get("If-Match: *").status == 200)
    #expect(try get("If-Unmodified-Since: \(Self.earlier)").status == 412)
    #expect(try get("If-Unmodified-Since: \(Self.date)").status == 200)
  }

  @Test(arguments: [
    ("bytes=0-9", 0, 9), ("bytes=10-19", 10, 19), ("bytes=90-", 90, 99), ("bytes=-1", 99, 99), ("bytes=-30", 70, 99),
    ("bytes=-1000", 0, 99), ("bytes=0-1000", 0, 99), ("bytes=99-99", 99, 99), ("bytes=0-", 0, 99),
    ("bytes=0-99999999999999999999999999", 0, 99), ("BYTES=1-2", 1, 2), ("bytes= 1 - 2 ", 1, 2),
    ("bytes=-99999999999999999999999999", 0, 99), ("bytes=5-9223372036854775807", 5, 99),
  ])
  func `a part is sent where one is asked for`(range: String, first: Int, last: Int) throws {
    let answer = try get("Range: \(range)")
    #expect(answer.status == 206)
    #expect(answer["Content-Range"] == "bytes \(first)-\(last)/100")
    #expect(answer["Content-Length"] == "\(last - first + 1)")
    #expect(answer.body == Array(UInt8(first)...UInt8(last)))
    #expect(answer["ETag"] == tag)
  }

  @Test(arguments: ["bytes=100-", "bytes=100-200", "bytes=-0", "bytes=99999999999999999999999999-"])
  func `a part that is not there cannot be sent`(range: String) throws {
    let answer = try get("Range: \(range)")
    #expect(answer.status == 416)
    #expect(answer["Content-Range"] == "bytes */100")
    #expect(answer.body.isEmpty)
  }

  @Test(arguments: [
    "bytes=", "bytes=-", "bytes=a-b", "bytes=2-1", "bytes=1-2-3", "bytes", "bytes 1-2", "lines=1-2", "bytes=1", "=1-2",
    "bytes=1-x",
    "bytes=x-1", "bytes=--1", "bytes=+1-2", "bytes=0x1-2", "bytes=0-1,5-6", "bytes=0-0,-1", "1-2", "bytes=1.5-2",
    "bytes=-1-2",
  ])
  func `a range that cannot be read asks for the whole`(range: String) throws {
    let answer = try get("Range: \(range)")
    #expect(answer.status == 200)
    #expect(answer.body.count == 100)
  }

  @Test func `parts are of the version that the client has, or it gets the whole`() throws {
    #expect(try get("Range: bytes=0-9", "If-Range: \(tag)").status == 206)
    #expect(try get("Range: bytes=0-9", "If-Range: \(Self.date)").status == 206)
    for other in ["\"x\"", "W/\(tag)", Self.later, Self.earlier, "x"] {
      #expect(try get("Range: bytes=0-9", "If-Range: \(other)").status == 200)
    }
    #expect(try get("Range: bytes=0-9", "If-None-Match: \(tag)").status == 304)
    #expect(try ask("/a.bin", port: server.port, method: "HEAD", "Range: bytes=0-9").status == 200)
  }

  @Test func `an empty file has no parts`() throws {
    #expect(try get("X: y", target: "/empty.bin").status == 200)
    for range in ["bytes=0-", "bytes=-1", "bytes=0-0"] {
      let answer = try get("Range: \(range)", target: "/empty.bin")
      #expect(answer.status == 416)
      #expect(answer["Content-Range"] == "bytes */0")
    }
  }

  @Test(arguments: [
    "gzip", "GZIP", "x-gzip", "deflate, gzip", "gzip;q=0.5", "gzip; q=1.0", "*", "br;q=1, *;q=0.1",
    "identity;q=0.5, gzip;q=0.7", "gzip, identity", "gzip;q=0.001",
  ])
  func `text is packed for those who take it`(accepted: String) throws {
    let answer = try get("Accept-Encoding: \(accepted)", target: "/page.html")
    #expect(answer["Content-Encoding"] == "gzip")
    #expect(answer["Vary"] == "Accept-Encoding")
    #expect(answer["Content-Length"] == "\(answer.body.count)")
    #expect(answer.body.count < 500)
    #expect(answer.body.starts(with: [0x1F, 0x8B]))
  }

  @Test(arguments: [
    "", "identity", "br", "gzip;q=0", "gzip;q=0.0", "*;q=0", "gzip;q=0, *", "gzip;q=x", "gzip;q=2", "gzip;q=-1",
    "identity, gzip;q=0.5", "gzipped", "deflate", "gzip;q=nan",
  ])
  func `and is plain for those who do not`(accepted: String) throws {
    let answer = try get("Accept-Encoding: \(accepted)", target: "/page.html")
    #expect(answer["Content-Encoding"] == nil)
    #expect(answer["Vary"] == "Accept-Encoding")
    #expect(answer.body.count == 5000)
  }

  @Test func `packed and plain are two versions`() throws {
    let plain = try get("X: y", target: "/page.html")
    let packed = try get("Accept-Encoding: gzip", target: "/page.html")
    let plainTag = try #require(plain["ETag"])
    let packedTag = try #require(packed["ETag"])
    #expect(plainTag != packedTag)
    #expect(try get("Accept-Encoding: gzip", "If-None-Match: \(packedTag)", target: "/page.html").status == 304)
    #expect(try get("Accept-Encoding: gzip", "If-None-Match: \(plainTag)", target: "/page.html").status == 200)
    #expect(try get("X: y", "If-None-Match: \(plainTag)", target: "/page.html").status == 304)
    // Ranges are of the plain bytes.
    let part = try get("Accept-Encoding: gzip", "Range: bytes=0-3", target: "/page.html")
    #expect(part.status == 206)
    #expect(part.text == "text")
    #expect(part["Content-Encoding"] == nil)
    #expect(part["ETag"] == plainTag)
  }

  @Test func `what does not get smaller is not packed`() throws {
    #expect(try get("Accept-Encoding: gzip")["Content-Encoding"] == nil)
    #expect(try get("Accept-Encoding: gzip")["Vary"] == nil)
  }

  @Test(arguments: [
    (0, "Thu, 01 Jan 1970 00:00:00 GMT"), (784_111_777, "Sun, 06 Nov 1994 08:49:37 GMT"),
    (951_827_696, "Tue, 29 Feb 2000 12:34:56 GMT"), (4_102_444_799, "Thu, 31 Dec 2099 23:59:59 GMT"),
    (1_772_323_200, "Sun, 01 Mar 2026 00:00:00 GMT"), (-1, "Wed, 31 Dec 1969 23:59:59 GMT"),
  ])
  func `dates are written and read`(seconds: Int, text: String) throws {
    let server = try PreviewServer.serving(["a": ServedFile([1], modified: seconds)])
    #expect(try ask("/a", port: server.port)["Last-Modified"] == text)
    #expect(try ask("/a", port: server.port, "If-Modified-Since: \(text)").status == 304)
  }
}

@testable import Preview

/// The first line is the address, the others are fields of the head.
func faultOfRequest(_ input: [UInt8]) -> String? {
  var lines = input.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
  let target = lines.removeFirst()
  var fields = [HTTPField("host", "localhost:80")]
  for line in lines.prefix(20) {
    let name = line.prefix { $0 != UInt8(ascii: ":") }
    fields.append(
      HTTPField(String(decoding: name, as: UTF8.self), String(decoding: line.dropFirst(name.count + 1), as: UTF8.self)))
  }
  if let read = RequestTarget(target) {
    // By bytes: a slash with an accent on it is one character.
    if !read.path.utf8.starts(with: "/".utf8) { return "the path '\(read.path)'" }
    if read.address(of: read.path).utf8.starts(with: "//".utf8) { return "an address of another host" }
  }
  let site = Watched()
  let responder = Responder(Guard(port: 80))
  for method in ["GET", "HEAD"] {
    let response = responder.respond(to: HTTPRequest(method, target, fields: fields), site: site, mark: "1")
    if let fault = fault(of: response) { return fault }
  }
  return nil
}

/// What stands before the first empty line is `_redirects`, what follows is `_headers`.
func faultOfRedirects(_ input: [UInt8]) -> String? {
  let blank = input.indices.first { input[$0] == 0x0A && $0 + 1 < input.count && input[$0 + 1] == 0x0A } ?? input.count
  let files: [String: ServedFile] = [
    "_redirects": ServedFile(Array(input[..<blank])), "_headers": ServedFile(Array(input[blank...])),
    "index.html": ServedFile(Array("<p>".utf8)), "a/b.html": ServedFile(Array("<p>".utf8)),
  ]
  let responder = Responder(Guard(port: 80))
  for target in ["/", "/a/b", "/a/b.html", "/x/y/z?q=1", "/%D9%86/", "/a//b", "/:splat"] {
    let request = HTTPRequest("GET", Array(target.utf8), fields: [HTTPField("host", "localhost:80")])
    let response = responder.respond(to: request, site: MemoryStore(files), mark: nil)
    if let fault = fault(of: response) { return fault }
  }
  return nil
}

/// No field of an answer ends early, and none leads to another host unless it says so.
private func fault(of response: HTTPResponse) -> String? {
  if !(100...599).contains(response.status) { return "status \(response.status)" }
  for field in response.fields where !field.isWellFormed { return "the field '\(field.name): \(field.value)'" }
  if let location = response["Location"] {
    let begins = { (text: String) in location.utf8.starts(with: text.utf8) }
    if begins("//") || begins("/\\") { return "leads to '\(location)'" }
    if !begins("/"), !begins("https://"), !begins("http://") {
      return "leads to '\(location)'"
    }
  }
  return nil
}

/// A site that traps when it is asked for what no checked path can be.
private struct Watched: Served {
  private let store = MemoryStore([
    "index.html": ServedFile(Array("<p>home".utf8), modified: 1), "a/b.html": ServedFile(Array("<p>page".utf8)),
    "a/c.pdf": ServedFile(Array(repeating: 37, count: 1_000)), "ن/index.html": ServedFile([]),
    ".well-known/security.txt": ServedFile([65]), "404.html": ServedFile([66]),
  ])

  func lookUp(_ path: String) -> Found? {
    for part in path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) where !path.isEmpty {
      precondition(!part.isEmpty && !part.elementsEqual("..".utf8) && !part.contains(0), "asked for '\(path)'")
    }
    return store.lookUp(path)
  }
}

internal import Build
internal import Diagnostics

/// A file on its way to a client: what it is called, what part of it is wanted, in which form.
struct Sending {
  let request: HTTPRequest
  /// The file's address.
  let path: String
  var status = 200
  /// For pages that keep themselves fresh.
  var mark: String?

  /// Scripts and frames of the site itself only; a page can ask for more in `_headers`.
  private static let policy =
    "default-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self' https:; frame-ancestors 'self'"

  /// A page is read into memory to be added to; one of this size is no page.
  private static let mostForPage = 16 << 20

  func response(_ file: ServedFile) -> HTTPResponse {
    let type = file.contentType ?? ContentType.of(path)
    let isCompressible = ContentType.isCompressible(type)
    var tag = file.tag
    var modified = file.modified
    var body = HTTPResponse.Body.bytes([])
    switch file.body {
    case .bytes(let bytes): body = .bytes(bytes)
    case .disk(let open): body = .file(open, 0..<open.status.size)
    }
    if let mark, ContentType.isHTML(type), file.size <= Self.mostForPage, let bytes = file.bytes {
      body = .bytes(LiveReload.added(to: bytes, path: path, mark: mark))
      // The mark changes while the file's time does not.
      tag += "-\(mark)"
      modified = nil
    }
    var response = HTTPResponse(status)
    response.body = body
    response.set("Content-Type", type)
    response.set("Cache-Control", isFingerprinted ? "public, max-age=31536000, immutable" : "no-cache")
    if ContentType.isDocument(type) { response.set("Content-Security-Policy", Self.policy) }
    if isCompressible { response.set("Vary", "Accept-Encoding") }
    if status == 200 { choose(&response, tag, modified, isCompressible) } else { compress(&response, isCompressible) }
    return response
  }

  /// Decides by what the client has and wants: nothing, a part, or the whole.
  private func choose(_ response: inout HTTPResponse, _ tag: String, _ modified: Int?, _ isCompressible: Bool) {
    let size = response.length ?? 0
    let plain = Conditions(tag: "\"\(tag)\"", modified: modified)
    var range = ByteRange.whole
    if request.method == "GET", let text = request["range"], plain.allowsRange(request) {
      range = ByteRange(text, size: size)
    }
    // Ranges are of the plain bytes; a compressed form is another thing, with a tag of its own.
    let isCompressed = range == .whole && isCompressible && compress(&response, true)
    let conditions = isCompressed ? Conditions(tag: "\"\(tag)-gzip\"", modified: modified) : plain
    response.set("ETag", conditions.tag)
    if let modified { response.set("Last-Modified", HTTPDate(seconds: modified).text) }
    response.set("Accept-Ranges", "bytes")
    switch conditions.verdict(on: request) {
    case .send: cut(&response, to: range, size)
    case .notModified:
      // The body stays for its length, which a head may only tell right or not at all; it is not sent.
      response.status = 304
      response.remove("Content-Type")
    case .failed: empty(&response, 412)
    }
  }

  private func cut(_ response: inout HTTPResponse, to range: ByteRange, _ size: Int) {
    switch range {
    case .whole: return
    case .unsatisfiable:
      empty(&response, 416)
      response.set("Content-Range", "bytes */\(size)")
    case .part(let range):
      response.status = 206
      response.set("Content-Range", "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(size)")
      switch response.body {
      case .bytes(let bytes): response.body = .bytes(Array(bytes[range]))
      case .file(let file, _): response.body = .file(file, range)
      case .events: return
      }
    }
  }

  private func empty(_ response: inout HTTPResponse, _ status: Int) {
    response.status = status
    response.body = .bytes([])
    response.remove("Content-Type")
    response.remove("Content-Encoding")
  }

  @discardableResult
  private func compress(_ response: inout HTTPResponse, _ isCompressible: Bool) -> Bool {
    guard isCompressible, let size = response.length, Gzip.worthwhile.contains(size),
      Gzip.isWanted(request["accept-encoding"]), let bytes = response.bytes, let packed = Gzip.compressed(bytes)
    else { return false }
    response.body = .bytes(packed)
    response.set("Content-Encoding", "gzip")
    return true
  }

  /// `style.3f9c2a71bd.css`: other bytes would have another name.
  private var isFingerprinted: Bool {
    let name = path.pathParts.last.map(Array.init) ?? []
    let parts = name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count >= 3 else { return false }
    let print = parts[parts.count - 2]
    return print.count == 10
      && print.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }
}

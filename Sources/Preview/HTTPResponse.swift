internal import Build

/// What the server answers.
public struct HTTPResponse: Sendable {
  public var status: Int
  public internal(set) var fields: [HTTPField]
  var body: Body

  enum Body: Sendable {
    case bytes([UInt8])
    /// Part of a file on the disk, which need not fit into memory.
    case file(OpenFile, Range<Int>)
    /// Events as they happen, from the mark on that the page names.
    case events(since: String?)
  }

  init(_ status: Int, _ fields: [HTTPField] = [], _ body: [UInt8] = []) {
    self.status = status
    self.fields = fields
    self.body = .bytes(body)
  }

  /// A refusal in plain words. None of them says more than that.
  init(refusal status: Int, _ text: String) {
    self.init(
      status, [HTTPField("Content-Type", "text/plain; charset=utf-8"), HTTPField("Cache-Control", "no-store")],
      Array("\(text)\n".utf8))
  }

  public subscript(_ name: String) -> String? {
    fields.first { $0.name.lowercased() == name.lowercased() }?.value
  }

  /// How long the body is, whether or not it is sent (not to `HEAD`, and not with 304); nil for a stream.
  public var length: Int? {
    switch body {
    case .bytes(let bytes): bytes.count
    case .file(_, let range): range.count
    case .events: nil
    }
  }

  /// The whole body; nil for a stream, and where the disk fails.
  public var bytes: [UInt8]? {
    switch body {
    case .bytes(let bytes): bytes
    case .file(let file, let range): file.read(range)
    case .events: nil
    }
  }

  /// Replaces a field, whatever the letters' case, or adds it.
  mutating func set(_ name: String, _ value: String) {
    remove(name)
    fields.append(HTTPField(name, value))
  }

  mutating func remove(_ name: String) {
    let lowered = name.lowercased()
    fields.removeAll { $0.name.lowercased() == lowered }
  }
}

internal import CZlib

/// Compression for the wire. The only file that sees zlib.
enum Gzip {
  /// Bytes beside which the head of the format would weigh too much, and those whose compression would keep a reader
  /// waiting longer than the way they save: on one machine there is no way to speak of.
  static let worthwhile = 512...(4 << 20)

  /// Nil where zlib has no memory left, or saves nothing.
  static func compressed(_ bytes: [UInt8]) -> [UInt8]? {
    var stream = z_stream()
    // 16 more than the window's 15 bits asks for the gzip format. Level 4 takes half the time of 6 for 4% more bytes.
    guard
      deflateInit2_(
        &stream, 4, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        == Z_OK
    else { return nil }
    defer { deflateEnd(&stream) }
    var isDone = false
    let out = [UInt8](unsafeUninitializedCapacity: bytes.count) { buffer, count in
      bytes.withUnsafeBufferPointer { source in
        stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
        stream.avail_in = UInt32(source.count)
        stream.next_out = buffer.baseAddress
        stream.avail_out = UInt32(buffer.count)
        isDone = deflate(&stream, Z_FINISH) == Z_STREAM_END
        count = buffer.count - Int(stream.avail_out)
      }
    }
    return isDone ? out : nil
  }

  /// Whether the client takes gzip, and likes it no less than plain bytes (RFC 9110 §12.5.3).
  static func isWanted(_ accepted: String?) -> Bool {
    guard let accepted else { return false }
    var weights: [String: Double] = [:]
    for part in accepted.utf8.split(separator: UInt8(ascii: ",")) {
      let words = part.split(separator: UInt8(ascii: ";")).map { String(Substring($0)).trimmed.lowercased() }
      guard let name = words.first else { continue }
      weights[name == "x-gzip" ? "gzip" : name] = weight(words.dropFirst().first { $0.hasPrefix("q=") })
    }
    guard let gzip = weights["gzip"] ?? weights["*"], gzip > 0 else { return false }
    return gzip >= weights["identity"] ?? 0
  }

  private static func weight(_ text: String?) -> Double {
    guard let text else { return 1 }
    // A weight that cannot be read refuses: plain bytes are right for everybody.
    guard let value = Double(text.dropFirst(2)), (0...1).contains(value) else { return 0 }
    return value
  }
}

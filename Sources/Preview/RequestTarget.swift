internal import Diagnostics
internal import HTML

/// The address in a request, decoded once. Every decision is made on what is here, and nothing is decoded again.
struct RequestTarget: Equatable {
  /// Begins with a slash; has no `.` and `..`, no control characters, no backslashes.
  let path: String
  /// What follows the question mark, as it came.
  let query: String?
  /// The host that the address itself names: `http://127.0.0.1:8080/about`.
  let authority: String?

  /// Nil where the address cannot be meant, or is meant to lead somewhere else.
  init?(_ target: [UInt8]) {
    guard target.allSatisfy({ $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "#") }) else { return nil }
    var rest = target[...]
    if rest.first == UInt8(ascii: "/") {
      authority = nil
    } else {
      // RFC 9112 §3.2.2: a server takes the absolute form, too.
      let scheme = Array("http://".utf8)
      guard rest.count > scheme.count, String(decoding: rest.prefix(7), as: UTF8.self).lowercased() == "http://" else {
        return nil
      }
      rest = rest.dropFirst(scheme.count)
      let end = rest.firstIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") } ?? rest.endIndex
      authority = String(decoding: rest[..<end], as: UTF8.self)
      rest = rest[end...]
    }
    let question = rest.firstIndex(of: UInt8(ascii: "?"))
    query = question.map { String(decoding: rest[rest.index(after: $0)...], as: UTF8.self) }
    let raw = rest[..<(question ?? rest.endIndex)]
    guard let path = Self.decoded(raw.isEmpty ? [UInt8(ascii: "/")] : raw), Self.isPlain(path) else { return nil }
    self.path = path
  }

  /// The path as an address, with another path in its place; the query stays.
  ///
  /// Never begins with two slashes, which would name another host.
  func address(of path: String) -> String {
    var encoded = Link.percentEncoded(path, keeping: "/!$&'()*+,;=:@")
    while encoded.hasPrefix("//") { encoded.removeFirst() }
    return query.map { encoded + "?" + safe(query: $0) } ?? encoded
  }

  /// A query with nothing in it that may not stand in an address.
  func safe(query: String) -> String { Link.percentEncoded(query, keeping: "/?!$&'()*+,;=:@%") }

  /// One pass over the escapes; nil where one is broken, hides a slash, or the outcome is not UTF-8.
  private static func decoded(_ raw: ArraySlice<UInt8>) -> String? {
    var out: [UInt8] = []
    out.reserveCapacity(raw.count)
    var index = raw.startIndex
    while index < raw.endIndex {
      let byte = raw[index]
      guard byte == UInt8(ascii: "%") else {
        out.append(byte)
        index += 1
        continue
      }
      guard index + 2 < raw.endIndex, let high = digit(raw[index + 1]), let low = digit(raw[index + 2]) else {
        return nil
      }
      let value = high << 4 | low
      if value == UInt8(ascii: "/") { return nil }
      out.append(value)
      index += 3
    }
    // Overlong forms of a slash or dot are no UTF-8, and are refused with all the rest that is not.
    return String(validating: out, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  private static func isPlain(_ path: String) -> Bool {
    for scalar in path.unicodeScalars {
      switch scalar.value {
      case 0..<0x20, 0x7F..<0xA0, 0x5C: return false
      default: continue
      }
    }
    return !path.pathParts.contains { $0.elementsEqual(".".utf8) || $0.elementsEqual("..".utf8) }
  }
}

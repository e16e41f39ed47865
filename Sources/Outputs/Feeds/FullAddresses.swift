import HTML

extension HTML {
  /// The same markup with every address of the site made a full one, for readers elsewhere: a path gets the origin, a
  /// place on the page (`#note_1`) the page.
  ///
  /// Only `href`, `src`, `srcset` and `poster` are looked at. A quotation mark in a text is escaped, so nothing that an
  /// author wrote is taken for an attribute.
  ///
  /// - Parameter origin: `https://example.org`, without a slash at the end.
  func withFullAddresses(origin: String, page: Link) -> HTML {
    let bytes = bytes
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count + bytes.count / 8)
    let origin = Array(origin.utf8)
    let pageAddress = ("\(page)" as HTML).bytes
    var run = 0
    for index in bytes.indices.dropLast(3) where bytes[index] == UInt8(ascii: "=") {
      guard bytes[index + 1] == UInt8(ascii: "\""), let attribute = Attribute(endingAt: index, in: bytes) else {
        continue
      }
      var start = index + 2
      repeat {
        // `//host/` names a host already.
        let isPath = bytes[start] == UInt8(ascii: "/") && bytes[start + 1] != UInt8(ascii: "/")
        if isPath || bytes[start] == UInt8(ascii: "#") {
          out += bytes[run..<start]
          out += isPath ? origin : pageAddress
          run = start
        }
        guard attribute == .set, let next = Self.nextCandidate(in: bytes, after: start) else { break }
        start = next
      } while start + 1 < bytes.count
    }
    out += bytes[run...]
    return HTML(verbatim: out)  // vouched for by the markup it was; what was put in is escaped
  }

  private enum Attribute {
    case one
    /// `srcset`: addresses with their widths, separated by commas.
    case set

    init?(endingAt end: Int, in bytes: [UInt8]) {
      func ends(with name: StaticString) -> Bool {
        let count = name.utf8CodeUnitCount
        guard end > count, bytes[end - count - 1] == UInt8(ascii: " ") else { return false }
        return name.withUTF8Buffer { bytes[end - count..<end].elementsEqual($0) }
      }
      if ends(with: "href") || ends(with: "src") || ends(with: "poster") {
        self = .one
      } else if ends(with: "srcset") {
        self = .set
      } else {
        return nil
      }
    }
  }

  /// Where the next address of a `srcset` begins; nil at its end.
  private static func nextCandidate(in bytes: [UInt8], after start: Int) -> Int? {
    var index = start
    while index + 2 < bytes.count, bytes[index] != UInt8(ascii: "\"") {
      if bytes[index] == UInt8(ascii: ","), bytes[index + 1] == UInt8(ascii: " ") { return index + 2 }
      index += 1
    }
    return nil
  }
}

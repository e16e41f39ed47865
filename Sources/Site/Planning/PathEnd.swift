/// The last four bytes of a path.
struct PathEnd: Hashable {
  private var bytes: UInt32 = 0

  init(_ path: String.UTF8View) {
    for byte in path.suffix(4) { add(byte) }
  }

  private mutating func add(_ byte: UInt8) { bytes = bytes << 8 | UInt32(byte) }

  /// The folders above a path that end in one of these ways.
  static func folders(of path: String, endingIn ends: Set<PathEnd>) -> [Substring] {
    var text = path
    let lengths = text.withUTF8 { bytes -> [Int] in
      var end = PathEnd("".utf8)
      var found: [Int] = []
      for place in bytes.indices {
        if bytes[place] == UInt8(ascii: "/"), ends.contains(end) { found.append(place) }
        end.add(bytes[place])
      }
      return found
    }
    return lengths.map { path[..<path.utf8.index(path.startIndex, offsetBy: $0)] }
  }
}

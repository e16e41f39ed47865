/// Paths are bytes. To a disk, a slash with an accent on it is a slash and something else; to Swift it is one character
/// that is no slash. So nothing here looks at characters.
extension String {
  /// What stands between the slashes, empty parts too.
  package var pathParts: [Substring.UTF8View] {
    utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
  }

  /// The names between the slashes.
  package var pathNames: [String] {
    utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
  }

  package var beginsWithSlash: Bool { utf8.first == UInt8(ascii: "/") }

  package var endsInSlash: Bool { utf8.last == UInt8(ascii: "/") }

  package var lastSlash: Index? {
    let slash = UInt8(ascii: "/")
    // Text that lies in one piece, as nearly all does, is looked through byte by byte.
    guard let place = utf8.withContiguousStorageIfAvailable({ $0.lastIndex(of: slash) }) else {
      return utf8.lastIndex(of: slash)
    }
    return place.map { utf8.index(utf8.startIndex, offsetBy: $0) }
  }

  /// The folder of a path, without a slash at the end; empty at the top.
  package var parentFolder: String { lastSlash.map { String(self[..<$0]) } ?? "" }

  /// The part after the last slash.
  package var lastComponent: String { lastSlash.map { String(self[utf8.index(after: $0)...]) } ?? self }

  /// What follows the name of a folder and a slash; nil for a path that does not lie in that folder.
  package func path(below folder: String) -> String? {
    let length = folder.utf8.count
    guard utf8.starts(with: folder.utf8), utf8.dropFirst(length).first == UInt8(ascii: "/") else { return nil }
    return String(Substring(utf8.dropFirst(length + 1)))
  }

  /// Whether the bytes of a path come before those of another. Strings compare by scalar values of their normal forms;
  /// bytes are the same on every machine.
  package func precedesByBytes(_ other: String) -> Bool {
    // Text that lies in one piece, as nearly all does, is compared where it lies.
    let order = utf8.withContiguousStorageIfAvailable { a in
      other.utf8.withContiguousStorageIfAvailable { b in
        byteOrder(UnsafeRawBufferPointer(a), UnsafeRawBufferPointer(b))
      }
    }
    if case let order?? = order { return order < 0 }
    return utf8.lexicographicallyPrecedes(other.utf8)
  }
}

/// How the bytes of two paths are ordered: below nought where the first come first, nought where they are the same.
package func byteOrder(_ a: UnsafeRawBufferPointer, _ b: UnsafeRawBufferPointer) -> Int {
  let shared = min(a.count, b.count)
  var index = 0
  // Paths of one folder begin alike.
  while index + 8 <= shared,
    a.loadUnaligned(fromByteOffset: index, as: UInt64.self) == b.loadUnaligned(fromByteOffset: index, as: UInt64.self)
  {
    index += 8
  }
  while index < shared, a[index] == b[index] { index += 1 }
  return index < shared ? Int(a[index]) - Int(b[index]) : a.count - b.count
}

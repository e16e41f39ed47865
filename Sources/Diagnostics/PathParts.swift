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

  package var lastSlash: Index? { utf8.lastIndex(of: UInt8(ascii: "/")) }

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
}

import Site

typealias FileSort = Danger.Sort

/// Finds what a browser or a host would run among files that lie beside texts, which may come from strangers.
///
/// What the institute puts into `files/` and `root/` is its own and is published as it is.
enum ActiveFiles {
  /// How much of a file browsers look at to learn what it is (WHATWG MIME Sniffing §5.2).
  static let headLength = 1_445
  /// A file that would have to be read whole is refused beyond this.
  static let mostBytes = 16 << 20

  /// What the name of a file says.
  static func danger(ofName path: String) -> Danger? {
    FileEndings(path).danger.map { Danger($0.sort, $0.flaw) }
  }

  /// Whether the name alone says that nobody runs it.
  static func isInert(_ path: String) -> Bool { FileEndings(path).isInert }

  /// Whether the bytes of a file must be read whole to know that it is harmless.
  ///
  /// - Parameter head: Its first ``headLength`` bytes.
  static func isMarkup(_ path: String, _ head: [UInt8]) -> Bool {
    FileEndings(path).isXML || begins(head, with: "<")
  }

  /// What the bytes of a file say of which ``isMarkup(_:_:)`` is true.
  static func danger(_ path: String, _ bytes: [UInt8]) -> Danger? {
    let endings = FileEndings(path)
    guard endings.isXML || begins(bytes, with: "<?xml") else {
      return Danger(.page, "begins as a page does, and a browser would run it", at: 0..<0)
    }
    return XMLInspection.danger(in: bytes, isDrawing: endings.isDrawing)
  }

  static func tooLarge(_ path: String) -> Danger {
    let isDrawing = FileEndings(path).isDrawing
    return Danger(
      isDrawing ? .drawing : .document, "has more than \(mostBytes) bytes, so that nobody looked into it")
  }

  /// Blanks and the byte order mark before it do not count.
  private static func begins(_ bytes: [UInt8], with word: StaticString) -> Bool {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let rest = bytes.dropFirst(bytes.starts(with: mark) ? 3 : 0).drop { [9, 10, 12, 13, 32].contains($0) }
    return word.withUTF8Buffer { rest.starts(with: $0) }
  }
}

import FrontMatter

/// The file beside the manifest in which a build leaves for the next one what it knows of texts (``TextMemory``) and of
/// pages (``PageMemory``).
///
/// Only this program reads it: another version of it, or of a library that it runs with, passes it over, and so does
/// this one where a byte is not as it was written. Losing it costs time.
struct MemoryFile: Sendable {
  let bytes: [UInt8]
  /// Where in the bytes that of pages stands.
  let pages: Range<Int>
  /// Where in the bytes that of texts stands.
  let texts: Range<Int>

  /// What the file begins with; then come the program's identity, the length of what is known of pages, this, what is
  /// known of texts, and the digest of all before it.
  private static let heading = Array("byline memory 3\n".utf8)
  /// The length of a digest, and of a number beside one.
  private static let word = 8
  /// A longer file is not read.
  static let mostBytes = 1 << 30

  /// Reads what another build kept; nil where it is of another program or not whole.
  init?(_ bytes: [UInt8], program: Fingerprint) {
    let start = Self.heading.count + 2 * Self.word
    guard bytes.count >= start + Self.word, bytes.starts(with: Self.heading) else { return nil }
    let end = bytes.count - Self.word
    var head = CompactReader(bytes, in: Self.heading.count..<start)
    var tail = CompactReader(bytes, in: end..<bytes.count)
    guard let owner = try? head.word(), owner == program.value,
      let length = try? head.word(), let pages = Int(exactly: length), pages <= end - start,
      let digest = try? tail.word(), digest == Fingerprint(bytes[..<end]).value
    else { return nil }
    self.bytes = bytes
    self.pages = start..<start + pages
    texts = start + pages..<end
  }

  /// What is to be in the file.
  struct Draft: Sendable {
    let program: Fingerprint
    let pages: [UInt8]
    let texts: TextMemory.Revision

    /// Hands over the bytes piece after piece.
    func write(_ write: ([UInt8]) throws(DiskError) -> Void) throws(DiskError) {
      var hasher = FingerprintHasher()
      func hand(_ piece: [UInt8]) throws(DiskError) {
        piece.withUnsafeBytes { hasher.update($0) }
        try write(piece)
      }
      var head = CompactWriter()
      head.add(program.value)
      head.add(UInt64(pages.count))
      try hand(MemoryFile.heading + head.bytes)
      try hand(pages)
      try texts.write(hand)
      var tail = CompactWriter()
      tail.add(hasher.finish().value)
      try write(tail.bytes)
    }
  }
}

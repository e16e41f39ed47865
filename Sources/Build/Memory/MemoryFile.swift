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

  /// What the file begins with; then come the program's identity, what is known of texts, what is known of pages, the
  /// length of this, and the digest of all before it.
  private static let heading = Array("byline memory 4\n".utf8)
  /// The length of a digest, and of a number beside one.
  private static let word = 8
  /// A longer file is not read.
  static let mostBytes = 1 << 30

  /// Reads what another build kept; nil where it is of another program or not whole.
  init?(_ bytes: [UInt8], program: Fingerprint) {
    let start = Self.heading.count + Self.word
    let end = bytes.count - 2 * Self.word
    guard start <= end, bytes.starts(with: Self.heading) else { return nil }
    var head = CompactReader(bytes, in: Self.heading.count..<start)
    var tail = CompactReader(bytes, in: end..<bytes.count)
    guard let owner = try? head.word(), owner == program.value,
      let length = try? tail.word(), let pages = Int(exactly: length), pages <= end - start,
      let digest = try? tail.word(), digest == Fingerprint(bytes[..<(end + Self.word)]).value
    else { return nil }
    self.bytes = bytes
    self.pages = end - pages..<end
    texts = start..<end - pages
  }

  /// The same with nothing known of texts, in as little memory as that takes.
  var withoutTexts: MemoryFile { MemoryFile(pages: Array(bytes[pages])) }

  private init(pages: [UInt8]) {
    bytes = pages
    self.pages = 0..<pages.count
    texts = 0..<0
  }

  /// What is to be in the file: that of texts is written as soon as they are read, since on a large site it is much to
  /// hold, and that of pages when these are made.
  struct Draft: Sendable {
    private let program: Fingerprint
    /// What is still to be written of texts.
    private var texts: TextMemory.Revision?
    private var hasher = FingerprintHasher()

    init(program: Fingerprint, texts: TextMemory.Revision) {
      self.program = program
      self.texts = texts
    }

    /// Whether nothing is written yet.
    var isBlank: Bool { texts != nil }

    /// Whether that of texts is what is there.
    var isSame: Bool { texts?.isSame ?? false }

    /// Hands over all but that of pages, piece after piece.
    mutating func begin(_ write: ([UInt8]) throws(DiskError) -> Void) throws(DiskError) {
      guard let texts else { return }
      self.texts = nil
      var head = CompactWriter()
      head.add(program.value)
      var hasher = hasher
      func hand(_ piece: [UInt8]) throws(DiskError) {
        piece.withUnsafeBytes { hasher.update($0) }
        try write(piece)
      }
      try hand(MemoryFile.heading + head.bytes)
      try texts.write(hand)
      self.hasher = hasher
    }

    /// What follows.
    consuming func end(_ pages: [UInt8]) -> [UInt8] {
      var end = CompactWriter(capacity: pages.count + 2 * MemoryFile.word)
      end.append(pages[...])
      end.add(UInt64(pages.count))
      end.bytes.withUnsafeBytes { hasher.update($0) }
      end.add(hasher.finish().value)
      return end.bytes
    }
  }
}

/// Width and height of a picture as it is shown, in pixels (for SVG in CSS pixels).
public struct PictureSize: Sendable, Hashable {
  public let width: Int
  public let height: Int

  public init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  /// How many of a file's first bytes to read: a JPEG may carry colour profiles and a preview before its size.
  public static let headLength = 1 << 18

  /// Reads the size from a file's first bytes: PNG, JPEG, GIF, WebP, AVIF, SVG.
  ///
  /// - Returns: Nil where it is none of these, where the size stands further on, or is no size.
  public init?(_ head: [UInt8]) {
    let bytes = ByteReader(head[...])
    let found =
      if bytes.has([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], at: 0) {
        Self.png(bytes)
      } else if bytes.has("GIF8", at: 0) {
        Self.gif(bytes)
      } else if bytes.has([0xFF, 0xD8, 0xFF], at: 0) {
        Self.jpeg(bytes)
      } else if bytes.has("RIFF", at: 0), bytes.has("WEBP", at: 8) {
        Self.webp(bytes)
      } else if bytes.has("ftyp", at: 4) {
        Self.avif(bytes)
      } else {
        Self.svg(head)
      }
    guard let found, (1...Self.most).contains(found.width), (1...Self.most).contains(found.height) else { return nil }
    self = found
  }

  /// No format here can say more and mean it.
  static let most = 1 << 24

  init?(_ width: Int?, _ height: Int?) {
    guard let width, let height else { return nil }
    self.init(width: width, height: height)
  }

  var turned: PictureSize { PictureSize(width: height, height: width) }

  // PNG, third edition, §11.2.1: IHDR comes first.
  private static func png(_ bytes: ByteReader) -> PictureSize? {
    bytes.has("IHDR", at: 12) ? PictureSize(bytes.big(16, 4), bytes.big(20, 4)) : nil
  }

  private static func gif(_ bytes: ByteReader) -> PictureSize? {
    PictureSize(bytes.little(6, 2), bytes.little(8, 2))
  }

  private static func webp(_ bytes: ByteReader) -> PictureSize? {
    if bytes.has("VP8X", at: 12) {
      return PictureSize(bytes.little(24, 3).map { $0 + 1 }, bytes.little(27, 3).map { $0 + 1 })
    }
    if bytes.has("VP8L", at: 12), bytes.has([0x2F], at: 20), let bits = bytes.little(21, 4) {
      return PictureSize(width: (bits & 0x3FFF) + 1, height: (bits >> 14 & 0x3FFF) + 1)
    }
    // RFC 6386 §9.1: the start code, then 14 bits each.
    if bytes.has("VP8 ", at: 12), bytes.has([0x9D, 0x01, 0x2A], at: 23) {
      return PictureSize(bytes.little(26, 2).map { $0 & 0x3FFF }, bytes.little(28, 2).map { $0 & 0x3FFF })
    }
    return nil
  }
}

/// Numbers and names at offsets that come from a file: nothing past the end is ever read.
struct ByteReader {
  let bytes: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

  var count: Int { bytes.count }

  /// The bytes of a range as a reader of their own; nil where it is not all there.
  func slice(_ from: Int, _ length: Int) -> ByteReader? {
    guard from >= 0, length >= 0, from <= count, length <= count - from else { return nil }
    return ByteReader(bytes[(bytes.startIndex + from)..<(bytes.startIndex + from + length)])
  }

  func has(_ word: StaticString, at offset: Int) -> Bool {
    guard let there = slice(offset, word.utf8CodeUnitCount) else { return false }
    return word.withUTF8Buffer { $0.elementsEqual(there.bytes) }
  }

  func has(_ expected: [UInt8], at offset: Int) -> Bool {
    slice(offset, expected.count)?.bytes.elementsEqual(expected) ?? false
  }

  /// An unsigned number of up to four bytes, most significant first.
  func big(_ offset: Int, _ length: Int) -> Int? { slice(offset, length)?.bytes.reduce(0) { $0 << 8 | Int($1) } }

  /// An unsigned number of up to four bytes, least significant first.
  func little(_ offset: Int, _ length: Int) -> Int? {
    slice(offset, length)?.bytes.reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}

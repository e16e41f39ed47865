extension PictureSize {
  /// The first picture's `ispe` property, with the sides swapped where it is shown turned (`irot`).
  ///
  /// ISO/IEC 23008-12: properties stand in `meta` / `iprp` / `ipco`. Of several sizes (a thumbnail, a tile of a grid,
  /// an alpha plane) the largest is the picture's.
  static func avif(_ bytes: ByteReader) -> PictureSize? {
    guard isAVIF(bytes) else { return nil }
    // `meta` is a full box: four bytes of version and flags come before its boxes.
    guard let meta = box("meta", in: bytes), let inner = meta.slice(4, meta.count - 4),
      let properties = box("iprp", in: inner), let container = box("ipco", in: properties)
    else { return nil }
    var largest: PictureSize?
    var isTurned = false
    forEachBox(in: container) { name, content in
      if name.has("irot", at: 0), let angle = content.big(0, 1) { isTurned = angle & 1 == 1 }
      guard name.has("ispe", at: 0), let size = PictureSize(content.big(4, 4), content.big(8, 4)) else { return }
      guard size.width <= most, size.height <= most else { return }
      if size.width * size.height > (largest.map { $0.width * $0.height } ?? 0) { largest = size }
    }
    return isTurned ? largest?.turned : largest
  }

  private static func isAVIF(_ bytes: ByteReader) -> Bool {
    guard let length = bytes.big(0, 4), let brands = bytes.slice(8, min(length, 256) - 8) else { return false }
    return stride(from: 0, to: brands.count, by: 4).contains {
      brands.has("avif", at: $0) || brands.has("avis", at: $0)
    }
  }

  private static func box(_ name: StaticString, in bytes: ByteReader) -> ByteReader? {
    var found: ByteReader?
    forEachBox(in: bytes) { there, content in
      if found == nil, there.has(name, at: 0) { found = content }
    }
    return found
  }

  /// Visits the boxes of a container; one that reaches past the end is cut there.
  private static func forEachBox(in bytes: ByteReader, _ body: (_ name: ByteReader, _ content: ByteReader) -> Void) {
    var offset = 0
    while let length = bytes.big(offset, 4), let name = bytes.slice(offset + 4, 4) {
      // 0 is the rest of the file. 1 announces 64 bits, which only picture data needs, and that comes last.
      let end = length == 0 || length == 1 ? bytes.count : min(offset + length, bytes.count)
      guard end >= offset + 8, let content = bytes.slice(offset + 8, end - offset - 8) else { return }
      body(name, content)
      offset = end
    }
  }
}

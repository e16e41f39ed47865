extension PictureSize {
  /// The frame header of a JPEG file, with the sides swapped where its Exif data says that it is shown turned.
  static func jpeg(_ bytes: ByteReader) -> PictureSize? {
    var offset = 2
    var isTurned = false
    while offset + 4 <= bytes.count {
      guard bytes.has([0xFF], at: offset), let marker = bytes.big(offset + 1, 1) else { return nil }
      // ITU T.81 §B.1.1.2: a marker may be preceded by any number of fill bytes; TEM and RSTn stand alone.
      if marker == 0xFF {
        offset += 1
        continue
      }
      if marker == 0x01 || (0xD0...0xD7).contains(marker) {
        offset += 2
        continue
      }
      // The picture's own data or its end: no frame header can follow.
      if marker == 0xDA || marker == 0xD9 { return nil }
      guard let length = bytes.big(offset + 2, 2), length >= 2 else { return nil }
      switch marker {
      // Start of frame, every way of coding it; C4, C8 and CC are tables and an extension.
      case 0xC0...0xCF where marker != 0xC4 && marker != 0xC8 && marker != 0xCC:
        let size = PictureSize(bytes.big(offset + 7, 2), bytes.big(offset + 5, 2))
        return isTurned ? size?.turned : size
      case 0xE1:
        if let segment = bytes.slice(offset + 4, length - 2), segment.has("Exif\0", at: 0) {
          isTurned = orientation(segment).map { (5...8).contains($0) } ?? isTurned
        }
      default: break
      }
      offset += 2 + length
    }
    return nil
  }

  /// Exif 2.32 §4.6.2: tag 0x0112 of the first directory; 5 to 8 turn the picture by a quarter.
  private static func orientation(_ segment: ByteReader) -> Int? {
    guard let tiff = segment.slice(6, segment.count - 6) else { return nil }
    let isLittle = tiff.has("II", at: 0)
    guard isLittle || tiff.has("MM", at: 0) else { return nil }
    func number(_ offset: Int, _ length: Int) -> Int? {
      isLittle ? tiff.little(offset, length) : tiff.big(offset, length)
    }
    guard let directory = number(4, 4), let count = number(directory, 2) else { return nil }
    for index in 0..<count {
      let entry = directory + 2 + index * 12
      guard let tag = number(entry, 2) else { return nil }
      if tag == 0x0112 { return number(entry + 8, 2) }
    }
    return nil
  }
}

/// What single bytes mean in Markdown.
extension UInt8 {
  var isLineEnd: Bool { self == 0x0A || self == 0x0D }
  var isSpace: Bool { self == 0x20 || self == 0x09 }
  var isSpaceOrLineEnd: Bool { isSpace || isLineEnd }
  var isDigit: Bool { (0x30...0x39).contains(self) }
  var isASCIILetter: Bool { (0x61...0x7A).contains(self | 0x20) }
  var isDelimiter: Bool {
    self == UInt8(ascii: "*") || self == UInt8(ascii: "_") || self == UInt8(ascii: "'") || self == UInt8(ascii: "\"")
  }

  /// Whether the byte can stand before the `@` of a mail address.
  var canEndMailName: Bool {
    isDigit || (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) || self == UInt8(ascii: ".")
      || self == UInt8(ascii: "+") || self == UInt8(ascii: "-") || self == UInt8(ascii: "_")
  }

  /// Whether the byte means nothing to the scan: none of the white space and of ``!"&'()*-.:<>@[\]_`w|~``.
  ///
  /// A bit for each of the first 128, since a switch here costs half of the scan's time.
  @inline(__always)
  var isPlain: Bool {
    let marked: UInt64 = self < 64 ? 0x5400_67C7_0000_2600 : 0x5080_0001_B800_0001
    return self >= 128 || marked >> UInt64(self & 63) & 1 == 0
  }
}

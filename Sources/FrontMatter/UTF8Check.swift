internal import Diagnostics

extension SourceFile {
  /// Whether the bytes in a range are UTF-8; if not, an error points at the first byte that is not.
  func isUTF8(in range: Range<Int>, report: inout Report) -> Bool {
    guard let bad = firstByteNotUTF8(in: range) else { return true }
    let isUTF16 = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    let seen = isUTF16 ? "this file is UTF-16" : "this is not UTF-8: the byte 0x\(hexadecimal(bytes[bad]))"
    report.error(.fileNotUTF8, seen, at: span(bad..<bad + 1), help: "save the file as UTF-8")
    return false
  }

  /// Where the first byte lies that cannot be part of UTF-8 (Unicode 16, table 3-7).
  private func firstByteNotUTF8(in range: Range<Int>) -> Int? {
    bytes.withUnsafeBytes { raw in
      var index = range.lowerBound
      while index < range.upperBound {
        // ASCII, 64 bytes at a time and then eight.
        while index + 64 <= range.upperBound,
          raw.loadUnaligned(fromByteOffset: index, as: SIMD8<UInt64>.self).isASCII
        {
          index += 64
        }
        while index + 8 <= range.upperBound,
          raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
        {
          index += 8
        }
        guard index < range.upperBound else { return nil }
        guard let length = sequenceLength(raw, at: index, end: range.upperBound) else { return index }
        index += length
      }
      return nil
    }
  }
}

extension SIMD8<UInt64> {
  /// Whether none of the 64 bytes has its highest bit.
  fileprivate var isASCII: Bool {
    let four = lowHalf | highHalf
    let two = four.lowHalf | four.highHalf
    return (two.x | two.y) & 0x8080_8080_8080_8080 == 0
  }
}

/// How many bytes the character that begins here has; nil where it is not well-formed.
private func sequenceLength(_ raw: UnsafeRawBufferPointer, at index: Int, end: Int) -> Int? {
  let length: Int
  var second: ClosedRange<UInt8> = 0x80...0xBF
  switch raw[index] {
  case 0x00...0x7F: return 1
  case 0xC2...0xDF: length = 2
  case 0xE0: (length, second) = (3, 0xA0...0xBF)
  case 0xED: (length, second) = (3, 0x80...0x9F)
  case 0xE1...0xEF: length = 3
  case 0xF0: (length, second) = (4, 0x90...0xBF)
  case 0xF4: (length, second) = (4, 0x80...0x8F)
  case 0xF1...0xF3: length = 4
  default: return nil
  }
  guard index + length <= end, second.contains(raw[index + 1]) else { return nil }
  for later in (index + 2)..<max(index + 2, index + length) where raw[later] & 0xC0 != 0x80 { return nil }
  return length
}

func hexadecimal(_ byte: UInt8) -> String {
  let digits = String(byte, radix: 16, uppercase: true)
  return digits.count < 2 ? "0" + digits : digits
}

/// A line of a manifest as text: digest, size, time of change, serial number, path; `-` for what is not known.
struct ManifestLine {
  let record: Manifest.Record
  /// Whether the line may be handed on as it is: it has no stamp that the record lacks because it is not to be trusted.
  let isWhole: Bool
  /// Where it begins in the text.
  let start: Int
  /// Where its path stands in the text, up to the end of the line, which is there.
  let path: Range<Int>
}

/// Reads the lines of a manifest in one go.
struct ManifestReader {
  private let text: UnsafeRawBufferPointer
  private let written: Int
  private var place: Int

  /// - Parameters:
  ///   - text: Outlives the reader.
  ///   - written: Stamps of that time and later are not read.
  /// - Returns: Nil where the text is no manifest.
  init?(_ text: UnsafeRawBufferPointer, written: Int) {
    guard text.starts(with: Manifest.heading.utf8) else { return nil }
    self.text = text
    self.written = written
    place = Manifest.heading.utf8.count
    guard place < text.count, text[place] == Self.newline else { return nil }
    place += 1
  }

  private static let newline = UInt8(ascii: "\n")

  /// The next line that is one.
  mutating func next() -> ManifestLine? {
    while place < text.count {
      let start = place
      let digest = number(radix: 16)
      let (size, changed, serial) = (number(), number(), number())
      let path = rest()
      guard place < text.count else { return nil }
      place += 1
      guard isPath(UnsafeRawBufferPointer(rebasing: text[path])) else { continue }
      var stamp: Manifest.Stamp?
      if let size, let changed, let serial {
        stamp = Manifest.Stamp(size: Int(clamping: size), changed: Int(clamping: changed), serial: serial)
      }
      let isSure = (stamp?.changed ?? .min) < written
      let record = Manifest.Record(digest: digest.map { Fingerprint(value: $0) }, stamp: isSure ? stamp : nil)
      return ManifestLine(record: record, isWhole: isSure, start: start, path: path)
    }
    return nil
  }

  /// The number up to the next space, which is stepped over; nil where there is none. Stops before the end of the line.
  private mutating func number(radix: UInt64 = 10) -> UInt64? {
    var value: UInt64 = 0
    var isNumber = false
    var isSound = true
    while place < text.count {
      let byte = text[place]
      let digit: UInt64
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = UInt64(byte &- UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f") where radix == 16: digit = UInt64(byte &- UInt8(ascii: "a")) + 10
      case UInt8(ascii: " "):
        place += 1
        return isNumber && isSound ? value : nil
      case Self.newline: return nil
      default:
        isSound = false
        place += 1
        continue
      }
      let (shifted, overflows) = value.multipliedReportingOverflow(by: radix)
      let (sum, carries) = shifted.addingReportingOverflow(digit)
      if overflows || carries { isSound = false }
      (value, isNumber) = (sum, true)
      place += 1
    }
    return nil
  }

  /// What is left of the line.
  private mutating func rest() -> Range<Int> {
    let start = place
    while place < text.count, text[place] != Self.newline { place += 1 }
    return start..<place
  }

  private func isPath(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard OutputFile.isSafe(bytes) else { return false }
    return bytes.allSatisfy { $0 < 0x80 } || String(validating: bytes, as: UTF8.self) != nil
  }
}

extension Manifest {
  static let heading = "byline manifest 1"

  /// How long a piece of the text may grow before it is written.
  static let piece = 1 << 16

  /// What the text begins with, in an array with room for a piece.
  static var opening: [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(piece + 1 << 10)
    out += heading.utf8
    out.append(UInt8(ascii: "\n"))
    return out
  }

  /// The line of one file.
  static func append(_ path: String, _ record: Record, to out: inout [UInt8]) {
    record.append(to: &out)
    var path = path
    path.withUTF8 { out.append(contentsOf: $0) }
    out.append(UInt8(ascii: "\n"))
  }
}

extension Manifest.Record {
  /// Appends a line up to its path.
  func append(to out: inout [UInt8]) {
    if let digest { digest.append(to: &out) } else { out.append(UInt8(ascii: "-")) }
    if let stamp {
      Self.append(UInt64(clamping: stamp.size), to: &out)
      Self.append(UInt64(clamping: stamp.changed), to: &out)
      Self.append(stamp.serial, to: &out)
    } else {
      out += " - - -".utf8
    }
    out.append(UInt8(ascii: " "))
  }

  /// A space and a number.
  private static func append(_ number: UInt64, to out: inout [UInt8]) {
    let room = 21
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: room) { digits in
      var start = room
      var rest = number
      repeat {
        start -= 1
        digits[start] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
      } while rest > 0
      start -= 1
      digits[start] = UInt8(ascii: " ")
      out.append(contentsOf: UnsafeBufferPointer(rebasing: digits[start...]))
    }
  }
}

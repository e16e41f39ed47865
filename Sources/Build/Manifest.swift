/// What earlier builds wrote: which files of the output folder are ours, and how to know them again without reading.
///
/// It lies beside the output folder, not in it. Losing it costs time and the knowledge of what to remove, no more.
struct Manifest {
  /// What is known of one file.
  ///
  /// A large site has half a million of these, so what is not known is a number that takes no room of its own: a digest
  /// that happened to be nought would be compared by content, which is right, too.
  struct Record: Equatable {
    private var digestOrNought: UInt64 = 0
    private var stampOrNever = Stamp.never

    init(digest: Fingerprint? = nil, stamp: Stamp? = nil) {
      self.digest = digest
      self.stamp = stamp
    }

    /// Of the bytes written; nil while a build is moving files in and either version may be there.
    var digest: Fingerprint? {
      get { digestOrNought == 0 ? nil : Fingerprint(value: digestOrNought) }
      set { digestOrNought = newValue?.value ?? 0 }
    }

    /// As the disk knew the file after it was written; nil where it is to be compared by content.
    var stamp: Stamp? {
      get { stampOrNever == .never ? nil : stampOrNever }
      set { stampOrNever = newValue ?? .never }
    }
  }

  /// What changes on the disk when a file changes. The kernel alone sets the time; bringing back an old date of
  /// modification does not hide a change.
  struct Stamp: Equatable {
    let size: Int
    let changed: Int
    let serial: UInt64

    /// What no file has.
    fileprivate static let never = Stamp(size: -1, changed: .min, serial: .max)

    init(_ status: Disk.Status) {
      size = status.size
      changed = status.changed
      serial = status.serial
    }

    init(size: Int, changed: Int, serial: UInt64) {
      self.size = size
      self.changed = changed
      self.serial = serial
    }
  }

  var records: [String: Record]

  static let heading = "byline manifest 1"

  init(records: [String: Record]) { self.records = records }

  /// Reads a manifest, nil where the bytes are none; lines that are none, and paths that would lead out of the folder,
  /// are passed over.
  ///
  /// - Parameter written: When the manifest was written. A file changed at that instant or after it may have changed
  ///   once more within the clock's step, so its stamp says nothing.
  init?(_ bytes: [UInt8], written: Int) {
    records = [:]
    var lines = bytes.split(separator: UInt8(ascii: "\n"))[...]
    guard let first = lines.popFirst(), first.elementsEqual(Self.heading.utf8) else { return nil }
    records.reserveCapacity(lines.count)
    for line in lines {
      let parts = line.split(separator: UInt8(ascii: " "), maxSplits: 4)
      guard parts.count == 5, let path = String(validating: parts[4], as: UTF8.self), OutputFile.isSafe(path) else {
        continue
      }
      let digest = Self.number(parts[0], radix: 16).map { Fingerprint(value: $0) }
      var stamp: Stamp?
      if let size = Self.number(parts[1]), let changed = Self.number(parts[2]), let serial = Self.number(parts[3]) {
        let known = Stamp(size: Int(clamping: size), changed: Int(clamping: changed), serial: serial)
        if known.changed < written { stamp = known }
      }
      records[path] = Record(digest: digest, stamp: stamp)
    }
  }

  /// Hands over the text piece after piece, since it is as long as the list of all files.
  func write(_ write: ([UInt8]) throws(DiskError) -> Void) throws(DiskError) {
    var out = Self.opening
    for (path, record) in records {
      Self.append(path, record, to: &out)
      if out.count >= Self.piece {
        try write(out)
        out.removeAll(keepingCapacity: true)
      }
    }
    try write(out)
  }

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
    if let digest = record.digest { digest.append(to: &out) } else { out.append(UInt8(ascii: "-")) }
    if let stamp = record.stamp {
      append(UInt64(clamping: stamp.size), to: &out)
      append(UInt64(clamping: stamp.changed), to: &out)
      append(stamp.serial, to: &out)
    } else {
      out += " - - -".utf8
    }
    out.append(UInt8(ascii: " "))
    var path = path
    path.withUTF8 { out.append(contentsOf: $0) }
    out.append(UInt8(ascii: "\n"))
  }

  private static func number(_ digits: ArraySlice<UInt8>, radix: UInt64 = 10) -> UInt64? {
    var value: UInt64 = 0
    for byte in digits {
      let digit: UInt64
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = UInt64(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f") where radix == 16: digit = UInt64(byte - UInt8(ascii: "a")) + 10
      default: return nil
      }
      let (shifted, overflows) = value.multipliedReportingOverflow(by: radix)
      let (sum, carries) = shifted.addingReportingOverflow(digit)
      if overflows || carries { return nil }
      value = sum
    }
    return value
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

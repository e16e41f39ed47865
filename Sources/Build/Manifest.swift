#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// What earlier builds wrote: which files of the output folder are ours, and how to know them again without reading.
///
/// It lies beside the output folder, not in it. Losing it costs time and the knowledge of what to remove, no more.
/// A class because lanes look into it. Its lines stay as they were read, with a table to find them by path, since of most
/// files a build asks no more than whether they are as they were.
final class Manifest: Sendable {
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

  private let text: [UInt8]
  private let lines: [ManifestLine]
  /// The table: a path's hash leads to a slot, and there or in the next slots stands the place of its line, counted from
  /// one; a slot with nought ends the search. No more than half of the slots are taken.
  private let slots: [UInt32]

  /// Of an output of which nothing is known.
  static let none = Manifest()

  private init() {
    (text, lines, slots) = ([], [], [0])
  }

  /// Reads a manifest, nil where the bytes are none; lines that are none, and paths that would lead out of the folder,
  /// are passed over.
  ///
  /// - Parameter written: When the manifest was written. A file changed at that instant or after it may have changed
  ///   once more within the clock's step, so its stamp says nothing.
  init?(_ bytes: [UInt8], written: Int) {
    var lines: [ManifestLine] = []
    var slots: [UInt32] = []
    let isManifest = bytes.withUnsafeBytes { text in
      guard var reader = ManifestReader(text, written: written) else { return false }
      let most = text.count { $0 == UInt8(ascii: "\n") }
      lines.reserveCapacity(most)
      slots = Array(repeating: 0, count: Self.powerOfTwo(over: most * 2))
      while let line = reader.next() {
        let slot = Self.slot(of: UnsafeRawBufferPointer(rebasing: text[line.path]), slots, lines, text)
        if slots[slot] == 0 {
          lines.append(line)
          slots[slot] = UInt32(lines.count)
        } else {
          lines[Int(slots[slot]) - 1] = line
        }
      }
      return true
    }
    guard isManifest else { return nil }
    (text, self.lines, self.slots) = (bytes, lines, slots)
  }

  /// How many files earlier builds wrote. Each has a place in the order of the lines.
  var count: Int { lines.count }

  /// The place of a path; nil where no earlier build wrote such a file.
  ///
  /// - Parameter guess: Looked at first: files that are asked for one after the other were written so.
  func place(of path: String, guess: Int? = nil) -> Int? {
    var path = path
    return path.withUTF8 { path in
      text.withUnsafeBytes { text in
        let path = UnsafeRawBufferPointer(path)
        if let guess, guess < lines.count, Self.isSame(path, text, lines[guess].path) { return guess }
        let place = slots[Self.slot(of: path, slots, lines, text)]
        return place == 0 ? nil : Int(place) - 1
      }
    }
  }

  func record(at place: Int) -> Record { lines[place].record }

  func record(of path: String) -> Record? { place(of: path).map { record(at: $0) } }

  func path(at place: Int) -> String { String(decoding: text[lines[place].path], as: UTF8.self) }

  /// Appends the line at a place with another record, or as it is.
  func append(_ place: Int, _ record: Record, to out: inout [UInt8]) {
    let line = lines[place]
    if record == line.record, line.isWhole {
      out.append(contentsOf: text[line.start...line.path.upperBound])
    } else {
      record.append(to: &out)
      out.append(contentsOf: text[line.path.lowerBound...line.path.upperBound])
    }
  }

  /// The slot that holds a path's place, or else the one that is free for it.
  private static func slot(
    of path: UnsafeRawBufferPointer, _ slots: [UInt32], _ lines: [ManifestLine], _ text: UnsafeRawBufferPointer
  ) -> Int {
    var hasher = Hasher()
    hasher.combine(bytes: path)
    var slot = hasher.finalize() & (slots.count - 1)
    while slots[slot] != 0, !isSame(path, text, lines[Int(slots[slot]) - 1].path) {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private static func isSame(_ path: UnsafeRawBufferPointer, _ text: UnsafeRawBufferPointer, _ range: Range<Int>)
    -> Bool
  {
    guard path.count == range.count else { return false }
    return path.isEmpty || memcmp(path.baseAddress!, text.baseAddress! + range.lowerBound, path.count) == 0
  }

  private static func powerOfTwo(over number: Int) -> Int {
    var power = 1
    while power <= number { power *= 2 }
    return power
  }
}

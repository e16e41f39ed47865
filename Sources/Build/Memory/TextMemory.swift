import Diagnostics
import FrontMatter
import Site

/// What a build keeps of texts for the next one: of each the digests and the fields as they were read, so that a file
/// which is as it was need not be opened.
///
/// A stamp says whether it is. One that a file had already when the build began is trusted; a file that was changed later
/// may be changed once more within the clock's step, and is not kept. When the build began is told by the disk, which
/// stamped the staging folder then, and so only for content on the same disk. A text of which something is to be said
/// is not kept either, since each build has to say it.
struct TextMemory: Sendable {
  /// What was kept; nil where that was nothing.
  private let kept: MemoryFile?
  /// The staging folder, as it was made.
  private let begun: Disk.Status
  /// What takes more bytes is not kept.
  static let mostBytes = 1 << 16

  init(_ kept: MemoryFile?, begun: Disk.Status) {
    self.kept = kept
    self.begun = begun
  }

  /// Since when stamps in a folder are not to be trusted.
  func limit(in folder: Folder) -> Int {
    guard let status = try? folder.status("."), status.device == begun.device else { return .min }
    return begun.changed
  }

  /// What was kept under the key of the settings that texts are read by; nil where that was nothing.
  func records(_ key: Fingerprint) -> Records? {
    guard let kept else { return nil }
    return Records(kept.bytes, in: kept.texts, key: key)
  }
}

// MARK: What was kept

extension TextMemory {
  /// The records of texts, in the order of their paths: the path, the stamp, both digests, and what makes the document.
  struct Records: Sendable {
    private let bytes: [UInt8]
    private var rest: CompactReader
    /// How many there are.
    let count: Int
    private var next: (path: Range<Int>, record: Range<Int>)?

    fileprivate init?(_ bytes: [UInt8], in range: Range<Int>, key: Fingerprint) {
      self.bytes = bytes
      rest = CompactReader(bytes, in: range)
      guard let own = try? rest.word(), own == key.value, let count = try? rest.number() else { return nil }
      self.count = count
      advance()
    }

    private mutating func advance() {
      next = nil
      guard let record = try? rest.textRange() else { return }
      var reader = CompactReader(bytes, in: record)
      if let path = try? reader.textRange() { next = (path, record) }
    }

    /// Where the record of a path stands. Paths are asked for in their order, so that all cost one walk.
    mutating func record(of path: String) -> Range<Int>? {
      while let next {
        switch order(next.path, path) {
        case ..<0: advance()
        case 0:
          advance()
          return next.record
        default: return nil
        }
      }
      return nil
    }

    private func order(_ range: Range<Int>, _ path: String) -> Int {
      var path = path
      return path.withUTF8 { path in
        bytes.withUnsafeBytes { byteOrder(UnsafeRawBufferPointer(rebasing: $0[range]), UnsafeRawBufferPointer(path)) }
      }
    }

    /// A text as it was read, if its file has the stamp that it had then.
    func text(_ record: Range<Int>, _ path: String, _ place: ContentPath, shownAs source: String, in folder: Folder)
      -> ReadingMemory.Text?
    {
      // Where the disk fails, reading the file will say so.
      guard let status = try? folder.status(path), status.kind == .file else { return nil }
      var reader = CompactReader(bytes, in: record)
      var report = Report()
      guard let known = try? Known(from: &reader), known.stamp == Manifest.Stamp(status),
        let document = try? Document(noted: &reader, path: path, place: place, source: source, report: &report),
        document.textStart <= status.size
      else { return nil }
      let seen = ReadContent.Seen(
        whole: known.whole, front: known.front, size: status.size, start: document.textStart)
      return ReadingMemory.Text(
        stamp: nil, seen: seen, document: document, report: report, note: .asBefore(record))
    }

    fileprivate func bytes(of record: Range<Int>) -> ArraySlice<UInt8> { bytes[record] }
  }

  /// What stands in a record before the document.
  private struct Known {
    let stamp: Manifest.Stamp
    let whole: Fingerprint
    let front: Fingerprint

    init(from reader: inout CompactReader) throws(CompactReader.Damage) {
      _ = try reader.textRange()
      let size = try reader.number()
      let changed = Int(bitPattern: UInt(try reader.word()))
      stamp = Manifest.Stamp(size: size, changed: changed, serial: try reader.word())
      whole = Fingerprint(value: try reader.word())
      front = Fingerprint(value: try reader.word())
    }
  }
}

// MARK: What is to be kept

extension TextMemory {
  /// What a build has to keep of a text.
  enum Note: Sendable {
    /// The record that was there.
    case asBefore(Range<Int>)
    case fresh(Manifest.Stamp, document: [UInt8])
  }

  /// What a build makes of the records that it found.
  struct Revision: Sendable {
    private let key: Fingerprint
    private let old: Records?
    private let notes: [(path: String, seen: ReadContent.Seen, note: Note)]
    /// Whether the records are those that were there.
    let isSame: Bool

    init(_ key: Fingerprint, of old: Records?, _ texts: some Sequence<(path: String, text: ReadingMemory.Text)>) {
      self.key = key
      self.old = old
      notes = texts.compactMap { path, text in
        guard let seen = text.seen, let note = text.note else { return nil }
        return (path, seen, note)
      }
      let kept = notes.count { if case .asBefore = $0.note { true } else { false } }
      isSame = kept == notes.count && kept == old?.count
    }

    /// Hands over the records piece after piece.
    func write(_ write: ([UInt8]) throws(DiskError) -> Void) throws(DiskError) {
      var out = CompactWriter(capacity: Manifest.piece + TextMemory.mostBytes)
      out.add(key.value)
      out.add(notes.count)
      for (path, seen, note) in notes {
        switch note {
        case .asBefore(let record):
          if let old { out.add(old.bytes(of: record)) }
        case .fresh(let stamp, let document):
          var record = CompactWriter()
          record.add(path)
          record.add(stamp.size)
          record.add(UInt64(bitPattern: Int64(stamp.changed)))
          record.add(stamp.serial)
          record.add(seen.whole.value)
          record.add(seen.front.value)
          record.append(document[...])
          out.add(record.bytes[...])
        }
        if out.bytes.count >= Manifest.piece { try write(out.take()) }
      }
      try write(out.bytes)
    }
  }
}

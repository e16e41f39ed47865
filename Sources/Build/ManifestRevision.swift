/// What a build makes of the manifest that it found: the record of each file that it has, at its place in the old
/// manifest where that has it, too.
struct ManifestRevision {
  private let old: Manifest
  private var records: [Manifest.Record?]
  private var added: [String: Manifest.Record] = [:]
  /// How many files the build has.
  private(set) var count = 0
  private var isChanged = false

  init(of old: Manifest) {
    self.old = old
    records = Array(repeating: nil, count: old.count)
  }

  /// Takes a file that the build has.
  ///
  /// - Parameter place: Where the old manifest has it; nil where it does not.
  /// - Precondition: No two files of a build have one path.
  mutating func take(_ path: String, at place: Int?, _ record: Manifest.Record) {
    count += 1
    let isNew: Bool
    if let place {
      isNew = records[place] == nil
      records[place] = record
      if record != old.record(at: place) { isChanged = true }
    } else {
      isNew = added.updateValue(record, forKey: path) == nil
    }
    precondition(isNew, "two files of one build at \(path)")
  }

  /// Whether the build has a file at a path.
  func has(_ path: String) -> Bool {
    if let place = old.place(of: path) { return records[place] != nil }
    return added[path] != nil
  }

  /// Notes that a file which the build has got another stamp.
  mutating func setStamp(_ stamp: Manifest.Stamp?, of path: String) {
    if let place = old.place(of: path) {
      records[place]?.stamp = stamp
      isChanged = true
    } else {
      added[path]?.stamp = stamp
    }
  }

  /// What earlier builds wrote and this one did not.
  var stale: [(path: String, record: Manifest.Record)] {
    // As many as the old manifest has, and none that this build lacks.
    if count - added.count == old.count { return [] }
    return records.indices.filter { records[$0] == nil }.map { (old.path(at: $0), old.record(at: $0)) }
  }

  /// The numbers that the disk knows the files by.
  var serials: Set<UInt64> {
    var serials = Set(added.values.compactMap { $0.stamp?.serial })
    for record in records { if let serial = record?.stamp?.serial { serials.insert(serial) } }
    return serials
  }

  /// Whether the new manifest says something else than the old one.
  var isAnother: Bool { isChanged || count != old.count || !added.isEmpty }

  /// Which manifest is to be written.
  enum Purpose {
    /// The one that holds while files move in: all that may be there, old and new.
    case intent
    /// The one that holds when they are there.
    case result
  }

  /// Hands over the text piece after piece, since it is as long as the list of all files.
  func write(_ purpose: Purpose, _ write: ([UInt8]) throws(DiskError) -> Void) throws(DiskError) {
    var out = Manifest.opening
    for (place, record) in records.enumerated() {
      let before = old.record(at: place)
      switch purpose {
      case .intent: old.append(place, (record ?? before) == before ? before : Manifest.Record(), to: &out)
      case .result: if let record { old.append(place, record, to: &out) }
      }
      if out.count >= Manifest.piece { try Self.hand(&out, to: write) }
    }
    for (path, record) in added {
      Manifest.append(path, purpose == .intent ? Manifest.Record() : record, to: &out)
      if out.count >= Manifest.piece { try Self.hand(&out, to: write) }
    }
    try write(out)
  }

  private static func hand(
    _ out: inout [UInt8], to write: ([UInt8]) throws(DiskError) -> Void
  ) throws(DiskError) {
    try write(out)
    out.removeAll(keepingCapacity: true)
  }
}

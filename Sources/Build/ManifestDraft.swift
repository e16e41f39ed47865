/// The manifest of an output that has nothing to be compared with, written down file by file as these come: a large site
/// has half a million of them, and so they are never all in memory.
struct ManifestDraft {
  private var lines = Manifest.opening
  private var isBegun = false

  mutating func add(_ path: String, _ record: Manifest.Record, in staging: Staging) throws(DiskError) {
    Manifest.append(path, record, to: &lines)
    if lines.count >= Manifest.piece { try write(in: staging) }
  }

  /// Gives the whole manifest its place.
  mutating func finish(in staging: Staging) throws(DiskError) {
    try write(in: staging)
    try staging.moveManifest()
  }

  private mutating func write(in staging: Staging) throws(DiskError) {
    try staging.draft(lines, isFirst: !isBegun)
    isBegun = true
    lines.removeAll(keepingCapacity: true)
  }
}

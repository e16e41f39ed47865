internal import Synchronization

/// Takes the output of a build, a file at a time and from several threads, and makes the output folder equal to it.
///
/// Nothing in the output changes before ``finish()``. Files that no build wrote are left alone, symbolic links in the
/// output are never followed, and at any instant each file is wholly the old one or wholly the new one.
/// A class because lanes share it; it owns the staging folder.
public final class PublicWriter: Sendable {
  private let place: OutputPlace
  private let staging: Staging
  /// What earlier builds wrote; nil where nobody knows, be it that there is nothing or that the manifest was lost.
  private let manifest: Manifest?
  private let state = Mutex(State())

  private struct State {
    /// The manifest of an output with nothing in it; nil where there is something, and then there are `records`.
    var draft: ManifestDraft?
    var records: [String: Manifest.Record] = [:]
    var staged = 0
    /// Staged files that are moved by themselves, with their names in the staging folder.
    var singles: [Arrival.Single] = []
    var warnings: [String] = []
    /// Folders of the output and whether they are there.
    var folders: [String: Bool] = [:]
    var isDone = false

    mutating func take(_ path: String, _ record: Manifest.Record) {
      precondition(records.updateValue(record, forKey: path) == nil, "two files of one build at \(path)")
    }
  }

  /// - Parameter output: The output folder; made when the site arrives if it is missing.
  /// - Throws: ``OutputObstacle`` where another build holds the folder, ``DiskError`` where the disk fails.
  public init(output: String, disk: Disk = .real) throws {
    place = try OutputPlace(output, disk: disk)
    staging = try place.makeStaging()
    manifest = place.isEmpty ? nil : try staging.readManifest()
    if place.isEmpty { state.withLock { $0.draft = ManifestDraft() } }
  }

  deinit { abandon() }

  private var known: [String: Manifest.Record] { manifest?.records ?? [:] }

  /// What the last build to this output kept by ``finish(keeping:)``; nil where there is nothing.
  func kept() -> [UInt8]? { place.isEmpty ? nil : staging.readMemory() }

  /// Stages files that differ from what is there. Safe to call from several threads at once.
  ///
  /// - Precondition: No two files of a build have one path.
  /// - Returns: The digests of their bytes.
  func put(_ files: [OutputFile]) throws -> [Fingerprint] {
    guard place.isEmpty else { return try files.map { try put($0) } }
    try staging.makeRoom(for: files)
    return try files.map { try putFresh($0) }
  }

  /// Stages a file if its bytes differ from what is there. Safe to call from several threads at once.
  ///
  /// - Precondition: No two files of a build have one path.
  /// - Returns: The digest of its bytes.
  @discardableResult
  public func put(_ file: OutputFile) throws -> Fingerprint {
    guard let output = place.output, !place.isEmpty else {
      try staging.makeRoom(for: [file])
      return try putFresh(file)
    }
    let hasFolder = try folder(of: file.path).map { try self.hasFolder($0, in: output) } ?? true
    let digest: Fingerprint
    switch file.body {
    case .bytes(let bytes): digest = Fingerprint(bytes)
    case .copy(let source): digest = try staging.home.disk.workingFolder.fingerprint(of: source)
    case .pieces: return try putStaged(file, in: output, hasFolder: hasFolder)
    }
    if hasFolder, let stamp = try sameFile(file.path, digest, in: output) {
      take(file.path, digest, stamp, isStaged: false)
    } else if hasFolder {
      let name = staging.singleName()
      take(file.path, digest, try stage(file, as: name, digest).stamp, single: name)
    } else {
      take(file.path, digest, try stage(file, as: staging.roomyTreeName(for: file.path), digest).stamp)
    }
    return digest
  }

  /// The same for a file that nothing can be there for. There is room for it.
  private func putFresh(_ file: OutputFile) throws(DiskError) -> Fingerprint {
    let (digest, stamp) = try stage(file, as: staging.treeName(for: file.path))
    try state.withLock { state throws(DiskError) in
      state.staged += 1
      try state.draft?.add(file.path, Manifest.Record(digest: digest, stamp: stamp), in: staging)
    }
    return digest
  }

  /// The same for a file whose bytes are dear to make: they are made once, staged, and let go where they are there.
  private func putStaged(_ file: OutputFile, in output: Folder, hasFolder: Bool) throws -> Fingerprint {
    let name = hasFolder ? staging.singleName() : try staging.roomyTreeName(for: file.path)
    let (digest, stamp) = try stage(file, as: name)
    if hasFolder, let there = try sameFile(file.path, digest, in: output) {
      try staging.folder.removeFile(name)
      take(file.path, digest, there, isStaged: false)
    } else {
      take(file.path, digest, stamp, single: hasFolder ? name : nil)
    }
    return digest
  }

  /// Takes files as they are there, if the bytes of all have these digests. Safe to call from several threads at once.
  ///
  /// - Returns: False where one is missing or another; then all have to be put.
  func keep(_ paths: [String], _ digests: [Fingerprint]) throws -> Bool {
    guard let output = place.output, !place.isEmpty, paths.count == digests.count else { return false }
    var stamps: [Manifest.Stamp] = []
    var lastFolder: String?
    for (path, digest) in zip(paths, digests) {
      // A page and the files beside it have one folder.
      if let folder = folder(of: path), folder != lastFolder {
        guard try hasFolder(folder, in: output) else { return false }
        lastFolder = folder
      }
      guard let stamp = try stamp(of: path, if: digest, in: output) else { return false }
      stamps.append(stamp)
    }
    state.withLock { state in
      for (index, path) in paths.enumerated() {
        state.take(path, Manifest.Record(digest: digests[index], stamp: stamps[index]))
      }
    }
    return true
  }

  /// The stamp of the file at a path if its bytes have a digest. Its folder is there.
  private func stamp(of path: String, if digest: Fingerprint, in output: Folder) throws -> Manifest.Stamp? {
    guard let status = try output.status(path), status.kind == .file else { return nil }
    let stamp = Manifest.Stamp(status)
    if let record = known[path], record.stamp == stamp, let recorded = record.digest {
      return recorded == digest ? stamp : nil
    }
    return try output.fingerprint(of: path) == digest ? stamp : nil
  }

  /// Moves in what was staged and removes what earlier builds wrote and this one did not.
  ///
  /// - Parameter memory: Kept beside the output for the next build, which gets it from ``kept()``; nil leaves what is
  ///   there.
  /// - Throws: Where the disk fails. The output is as it was before, unless the error is a ``MixedOutput``.
  public func finish(keeping memory: [UInt8]? = nil) throws -> WriteSummary {
    let state = state.withLock { state in
      state.isDone = true
      return state
    }
    defer { staging.remove() }
    var summary = WriteSummary()
    summary.written = state.staged
    if state.draft == nil { summary.unchanged = state.records.count - state.staged }
    summary.warnings = state.warnings.sorted()
    guard let output = place.output, state.draft == nil else {
      try arrive(state)
      if let memory { try? staging.write(memory: memory) }
      return summary
    }
    let stale = known.filter { state.records[$0.key] == nil }
    var records = state.records
    if state.staged > 0 || !stale.isEmpty {
      try staging.write(intent(state.records))
      var arrival = Arrival(output: output, staging: staging)
      summary.removed = try arrival.run(singles: state.singles, stale: stale, records: &records)
      summary.warnings = (summary.warnings + arrival.warnings).sorted()
    }
    // The site has arrived. Should this fail, the manifest of intent is there and the next build compares by content.
    if records != known { try? staging.write(Manifest(records: records)) }
    if let memory { try? staging.write(memory: memory) }
    return summary
  }

  /// Moves everything into an output with nothing in it.
  private func arrive(_ state: State) throws {
    // Nothing in the files changes when a folder above them gets its name, so the manifest can go first.
    var draft = state.draft
    try draft?.finish(in: staging)
    guard let output = place.output else { return try staging.moveTree(to: place.name) }
    var arrival = Arrival(output: output, staging: staging)
    var none: [String: Manifest.Record] = [:]
    _ = try arrival.run(singles: [], stale: [:], records: &none)
  }

  /// Removes what was staged; the output stays as it was. Does nothing after ``finish()``.
  public func abandon() {
    let isDone = state.withLock { state in
      defer { state.isDone = true }
      return state.isDone
    }
    if !isDone { staging.remove() }
  }

  private func take(
    _ path: String, _ digest: Fingerprint, _ stamp: Manifest.Stamp, isStaged: Bool = true, single: String? = nil
  ) {
    let record = Manifest.Record(digest: digest, stamp: stamp)
    state.withLock { state in
      state.staged += isStaged ? 1 : 0
      if let single { state.singles.append(Arrival.Single(name: single, path: path)) }
      state.take(path, record)
    }
  }

  private func stage(
    _ file: OutputFile, as name: String, _ digest: Fingerprint? = nil
  ) throws(DiskError) -> (digest: Fingerprint, stamp: Manifest.Stamp) {
    switch file.body {
    case .bytes(let bytes):
      let status = try staging.create(name, bytes)
      return (digest ?? Fingerprint(bytes), Manifest.Stamp(status))
    case .pieces(let pieces):
      let (status, digest) = try staging.create(name, pieces)
      return (digest, Manifest.Stamp(status))
    case .copy(let source):
      let (status, digest) = try staging.create(name, copying: source)
      return (digest, Manifest.Stamp(status))
    }
  }

  /// The stamp of the file at a path if its bytes have a digest, nil if the file is missing or another.
  private func sameFile(_ path: String, _ digest: Fingerprint, in output: Folder) throws -> Manifest.Stamp? {
    guard let status = try output.status(path) else { return nil }
    let record = known[path]
    switch status.kind {
    case .file:
      let stamp = Manifest.Stamp(status)
      if let record, record.stamp == stamp, let recorded = record.digest { return recorded == digest ? stamp : nil }
      let there = try output.fingerprint(of: path)
      if there == digest { return stamp }
      if record == nil { try replaceForeign(path, in: output, "was there before Byline wrote it") }
      if let recorded = record?.digest, recorded != there {
        warn("\(output.path(of: path)) was changed by hand since the last build; the change is overwritten")
      }
      return nil
    case .folder:
      guard try holdsOnlyOurs(path, in: output) else {
        throw OutputObstacle.foreign(output.path(of: path), needed: "file")
      }
      return nil
    case .symbolicLink, .other:
      if record == nil {
        try replaceForeign(path, in: output, "was not written by Byline")
      } else {
        warn("\(output.path(of: path)) was not written by Byline; it is replaced")
      }
      return nil
    }
  }

  /// What stands in a file's place and is not ours: replaced with a warning where nobody knows any more what is ours,
  /// and else left alone for good.
  private func replaceForeign(_ path: String, in output: Folder, _ what: String) throws(OutputObstacle) {
    if manifest != nil { throw OutputObstacle.notOurs(output.path(of: path)) }
    warn("\(output.path(of: path)) \(what); it is replaced")
  }

  private func warn(_ warning: String) { state.withLock { $0.warnings.append(warning) } }

  /// Whether a folder of the output is there.
  ///
  /// - Throws: Where something else is in its place that is not ours to remove.
  private func hasFolder(_ path: String, in output: Folder) throws -> Bool {
    if let isThere = state.withLock({ $0.folders[path] }) { return isThere }
    var isThere = false
    if try folder(of: path).map({ try hasFolder($0, in: output) }) ?? true {
      switch try output.status(path)?.kind {
      case .folder: isThere = true
      case .symbolicLink: throw OutputObstacle.symbolicLink(output.path(of: path))
      case .file where known[path] != nil, nil: break
      case .file, .other: throw OutputObstacle.foreign(output.path(of: path), needed: "folder")
      }
    }
    state.withLock { $0.folders[path] = isThere }
    return isThere
  }

  private func holdsOnlyOurs(_ path: String, in output: Folder) throws(DiskError) -> Bool {
    let entries = try output.entries(path)
    for entry in entries {
      let below = "\(path)/\(entry.name)"
      let isOurs = entry.kind == .folder ? try holdsOnlyOurs(below, in: output) : known[below] != nil
      if !isOurs { return false }
    }
    return !entries.isEmpty
  }

  /// The manifest that holds while files move in: all that may be there, old and new.
  private func intent(_ records: [String: Manifest.Record]) -> Manifest {
    var union = known
    for (path, record) in records where union[path] != record { union[path] = Manifest.Record() }
    return Manifest(records: union)
  }
}

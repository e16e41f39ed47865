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
  private let state: Mutex<State>

  private struct State {
    /// The manifest of an output with nothing in it; nil where there is something, and then there is a `revision`.
    var draft: ManifestDraft?
    var revision: ManifestRevision
    var staged = 0
    /// Staged files that are moved by themselves, with their names in the staging folder.
    var singles: [Arrival.Single] = []
    var warnings: [String] = []
    /// Folders of the output and whether they are there.
    var folders: [String: Bool] = [:]
    /// Folders whose own folders are among these; the top is the empty one.
    var listed: Set<String> = []
    var isDone = false
  }

  /// - Parameter output: The output folder; made when the site arrives if it is missing.
  /// - Throws: ``OutputObstacle`` where another build holds the folder, ``DiskError`` where the disk fails.
  public init(output: String, disk: Disk = .real) throws {
    place = try OutputPlace(output, disk: disk)
    staging = try place.makeStaging()
    manifest = place.isEmpty ? nil : try staging.readManifest()
    state = Mutex(
      State(draft: place.isEmpty ? ManifestDraft() : nil, revision: ManifestRevision(of: manifest ?? .none)))
  }

  deinit { abandon() }

  /// What this program kept by ``finish(keeping:)`` of the last build to this output, and what it takes to keep more.
  func memory(of program: Fingerprint) -> BuildMemory {
    let file = place.isEmpty ? nil : staging.readMemory().flatMap { MemoryFile($0, program: program) }
    return BuildMemory(program: program, begun: staging.begun, file: file)
  }

  /// Writes what is to be kept of texts, where it is another than there is; nil where the disk does not let us.
  func begun(_ memory: MemoryFile.Draft) -> MemoryFile.Draft? {
    if memory.isSame { return memory }
    var memory = memory
    do {
      try staging.begin(&memory)
      return memory
    } catch {
      return nil
    }
  }

  /// Stages files that differ from what is there. Safe to call from several threads at once.
  ///
  /// - Precondition: No two files of a build have one path.
  /// - Returns: The digests of their bytes.
  func put(_ files: [OutputFile]) throws -> [Fingerprint] {
    guard place.isEmpty else { return try files.map { try put($0) } }
    return try putFresh(files)
  }

  /// Stages a file if its bytes differ from what is there. Safe to call from several threads at once.
  ///
  /// - Precondition: No two files of a build have one path.
  /// - Returns: The digest of its bytes.
  @discardableResult
  public func put(_ file: OutputFile) throws -> Fingerprint {
    guard let output = place.output, !place.isEmpty else { return try putFresh([file])[0] }
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
      take(file.path, digest, try stage(file, as: name, in: staging.folder, digest).stamp, single: name)
    } else {
      try staging.makeRoom(for: [file])
      take(file.path, digest, try stage(file, as: file.path, in: staging.tree, digest).stamp)
    }
    return digest
  }

  /// The same for files of which nothing can be there.
  private func putFresh(_ files: [OutputFile]) throws(DiskError) -> [Fingerprint] {
    try staging.makeRoom(for: files)
    var staged: [(digest: Fingerprint, stamp: Manifest.Stamp)] = []
    staged.reserveCapacity(files.count)
    for file in files { staged.append(try stage(file, as: file.path, in: staging.tree)) }
    try state.withLock { state throws(DiskError) in
      state.staged += files.count
      for (file, (digest, stamp)) in zip(files, staged) {
        try state.draft?.add(file.path, Manifest.Record(digest: digest, stamp: stamp), in: staging)
      }
    }
    return staged.map(\.digest)
  }

  /// The same for a file whose bytes are dear to make: they are made once, staged, and let go where they are there.
  private func putStaged(_ file: OutputFile, in output: Folder, hasFolder: Bool) throws -> Fingerprint {
    let name = hasFolder ? staging.singleName() : file.path
    if !hasFolder { try staging.makeRoom(for: [file]) }
    let (digest, stamp) = try stage(file, as: name, in: hasFolder ? staging.folder : staging.tree)
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
    var kept: [(place: Int?, record: Manifest.Record)] = []
    kept.reserveCapacity(paths.count)
    var lastFolder: Substring?
    var guess: Int?
    for (path, digest) in zip(paths, digests) {
      // A page and the files beside it have one folder, and stand in the manifest one after the other.
      if let slash = path.lastSlash, path[..<slash] != lastFolder {
        lastFolder = path[..<slash]
        guard try hasFolder(String(path[..<slash]), in: output) else { return false }
      }
      let place = manifest?.place(of: path, guess: guess)
      let known = place.flatMap { manifest?.record(at: $0) }
      guard let stamp = try stamp(of: path, known, if: digest, in: output) else { return false }
      kept.append((place, Manifest.Record(digest: digest, stamp: stamp)))
      guess = place.map { $0 + 1 }
    }
    state.withLock { state in
      for (path, (place, record)) in zip(paths, kept) { state.revision.take(path, at: place, record) }
    }
    return true
  }

  /// The stamp of the file at a path if its bytes have a digest. Its folder is there.
  private func stamp(
    of path: String, _ known: Manifest.Record?, if digest: Fingerprint, in output: Folder
  ) throws -> Manifest.Stamp? {
    guard let status = try output.status(path), status.kind == .file else { return nil }
    let stamp = Manifest.Stamp(status)
    if let known, known.stamp == stamp, let recorded = known.digest { return recorded == digest ? stamp : nil }
    return try output.fingerprint(of: path) == digest ? stamp : nil
  }

  /// Moves in what was staged and removes what earlier builds wrote and this one did not.
  ///
  /// - Throws: Where the disk fails. The output is as it was before, unless the error is a ``MixedOutput``.
  public func finish() throws -> WriteSummary { try finish(keeping: nil) }

  /// The same.
  ///
  /// - Parameter memory: Kept beside the output for the next build, which gets it from ``memory(of:)``; nil leaves what
  ///   is there.
  func finish(keeping memory: (draft: MemoryFile.Draft, pages: [UInt8])?) throws -> WriteSummary {
    var state = state.withLock { state in
      state.isDone = true
      return state
    }
    defer { staging.remove() }
    var summary = WriteSummary()
    summary.written = state.staged
    if state.draft == nil { summary.unchanged = state.revision.count - state.staged }
    summary.warnings = state.warnings.sorted()
    guard let output = place.output, state.draft == nil else {
      try arrive(&state)
      if let memory { try? staging.finish(memory.draft, pages: memory.pages) }
      return summary
    }
    let stale = state.revision.stale
    if state.staged > 0 || !stale.isEmpty {
      try staging.write(state.revision, .intent)
      var arrival = Arrival(output: output, staging: staging)
      summary.removed = try arrival.run(singles: state.singles, stale: stale, revision: &state.revision)
      summary.warnings = (summary.warnings + arrival.warnings).sorted()
    }
    // The site has arrived. Should this fail, the manifest of intent is there and the next build compares by content.
    if state.revision.isAnother { try? staging.write(state.revision, .result) }
    if let memory { try? staging.finish(memory.draft, pages: memory.pages) }
    return summary
  }

  /// Moves everything into an output with nothing in it.
  private func arrive(_ state: inout State) throws {
    // Nothing in the files changes when a folder above them gets its name, so the manifest can go first.
    try state.draft?.finish(in: staging)
    guard let output = place.output else { return try staging.moveTree(to: place.name) }
    var arrival = Arrival(output: output, staging: staging)
    _ = try arrival.run(singles: [], stale: [], revision: &state.revision)
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
    let place = manifest?.place(of: path)
    state.withLock { state in
      state.staged += isStaged ? 1 : 0
      if let single { state.singles.append(Arrival.Single(name: single, path: path)) }
      state.revision.take(path, at: place, record)
    }
  }

  private func stage(
    _ file: OutputFile, as name: String, in folder: Folder, _ digest: Fingerprint? = nil
  ) throws(DiskError) -> (digest: Fingerprint, stamp: Manifest.Stamp) {
    switch file.body {
    case .bytes(let bytes):
      let status = try folder.create(name, bytes)
      return (digest ?? Fingerprint(bytes), Manifest.Stamp(status))
    case .pieces(let pieces):
      let (status, digest) = try staging.create(name, in: folder, pieces)
      return (digest, Manifest.Stamp(status))
    case .copy(let source):
      let (status, digest) = try staging.create(name, in: folder, copying: source)
      return (digest, Manifest.Stamp(status))
    }
  }

  /// The stamp of the file at a path if its bytes have a digest, nil if the file is missing or another.
  private func sameFile(_ path: String, _ digest: Fingerprint, in output: Folder) throws -> Manifest.Stamp? {
    guard let status = try output.status(path) else { return nil }
    let record = manifest?.record(of: path)
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
    let above = folder(of: path)
    var isThere = false
    if try above.map({ try hasFolder($0, in: output) }) ?? true {
      if isListed(path, above, in: output) { return true }
      switch try output.status(path)?.kind {
      case .folder: isThere = true
      case .symbolicLink: throw OutputObstacle.symbolicLink(output.path(of: path))
      case .file where manifest?.place(of: path) != nil, nil: break
      case .file, .other: throw OutputObstacle.foreign(output.path(of: path), needed: "folder")
      }
    }
    state.withLock { $0.folders[path] = isThere }
    return isThere
  }

  /// Whether the folder above lists a folder of that name. Most folders have many beside them, and are known all at once.
  private func isListed(_ path: String, _ above: String?, in output: Folder) -> Bool {
    let folder = above ?? ""
    return state.withLock { state in
      // Where it cannot be listed, its folders are looked at one by one.
      if state.listed.insert(folder).inserted, let entries = try? output.entries(folder.isEmpty ? "." : folder) {
        for entry in entries where entry.kind == .folder {
          state.folders[folder.isEmpty ? entry.name : "\(folder)/\(entry.name)"] = true
        }
      }
      return state.folders[path] ?? false
    }
  }

  private func holdsOnlyOurs(_ path: String, in output: Folder) throws(DiskError) -> Bool {
    let entries = try output.entries(path)
    for entry in entries {
      let below = "\(path)/\(entry.name)"
      let isOurs = entry.kind == .folder ? try holdsOnlyOurs(below, in: output) : manifest?.place(of: below) != nil
      if !isOurs { return false }
    }
    return !entries.isEmpty
  }
}

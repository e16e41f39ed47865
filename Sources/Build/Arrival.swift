/// Moves a staged site into the output folder, so that a failure on the way can be undone.
struct Arrival {
  private let output: Folder
  private let staging: Folder
  private var undo: [Step] = []
  private var waiting = 0
  /// Files that were not as they were left and are gone now; a sentence each.
  private(set) var warnings: [String] = []

  /// A file that is moved by itself.
  struct Single {
    /// In the staging folder.
    let name: String
    /// In the output folder.
    let path: String

    /// Pages come last, so that what they show is there before them.
    var isPage: Bool { path.hasSuffix(".html") }
  }

  private enum Step {
    /// A new file or folder at a path, staged under a name.
    case arrived(String, from: String)
    /// What was at the path waits under a name in the staging folder.
    case left(String, as: String)
    /// What was at the path is gone, because the file system gives no file a second name.
    case lost
    case folderRemoved(String)
  }

  init(output: Folder, staging: Staging) {
    self.output = output
    self.staging = staging.folder
  }

  /// Moves everything in, then removes what is stale.
  ///
  /// - Parameters:
  ///   - stale: What an earlier build wrote and this one did not.
  ///   - revision: Gets the stamps that the files have after their move.
  /// - Returns: How many stale files were removed.
  /// - Throws: Where the disk fails; every step made by then is undone. ``MixedOutput`` where that fails, too.
  mutating func run(
    singles: [Single], stale: [(path: String, record: Manifest.Record)], revision: inout ManifestRevision
  ) throws -> Int {
    do {
      let stale = stale.sorted { $0.path < $1.path }
      // A file has to go first where a folder of its name comes, or a file of its folder's name.
      let inTheWay = try stale.filter { path, _ in
        try Self.folders(of: path).contains { revision.has($0) } || staging.status("tree/\(path)")?.kind == .folder
      }
      var removed = try remove(inTheWay, keeping: [])
      try moveFolders("")
      for single in singles.sorted(by: { (!$0.isPage && $1.isPage) }) {
        try replace(single)
        // Its own move changes a file's stamp; that of a folder above it does not.
        revision.setStamp(try output.status(single.path).map(Manifest.Stamp.init), of: single.path)
      }
      // On a disk where `A.html` and `a.html` are one file, the stale name may lead to the new file.
      let serials = stale.isEmpty ? [] : revision.serials
      removed += try remove(stale, keeping: serials)
      return removed
    } catch {
      throw takeBack() ? error : MixedOutput(cause: error)
    }
  }

  /// Moves in the folders that the output lacks, each as a whole.
  private mutating func moveFolders(_ folder: String) throws {
    for entry in try staging.entries("tree\(folder.isEmpty ? "" : "/")\(folder)").sorted(by: { $0.name < $1.name }) {
      let path = folder.isEmpty ? entry.name : "\(folder)/\(entry.name)"
      let there = try output.status(path)?.kind
      switch (entry.kind, there) {
      case (_, nil): try moveIn(Single(name: "tree/\(path)", path: path))
      case (.folder, .folder): try moveFolders(path)
      case (.folder, .symbolicLink): throw OutputObstacle.symbolicLink(output.path(of: path))
      case (.folder, _): throw OutputObstacle.foreign(output.path(of: path), needed: "folder")
      // Only a file that came into an empty output folder since the build began.
      case (_, _): throw OutputObstacle.foreign(output.path(of: path), needed: "file")
      }
    }
  }

  private mutating func moveIn(_ single: Single) throws(DiskError) {
    try staging.move(single.name, to: output, single.path)
    undo.append(.arrived(single.path, from: single.name))
  }

  /// Moves a file in; one that it replaces gets a second name first, under which it outlives that.
  private mutating func replace(_ single: Single) throws(DiskError) {
    let old = nextName()
    let link = try output.link(single.path, to: staging, old)
    if case .nothingThere = link { return try moveIn(single) }
    // A move that fails changes nothing, so that until then there is nothing to undo.
    try staging.move(single.name, to: output, single.path)
    undo.append(link == .made ? .left(single.path, as: old) : .lost)
  }

  private mutating func remove(
    _ stale: [(path: String, record: Manifest.Record)], keeping serials: Set<UInt64>
  ) throws -> Int {
    var removed = 0
    var emptied = Set<String>()
    for (path, record) in stale {
      guard try isInOutput(path) else { continue }
      guard let status = try output.status(path) else {
        // A build that died here has removed the file, and perhaps not yet the folder.
        emptied.formUnion(Self.folders(of: path))
        continue
      }
      // What stands there now may be a link or a folder that somebody put in the file's place: not ours.
      guard status.kind == .file, !serials.contains(status.serial) else { continue }
      if let digest = record.digest, record.stamp != Manifest.Stamp(status), try output.fingerprint(of: path) != digest
      {
        warnings.append(
          "\(output.path(of: path)) was changed by hand since the last build; the site has no such file any more, "
            + "and it is removed")
      }
      let name = nextName()
      try output.move(path, to: staging, name)
      undo.append(.left(path, as: name))
      removed += 1
      emptied.formUnion(Self.folders(of: path))
    }
    // Deepest first: a folder is longer than those above it.
    for folder in emptied.sorted(by: { ($0.utf8.count, $0) > ($1.utf8.count, $1) }) {
      if try output.removeFolder(folder) { undo.append(.folderRemoved(folder)) }
    }
    return removed
  }

  /// Whether every folder above a path is one, and no link to one.
  private func isInOutput(_ path: String) throws(DiskError) -> Bool {
    for folder in Self.folders(of: path) where try output.status(folder)?.kind != .folder { return false }
    return true
  }

  /// The folders above a path, the nearest first.
  private static func folders(of path: String) -> [String] {
    Array(sequence(first: path) { folder(of: $0) }.dropFirst())
  }

  private mutating func nextName() -> String {
    defer { waiting += 1 }
    return "old/\(waiting)"
  }

  /// Undoes every step, the last first; what cannot be undone stays, and the next build puts it right.
  ///
  /// - Returns: Whether all could be undone.
  private mutating func takeBack() -> Bool {
    var isComplete = true
    for step in undo.reversed() {
      do {
        switch step {
        case .arrived(let path, let name): try output.move(path, to: staging, name)
        case .left(let path, let name): try staging.move(name, to: output, path)
        case .lost: isComplete = false
        case .folderRemoved(let path): try output.makeFolder(path)
        }
      } catch {
        isComplete = false
      }
    }
    undo = []
    return isComplete
  }
}

internal import Diagnostics
internal import Outputs
internal import Synchronization

/// The folder where a build puts files until all are there: a sibling of the output folder, on the same disk.
///
/// A class because it holds the lock that keeps two builds of one output apart.
final class Staging: Sendable {
  /// The folder that holds the staging folder and the manifest.
  let home: Folder
  let manifestName: String
  private let memoryName: String
  /// `new/` and `tree/` hold what is to come, `old/` what leaves the output until the build is sure.
  let folder: Folder
  /// `tree/`: files whose folder is yet to come wait in it at their path, and come with their folder.
  let tree: Folder
  /// The folder as it was made: whatever the same disk says is older was so before the build began.
  let begun: Disk.Status
  private let name: String
  private let singles = Atomic(0)

  /// Opens an empty staging folder, removing what a build that died left there.
  ///
  /// - Throws: `EACCES` and the like where `home` does not let us.
  init(in home: Folder, called stem: String) throws {
    name = "\(stem).staging"
    manifestName = "\(stem).manifest"
    memoryName = "\(stem).memory"
    self.home = home
    folder = try Self.lock(name, in: home)
    do {
      try folder.removeContents()
      for part in Self.parts { try folder.makeFolder(part) }
      tree = try folder.open("tree")
      guard let begun = try folder.status(".") else { throw OutputObstacle.anotherBuild(home.path(of: name)) }
      self.begun = begun
    } catch {
      Self.removeEmpty(folder, name, in: home)
      throw error
    }
  }

  private static let parts = ["new", "tree", "old"]

  /// Removes a staging folder with nothing in it, which takes no descriptor.
  private static func removeEmpty(_ folder: Folder, _ name: String, in home: Folder) {
    for part in parts { _ = try? folder.removeFolder(part) }
    _ = try? home.removeFolder(name)
  }

  /// Opens the folder of that name, made if it is missing, for this build alone.
  private static func lock(_ name: String, in home: Folder) throws -> Folder {
    if let status = try home.status(name), status.kind != .folder { try home.removeFile(name) }
    // A build that ends removes the folder and then lets go of it; what we got hold of may have no name any more.
    for _ in 0..<100 {
      guard let folder = try make(name, in: home) else { continue }
      guard folder.isOurs() else { break }
      if try folder.status(".")?.serial == home.status(name)?.serial { return folder }
    }
    throw OutputObstacle.anotherBuild(home.path(of: name))
  }

  /// The folder of that name, made if it is missing and opened; nil where it is gone by then.
  private static func make(_ name: String, in home: Folder) throws(DiskError) -> Folder? {
    let isMade = try home.makeFolder(name)
    do throws(DiskError) {
      return try home.openIfThere(name)
    } catch {
      // Nothing is left of an attempt for which there were too few descriptors.
      if isMade { _ = try? home.removeFolder(name) }
      throw error
    }
  }

  /// A name for a file whose folder is in the output already: it waits by itself and is moved by itself.
  func singleName() -> String { "new/\(singles.add(1, ordering: .relaxed).newValue)" }

  /// Makes the folders in which files wait that come with theirs.
  func makeRoom(for files: [OutputFile]) throws(DiskError) {
    var last: Substring = ""
    for file in files {
      guard let slash = file.path.lastSlash, case let folder = file.path[..<slash], folder != last else { continue }
      // A page and the files beside it have one folder.
      last = folder
      try makeFolders(String(folder))
    }
  }

  /// Makes a folder of the tree, and those above it where they are missing: most folders come below one that is there.
  private func makeFolders(_ path: String) throws(DiskError) {
    do {
      try tree.makeFolder(path)
    } catch  where POSIX.isMissing(error.code) && path.lastSlash != nil {
      try makeFolders(path.parentFolder)
      try tree.makeFolder(path)
    }
  }

  /// Stages a file whose bytes are made piece after piece.
  func create(_ name: String, in folder: Folder, _ pieces: Pieces) throws(DiskError) -> (Disk.Status, Fingerprint) {
    var hasher = FingerprintHasher()
    let status = try folder.create(name) { write throws(DiskError) in
      for index in 0..<pieces.count {
        let piece = pieces[index]
        piece.withUnsafeBytes { hasher.update($0) }
        try write(piece)
      }
    }
    return (status, hasher.finish())
  }

  /// Stages a copy of a file on the disk.
  func create(
    _ name: String, in folder: Folder, copying source: String
  ) throws(DiskError) -> (Disk.Status, Fingerprint) {
    var hasher = FingerprintHasher()
    let status = try folder.create(name, copying: source, in: home.disk.workingFolder) { hasher.update($0) }
    return (status, hasher.finish())
  }

  /// Replaces the manifest in one step.
  func write(_ revision: ManifestRevision, _ purpose: ManifestRevision.Purpose) throws(DiskError) {
    try folder.removeFile("manifest")
    try folder.create("manifest") { write throws(DiskError) in try revision.write(purpose, write) }
    try moveManifest()
  }

  /// Writes the next lines of a manifest that takes its place later.
  func draft(_ lines: [UInt8], isFirst: Bool) throws(DiskError) {
    if isFirst { try folder.create("manifest", lines) } else { try folder.append(lines, to: "manifest") }
  }

  /// Gives the manifest that was drafted its place, in one step.
  func moveManifest() throws(DiskError) { try folder.move("manifest", to: home, manifestName) }

  /// What is known of earlier builds; nil where nothing is.
  ///
  /// - Throws: Where the disk fails. To go on without would leave what should be removed, for good.
  func readManifest() throws(DiskError) -> Manifest? {
    guard let status = try home.status(manifestName), status.kind == .file else { return nil }
    return Manifest(try home.read(manifestName), written: status.changed)
  }

  /// What the last build kept for this one, if it can be had.
  func readMemory() -> [UInt8]? {
    guard let status = try? home.status(memoryName), status.kind == .file, status.size <= MemoryFile.mostBytes else {
      return nil
    }
    return try? home.read(memoryName)
  }

  /// Writes what is known already of what is to be kept.
  func begin(_ memory: inout MemoryFile.Draft) throws(DiskError) {
    var draft = memory
    try folder.create("memory") { write throws(DiskError) in try draft.begin(write) }
    memory = draft
  }

  /// Replaces what is kept in one step.
  func finish(_ memory: MemoryFile.Draft, pages: [UInt8]) throws(DiskError) {
    var memory = memory
    if memory.isBlank { try begin(&memory) }
    try folder.append(memory.end(pages), to: "memory")
    try folder.move("memory", to: home, memoryName)
  }

  /// Gives the whole tree its place as the output folder.
  func moveTree(to output: String) throws(DiskError) { try folder.move("tree", to: home, output) }

  /// Removes the folder with all that is in it, and lets other builds in.
  func remove() {
    do {
      try home.removeTree(name)
    } catch {
      Self.removeEmpty(folder, name, in: home)
    }
    folder.letGo()
  }
}

/// The disk failed while files moved in, and again while they were moved back: some are new and some old, each whole.
struct MixedOutput: Error {
  let cause: any Error
}

/// Something in the way of publishing that only its owner can move.
public struct OutputObstacle: Error, Hashable, Sendable, CustomStringConvertible {
  public let description: String

  static func anotherBuild(_ path: String) -> OutputObstacle {
    OutputObstacle(description: "another build is writing this site just now (it holds \(path)); wait for it to end")
  }

  static func symbolicLink(_ path: String) -> OutputObstacle {
    OutputObstacle(
      description: "\(path) is a symbolic link, and output is never written through one: "
        + "remove it, or name another folder with --output")
  }

  static func notOurs(_ path: String) -> OutputObstacle {
    OutputObstacle(
      description: "\(path) was not written by Byline, and the site has a file of that name: "
        + "move it away, or name another folder with --output")
  }

  static func foreign(_ path: String, needed: String) -> OutputObstacle {
    OutputObstacle(
      description: "\(path) was not written by Byline, and a \(needed) has to stand in its place: "
        + "move it away, or name another folder with --output")
  }
}

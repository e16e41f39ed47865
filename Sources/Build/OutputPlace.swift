#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Where the site is to be: the output folder, if there is one, and the folder it lies in.
struct OutputPlace {
  /// Nil where it does not exist yet.
  let output: Folder?
  let parent: Folder
  let name: String
  /// Whether there is nothing in it to compare with.
  let isEmpty: Bool

  /// Names that may be in an output folder without anything having been published to it.
  private static let ours: Set<String> = [".gitkeep", ".byline.staging", ".byline.manifest", ".byline.memory"]

  /// The folder itself may be a symbolic link: whoever named it meant what it leads to.
  init(_ path: String, disk: Disk) throws {
    let here = disk.workingFolder
    if let real = try disk.resolved(path) {
      name = String(real.split(separator: "/").last ?? "")
      guard !name.isEmpty else { throw OutputObstacle(description: "a site cannot be published to '\(path)'") }
      let above = Build.folder(of: real) ?? ""
      parent = try here.open(above.isEmpty ? "/" : above, followsLinks: true, named: Self.parent(of: path) ?? above)
      let output = try here.open(real, named: path)
      isEmpty = try output.entries().allSatisfy { Self.ours.contains($0.name) }
      self.output = output
    } else {
      if try here.status(path) != nil { throw OutputObstacle.symbolicLink(path) }
      name = String(path.split(separator: "/").last ?? "")
      guard let above = Self.parent(of: path) else {
        throw OutputObstacle(description: "a site cannot be published to '\(path)'")
      }
      try here.makeFolders(above)
      parent = try here.open(above.isEmpty ? "." : above, followsLinks: true, named: above)
      output = nil
      isEmpty = true
    }
  }

  /// A staging folder beside the output, or in it where the folder above is not ours to write or another disk.
  func makeStaging() throws -> Staging {
    guard let output else { return try Staging(in: parent, called: ".byline-\(name)") }
    guard try parent.status(".")?.device == output.status(".")?.device else {
      return try Staging(in: output, called: ".byline")
    }
    do {
      return try Staging(in: parent, called: ".byline-\(name)")
    } catch let error as DiskError where [EACCES, EPERM, EROFS].contains(error.code) {
      return try Staging(in: output, called: ".byline")
    }
  }

  /// What stands before a path's last part; nil where the path does not name a folder that way (`.`, `a/..`).
  private static func parent(of path: String) -> String? {
    let parts = path.split(separator: "/")
    guard let last = parts.last, last != ".", last != ".." else { return nil }
    return (path.hasPrefix("/") ? "/" : "") + parts.dropLast().joined(separator: "/")
  }
}

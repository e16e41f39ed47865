internal import Diagnostics

/// What takes several calls.
extension Folder {
  /// Makes a folder and those above it, as far as they are missing.
  public func makeFolders(_ relative: String) throws(DiskError) {
    if relative.isEmpty || relative == "/" { return }
    if let status = try status(relative), status.kind == .folder { return }
    try makeFolders(relative.parentFolder)
    try makeFolder(relative)
  }

  /// Removes a folder with all that is in it; symbolic links are removed, not followed.
  public func removeTree(_ relative: String) throws(DiskError) {
    for entry in try entries(relative) {
      let below = "\(relative)/\(entry.name)"
      if entry.kind == .folder { try removeTree(below) } else { try removeFile(below) }
    }
    try removeFolder(relative)
  }

  /// Removes all that is in the folder.
  func removeContents() throws(DiskError) {
    for entry in try entries() {
      if entry.kind == .folder { try removeTree(entry.name) } else { try removeFile(entry.name) }
    }
  }

  /// The digest of a file, read a megabyte at a time.
  func fingerprint(of relative: String) throws(DiskError) -> Fingerprint {
    var hasher = FingerprintHasher()
    try forEachPiece(of: relative) { hasher.update($0) }
    return hasher.finish()
  }
}

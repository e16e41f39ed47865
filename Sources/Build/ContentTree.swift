public import Diagnostics
import Site

/// What lies under `Content/`: every regular file, sorted by the bytes of its path so that no order ever depends
/// on the disk.
public struct ContentTree: Sendable {
  /// From the content folder: `articles/steel.md`.
  public let paths: [String]

  /// The most bytes of a path below the content folder. Deeper folders are not entered: systems refuse paths of 4,096
  /// bytes, macOS those of 1,024.
  public static let longestPath = SiteAddress.longest

  public init(paths: [String]) { self.paths = paths }

  /// Lists a content folder.
  ///
  /// Symbolic links, FIFOs, sockets and devices are never followed or opened: each is an error that names it, and
  /// so is a name that is not UTF-8. Hidden files and editors' leftovers are passed over.
  ///
  /// - Parameter shown: The folder as diagnostics name it.
  public static func read(
    _ folder: String, shownAs shown: String = "Content", disk: Disk = .real, report: inout Report
  ) throws(DiskError) -> ContentTree {
    var listing = Listing(shown: shown, root: try disk.folder(folder))
    try listing.add("")
    report.append(listing.report)
    return ContentTree(paths: listing.paths.sorted { $0.precedesByBytes($1) })
  }
}

private struct Listing {
  let shown: String
  let root: Folder
  var paths: [String] = []
  var report = Report()

  /// Adds what lies in a folder; its path is empty or ends in a slash.
  mutating func add(_ folder: String) throws(DiskError) {
    for entry in try root.entries(folder.isEmpty ? "." : folder)
    where !ContentTree.isLeftover(entry.name, in: folder, isFolder: entry.kind == .folder) {
      let path = folder + entry.name
      guard entry.isUTF8 else {
        report.error(
          .fileUnexpected, "the name of '\(path)' is not UTF-8", at: place(path), help: "give the file another name")
        continue
      }
      guard path.utf8.count <= ContentTree.longestPath else {
        report.error(
          .invalidFileName, "a path of more than \(ContentTree.longestPath) bytes", at: place(folder + "…"),
          help: "put it higher up, or shorten the names of its folders")
        continue
      }
      switch entry.kind {
      case .folder:
        do {
          try add(path + "/")
        } catch  where POSIX.isRefusal(error.code) {
          report.error(
            .fileUnreadable, "this folder cannot be read: \(POSIX.reason(error.code))", at: place(path),
            help: "change who may read it, or remove it")
        }
      case .file: paths.append(path)
      case .symbolicLink:
        report.error(
          .fileNotRegular, "'\(entry.name)' is a symbolic link", at: place(path),
          help: "put the file itself in its place; links are never followed")
      case .other:
        report.error(
          .fileNotRegular, "'\(entry.name)' is neither a file nor a folder", at: place(path),
          help: "remove it; pipes, sockets and devices are never read")
      }
    }
  }

  private func place(_ path: String) -> SourceSpan { SourceSpan(path: "\(shown)/\(path)", range: 0..<0) }
}

extension ContentTree {
  /// Whether a name belongs to an editor or a file manager rather than to the content.
  ///
  /// Below `root/` lie files that hosts ask for by names like `.well-known` and `.nojekyll`: there a dot means nothing.
  ///
  /// - Parameter folder: Empty or ending in a slash.
  public static func isLeftover(_ name: String, in folder: String, isFolder: Bool) -> Bool {
    let isHidden = name.utf8.first == UInt8(ascii: ".") && !folder.hasPrefix("root/")
    return isHidden || name == ".DS_Store" || name.hasPrefix("._") || name.hasPrefix(".#") || name.hasPrefix(".git")
      || name.hasSuffix("~") || name.hasSuffix(".swp") || name.hasSuffix(".swo")
      || (name.hasPrefix("#") && name.hasSuffix("#")) || name == "Thumbs.db" || name == "desktop.ini"
      // Vim makes and removes it to learn whether it may write into the folder.
      || (name == "4913" && !isFolder)
  }
}

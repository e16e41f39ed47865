extension Watcher {
  /// Whether a name belongs to an editor or a file manager rather than to the content.
  ///
  /// Below `root/` lie files that hosts ask for by names like `.well-known` and `.nojekyll`: there a dot means nothing.
  ///
  /// - Parameter folder: Empty or ending in a slash.
  static func isLeftover(_ name: String, in folder: String, isFolder: Bool = false) -> Bool {
    let isHidden = name.hasPrefix(".") && !folder.hasPrefix("root/")
    return isHidden || name == ".DS_Store" || name.hasPrefix("._") || name.hasPrefix(".#") || name.hasPrefix(".git")
      || name.hasSuffix("~") || name.hasSuffix(".swp") || name.hasSuffix(".swo")
      || (name.hasPrefix("#") && name.hasSuffix("#")) || name == "Thumbs.db" || name == "desktop.ini"
      // Vim makes and removes it to learn whether it may write into the folder.
      || (name == "4913" && !isFolder)
  }
}

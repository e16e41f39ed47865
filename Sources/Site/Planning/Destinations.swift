extension Site {
  /// What a destination in a text leads to on the site: the path of a file of the content, or the address of a page.
  ///
  /// - Parameters:
  ///   - destination: As its author wrote it: `other.md#part`, `/topics/energy/`, `data.csv`.
  ///   - path: Of the text, under `Content/`.
  /// - Returns: nil where it leads to nothing that this site knows.
  public func contentPath(_ destination: String, from path: String) -> String? {
    guard let plain = percentDecoded(String(destination.prefix { $0 != "#" })), !plain.isEmpty else { return nil }
    if let file = file(plain, from: path) { return file.path }
    if plain.hasPrefix("/") { return plain.hasSuffix("/") ? plain : plain + "/" }
    guard let target = followed(plain, from: path.parentFolder) else { return nil }
    let folder = target.hasSuffix("/") ? String(target.dropLast()) : target
    return [target, folder + "/index.md", folder + ".md"].first { targets[$0] != nil }
  }

  /// A file that a text names, beside it or under `files/`.
  public func file(_ named: String, from path: String) -> ContentFile? {
    if !named.hasPrefix("/"), let beside = followed(named, from: path.parentFolder), let file = files[beside] {
      return file
    }
    guard named.hasPrefix("/files/") || named.hasPrefix("files/"), let below = followed(named, from: "") else {
      return nil
    }
    return files[below]
  }

  /// The paths of files that front matter and settings name.
  public var namedFiles: Set<String> {
    let pictures =
      articles.compactMap(\.picture) + authors.compactMap(\.photo) + strands.compactMap(\.picture)
      + pages.compactMap(\.picture)
    var paths = Set(pictures.map(\.file.path) + articles.compactMap(\.pdf?.path))
    for logo in [settings.organisation?.logoLight, settings.organisation?.logoDark] {
      if let logo { paths.insert(logo.value.hasPrefix("/") ? String(logo.value.dropFirst()) : logo.value) }
    }
    for font in settings.theme.fonts { paths.insert(font.src.value) }
    return paths
  }
}

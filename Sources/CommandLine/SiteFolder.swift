import Build
import Diagnostics
import Site

/// The folder that a command was called for, the one that holds `Content/`.
struct SiteFolder {
  /// As it was named.
  let path: String
  private let disk = Disk.real

  static let option = Option(
    "--source", "DIR", "The site's folder, the one that holds Content/; by default the current one.")

  /// - Throws: A complaint that says where the content may be instead.
  init(_ arguments: Arguments) throws(Complaint) {
    let path = arguments["--source"] ?? "."
    self.path = path == "/" || !path.hasSuffix("/") ? path : String(path.dropLast())
    guard try kind(".") == .folder else {
      throw Complaint(.usage, "there is no folder '\(path)'", help: "Name the site's folder with --source.")
    }
    if try kind("Content") == .folder { return }
    let (settings, articles) = (try kind("site.yml"), try kind("articles"))
    if settings != nil || articles != nil {
      let isContent = (try? disk.resolved(self.path))?.hasSuffix("/Content") ?? false
      throw Complaint(
        .usage, "'\(path)' holds the content itself; a site's folder holds it under Content/",
        help: isContent
          ? "Name the folder above it: --source \(path == "." ? ".." : above)"
          : "Move site.yml, articles/ and the other folders into '\(file("Content"))'.")
    }
    throw Complaint(
      .usage, "there is no Content/ in '\(path)'",
      help: "Name the site's folder with --source, or start a site with 'byline new site DIR'.")
  }

  /// The path of something in the site's folder.
  func file(_ relative: String) -> String {
    if path == "." { return relative }
    return path == "/" ? "/\(relative)" : "\(path)/\(relative)"
  }

  /// The site's settings, or the defaults where `site.yml` cannot be read; its mistakes are the build's to tell.
  var settings: Settings {
    var report = Report()
    guard let bytes = try? disk.workingFolder.read(file("Content/site.yml")) else { return Settings() }
    return Settings.read(SourceFile(path: "Content/site.yml", bytes: bytes), report: &report)
  }

  /// The ids of all authors who have a file.
  var authorIDs: [String] {
    var report = Report()
    let tree = try? ContentTree.read(file("Content"), disk: disk, report: &report)
    let places = (tree?.paths ?? []).compactMap { ContentPath($0) }
    return places.filter { $0.role == .author && $0.language == nil }.map(\.name)
  }

  private var above: String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private func kind(_ relative: String) throws(Complaint) -> Disk.Kind? {
    do {
      let status = try disk.workingFolder.status(file(relative))
      guard let status, status.kind == .symbolicLink else { return status?.kind }
      // The slash lets a link to a folder count as one: whoever made it meant what it leads to.
      return try disk.workingFolder.status(file(relative) + "/.")?.kind
    } catch {
      throw Complaint(.failure, "\(error)")
    }
  }
}

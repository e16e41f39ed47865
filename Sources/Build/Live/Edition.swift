import Diagnostics
import HTML
import Site

/// One state of a site in memory: any of its files can be asked for, and each is made when it is.
///
/// A page costs a millisecond, so nothing is made that nobody looks at; what was asked for is what a build writes.
public struct Edition: Sendable {
  let renderer: SiteRenderer
  /// Planned pages by the file they become.
  private let pages: [String: Int]
  private let copies: [String: String]
  /// Planned files that are no pages, by the file they become.
  private let outputs: [String: Int]
  private let folders: Set<String>
  /// Articles by their path under `Content/`.
  private let articles: [String: SiteRenderer.Piece]

  /// The path that the site lies under: `/`, or `/papers/`.
  public var basePath: String { renderer.publication.settings.basePath }

  init(_ renderer: SiteRenderer) {
    self.renderer = renderer
    var pages: [String: Int] = [:]
    var copies: [String: String] = [:]
    var folders: Set<String> = ["", "assets"]
    func note(_ path: String) {
      var folder = path.parentFolder
      while folders.insert(folder).inserted { folder = folder.parentFolder }
    }
    for (index, page) in renderer.plan.pages.enumerated() {
      pages[page.address.outputPath] = index
      note(page.address.outputPath)
    }
    for copy in renderer.plan.copies {
      copies[copy.address.outputPath] = copy.file.path
      note(copy.address.outputPath)
    }
    var outputs: [String: Int] = [:]
    for (index, file) in renderer.plan.files.enumerated() {
      outputs[file.address.outputPath] = index
      note(file.address.outputPath)
    }
    self.pages = pages
    self.copies = copies
    self.outputs = outputs
    self.folders = folders
    articles = Dictionary(
      renderer.pieces.map { (renderer.article($0).path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private init(_ renderer: SiteRenderer, like other: Edition) {
    self.renderer = renderer
    pages = other.pages
    copies = other.copies
    outputs = other.outputs
    folders = other.folders
    articles = other.articles
  }

  /// The article of a file under `Content/`; nil where it has no page.
  func piece(at path: String) -> SiteRenderer.Piece? { articles[path] }

  /// The same plan with other texts.
  func reading(_ content: ReadContent) -> Edition { Edition(renderer.reading(content), like: self) }

  /// The stylesheet's path below the output folder.
  public var stylePath: String { renderer.assets[0].path }

  /// The paths of everything whose name changes with the theme: the stylesheet and the icon.
  public var themePaths: [String] { renderer.assets.map(\.path) }

  /// Whether a folder of the site has this path: `topics/energy`.
  public func isFolder(_ path: String) -> Bool { folders.contains(path) }

  /// A file of the site by its path below the output folder, as a build would write it; nil where there is none.
  public func file(at path: String) throws -> OutputFile? {
    if let index = pages[path] {
      return OutputFile(path: path, body: .bytes(try renderer.page(renderer.plan.pages[index]).bytes))
    }
    if let source = copies[path] { return copy(of: source, to: path) }
    if let asset = renderer.assets.first(where: { $0.path == path }) { return asset }
    if let (piece, format) = renderer.plan.recordFile(at: "/" + path) {
      let file = renderer.recordFile(of: renderer.presses[piece.site].maker.catalogue.record(piece.article), format)
      return file.path == path ? file : nil
    }
    if let index = outputs[path] { return try renderer.output(renderer.plan.files[index]) }
    return try shown(at: path)
  }

  /// All paths but those that only texts name.
  var plannedPaths: [String] { Array(pages.keys) + copies.keys + outputs.keys + renderer.assets.map(\.path) }

  /// A file that the text of the page beside it shows or links, or a biography or introduction does.
  private func shown(at path: String) throws -> OutputFile? {
    var references = renderer.proseReferences.flatMap(\.files)
    let folder = path.parentFolder
    if let index = pages[folder.isEmpty ? "index.html" : folder + "/index.html"] {
      let planned = renderer.plan.pages[index]
      references += try renderer.presses[planned.site].text(of: planned)?.references.files ?? []
    }
    return references.first { $0.address.outputPath == path }.map { copy(of: $0.file.path, to: path) }
  }

  private func copy(of source: String, to path: String) -> OutputFile {
    OutputFile(path: path, body: .copy(of: renderer.content.prefix + source))
  }
}

import Diagnostics
import FrontMatter

/// What a Markdown file under `Content/` is, as its path says.
public struct ContentPath: Sendable, Hashable {
  public let role: Role
  /// The file name without its endings, or the folder's name for an `index.md`; empty for one that has no folder of
  /// its own.
  public let name: String
  /// The language in the file name: `az` in `steel.az.md`.
  public let language: String?
  /// Whether the file is the `index.md` of a folder of its own.
  public let isIndex: Bool

  public enum Role: Sendable, Hashable {
    case article
    case author
    case strand(Shelf)
    case page
  }

  /// The folders that hold Markdown, and what it is there.
  static let folders: [(name: String, role: Role)] =
    [("articles", .article), ("authors", .author), ("pages", .page)] + Shelf.strands.map { ($0.folder, .strand($0)) }

  /// The folder of the site's own words of the interface, a file for each language.
  public static let phrasesFolder = "phrases"

  /// Folders whose files are published as they are.
  public static let plainFolders = ["files", "root"]

  /// - Returns: nil for a path outside the known folders, or one that is no Markdown.
  public init?(_ path: String) {
    var parts = path.pathNames
    guard parts.count >= 2, let role = Self.folders.first(where: { $0.name == parts[0] })?.role else { return nil }
    guard let file = parts.popLast(), let stem = Self.withoutEnding(file) else { return nil }
    self.role = role
    let dot = stem.lastIndex(of: ".")
    let suffix = dot.map { String(stem[stem.index(after: $0)...]) }
    if let dot, let suffix, Self.looksLikeLanguage(suffix) {
      language = suffix
      isIndex = stem[..<dot] == "index"
      name = isIndex ? parts.dropFirst().last ?? "" : String(stem[..<dot])
    } else {
      language = nil
      isIndex = stem == "index"
      name = isIndex ? parts.dropFirst().last ?? "" : stem
    }
  }

  private static func withoutEnding(_ file: String) -> String? {
    for ending in [".md", ".markdown"] where file.hasSuffix(ending) { return String(file.dropLast(ending.count)) }
    return nil
  }

  /// Two or three small letters, and perhaps a script or region: `az`, `zh-Hant`, `pt-BR`.
  private static func looksLikeLanguage(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, (2...3).contains(first.count) else { return false }
    return first.allSatisfy { ("a"..."z").contains($0) } && parts.dropFirst().allSatisfy { (2...8).contains($0.count) }
  }
}

extension String {
  /// The same path with another name at its end.
  func withLastComponent(_ name: String) -> String {
    lastSlash == nil ? name : "\(parentFolder)/\(name)"
  }
}

/// A relative path followed from a folder: `..` and `.` resolved; nil where it would leave `Content/`.
func followed(_ path: String, from folder: String) -> String? {
  var parts = path.beginsWithSlash ? [] : folder.pathNames
  for part in path.pathNames {
    switch part {
    case ".": continue
    case "..": if parts.popLast() == nil { return nil }
    default: parts.append(part)
    }
  }
  return parts.joined(separator: "/")
}

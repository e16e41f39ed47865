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
    let bytes = path.utf8
    guard let first = bytes.firstIndex(of: UInt8(ascii: "/")), let last = bytes.lastIndex(of: UInt8(ascii: "/")),
      let role = Self.folders.first(where: { bytes[..<first].elementsEqual($0.name.utf8) })?.role,
      let ending = [".md", ".markdown"].first(where: { bytes.suffix($0.utf8.count).elementsEqual($0.utf8) })
    else { return nil }
    self.role = role
    let stem = bytes[bytes.index(after: last)...].dropLast(ending.utf8.count)
    let dot = stem.lastIndex(of: UInt8(ascii: "."))
    language = dot.flatMap { Self.language(stem[stem.index(after: $0)...]) }
    let own = language == nil ? stem : stem[..<(dot ?? stem.endIndex)]
    isIndex = own.elementsEqual("index".utf8)
    name = isIndex ? path.pathNames.dropFirst().dropLast().last ?? "" : String(Substring(own))
  }

  /// Two or three small letters, and perhaps a script or region: `az`, `zh-Hant`, `pt-BR`.
  private static func language(_ text: Substring.UTF8View) -> String? {
    let first = text.prefix { $0 != UInt8(ascii: "-") }
    guard (2...3).contains(first.count), first.allSatisfy({ (0x61...0x7A).contains($0) }) else { return nil }
    let rest = Substring(text[first.endIndex...])
    guard
      rest.isEmpty
        || rest.dropFirst().split(separator: "-", omittingEmptySubsequences: false)
          .allSatisfy({ (2...8).contains($0.count) })
    else { return nil }
    return String(Substring(text))
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

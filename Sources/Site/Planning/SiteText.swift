public import FrontMatter

import Diagnostics

/// A Markdown text of the site: where it is read, and the page whose links and anchors it gets.
public struct SiteText: Sendable {
  /// Under `Content/`.
  public let path: String
  public let page: SiteAddress
  /// How many levels headings go down, for texts that stand below a page's own.
  public let headingShift: Int
  /// Keeps the ids of two texts on one page apart.
  public let idPrefix: String
  /// The text's language where it is not the site's.
  public let language: LanguageTag?

  public init(path: String, page: SiteAddress, headingShift: Int, idPrefix: String, language: LanguageTag? = nil) {
    self.language = language
    self.path = path
    self.page = page
    self.headingShift = headingShift
    self.idPrefix = idPrefix
  }
}

extension Article {
  public var text: SiteText {
    SiteText(path: path, page: address, headingShift: 0, idPrefix: "", language: fields.language)
  }
}

extension Site {
  /// The texts that pages share or that are pages of their own: biographies, introductions, plain pages.
  public var proseTexts: [SiteText] {
    shelves.authorsInOrder.map { authors[$0] }.map {
      SiteText(path: $0.path, page: $0.address, headingShift: 1, idPrefix: "\($0.id)-", language: $0.borrowedFrom)
    }
      + neededStrands.compactMap { strand in
        strand.path.map {
          SiteText(
            path: $0, page: strand.address, headingShift: 0, idPrefix: "",
            language: strand.borrowedFrom ?? strand.fields.language)
        }
      }
      + pages.map {
        SiteText(path: $0.path, page: $0.address, headingShift: 0, idPrefix: "", language: $0.fields.language)
      }
  }

  /// The strands that have a page.
  private var neededStrands: [Strand] {
    let needed = Set(shelves.strandsInOrder.values.joined())
    return needed.count == strands.count ? strands : needed.sorted().map { strands[$0] }
  }

  /// The text whose headings a page shows; nil for pages that are made of lists.
  public func text(at page: SiteAddress) -> SiteText? {
    articles.first { $0.address == page }?.text ?? proseTexts.first { $0.page == page }
  }

  /// Whether a file lies in the folder of a piece that is not published, and waits with it.
  public func isKeptOut(_ file: String) -> Bool { targets.folders.reason(against: file) != nil }
}

extension ContentPath {
  /// The folders that `Content/` may hold.
  public static let knownFolders = folders.map(\.name) + plainFolders + [phrasesFolder]

  /// The folder that other programs call by this name.
  public static func folder(likewise name: String) -> String? {
    switch name.lowercased().drop(while: { $0 == "_" }) {
    case "posts", "post", "blog", "publications", "research", "drafts": "articles"
    case "images", "img", "pictures", "media", "static", "assets", "uploads", "downloads": "files"
    case "people", "staff", "experts", "team", "bios": "authors"
    case "tags", "categories", "issues", "themes": "topics"
    case "countries", "areas": "regions"
    case "programs", "projects", "centres": "programmes"
    default: nil
    }
  }

  /// The name that a file of documents should have, if it looks like a text and its ending says otherwise.
  public static func nameOfText(_ path: String) -> String? {
    guard isContentFolder(path), let dot = path.lastIndex(of: ".") else { return nil }
    let ending = path[path.index(after: dot)...].lowercased()
    // What a plain editor makes of `steel.md`.
    if ending == "txt", path[..<dot].hasSuffix(".md") { return String(path[..<dot]).lastComponent }
    guard ["md", "markdown", "mdown", "mkd", "mkdn", "mdwn", "mdx", "qmd", "rmd"].contains(ending) else { return nil }
    return String(path[..<dot]).lastComponent + ".md"
  }

  /// Whether a path lies in a folder of documents, where files are published only if one of them uses them.
  public static func isContentFolder(_ path: String) -> Bool {
    folders.contains { path.path(below: $0.name) != nil }
  }
}

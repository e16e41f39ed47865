/// An address on the site: a path from the site's own root, whatever path the site itself lies under.
///
/// Pages end in a slash (`/topics/energy/`) and are written as `topics/energy/index.html`; other files keep
/// their name (`/files/map.svg`).
public struct SiteAddress: Hashable, Sendable, Comparable {
  /// Begins with `/`, never holds `//`, `.` or `..` as a part.
  public let path: String

  /// - Precondition: the path cannot leave the output folder. Paths from authors are checked before they come here.
  public init(_ path: String) {
    precondition(Self.isSafe(path), "not an address on the site: \(path)")
    self.path = path
  }

  /// Whether a path stays on the site whatever a host or a file system makes of it.
  public static func isSafe(_ path: String) -> Bool {
    let bytes = path.utf8
    guard bytes.first == UInt8(ascii: "/") else { return false }
    // The length of the part being read, and whether it holds anything but dots.
    var length = 0
    var isDots = true
    for byte in bytes.dropFirst() {
      if byte == UInt8(ascii: "/") {
        if length == 0 || (isDots && length <= 2) { return false }
        length = 0
        isDots = true
        continue
      }
      if byte < 0x20 || byte == UInt8(ascii: "\\") || byte == 0x7F { return false }
      if byte != UInt8(ascii: ".") { isDots = false }
      length += 1
      if length > 255 { return false }
    }
    return length == 0 || !(isDots && length <= 2)
  }

  /// The most bytes that an address may have to be published. macOS and some hosts' stores hold paths of 1,024, their
  /// own folders included.
  public static let longest = 800

  public var isPage: Bool { path.utf8.last == UInt8(ascii: "/") }

  /// The file that answers for the address, relative to the output folder.
  public var outputPath: String { isPage ? relative + "index.html" : relative }

  /// The path without the slash that it begins with, which may be one character with what follows it.
  var relative: String { String(Substring(path.utf8.dropFirst())) }

  /// The address one step further down.
  public func appending(_ part: String) -> SiteAddress { SiteAddress(path + part + "/") }

  /// The names at the top of the site that are taken on every site, and whose they are.
  static let reserved = [
    "archive": "the archive", "assets": "styles and icons", "authors": "the authors",
    "corrections": "the corrections page", "feeds": "the feeds",
    "files": "the files for download", "page": "later pages of lists", "programmes": "the programmes",
    "regions": "the regions", "series": "the series", "topics": "the topics",
    "write-for-us": "the page \"Write for us\"",
  ]

  public static func < (a: SiteAddress, b: SiteAddress) -> Bool { a.path < b.path }

  public static let home = SiteAddress("/")
  /// An old address as an author writes it, `/old/page` or `/old/page.html`; nil where it is no address on the site.
  init?(alias: String) {
    let isFile = alias.lastComponent.contains(".")
    guard let decoded = percentDecoded(alias),
      case let path = decoded.endsInSlash || isFile ? decoded : decoded + "/",
      Self.isSafe(path)
    else { return nil }
    self.init(path)
  }
}

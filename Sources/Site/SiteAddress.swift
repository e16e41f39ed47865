import HTML

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

  /// Nil where the path could leave the output folder, or has a part that is too long for a name.
  init?(safe path: String) {
    guard Self.isSafe(path) else { return nil }
    self.path = path
  }

  /// Whether a path stays on the site whatever a host or a file system makes of it.
  public static func isSafe(_ path: String) -> Bool {
    var path = path
    return path.withUTF8 { isSafe($0) }
  }

  private static func isSafe(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.first == UInt8(ascii: "/") else { return false }
    // Where the part being read begins, and whether it holds anything but dots.
    var start = 1
    var isDots = true
    for index in 1..<bytes.count {
      let byte = bytes[index]
      // Letters and digits.
      if byte > UInt8(ascii: "/"), byte != UInt8(ascii: "\\"), byte != 0x7F {
        isDots = false
        continue
      }
      if byte == UInt8(ascii: "/") {
        let length = index - start
        if length == 0 || length > 255 || (isDots && length <= 2) { return false }
        start = index + 1
        isDots = true
        continue
      }
      if byte < 0x20 || byte == UInt8(ascii: "\\") || byte == 0x7F { return false }
      if byte != UInt8(ascii: ".") { isDots = false }
    }
    let length = bytes.count - start
    return length == 0 || (length <= 255 && !(isDots && length <= 2))
  }

  /// The most bytes that an address may have to be published. macOS and some hosts' stores hold paths of 1,024, their
  /// own folders included.
  public static let longest = 800

  public var isPage: Bool { path.utf8.last == UInt8(ascii: "/") }

  /// The file that answers for the address, relative to the output folder.
  public var outputPath: String { isPage ? relative(before: "index.html") : relative }

  /// The same in lower case, as places see it that know no case.
  var foldedOutputPath: String {
    let end: StaticString = isPage ? "index.html" : ""
    var path = path
    let folded = path.withUTF8 { path in
      String(unsafeUninitializedCapacity: path.count + end.utf8CodeUnitCount) { out in
        for index in 1..<path.count {
          // Letters beyond ASCII have rules of their own.
          if path[index] >= 0x80 { return 0 }
          let isCapital = path[index] &- UInt8(ascii: "A") < 26
          out.initializeElement(at: index - 1, to: isCapital ? path[index] | 0x20 : path[index])
        }
        let length = path.count - 1
        _ = out[length...].initialize(from: UnsafeBufferPointer(start: end.utf8Start, count: end.utf8CodeUnitCount))
        return length + end.utf8CodeUnitCount
      }
    }
    return folded.isEmpty ? outputPath.lowercased() : folded
  }

  /// The path without the slash that it begins with, which may be one character with what follows it.
  var relative: String { relative(before: "") }

  private func relative(before end: StaticString) -> String {
    var path = path
    return path.withUTF8 { path in
      let length = path.count - 1
      return String(unsafeUninitializedCapacity: length + end.utf8CodeUnitCount) { out in
        _ = out.initialize(from: path.dropFirst())
        _ = out[length...].initialize(from: UnsafeBufferPointer(start: end.utf8Start, count: end.utf8CodeUnitCount))
        return length + end.utf8CodeUnitCount
      }
    }
  }

  /// The address of a page of the list at this address, by its number from 1.
  func page(_ number: Int) -> SiteAddress { number == 1 ? self : SiteAddress(path + "page/" + String(number) + "/") }

  /// The link to that page.
  ///
  /// - Parameter link: To this address.
  func page(_ number: Int, from link: Link) -> Link {
    number == 1 ? link : link.below("page/" + String(number) + "/")
  }

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

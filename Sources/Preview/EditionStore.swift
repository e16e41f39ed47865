internal import Build
internal import HTML
internal import Synchronization

/// One edition of a site that is being edited, as the server asks for it.
struct EditionStore: Served {
  let basePath: String
  let rules: SiteRules
  /// Nil until the content is without mistakes for the first time.
  private let edition: Edition?
  private let viewed: Viewed
  private let disk: Folder

  init(_ edition: Edition?, viewed: Viewed, disk: Folder) {
    self.edition = edition
    self.viewed = viewed
    self.disk = disk
    basePath = edition?.basePath ?? "/"
    rules = SiteRules(
      redirects: Self.bytes("_redirects", edition, disk), headers: Self.bytes("_headers", edition, disk))
  }

  func lookUp(_ path: String) -> Found? {
    guard let edition else {
      return path.isEmpty ? .folder : path.hasSuffix(".html") ? .file(Self.waiting) : nil
    }
    if edition.isFolder(path) { return .folder }
    guard let file = file(at: path) else { return nil }
    viewed.note(path, file, theme: edition.themePaths)
    return .file(file)
  }

  /// A file of the edition as the server sends it; nil where there is none, or where the disk fails.
  func file(at path: String) -> ServedFile? {
    guard let output = try? edition?.file(at: path) else { return nil }
    switch output.body {
    case .bytes, .pieces: return output.body.made.map { ServedFile($0) }
    case .copy(let source):
      guard let file = try? disk.file(source) else { return nil }
      let stamp = [file.status.size, file.status.changed, Int(truncatingIfNeeded: file.status.serial)]
      let tag = stamp.map { String(UInt(bitPattern: $0), radix: 36) }.joined(separator: "-")
      return ServedFile(.disk(file), tag: tag, modified: file.modified / 1_000_000_000)
    }
  }

  /// What somebody has looked at and would see otherwise now.
  func changed() -> [String] {
    guard let theme = edition?.themePaths else { return [] }
    // Styles and icons carry their content in their names: they never change, others take their place.
    return viewed.all.filter { path, digest in
      !path.hasPrefix("assets/") && file(at: path).map { Viewed.digest(of: $0, path, theme: theme) } != digest
    }.map(\.key).sorted()
  }

  var stylePath: String? { edition?.stylePath }

  private static func bytes(_ path: String, _ edition: Edition?, _ disk: Folder) -> [UInt8] {
    guard let output = try? edition?.file(at: path) else { return [] }
    switch output.body {
    case .bytes, .pieces: return output.body.made ?? []
    case .copy(let source): return (try? disk.read(source, limit: 1 << 20)) ?? []
    }
  }

  /// What stands behind the mistakes while there is no good site yet.
  private static let waiting: ServedFile = {
    let page: HTML = """
      <!doctype html>
      <html lang="en">
      <head><meta charset="utf-8"><title>Byline</title></head>
      <body><p>The content has mistakes. This page comes back when they are mended.</p></body>
      </html>

      """
    return ServedFile(page.bytes, contentType: "text/html; charset=utf-8")
  }()
}

/// What the browsers have asked for, and how it was: only that can be on a screen.
///
/// A class because requests note what they served from several threads.
final class Viewed: Sendable {
  private let seen = Mutex<(digests: [String: String], order: [String])>(([:], []))

  /// More than anybody has open at once.
  private static let most = 48

  var all: [String: String] { seen.withLock { $0.digests } }

  func note(_ path: String, _ file: ServedFile, theme: [String]) {
    let digest = Self.digest(of: file, path, theme: theme)
    seen.withLock { seen in
      seen.order.removeAll { $0 == path }
      seen.order.append(path)
      if seen.order.count > Self.most { seen.digests[seen.order.removeFirst()] = nil }
      seen.digests[path] = digest
    }
  }

  /// Pages that differ in the names of stylesheet and icon only are the same page in other clothes.
  static func digest(of file: ServedFile, _ path: String, theme: [String]) -> String {
    guard path.hasSuffix(".html"), case .bytes(let bytes) = file.body else { return file.tag }
    // The names stand in the head, which is the beginning.
    let head = String(decoding: bytes.prefix(4096), as: UTF8.self)
    var rest = Array(bytes.dropFirst(4096))
    rest += theme.reduce(head) { $0.replacing($1, with: "") }.utf8
    return Fingerprint(rest).letters
  }
}

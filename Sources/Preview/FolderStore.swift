public import Build
internal import Diagnostics
internal import Synchronization

/// Any folder on the disk, as it is at the moment of each request.
///
/// No path leads out of it: every part of a path is opened without following links, and a link counts only where what
/// it leads to lies in the folder.
///
/// A class because it keeps the rules that it has read.
public final class FolderStore: Served {
  public let basePath: String
  private let folder: Folder
  private let root: String
  private let known = Mutex<(state: [Disk.Status?], rules: SiteRules)?>(nil)

  /// Files up to this size are read at once; larger ones are sent from the disk.
  private static let small = 64 << 10

  public init(_ path: String, basePath: String = "/", disk: Disk = .real) throws(DiskError) {
    folder = try disk.folder(path)
    root = try disk.resolved(path) ?? path
    self.basePath = basePath
  }

  public var rules: SiteRules {
    let state = ["_redirects", "_headers"].map { name in try? folder.status(name) }
    if let known = known.withLock({ $0 }), known.state == state { return known.rules }
    let rules = SiteRules(
      redirects: (try? folder.read("_redirects", limit: 1 << 20)) ?? [],
      headers: (try? folder.read("_headers", limit: 1 << 20)) ?? [])
    known.withLock { $0 = (state, rules) }
    return rules
  }

  public func lookUp(_ path: String) -> Found? {
    if path.isEmpty { return .folder }
    return walk(path, followsLinks: true)
  }

  /// Part by part, so that no folder on the way can be a link either.
  private func walk(_ path: String, followsLinks: Bool) -> Found? {
    var place = folder
    let parts = path.pathParts.map { String(Substring($0)) }
    for part in parts.dropLast() {
      guard let next = try? place.open(part) else {
        return followsLinks && isLink(part, in: place) ? walk(linked: path) : nil
      }
      place = next
    }
    let name = parts[parts.count - 1]
    do throws(DiskError) {
      return .file(served(try place.file(name)))
    } catch {
      switch (try? place.status(name))?.kind {
      case .folder: return .folder
      case .symbolicLink: return followsLinks ? walk(linked: path) : nil
      case .file, .other, nil: return nil
      }
    }
  }

  /// Where the links of a path lead, if that is in the folder. What is found there is opened without following any.
  private func walk(linked path: String) -> Found? {
    let top = root.endsInSlash ? root : root + "/"
    guard let target = try? folder.disk.resolved(top + path) else { return nil }
    if target.utf8.elementsEqual(root.utf8) { return .folder }
    guard target.utf8.starts(with: top.utf8) else { return nil }
    let inside = String(Substring(target.utf8.dropFirst(top.utf8.count)))
    return SitePath(inside) == nil ? nil : walk(inside, followsLinks: false)
  }

  private func isLink(_ name: String, in place: Folder) -> Bool {
    (try? place.status(name))?.kind == .symbolicLink
  }

  private func served(_ file: OpenFile) -> ServedFile {
    let status = file.status
    let tag = [status.size, status.changed, Int(truncatingIfNeeded: status.serial)]
      .map { String(UInt(bitPattern: $0), radix: 36) }.joined(separator: "-")
    let modified = file.modified / 1_000_000_000
    guard status.size <= Self.small, let bytes = file.read(0..<status.size) else {
      return ServedFile(.disk(file), tag: tag, modified: modified)
    }
    return ServedFile(.bytes(bytes), tag: tag, modified: modified)
  }
}

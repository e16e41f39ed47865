public import Build
internal import Diagnostics

/// A site as the server asks for it: one state of it, which does not change under a request.
public protocol Served: Sendable {
  /// The path under which the site lies: `/`, or `/papers/`.
  var basePath: String { get }
  /// What `_redirects` and `_headers` say.
  var rules: SiteRules { get }
  /// What stands at a path from the site's root: `about/index.html`, `about`; the root itself is empty.
  ///
  /// Asked from several threads at once, and only with paths that are checked: no empty parts, none that begins with
  /// a dot but `.well-known`.
  func lookUp(_ path: String) -> Found?
}

extension Served {
  public var basePath: String { "/" }
  public var rules: SiteRules { SiteRules() }
}

/// What stands at a path.
public enum Found: Sendable {
  case file(ServedFile)
  case folder
}

/// A file, and what tells its versions apart.
public struct ServedFile: Sendable {
  public enum Body: Sendable {
    case bytes([UInt8])
    case disk(OpenFile)
  }

  public let body: Body
  /// Differs whenever the bytes differ; letters, digits and hyphens, without quotation marks.
  public let tag: String
  /// Seconds since 1970; nil where nobody knows.
  public let modified: Int?
  /// Nil for the one that its name stands for.
  public let contentType: String?

  public init(_ body: Body, tag: String, modified: Int? = nil, contentType: String? = nil) {
    self.body = body
    self.tag = tag
    self.modified = modified
    self.contentType = contentType
  }

  /// A file in memory, told apart by its content.
  public init(_ bytes: [UInt8], modified: Int? = nil, contentType: String? = nil) {
    self.init(.bytes(bytes), tag: Fingerprint(bytes).letters, modified: modified, contentType: contentType)
  }

  var size: Int {
    switch body {
    case .bytes(let bytes): bytes.count
    case .disk(let file): file.status.size
    }
  }

  /// All of it; nil where the disk fails.
  var bytes: [UInt8]? {
    switch body {
    case .bytes(let bytes): bytes
    case .disk(let file): file.read(0..<file.status.size)
    }
  }
}

/// A site that is in memory as a whole.
public struct MemoryStore: Served {
  public let basePath: String
  public let rules: SiteRules
  private let files: [String: ServedFile]
  private let folders: Set<String>

  public init(_ files: [String: ServedFile], basePath: String = "/") {
    self.files = files
    self.basePath = basePath
    rules = SiteRules(redirects: files["_redirects"]?.bytes ?? [], headers: files["_headers"]?.bytes ?? [])
    var folders: Set<String> = [""]
    for path in files.keys {
      var folder = path.parentFolder
      while folders.insert(folder).inserted { folder = folder.parentFolder }
    }
    self.folders = folders
  }

  public func lookUp(_ path: String) -> Found? {
    if let file = files[path] { return .file(file) }
    return folders.contains(path) ? .folder : nil
  }
}

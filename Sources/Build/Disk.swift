/// The file system as the build uses it: POSIX calls, nothing between.
///
/// Every call asks ``Fault`` first, so that a test can let the disk fail at any point.
public struct Disk: Sendable {
  /// Decides whether a call fails: an `errno`, or nil to let it happen.
  public typealias Fault = @Sendable (_ operation: Operation, _ path: String) -> Int32?

  /// The disk as it is.
  public static let real = Disk()

  /// Puts the names of a folder in an order; each file system has its own.
  public typealias Order = @Sendable ([Entry]) -> [Entry]

  private let fault: Fault?
  private let order: Order?

  public init(fault: Fault? = nil, order: Order? = nil) {
    self.fault = fault
    self.order = order
  }

  /// What was asked of the disk, as a message says it: `cannot write Public/index.html`.
  public enum Operation: String, Sendable, CaseIterable {
    case open
    case list
    case look = "look at"
    case read
    case create
    case write
    case makeFolder = "make the folder"
    case move
    case removeFile = "remove"
    case removeFolder = "remove the folder"

    /// Whether the call changes what is on the disk.
    public var isWriting: Bool {
      switch self {
      case .open, .list, .look, .read: false
      case .create, .write, .makeFolder, .move, .removeFile, .removeFolder: true
      }
    }
  }

  /// What stands at a path.
  public enum Kind: Sendable {
    case file
    case folder
    case symbolicLink
    case other
  }

  /// One name in a folder.
  public struct Entry: Sendable {
    /// With replacement characters where the name is not UTF-8.
    public let name: String
    public let isUTF8: Bool
    public let kind: Kind
  }

  /// What the disk knows about a file without reading it.
  public struct Status: Sendable, Equatable {
    public let kind: Kind
    public let size: Int
    /// Nanoseconds of the last change of bytes, name or attributes; nothing but the kernel sets it.
    public let changed: Int
    public let serial: UInt64
    public let device: UInt64
  }

  /// The folder that relative paths start from.
  public var workingFolder: Folder { Folder(disk: self, path: "", descriptor: POSIX.workingFolder) }

  /// Opens a folder; a symbolic link in its path is followed, because whoever named it meant what it leads to.
  public func folder(_ path: String) throws(DiskError) -> Folder { try workingFolder.open(path, followsLinks: true) }

  /// A path with every symbolic link in it followed, nil where nothing is there.
  public func resolved(_ path: String) throws(DiskError) -> String? {
    try ask(.look, path)
    return try POSIX.resolved(path)
  }

  /// The same for a path that may not be there yet: its links are followed as far as it exists.
  public func place(of path: String) throws(DiskError) -> String? {
    var existing = path.hasSuffix("/") && path != "/" ? String(path.dropLast()) : path
    var missing: [String] = []
    while true {
      if let found = try resolved(existing.isEmpty ? "." : existing) {
        return missing.reversed().reduce(found) { place, name in
          // A folder that is yet to be made leads back to the one that it will lie in.
          if name == ".." {
            return place.lastIndex(of: "/").map { String(place[..<$0]) }.flatMap { $0.isEmpty ? nil : $0 } ?? "/"
          }
          return place == "/" ? "/\(name)" : "\(place)/\(name)"
        }
      }
      guard !existing.isEmpty, existing != "/" else { return nil }
      let slash = existing.lastIndex(of: "/")
      let name = slash.map { String(existing[existing.index(after: $0)...]) } ?? existing
      if !name.isEmpty, name != "." { missing.append(name) }
      existing = slash.map { $0 == existing.startIndex ? "/" : String(existing[..<$0]) } ?? ""
    }
  }

  func ordered(_ entries: [Entry]) -> [Entry] { order.map { $0(entries) } ?? entries }

  func ask(_ operation: Operation, _ path: @autoclosure () -> String) throws(DiskError) {
    guard let fault else { return }
    let path = path()
    if let code = fault(operation, path) { throw DiskError(path: path, operation: operation, code: code) }
  }
}

/// A failure of the world: what was tried, on which path, and why it failed.
public struct DiskError: Error, Hashable, Sendable, CustomStringConvertible {
  public let path: String
  public let operation: Disk.Operation
  /// The `errno` of the call.
  public let code: Int32

  public init(path: String, operation: Disk.Operation, code: Int32) {
    self.path = path
    self.operation = operation
    self.code = code
  }

  /// Whether it failed because somebody changed, moved or removed what was being read: the next try finds it at rest.
  public var isEdit: Bool { (operation == .read || operation == .list) && POSIX.isEdit(code) }

  /// `cannot write Public/index.html: the disk is full`.
  public var description: String {
    "cannot \(operation.rawValue) \(path.isEmpty ? "." : path): \(POSIX.reason(code))"
  }
}

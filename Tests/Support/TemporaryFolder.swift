import Foundation

/// A folder that lasts as long as the value's owner keeps it.
public final class TemporaryFolder: Sendable {
  public let path: String

  /// - Parameter inMemory: Whether the folder lies in memory where the system has such a place: for tests that make
  ///   and remove thousands of files.
  public init(_ name: String = "byline", inMemory: Bool = false) throws {
    let memory = "/dev/shm/"
    let isMemory = inMemory && FileManager.default.isWritableFile(atPath: memory)
    path = (isMemory ? memory : NSTemporaryDirectory()) + "\(name)-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file, with the folders it needs.
  public func write(_ file: String, _ bytes: [UInt8]) throws {
    let target = "\(path)/\(file)"
    // By bytes: a name may begin with an accent, which is one character with the slash before it.
    let folder = String(target[..<(target.utf8.lastIndex(of: UInt8(ascii: "/")) ?? target.endIndex)])
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: target))
  }

  public func write(_ file: String, _ text: String) throws { try write(file, Array(text.utf8)) }
}

/// Every file below a folder, by relative path; links are listed, not followed.
public func files(below folder: String) throws -> [String: [UInt8]] {
  var found: [String: [UInt8]] = [:]
  for case let path as String in FileManager.default.enumerator(atPath: folder) ?? .init() {
    var isFolder: ObjCBool = false
    let full = "\(folder)/\(path)"
    guard FileManager.default.fileExists(atPath: full, isDirectory: &isFolder), !isFolder.boolValue else { continue }
    found[path] = [UInt8](try Data(contentsOf: URL(fileURLWithPath: full)))
  }
  return found
}

/// The package's own folder, for fixtures that are read in place.
public let packageFolder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent().path

/// Whether snapshots are rewritten instead of compared.
public var isRecording: Bool { ProcessInfo.processInfo.environment["RECORD"] == "1" }

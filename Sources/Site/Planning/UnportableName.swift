/// Names that a place refuses where a site may end up: a Windows host or computer, a memory stick, the store of a
/// continuous integration.
///
/// https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file
public struct UnportableName: Sendable, Hashable {
  /// The path up to the name, and the name.
  public let path: String
  /// `Windows cannot hold the ':' in 'a:b.png'`
  public let message: String

  /// The names in a path that are refused somewhere, from the top; nearly always none.
  public static func all(in path: String) -> [UnportableName] {
    let bytes = path.utf8
    var found: [UnportableName] = []
    var start = bytes.startIndex
    while start < bytes.endIndex {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "/")) ?? bytes.endIndex
      if let message = flaw(of: path[start..<end]) {
        found.append(UnportableName(path: String(path[..<end]), message: message))
      }
      if end == bytes.endIndex { break }
      start = bytes.index(after: end)
    }
    return found
  }

  private static func flaw(of name: Substring) -> String? {
    let bytes = name.utf8
    if let stranger = bytes.first(where: isRefused) {
      return "Windows cannot hold the '\(Character(Unicode.Scalar(stranger)))' in '\(name)'"
    }
    if bytes.last == UInt8(ascii: ".") { return "Windows drops the dot at the end of '\(name)'" }
    if bytes.last == UInt8(ascii: " ") { return "Windows drops the blank at the end of '\(name)'" }
    // Whatever follows the first dot, the name still means the device.
    let stem = bytes.prefix { $0 != UInt8(ascii: ".") }
    guard (3...4).contains(stem.count), let stem = Substring(stem).lowercased() as String?, devices.contains(stem)
    else {
      return nil
    }
    return "Windows cannot hold a file or folder named '\(name)'"
  }

  private static func isRefused(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: ":"), UInt8(ascii: "\""), UInt8(ascii: "|"),
      UInt8(ascii: "?"), UInt8(ascii: "*"):
      true
    default: false
    }
  }

  private static let devices: Set<String> = Set(
    ["con", "prn", "aux", "nul"] + (0...9).flatMap { ["com\($0)", "lpt\($0)"] })
}

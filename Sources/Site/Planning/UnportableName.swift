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
    var bytes = path
    guard bytes.withUTF8({ mayHaveFlaws($0) }) else { return [] }
    var found: [UnportableName] = []
    var start = path.utf8.startIndex
    while start < path.utf8.endIndex {
      let end = path.utf8[start...].firstIndex(of: UInt8(ascii: "/")) ?? path.utf8.endIndex
      if let message = flaw(of: path[start..<end]) {
        found.append(UnportableName(path: String(path[..<end]), message: message))
      }
      if end == path.utf8.endIndex { break }
      start = path.utf8.index(after: end)
    }
    return found
  }

  /// Whether a path needs a closer look: it holds a character that is refused, a name that ends in a dot or a blank, or
  /// one that may be a device's.
  private static func mayHaveFlaws(_ path: UnsafeBufferPointer<UInt8>) -> Bool {
    var start = 0
    for index in path.indices {
      let byte = path[index]
      if byte == UInt8(ascii: "/") {
        if mayHaveFlaws(path, start..<index) { return true }
        start = index + 1
      } else if isRefused(byte) {
        return true
      }
    }
    return mayHaveFlaws(path, start..<path.count)
  }

  private static func mayHaveFlaws(_ path: UnsafeBufferPointer<UInt8>, _ name: Range<Int>) -> Bool {
    guard let last = name.last else { return false }
    if path[last] == UInt8(ascii: ".") || path[last] == UInt8(ascii: " ") { return true }
    switch path[name.lowerBound] | 0x20 {
    case UInt8(ascii: "c"), UInt8(ascii: "p"), UInt8(ascii: "a"), UInt8(ascii: "n"), UInt8(ascii: "l"): break
    default: return false
    }
    // Devices have three or four letters, whatever follows after a dot.
    func isWhole(_ length: Int) -> Bool {
      name.count == length || name.count > length && path[name.lowerBound + length] == UInt8(ascii: ".")
    }
    return isWhole(3) || isWhole(4)
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

  /// `" * : < > ?` as bits, and `|`.
  private static func isRefused(_ byte: UInt8) -> Bool {
    byte < 64 ? 0xD400_0404_0000_0000 & (1 << UInt64(byte)) as UInt64 != 0 : byte == UInt8(ascii: "|")
  }

  private static let devices: Set<String> = Set(
    ["con", "prn", "aux", "nul"] + (0...9).flatMap { ["com\($0)", "lpt\($0)"] })
}

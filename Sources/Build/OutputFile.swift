internal import Diagnostics
public import Outputs

/// One file of the site as it will be published.
public struct OutputFile: Sendable {
  public enum Body: Sendable {
    case bytes([UInt8])
    /// Piece after piece, for files that would take much memory whole.
    case pieces(Pieces)
    /// A file on the disk, by its path from the working folder.
    case copy(of: String)

    /// All bytes of what is made; nil for a file on the disk.
    public var made: [UInt8]? {
      switch self {
      case .bytes(let bytes): bytes
      case .pieces(let pieces): pieces.bytes
      case .copy: nil
      }
    }
  }

  /// From the output folder: `topics/energy/index.html`.
  public let path: String
  public let body: Body

  /// - Precondition: The path cannot leave the output folder. Paths from authors are checked before they come here.
  public init(path: String, body: Body) {
    precondition(Self.isSafe(path), "not a path in the output folder: \(path)")
    self.path = path
    self.body = body
  }

  /// Whether a path leads into the folder it starts from, and through no name that means something else.
  static func isSafe(_ path: String) -> Bool {
    var path = path
    return path.withUTF8 { isSafe(UnsafeRawBufferPointer($0)) }
  }

  /// The same for the bytes of a path.
  static func isSafe(_ path: UnsafeRawBufferPointer) -> Bool {
    // Where the part being read begins.
    var start = 0
    for index in 0..<path.count {
      let byte = path[index]
      // Letters and digits.
      if byte > UInt8(ascii: "/"), byte != 0x7F { continue }
      if byte == UInt8(ascii: "/") {
        guard isName(path[start..<index]) else { return false }
        start = index + 1
      } else if byte < 0x20 || byte == 0x7F {
        return false
      }
    }
    return isName(path[start...])
  }

  private static func isName(_ part: Slice<UnsafeRawBufferPointer>) -> Bool {
    part.count > 2 || part.contains { $0 != UInt8(ascii: ".") }
  }
}

/// The folder a path lies in, nil at the top.
func folder(of path: String) -> String? {
  path.lastSlash.map { String(path[..<$0]) }
}

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
    var part: (length: Int, dots: Int) = (0, 0)
    for byte in path {
      switch byte {
      case UInt8(ascii: "/"):
        if part.length == 0 || (part.length == part.dots && part.dots <= 2) { return false }
        part = (0, 0)
      case 0..<0x20, 0x7F: return false
      default: part = (part.length + 1, part.dots + (byte == UInt8(ascii: ".") ? 1 : 0))
      }
    }
    return part.length > 0 && !(part.length == part.dots && part.dots <= 2)
  }
}

/// The folder a path lies in, nil at the top.
func folder(of path: String) -> String? {
  guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return nil }
  return String(path[..<slash])
}

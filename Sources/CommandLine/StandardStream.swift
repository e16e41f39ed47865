#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Standard input, standard output or standard error.
struct StandardStream: Sendable {
  static let output = StandardStream(descriptor: 1)
  static let error = StandardStream(descriptor: 2)
  static let input = StandardStream(descriptor: 0)

  private let descriptor: Int32

  /// Writes text at once, past the C library's buffers.
  ///
  /// - Returns: False where the text cannot be written; a reader that went away has had enough, which is no failure.
  @discardableResult func write(_ text: String) -> Bool { write(Array(text.utf8)) }

  @discardableResult func write(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let wrote = rest.withUnsafeBytes { Self.write(descriptor, $0) }
      if wrote < 0 {
        if errno == EINTR { continue }
        return errno == EPIPE
      }
      rest = rest.dropFirst(wrote)
    }
    return true
  }

  /// Everything on standard input; nil where it cannot be read.
  static func readInput() -> [UInt8]? {
    var all: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let got = piece.withUnsafeMutableBytes { read(0, $0.baseAddress, $0.count) }
      if got < 0, errno == EINTR { continue }
      if got <= 0 { return got == 0 ? all : nil }
      all += piece[..<got]
    }
  }

  /// Whether a person is looking, on a screen that can show more than lines.
  var isTerminal: Bool { isatty(descriptor) == 1 && environment("TERM") != "dumb" }

  /// https://no-color.org
  var isColoured: Bool { isTerminal && (environment("NO_COLOR") ?? "").isEmpty }

  func painted(_ text: String, _ style: String) -> String { isColoured ? "\u{1B}[\(style)m\(text)\u{1B}[0m" : text }

  var columns: Int {
    var size = winsize()
    return ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
  }

  private static func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    #if canImport(Glibc)
      Glibc.write(descriptor, bytes.baseAddress, bytes.count)
    #elseif canImport(Musl)
      Musl.write(descriptor, bytes.baseAddress, bytes.count)
    #else
      Darwin.write(descriptor, bytes.baseAddress, bytes.count)
    #endif
  }
}

/// A variable of the environment.
func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

/// Seconds since 1970: the clock's, or those that `SOURCE_DATE_EPOCH` says, so that a build can be repeated.
///
/// https://reproducible-builds.org/specs/source-date-epoch/
func now() throws(Complaint) -> Int {
  guard let text = environment("SOURCE_DATE_EPOCH"), !text.isEmpty else { return time(nil) }
  guard let seconds = Int(text), seconds >= 0 else {
    throw Complaint(.usage, "SOURCE_DATE_EPOCH is '\(text)', which is not a number of seconds since 1970")
  }
  return seconds
}

import Build

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The templates that this very program was built from, where it runs inside its package: they are part of the binary,
/// so a change in them builds it anew and starts it again.
struct TemplateSource: Sendable {
  /// The folder to watch, from the working folder.
  let folder = "Templates"
  private let program: String
  private let isRelease: Bool

  /// - Returns: nil where the working folder is not the package of this program.
  static func find(_ disk: Disk = .real) -> TemplateSource? {
    guard let package = disk.resolved("."),
      let program = disk.resolved("/proc/self/exe") ?? disk.resolved(CommandLine.arguments[0]),
      program.hasPrefix(package + "/.build/"), (try? disk.workingFolder.status("Package.swift")) != nil,
      (try? disk.workingFolder.status("Templates")) != nil
    else { return nil }
    return TemplateSource(program: program, isRelease: program.contains("/release/"))
  }

  private init(program: String, isRelease: Bool) {
    self.program = program
    self.isRelease = isRelease
  }

  /// Builds the program; nil where it could be built, else what the compiler said.
  func rebuild() -> String? {
    let command = "swift build --product byline \(isRelease ? "-c release --static-swift-stdlib" : "") 2>&1 </dev/null"
    guard let pipe = popen(command, "r") else { return "'swift build' cannot be started" }
    var output: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 14)
    while true {
      let count = fread(&piece, 1, piece.count, pipe)
      if count == 0 { break }
      output += piece[..<count]
    }
    if pclose(pipe) == 0 { return nil }
    let lines = String(decoding: output, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    // What comes before the first error is the list of what was compiled.
    let start = lines.firstIndex { $0.contains(": error:") } ?? max(0, lines.count - 40)
    return lines[start...].prefix(80).joined(separator: "\n")
  }

  /// Starts the program again in place of this one, on the same port.
  func restart(port: Int) {
    var arguments = CommandLine.arguments
    arguments[0] = program
    if let place = arguments.firstIndex(of: "--port"), place + 1 < arguments.count {
      arguments[place + 1] = "\(port)"
    } else {
      arguments += ["--port", "\(port)"]
    }
    // A browser that is open finds the way by itself.
    arguments.removeAll { $0 == "--open" }
    var signals = sigset_t()
    sigfillset(&signals)
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    let pointers = arguments.map { strdup($0) } + [nil]
    execv(program, pointers)
  }
}

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
  private let package: String
  private let program: String
  private let isRelease: Bool

  /// - Returns: nil where the working folder is not the package of this program.
  static func find(_ disk: Disk = .real) -> TemplateSource? {
    guard let package = try? disk.resolved("."),
      let program = try? disk.resolved("/proc/self/exe") ?? disk.resolved(CommandLine.arguments[0]),
      program.hasPrefix(package + "/.build/"), (try? disk.workingFolder.status("Package.swift")) != nil,
      (try? disk.workingFolder.status("Templates")) != nil
    else { return nil }
    let isRelease = program.dropFirst(package.count).contains("/release/")
    return TemplateSource(package: package, program: program, isRelease: isRelease)
  }

  private init(package: String, program: String, isRelease: Bool) {
    self.package = package
    self.program = program
    self.isRelease = isRelease
  }

  /// Builds the program as `scripts/setup` does.
  ///
  /// - Returns: nil where it could be built, else what the compiler said.
  func rebuild(_ interruption: Interruption) -> String? {
    #if os(macOS)
      let flags = isRelease ? "-c release" : ""
    #else
      let flags = isRelease ? "-c release --static-swift-stdlib" : ""
    #endif
    var pipe: UnsafeMutablePointer<FILE>?
    // Ctrl-C is for the compiler, too.
    interruption.suspended { pipe = popen("swift build --product byline \(flags) 2>&1 </dev/null", "r") }
    guard let pipe else { return "'swift build' cannot be started" }
    var output: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 14)
    while true {
      let count = fread(&piece, 1, piece.count, pipe)
      if count == 0 { break }
      output += piece[..<count]
    }
    if pclose(pipe) == 0 { return nil }
    return mistakes(in: String(decoding: output, as: UTF8.self).replacing(package + "/", with: ""))
  }

  /// What comes before the first error is the list of what was compiled.
  private func mistakes(in output: String) -> String {
    let lines = output.split(separator: "\n", omittingEmptySubsequences: false)
    let start = lines.firstIndex { $0.contains(": error:") } ?? max(0, lines.count - 40)
    return lines[start...].prefix(80).joined(separator: "\n")
  }

  /// Starts the program again in place of this one, on the same port.
  func restart(port: Int) -> Never {
    let words = Self.words(Array(CommandLine.arguments.dropFirst()), port: port)
    var signals = sigset_t()
    sigfillset(&signals)
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    let pointers = ([program] + words).map { strdup($0) } + [nil]
    execv(program, pointers)
    let stream = StandardStream.error
    stream.write("\(stream.painted("error:", "1;31")) \(program) cannot be started again\n")
    exit(ExitCode.failure.rawValue)
  }

  /// The words after the program's name with which it serves the same on this port.
  ///
  /// A browser that is open finds the way by itself, and needs no other.
  static func words(_ words: [String], port: Int) -> [String] {
    var kept: [String] = []
    var rest = words[...]
    while let word = rest.popFirst() {
      if word == "--port" {
        rest = rest.dropFirst()
      } else if word != "--open", !word.hasPrefix("--port=") {
        kept.append(word)
      }
    }
    // Before everything else, since words after '--' are no options.
    kept.insert("--port=\(port)", at: min(1, kept.count))
    return kept
  }
}

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The program: arguments in, exit code out.
@main enum Byline {
  static let version = "0.1.0"

  static func main() {
    // A reader that closes the pipe early (`byline markdown | head`) has what it wanted.
    signal(SIGPIPE, SIG_IGN)
    // A limit on the size of files (`ulimit -f`) is a full disk like any other, and no reason to die.
    signal(SIGXFSZ, SIG_IGN)
    occupyStandardStreams()
    exit(run(Array(CommandLine.arguments.dropFirst())).rawValue)
  }

  /// Where the program was started with closed streams, the first file it opened would take the place of one, and
  /// messages would be written into that file.
  private static func occupyStandardStreams() {
    while true {
      let file = open("/dev/null", O_RDWR)
      if file <= STDERR_FILENO, file >= 0 { continue }
      close(file)
      return
    }
  }

  static func run(_ words: [String]) -> ExitCode {
    do throws(Complaint) {
      switch try Request(words) {
      case .help(let topic): try print(topic.map { $0.help } ?? Command.overview)
      case .version: try print("byline \(version)\n")
      case .run(let command, let arguments): return try command.run(arguments)
      }
      return .success
    } catch {
      complain(error)
      return error.code
    }
  }

  /// Writes to standard output.
  static func print(_ text: String) throws(Complaint) {
    guard StandardStream.output.write(text) else {
      throw Complaint(.failure, "cannot write to standard output")
    }
  }

  private static func complain(_ complaint: Complaint) {
    let stream = StandardStream.error
    stream.write("\(stream.painted("error:", "1;31")) \(complaint.message)\n")
    if let help = complaint.help { stream.write("\(help)\n") }
  }
}

/// How a run ends, for scripts and continuous integration.
enum ExitCode: Int32 {
  case success = 0
  /// The content has mistakes; nothing was published.
  case mistakes = 1
  /// The command was not understood.
  case usage = 2
  /// The disk failed, or we did.
  case failure = 3
}

/// Why a command cannot be run: one sentence, and what would work.
struct Complaint: Error, Equatable {
  let code: ExitCode
  let message: String
  let help: String?

  init(_ code: ExitCode, _ message: String, help: String? = nil) {
    self.code = code
    self.message = message
    self.help = help
  }
}

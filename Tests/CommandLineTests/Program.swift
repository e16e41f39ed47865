import Foundation

/// The built program, called as a person calls it.
struct Program {
  struct Result: Equatable {
    let code: Int32
    let output: String
    let error: String
  }

  /// It lies beside the test bundle.
  static let path: String = {
    let bundle = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().path
    let known = [bundle, Bundle.main.bundlePath, Bundle(for: Anchor.self).bundleURL.deletingLastPathComponent().path]
    return known.map { $0 + "/byline" }.first { FileManager.default.isExecutableFile(atPath: $0) } ?? "byline"
  }()

  private final class Anchor {}

  static func run(
    _ arguments: String..., in folder: String, input: String = "", executable: String = path,
    environment: [String: String] = [:]
  ) throws -> Result {
    try run(arguments, in: folder, input: input, executable: executable, environment: environment)
  }

  static func run(
    _ arguments: [String], in folder: String, input: String = "", executable: String = path,
    environment: [String: String] = [:]
  ) throws -> Result {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: executable)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    var variables = ProcessInfo.processInfo.environment
    variables["SOURCE_DATE_EPOCH"] = "1774000000"
    process.environment = variables.merging(environment) { $1 }
    let pipes = (input: Pipe(), output: Pipe(), error: Pipe())
    process.standardInput = pipes.input
    process.standardOutput = pipes.output
    process.standardError = pipes.error
    try process.run()
    try pipes.input.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try pipes.input.fileHandleForWriting.close()
    let output = try pipes.output.fileHandleForReading.readToEnd() ?? Data()
    let error = try pipes.error.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Result(
      code: process.terminationStatus, output: String(decoding: output, as: UTF8.self),
      error: String(decoding: error, as: UTF8.self))
  }
}

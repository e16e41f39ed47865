import Foundation
import Support
import Testing

/// A running `byline serve`, ended with the value.
final class Served {
  let address: String
  let port: Int
  private let process = Process()
  private let output = Pipe()
  private let errors = Pipe()

  convenience init(_ arguments: String..., in folder: TemporaryFolder) throws {
    try self.init(arguments: arguments, in: folder)
  }

  init(
    arguments: [String], in folder: TemporaryFolder, program: String = Program.path,
    environment: [String: String] = [:]
  ) throws {
    process.executableURL = URL(fileURLWithPath: program)
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.arguments = ["serve"] + arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    var line: [UInt8] = []
    while line.last != UInt8(ascii: "\n"), let byte = try output.fileHandleForReading.read(upToCount: 1)?.first {
      line.append(byte)
    }
    address = String(decoding: line.dropLast(), as: UTF8.self)
    port = try #require(address.firstMatch(of: #/:(\d+)\//#).flatMap { Int($0.1) })
  }

  deinit { if process.isRunning { process.terminate() } }

  /// The exit code after a signal.
  func end(by signal: Int32) -> Int32 {
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    return process.terminationReason == .exit ? process.terminationStatus : -1
  }

  /// The number of its run, as its pages carry it, and how much has happened in it.
  func mark() throws -> (run: String, number: Int) {
    let text = try ask(address.replacing("http://127.0.0.1:\(port)", with: ""), port: port).text
    let mark = try #require(text.firstMatch(of: #/data-byline-since="([^".]+)\.([0-9]+)"/#))
    return (String(mark.1), try #require(Int(mark.2)))
  }

  /// An open event stream and what it begins with, as soon as the program answers.
  func listener(since mark: (run: String, number: Int)) throws -> (wire: Wire, opening: String) {
    let request = "GET /_byline/events?since=\(mark.run).\(mark.number) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n\r\n"
    let deadline = ContinuousClock.now + .seconds(60)
    while true {
      if let wire = try? Wire(port: port), wire.send(request), let text = try? wire.receive(until: "event: mended") {
        return (wire, text)
      }
      try #require(.now < deadline)
    }
  }

  /// What followed the first line on standard output. To be read when it has ended.
  lazy var announcement = text(output)

  /// What it wrote to standard error. To be read when it has ended.
  lazy var error = text(errors)

  private func text(_ pipe: Pipe) -> String {
    String(decoding: (try? pipe.fileHandleForReading.readToEnd()) ?? Data(), as: UTF8.self)
  }
}

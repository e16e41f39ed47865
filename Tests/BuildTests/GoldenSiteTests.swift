import Build
import Diagnostics
import Foundation
import Support
import Testing

/// A small institute, complete, rendered and compared file by file. `RECORD=1` re-records `Expected`.
@Suite struct GoldenSiteTests {
  private static let folder = packageFolder + "/Tests/Sites/institute"

  @Test func `the institute is what was recorded`() throws {
    let made = try Self.made(jobs: 2)
    let expectedFolder = Self.folder + "/Expected"
    if isRecording {
      try? FileManager.default.removeItem(atPath: expectedFolder)
      for (path, bytes) in made {
        let target = "\(expectedFolder)/\(path)"
        try FileManager.default.createDirectory(
          atPath: (target as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try Data(bytes).write(to: URL(fileURLWithPath: target))
      }
      return
    }
    let expected = try files(below: expectedFolder)
    #expect(made.keys.sorted() == expected.keys.sorted(), "files that are missing, or that nothing makes any more")
    for path in expected.keys.sorted() {
      guard let bytes = made[path], bytes != expected[path] else { continue }
      Issue.record("\(path) differs: \(Self.firstDifference(bytes, expected[path] ?? []))")
    }
  }

  @Test func `drafts, embargoed and expired pieces leave no trace in any file`() throws {
    let traces = ["secret", "nobody sees", "embargoed", "not yet.", "expired notice", "no longer."]
    for (path, bytes) in try Self.made(jobs: 2) {
      let text = (path + " " + String(decoding: bytes, as: UTF8.self)).lowercased()
      for trace in traces { #expect(!text.contains(trace), "\(path) holds '\(trace)'") }
    }
  }

  @Test func `one job and two make the same bytes`() throws {
    #expect(try Self.made(jobs: 1) == Self.made(jobs: 2))
  }

  /// The site's files by path; names of assets without their fingerprints, so that a change of style is not a
  /// change of every page here.
  private static func made(jobs: Int) throws -> [String: [UInt8]] {
    let output = try TemporaryFolder("golden")
    let request = BuildRequest(source: folder, output: output.path + "/Public", now: 1_780_000_000, jobs: jobs)
    let outcome = build(request)
    var printer = DiagnosticPrinter { FileManager.default.contents(atPath: $0).map { [UInt8]($0) } }
    try #require(outcome.failure == nil, "\(outcome.failure ?? "")")
    try #require(!outcome.report.hasErrors, "\(printer.text(for: outcome.report))")
    var made: [String: [UInt8]] = [:]
    for (path, bytes) in try files(below: output.path + "/Public") where !path.hasPrefix("assets/") {
      let text = String(validating: bytes, as: UTF8.self)
      made[path] = text.map { Array($0.replacing(/\/assets\/(\w+)\.[0-9a-f]+\./) { "/assets/\($0.1)." }.utf8) } ?? bytes
    }
    return made
  }

  private static func firstDifference(_ made: [UInt8], _ expected: [UInt8]) -> String {
    let new = String(decoding: made, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    let old = String(decoding: expected, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    for (line, (a, b)) in zip(new, old).enumerated() where a != b {
      return "line \(line + 1)\n  now: \(a)\n  was: \(b)"
    }
    return "\(new.count) lines, was \(old.count)"
  }
}

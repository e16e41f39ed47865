import Build
import Diagnostics
import Foundation
import Support
import Testing

/// Every kind of mistake has a case under `Tests/Cases` that shows its whole message. `RECORD=1` rewrites them.
@Suite struct CaseTests {
  private static let folder = packageFolder + "/Tests/Cases"
  static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
    .filter { $0.hasSuffix(".case") }.sorted()

  @Test(arguments: names) func `a case says what it says`(name: String) throws {
    let path = "\(Self.folder)/\(name)"
    let source = CaseFile(try String(contentsOfFile: path, encoding: .utf8))
    let site = try TemporaryFolder("case")
    for (file, bytes) in source.files { try site.write(file, bytes) }
    let said = said(of: source, in: site.path)
    if isRecording {
      try source.text(saying: said).write(toFile: path, atomically: true, encoding: .utf8)
    } else {
      #expect(said == source.expected, "\(name): run with RECORD=1 and read the difference as prose")
    }
  }

  @Test func `every diagnostic code has a case`() throws {
    let shown = try Self.names.map { try String(contentsOfFile: "\(Self.folder)/\($0)", encoding: .utf8) }.joined()
    let missing = DiagnosticCode.allCases.map(\.rawValue).filter { !shown.contains("[\($0)]") }
    #expect(missing.sorted() == Self.shownElsewhere.sorted())
  }

  /// Codes whose cause is no text, or too long a one; ``HostileInputTests`` shows them.
  private static let shownElsewhere = [
    "file/not-regular", "file/too-large", "link/dead", "link/moved", "picture/too-heavy", "picture/too-small",
    "file/unreadable", "markdown/output-too-large",
    "markdown/reference-too-large", "markdown/too-large",
    "markdown/too-many-footnotes", "markdown/too-many-list-items",
  ]

  private func said(of source: CaseFile, in folder: String) -> String {
    var request = BuildRequest(source: folder, output: "\(folder)/Public", now: 1_780_000_000, jobs: 2)
    request.drafts = source.options.contains("drafts")
    request.future = source.options.contains("future")
    request.writes = false
    let (report, failure) = outcome(of: request, isCheck: source.options.contains("check"))
    var printer = DiagnosticPrinter { path in
      FileManager.default.contents(atPath: path).map { [UInt8]($0) }
    }
    let text = printer.text(for: report) + (failure.map { "failure: \($0)\n" } ?? "")
    return text.replacingOccurrences(of: folder + "/", with: "")
  }

  /// What `byline build` says, or where the case asks for it `byline check`.
  private func outcome(of request: BuildRequest, isCheck: Bool) -> (Report, String?) {
    if isCheck {
      let outcome = check(request)
      return (outcome.report, outcome.failure)
    }
    let outcome = build(request)
    return (outcome.report, outcome.failure)
  }
}

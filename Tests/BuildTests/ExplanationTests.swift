import Diagnostics
import Foundation
import Support
import Testing

/// The manual of messages: `byline explain CODE`, and `docs/messages.md`.
@Suite struct ExplanationTests {
  @Test func `every message is explained, and nothing else`() {
    #expect(Explanation.codes == DiagnosticCode.allCases.map(\.rawValue).sorted())
  }

  /// An example that no case proves could say what the program does not.
  @Test func `every example is a message of a case`() throws {
    let folder = packageFolder + "/Tests/Cases"
    let cases = try CaseTests.names.map { try String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8) }
      .joined(separator: "\n")
    var examples = 0
    for code in DiagnosticCode.allCases {
      let text = try #require(Explanation(code)).text
      for part in text.components(separatedBy: "```text\n").dropFirst() {
        let example = part.components(separatedBy: "\n```")[0]
        examples += 1
        #expect(example.hasSuffix("[\(code.rawValue)]"), "the example of \(code.rawValue) is of another code")
        #expect(cases.contains(example), "no case says the example of \(code.rawValue)")
      }
    }
    #expect(examples > 60)
  }

  @Test func `the page of the manual is what explain prints`() throws {
    let path = packageFolder + "/docs/messages.md"
    if isRecording { try Explanation.page.write(toFile: path, atomically: true, encoding: .utf8) }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == Explanation.page, "run with RECORD=1")
  }
}

import Diagnostics
import Foundation
import Site
import Testing

/// The manual cannot be out of date: these fail when it is.
@Suite struct ManualTests {
  private static let docs =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path + "/docs"

  @Test func `the field manual is what the declarations say`() throws {
    let page = try String(contentsOfFile: Self.docs + "/fields.md", encoding: .utf8)
    #expect(page == FieldManual.text, "run: byline help fields > docs/fields.md")
  }

  @Test func `every diagnostic code is explained`() throws {
    let page = try String(contentsOfFile: Self.docs + "/diagnostics.md", encoding: .utf8)
    for code in DiagnosticCode.allCases { #expect(page.contains("`\(code.rawValue)`"), "\(code.rawValue)") }
  }

  @Test func `no code is explained that nothing reports`() throws {
    let page = try String(contentsOfFile: Self.docs + "/diagnostics.md", encoding: .utf8)
    let explained = page.matches(of: /^\| `([a-z-]+\/[a-z0-9-]+)`/.anchorsMatchLineEndings()).map { String($0.1) }
    let known = Set(DiagnosticCode.allCases.map(\.rawValue))
    #expect(!explained.isEmpty)
    for code in explained { #expect(known.contains(code), "\(code)") }
  }
}

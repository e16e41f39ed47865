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
}

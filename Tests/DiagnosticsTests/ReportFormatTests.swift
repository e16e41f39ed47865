import Diagnostics
import Foundation
import Testing

/// Reports as other programs read them.
@Suite struct ReportFormatTests {
  private static let path = "Content/a, b: 50%.md"
  private static let text = "title: Ağac 🌳 steel\nauthors: okafro\n"

  private var report: Report {
    var report = Report()
    let span = SourceSpan(path: Self.path, range: range(of: "okafro"))
    report.error(
      .unknownAuthor, "no author named 'okafro'\r\n::error::x", at: span, help: "did you mean 'okafor'?",
      notes: [.init("see", at: SourceSpan(path: "Content/authors/okafor.md", range: 0..<0))],
      fix: Fix(span, expecting: "okafro", replacement: "okafor"))
    report.warning(.doubleSpace, "2 spaces", at: SourceSpan(path: Self.path, range: range(of: "steel")))
    report.hint(.siteURLMissing, "no 'url'", at: nil)
    return report
  }

  private func range(of word: String) -> Range<Int> {
    let bytes = Array(Self.text.utf8)
    let wanted = Array(word.utf8)
    let start = bytes.indices.first { bytes[$0...].starts(with: wanted) } ?? 0
    return start..<start + wanted.count
  }

  private var printer: DiagnosticPrinter {
    DiagnosticPrinter { $0 == Self.path ? Array(Self.text.utf8) : nil }
  }

  @Test func `SARIF is well-formed and says the same`() throws {
    var printer = printer
    let log = try JSONDecoder().decode(SARIF.self, from: Data(printer.sarif(for: report, version: "1.2").utf8))
    #expect(log.version == "2.1.0")
    let run = try #require(log.runs.first)
    #expect(run.columnKind == "unicodeCodePoints")
    #expect(run.results.map(\.level) == ["note", "warning", "error"])
    for result in run.results { #expect(run.tool.driver.rules[result.ruleIndex].id == result.ruleId) }
    let place = try #require(run.results[2].locations?.first?.physicalLocation)
    #expect(place.artifactLocation.uri == "Content/a%2C%20b%3A%2050%25.md")
    #expect(place.region == SARIF.Region(startLine: 2, startColumn: 10, endLine: 2, endColumn: 16))
    // The tree is one code point, two UTF-16 units and four bytes.
    #expect(run.results[1].locations?.first?.physicalLocation.region?.startColumn == 15)
    #expect(run.results[2].fixes?.first?.artifactChanges.first?.replacements.first?.insertedContent.text == "okafor")
  }

  @Test func `annotations cannot be broken out of`() {
    var printer = printer
    let lines = printer.annotations(for: report).split(separator: "\n")
    #expect(lines.count == 3)
    #expect(
      lines[2]
        == "::error file=Content/a%2C b%3A 50%25.md,line=2,col=10,endColumn=16,title=reference/unknown-author::no author named 'okafro'%0D%0A::error::x%0Adid you mean 'okafor'?%0Asee Content/authors/okafor.md"
    )
    #expect(lines[0] == "::notice title=site/no-url::no 'url'")
  }

  @Test func `JSON carries the fix`() throws {
    var printer = printer
    let json = try JSONSerialization.jsonObject(with: Data(printer.json(for: report).utf8)) as? [String: Any]
    let all = try #require(json?["diagnostics"] as? [[String: Any]])
    let fix = try #require(all.last?["fix"] as? [[String: Any]])
    #expect(fix.first?["old"] as? String == "okafro")
    #expect(fix.first?["new"] as? String == "okafor")
    #expect(fix.first?["start"] as? Int == range(of: "okafro").lowerBound)
  }

  @Test func `a strict report has no warnings`() {
    #expect(report.strict.sorted.map(\.severity) == [.hint, .error, .error])
  }

  struct SARIF: Decodable {
    let version: String
    let runs: [Run]

    struct Run: Decodable {
      let tool: Tool
      let columnKind: String
      let results: [Result]
    }
    struct Tool: Decodable { let driver: Driver }
    struct Driver: Decodable {
      let name: String
      let rules: [Rule]
    }
    struct Rule: Decodable { let id: String }
    struct Result: Decodable {
      let ruleId: String
      let ruleIndex: Int
      let level: String
      let locations: [Location]?
      let fixes: [Change]?
    }
    struct Location: Decodable { let physicalLocation: Place }
    struct Place: Decodable {
      let artifactLocation: Artifact
      let region: Region?
    }
    struct Artifact: Decodable { let uri: String }
    struct Region: Decodable, Equatable { let startLine, startColumn, endLine, endColumn: Int }
    struct Change: Decodable { let artifactChanges: [ArtifactChange] }
    struct ArtifactChange: Decodable { let replacements: [Replacement] }
    struct Replacement: Decodable { let insertedContent: Content }
    struct Content: Decodable { let text: String }
  }
}

import Build
import Diagnostics
import Foundation
import Support
import Testing

/// A first user's own article with two authors, as it came in, must build without edits.
///
/// The sample lies outside the package (`../shared/samples/seed-article`); where it is missing the test is skipped.
@Suite struct SeedArticleTests {
  private static let folder = packageFolder + "/../shared/samples/seed-article"

  @Test(.enabled(if: FileManager.default.fileExists(atPath: folder), "there is no \(folder)"))
  func `the seed article builds as it is, with both authors`() throws {
    let output = try TemporaryFolder("seed")
    let outcome = build(
      BuildRequest(source: Self.folder, output: output.path + "/Public", now: 1_790_000_000, jobs: 2))
    #expect(outcome.summary?.articles == 1)
    #expect(outcome.report.sorted.map(\.code) == Array(repeating: .strandWithoutFile, count: 4) + [.siteFileMissing])

    let made = try files(below: output.path + "/Public")
    let page = String(decoding: made["commentary/azerbaijan-pakistan/index.html"] ?? [], as: UTF8.self)
    for author in ["Rusif Huseynov", "Ziya Kazimzada"] { #expect(page.contains(author)) }
    #expect(page.contains("Co-founder and Director of Topchubashov Center"))
    #expect(page.contains("an intern at Topchubashov Center"))
    #expect(made["authors/rusif-huseynov/index.html"] != nil)
    #expect(made["authors/ziya-kazimzada/index.html"] != nil)
    #expect(made["topics/foreign-policy/index.html"] != nil)
  }
}

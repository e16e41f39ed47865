import Build
import Diagnostics
import Support
import Testing

/// A site made of texts, published to a folder, and what came of it.
struct PublishedSite {
  var settings = "title: Test\nurl: https://test.example/\n"
  /// Paths under `Content/` and what stands in them.
  var texts: [String: String] = ["authors/ana.md": "---\nname: Ana Lee\n---\n\nAna writes.\n"]
  /// 2026-01-01T00:00:00Z
  var now = 1_767_225_600
  var showsDrafts = false

  /// Adds a piece; `more` is further front matter.
  mutating func article(
    _ name: String, title: String? = nil, date: String = "2025-01-01", type: String = "commentary",
    authors: String = "[ana]", _ more: String = "", body: String = "Text."
  ) {
    texts["articles/\(name).md"] = """
      ---
      title: \(Self.quoted(title ?? name))
      date: \(date)
      type: \(type)
      authors: \(authors)
      \(more)
      ---

      \(body)

      """
  }

  /// A text as YAML takes it whatever is in it.
  static func quoted(_ text: String) -> String { "'" + text.replacing("'", with: "''") + "'" }

  /// The files of the site by path.
  func published() throws -> [String: [UInt8]] {
    let (files, report) = try built()
    try #require(!report.hasErrors, "\(report.sorted.map(\.message))")
    return files
  }

  /// The same, with what was said.
  func built() throws -> (files: [String: [UInt8]], report: Report) {
    let folder = try TemporaryFolder("outputs")
    for (path, text) in texts.merging(["site.yml": settings], uniquingKeysWith: { $1 }) {
      try folder.write("Content/" + path, text)
    }
    let output = folder.path + "/Public"
    var request = BuildRequest(source: folder.path, output: output, now: now, jobs: 2)
    request.drafts = showsDrafts
    let outcome = build(request)
    try #require(outcome.failure == nil, "\(outcome.failure ?? "")")
    return (try files(below: output), outcome.report)
  }

  /// One file as text.
  func text(of path: String) throws -> String {
    String(decoding: try #require(try published()[path], "no \(path)"), as: UTF8.self)
  }
}

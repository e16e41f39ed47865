import Build
import Foundation
import Support

/// A site of few files in two states, so that a build of it can be broken at each of its calls to the disk.
struct SmallSite {
  let folder: TemporaryFolder
  var output: String { folder.path + "/Public" }

  private static let shared = [
    "site.yml": "title: Small\nurl: https://small.example/\n",
    "authors/ana.md": "---\nname: Ana Sol\n---\nShe writes.\n",
    "files/data.csv": "a,b\n1,2\n",
  ]
  static let old = shared.merging([
    "articles/steel.md":
      "---\ntitle: Old steel\ndate: 2026-01-01\ntype: commentary\nauthors: ana\n---\nOld text of steel.\n",
    "articles/coal.md":
      "---\ntitle: Coal\ndate: 2026-01-02\ntype: report\nauthors: ana\ntopics: [heat]\n---\nText of coal.\n",
  ]) { $1 }
  static let new = shared.merging([
    "articles/steel.md":
      "---\ntitle: New steel\ndate: 2026-01-01\ntype: commentary\nauthors: ana\n---\nNew text of steel.\n",
    "articles/iron.md":
      "---\ntitle: Iron\ndate: 2026-01-03\ntype: data\nauthors: ana\naliases: [/rust/]\n---\nText of iron.\n",
  ]) { $1 }

  init(_ content: [String: String] = old) throws {
    folder = try TemporaryFolder("small", inMemory: true)
    try write(content)
  }

  /// Makes the content equal to these files.
  func write(_ content: [String: String]) throws {
    try? FileManager.default.removeItem(atPath: folder.path + "/Content")
    for (path, text) in content { try folder.write("Content/" + path, text) }
  }

  @discardableResult func build(_ disk: Disk = .real, jobs: Int = 1) -> BuildOutcome {
    var request = BuildRequest(source: folder.path, output: output, now: 1_780_000_000, jobs: jobs)
    request.disk = disk
    return Build.build(request)
  }

  /// The output, byte for byte; folders that hold nothing as `name/`. Nil where there is none.
  func published() throws -> [String: [UInt8]]? {
    guard FileManager.default.fileExists(atPath: output) else { return nil }
    var found = try files(below: output)
    for case let path as String in FileManager.default.enumerator(atPath: output) ?? .init() {
      if (try? FileManager.default.contentsOfDirectory(atPath: "\(output)/\(path)"))?.isEmpty == true {
        found[path + "/"] = []
      }
    }
    return found
  }

  /// What lies beside the content.
  var beside: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }
  }

  /// What a build from nothing makes of some content.
  static func clean(_ content: [String: String]) throws -> [String: [UInt8]] {
    let site = try SmallSite(content)
    site.build()
    return try site.published() ?? [:]
  }
}

import Build
import Foundation
import Support

/// A site of few files in two states, so that a build of it can be broken at each of its calls to the disk.
struct SmallSite {
  let folder: TemporaryFolder
  var output: String { folder.path + "/Public" }

  private static let shared = [
    "site.yml": "title: Small\nurl: https://small.example/\n", "files/data.csv": "a,b\n1,2\n",
  ]
  static let old = shared.merging([
    "articles/steel.md": "---\ntitle: Old steel\ndate: 2026-01-01\ntype: data\n---\nOld text of steel.\n",
    "pages/coal.md": "---\ntitle: Coal\n---\nText of coal.\n",
    "topics/heat.md": "---\ntitle: Heat\n---\n",
  ]) { $1 }
  static let new = shared.merging([
    "articles/steel.md": "---\ntitle: New steel\ndate: 2026-01-01\ntype: data\n---\nNew text of steel.\n",
    "pages/iron.md": "---\ntitle: Iron\naliases: [/rust/]\n---\nText of iron.\n",
  ]) { $1 }
  /// The new state but for the text of one article, so that most pages need not be made again.
  static let edited = new.mapValues { $0.replacing("New text", with: "Text before the edit") }

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
    // Any program will do, as long as it is the same.
    request.program = Fingerprint([])
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

  /// Everything, what a build keeps beside the output and leaves behind included.
  var everything: [String: [UInt8]] { get throws { try files(below: folder.path) } }

  /// What a build from nothing makes of some content.
  static func clean(_ content: [String: String]) throws -> [String: [UInt8]] {
    let site = try SmallSite(content)
    site.build()
    return try site.published() ?? [:]
  }
}

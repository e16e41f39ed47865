import Build
import Diagnostics
import Foundation
import Support
import Testing

/// A site kept in memory gives what a build from nothing gives, byte for byte, after any edits.
@Suite struct LiveSiteTests {
  @Test(arguments: 1...12) func `warm equals cold after any series of edits`(seed: UInt64) throws {
    var random = Seeded(seed)
    let folder = try TemporaryFolder("live")
    var contents: [String: String] = ["site.yml": "title: Live\nurl: https://live.example/sub/\npage-size: 3\n"]
    for number in 1...3 {
      contents["authors/a\(number).md"] = "---\nname: Author \(number)\n---\n\nFirst sentence \(number). More.\n"
    }
    contents["pages/about.md"] = "---\ntitle: About\n---\n\nSee [one](../articles/p1.md).\n"
    for number in 1...5 { contents["articles/p\(number).md"] = Self.article(number, &random) }
    for (path, text) in contents { try folder.write("Content/" + path, text) }

    let request = BuildRequest(source: folder.path, output: folder.path + "/Public", now: 1_780_000_000, jobs: 2)
    let live = LiveSite(request)
    var update = try live.update(changed: nil, now: request.now)
    var known: Set<String> = []
    try Self.compare(update, request, &known, "at first")
    for step in 1...25 {
      let changed = try Self.edit(&contents, in: folder, &random)
      update = try live.update(changed: changed.isCertain ? changed.paths : nil, now: request.now)
      try Self.compare(update, request, &known, "seed \(seed), step \(step): \(changed.what)")
    }
  }

  @Test(arguments: [false, true]) func `what is not public is shown when asked for, with a ribbon, and never else`(
    isAskedFor: Bool
  ) throws {
    let folder = try TemporaryFolder("ribbon")
    let article = { (title: String, fields: String) in
      "---\ntitle: \(title)\ntype: commentary\nauthors: [{name: Guest}]\ndescription: D\n\(fields)\n---\n\nText.\n"
    }
    try folder.write("Content/site.yml", "title: Ribbon\nurl: https://ribbon.example/\n")
    try folder.write("Content/articles/open.md", article("Open", "date: 2026-01-01"))
    try folder.write("Content/articles/draft.md", article("Draft", "date: 2026-01-02\ndraft: true"))
    try folder.write("Content/articles/embargoed.md", article("Held", "date: 2026-01-03\npublish: 2027-01-01 06:00"))
    try folder.write("Content/articles/future.md", article("Later", "date: 2027-02-03"))
    try folder.write("Content/pages/plan.md", "---\ntitle: Plan\ndraft: true\n---\n\nText.\n")
    let request = BuildRequest(
      source: folder.path, output: folder.path + "/Public", drafts: isAskedFor, future: isAskedFor,
      now: 1_780_000_000, jobs: 2)
    let edition = try #require(try LiveSite(request).update(changed: nil, now: request.now).edition)
    let ribbons = { (path: String) throws -> [String]? in
      guard let bytes = try edition.file(at: path)?.body.made else { return nil }
      return String(decoding: bytes, as: UTF8.self).matches(of: #/<p class="status">([^<]*)</#).map { String($0.1) }
    }
    let (draft, held, later) = (
      "Draft: not published", "Not public before 1 January 2027", "Not public before 3 February 2027"
    )
    #expect(try ribbons("commentary/open/index.html") == [])
    #expect(try ribbons("commentary/draft/index.html")?.first == (isAskedFor ? draft : nil))
    #expect(try ribbons("commentary/embargoed/index.html")?.first == (isAskedFor ? held : nil))
    #expect(try ribbons("commentary/future/index.html")?.first == (isAskedFor ? later : nil))
    #expect(try ribbons("plan/index.html") == (isAskedFor ? [draft] : nil))
    #expect(try ribbons("commentary/index.html") == (isAskedFor ? [later, held, draft] : []))
    #expect(try ribbons("index.html")?.isEmpty == !isAskedFor)
  }

  private static func article(_ number: Int, _ random: inout Seeded) -> String {
    let topics = ["energy", "trade", "water"].filter { _ in Bool.random(using: &random) }
    let author = Int.random(in: 1...3, using: &random)
    let link = Int.random(in: 1...5, using: &random)
    let broken = Int.random(in: 1...9, using: &random) == 1 ? "[gone](nowhere.md)" : "[p\(link)](p\(link).md)"
    return """
      ---
      title: Piece \(number) \(Int.random(in: 0...9, using: &random))
      date: 2025-0\(number % 9 + 1)-01
      type: commentary
      authors: [a\(author)]
      topics: [\(topics.joined(separator: ", "))]
      \(Int.random(in: 0...4, using: &random) == 0 ? "draft: true" : "description: D")
      ---

      Text \(Int.random(in: 0...99, using: &random)) with \(broken).

      ## Part

      """
  }

  private static func edit(
    _ contents: inout [String: String], in folder: TemporaryFolder, _ random: inout Seeded
  ) throws -> (paths: Set<String>, isCertain: Bool, what: String) {
    let articles = contents.keys.filter { $0.hasPrefix("articles/") }.sorted()
    let number = Int.random(in: 1...9, using: &random)
    let path = articles.randomElement(using: &random) ?? "articles/p1.md"
    switch Int.random(in: 0...11, using: &random) {
    case 10:
      let new = "articles/p\(number).md"
      guard new != path, let text = contents.removeValue(forKey: path) else { return ([], false, "nothing") }
      contents[new] = text
      #expect(rename("\(folder.path)/Content/\(path)", "\(folder.path)/Content/\(new)") == 0)
      return ([path, new], Bool.random(using: &random), "renamed \(path) to \(new)")
    case 11:
      // A folder of its own, with the same address.
      guard path.hasPrefix("articles/p"), let text = contents.removeValue(forKey: path) else {
        return ([], false, "nothing")
      }
      let new = path.replacing(".md", with: "/index.md")
      contents[new] = text
      try folder.write("Content/" + new, text)
      try FileManager.default.removeItem(atPath: "\(folder.path)/Content/\(path)")
      return ([path, new], Bool.random(using: &random), "moved \(path) to \(new)")
    case 0...3:
      let text = (contents[path] ?? "") + "\nMore \(number).\n"
      contents[path] = text
      try folder.write("Content/" + path, text)
      return ([path], true, "more text in \(path)")
    case 4:
      let author = "authors/a\(Int.random(in: 1...3, using: &random)).md"
      contents[author] = "---\nname: Renamed \(number)\n---\n\nAnother sentence \(number). More.\n"
      try folder.write("Content/" + author, contents[author]!)
      return ([author], true, "renamed \(author)")
    case 5...6:
      let new = "articles/p\(number).md"
      contents[new] = article(number, &random)
      try folder.write("Content/" + new, contents[new]!)
      return ([new], Bool.random(using: &random), "wrote \(new)")
    case 7:
      guard articles.count > 1 else { return ([], false, "nothing") }
      contents[path] = nil
      try FileManager.default.removeItem(atPath: "\(folder.path)/Content/\(path)")
      return ([path], Bool.random(using: &random), "removed \(path)")
    case 8:
      contents["site.yml"] = "title: Live \(number)\nurl: https://live.example/\npage-size: \(number)\n"
      try folder.write("Content/site.yml", contents["site.yml"]!)
      return (["site.yml"], true, "settings")
    default:
      contents[path] = "---\ntitle: Broken \(number)\ndate: 2025-02-30\n---\n"
      try folder.write("Content/" + path, contents[path]!)
      return ([path], true, "broke \(path)")
    }
  }

  /// - Parameter known: Every path that a build ever wrote.
  private static func compare(
    _ update: LiveSite.Update, _ request: BuildRequest, _ known: inout Set<String>, _ comment: String
  ) throws {
    try? FileManager.default.removeItem(atPath: request.output)
    let cold = build(request)
    try #require(cold.failure == nil, "\(comment): \(cold.failure ?? "")")
    var printer = DiagnosticPrinter { try? Disk.real.workingFolder.read($0) }
    let errors = { (report: Report) in report.sorted.filter { $0.severity == .error } }
    #expect(errors(update.report) == errors(cold.report), "\(comment)\n\(printer.text(for: update.report))")
    guard let edition = update.edition, cold.summary != nil else {
      #expect(update.edition == nil && cold.summary == nil, "\(comment)")
      return
    }
    #expect(update.report.sorted == cold.report.sorted, "\(comment)")
    let made = try files(below: request.output)
    for path in known.subtracting(made.keys) {
      #expect(try edition.file(at: path) == nil, "\(comment): \(path) is gone")
    }
    known.formUnion(made.keys)
    for (path, bytes) in made {
      guard let warm = try edition.file(at: path)?.body.made else {
        Issue.record("\(comment): no \(path)")
        continue
      }
      #expect(warm == bytes, "\(comment): \(path)")
    }
  }
}

import Build
import Diagnostics
import Foundation
import Support
import Synchronization
import Testing

/// What a build remembers of pages saves it work and changes nothing else.
@Suite struct PageMemoryTests {
  private static let program = Fingerprint(Array("this program".utf8))

  private static func request(_ folder: TemporaryFolder, _ output: String = "Public", now: Int = 1_780_000_000)
    -> BuildRequest
  {
    BuildRequest(
      source: folder.path, output: "\(folder.path)/\(output)", now: now, jobs: 2,
      program: output == "Public" ? program : nil)
  }

  @Test func `a drawing that turns dangerous is refused, though nothing else changed`() throws {
    let folder = try TemporaryFolder("memory", inMemory: true)
    try folder.write("Content/site.yml", "title: Case\nurl: https://case.example/\n")
    try folder.write(
      "Content/articles/steel.md", "---\ntitle: Steel\ndate: 2026-01-01\ntype: data\n---\n![Steel](steel.svg)\n")
    let drawing = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><circle/></svg>"
    try folder.write("Content/articles/steel.svg", drawing)
    #expect(!build(Self.request(folder)).report.hasErrors)
    try folder.write("Content/articles/steel.svg", drawing.replacing("circle", with: "script"))
    #expect(build(Self.request(folder)).report.sorted.map(\.code) == [.activeFile])
  }

  // MARK: Any series of edits

  @Test(arguments: 1...16) func `warm equals cold after any series of edits, in files and in messages`(
    seed: UInt64
  ) throws {
    var random = Seeded(seed)
    let folder = try TemporaryFolder("memory", inMemory: true)
    var content = EditedSite(&random)
    for (path, text) in content.files { try folder.write("Content/" + path, text) }
    var now = 1_780_000_000
    var published = 0
    for step in 0...20 {
      var what: [String] = []
      if step > 0, Int.random(in: 0...9, using: &random) == 0 {
        // Nothing else in this step: what is no longer published stays where nobody knows that it was ours.
        try? FileManager.default.removeItem(atPath: folder.path + "/.byline-Public.manifest")
        what.append("lost the manifest")
      } else if step > 0 {
        for _ in 0..<Int.random(in: 0...2, using: &random) { what.append(try content.edit(in: folder, &random)) }
        if Int.random(in: 0...2, using: &random) == 0 { what.append(try Self.meddle(in: folder, &random)) }
        now += Int.random(in: 0...40_000, using: &random)
      }
      let comment = "seed \(seed), step \(step): \(what.joined(separator: "; "))"
      let before = try files(below: folder.path + "/Public")
      try? FileManager.default.removeItem(atPath: folder.path + "/Cold")
      let cold = build(Self.request(folder, "Cold", now: now))
      let warm = build(Self.request(folder, now: now))
      #expect(warm.failure == nil && cold.failure == nil, "\(comment)")
      #expect(warm.report.sorted == cold.report.sorted, "\(comment)")
      let after = try files(below: folder.path + "/Public")
      guard let summary = warm.summary, cold.summary != nil else {
        #expect(warm.summary == nil && cold.summary == nil && after == before, "\(comment)")
        continue
      }
      published += 1
      let wanted = try files(below: folder.path + "/Cold")
      #expect(Set(after.keys) == Set(wanted.keys), "\(comment)")
      for (path, bytes) in wanted where after[path] != bytes { Issue.record("\(comment): \(path)") }
      #expect(summary.written == after.count { before[$0.key] != $0.value }, "\(comment)")
      #expect(summary.unchanged == after.count { before[$0.key] == $0.value }, "\(comment)")
    }
    #expect(published > 5, "seed \(seed): a series of mistakes shows nothing")
  }

  /// What people and programs do to the output, and to what lies beside it.
  private static func meddle(in folder: TemporaryFolder, _ random: inout Seeded) throws -> String {
    let path = try files(below: folder.path + "/Public").keys.sorted().randomElement(using: &random) ?? "index.html"
    let file = "\(folder.path)/Public/\(path)"
    switch Int.random(in: 0...4, using: &random) {
    case 0...1:
      guard let old = FileManager.default.contents(atPath: file) else { return "nothing" }
      try (old + Data("by hand".utf8)).write(to: URL(fileURLWithPath: file))
      return "changed \(path) by hand"
    case 2...3:
      try? FileManager.default.removeItem(atPath: file)
      return "removed \(path) by hand"
    default:
      let memory = folder.path + "/.byline-Public.memory"
      guard let bytes = FileManager.default.contents(atPath: memory) else { return "nothing" }
      try bytes.prefix(Int.random(in: 0...bytes.count, using: &random)).write(to: URL(fileURLWithPath: memory))
      return "cut the memory short"
    }
  }

  // MARK: What is saved

  /// Which articles were opened: a page is made of a text, and only that of a file that is as it was need not be read
  /// for its fields.
  private static func rendered(_ folder: TemporaryFolder, program: Fingerprint? = program) throws -> [String] {
    try folder.letClockTick()
    let names = Mutex<Set<String>>([])
    var request = request(folder)
    request.program = program
    request.disk = Disk { operation, path in
      if operation == .read, path.contains("/Content/articles/") {
        names.withLock { _ = $0.insert(path.split(separator: "/").last.map(String.init) ?? path) }
      }
      return nil
    }
    #expect(build(request).summary != nil)
    return names.withLock { $0.sorted() }
  }

  private static func site() throws -> TemporaryFolder {
    let folder = try TemporaryFolder("memory", inMemory: true)
    try folder.write("Content/site.yml", "title: Memory\nurl: https://memory.example/\n")
    try folder.write("Content/authors/ana.md", "---\nname: Ana Sol\n---\n\nShe writes.\n")
    for name in ["coal", "iron", "steel"] { try folder.write("Content/articles/\(name).md", article(name)) }
    return folder
  }

  private static func article(_ name: String, _ more: String = "") -> String {
    """
    ---
    title: All about \(name)
    date: 2026-01-01
    type: commentary
    authors: [ana]
    description: On \(name).
    ---

    Text about \(name).
    \(more)
    """
  }

  @Test func `nothing is made again where nothing changed`() throws {
    let folder = try Self.site()
    #expect(try Self.rendered(folder) == ["coal.md", "iron.md", "steel.md"])
    #expect(try Self.rendered(folder) == [])
  }

  @Test func `of texts only a changed one is made again`() throws {
    let folder = try Self.site()
    _ = try Self.rendered(folder)
    try folder.write("Content/articles/iron.md", Self.article("iron", "And more."))
    #expect(try Self.rendered(folder) == ["iron.md"])
    #expect(try Self.rendered(folder) == [])
  }

  @Test(arguments: [
    ("site.yml", "title: Another\nurl: https://memory.example/\n"),
    ("authors/ana.md", "---\nname: Ana Sol\n---\n\nShe writes and reads.\n"),
    ("articles/iron.md", article("rust")), ("files/map.csv", "1,2\n"), ("pages/about.md", "---\ntitle: About\n---\n"),
  ])
  func `all is made again where anything else changed`(path: String, text: String) throws {
    let folder = try Self.site()
    _ = try Self.rendered(folder)
    try folder.write("Content/" + path, text)
    #expect(try Self.rendered(folder) == ["coal.md", "iron.md", "steel.md"])
  }

  @Test func `the clock counts: one piece expires as another comes out`() throws {
    let folder = try Self.site()
    let day = "date: 2026-01-01"
    for (name, field) in [("coal", "expires: 2026-05-28"), ("iron", "publish: 2026-05-28")] {
      let text = Self.article(name).replacingOccurrences(of: day, with: "\(day)\n\(field)")
      try folder.write("Content/articles/\(name).md", text)
    }
    // The 27th and the 29th of May 2026, at noon.
    for (now, output) in [(1_779_883_200, "Public"), (1_780_056_000, "Public"), (1_780_056_000, "Cold")] {
      #expect(build(Self.request(folder, output, now: now)).summary?.articles == 2)
    }
    #expect(try files(below: folder.path + "/Public") == files(below: folder.path + "/Cold"))
  }

  @Test(arguments: ["summary", "full"]) func `feeds and the news sitemap are as those of a first build`(
    text: String
  ) throws {
    let folder = try Self.site()
    try folder.write("Content/site.yml", "title: Memory\nurl: https://memory.example/\nfeeds: {text: \(text)}\n")
    try folder.write(
      "Content/articles/iron.md", Self.article("iron").replacingOccurrences(of: "2026-01-01", with: "2026-05-28"))
    // The 28th of May 2026 at noon, after an edit, and a week later.
    for (step, now) in [1_779_969_600, 1_779_970_600, 1_780_574_400].enumerated() {
      if step == 1 { try folder.write("Content/articles/coal.md", Self.article("coal", "And more.")) }
      let summary = build(Self.request(folder, now: now)).summary
      #expect(build(Self.request(folder, "Cold", now: now)).summary != nil)
      #expect(try files(below: folder.path + "/Public") == files(below: folder.path + "/Cold"))
      // The page, and where feeds have it in them those of the site, the author and the kind in three formats.
      if step == 1 { #expect(summary?.written == (text == "full" ? 1 + 3 * 3 : 1)) }
      if step == 2 { #expect(summary?.written == 1) }
    }
  }

  @Test func `all is made again by another program`() throws {
    let folder = try Self.site()
    _ = try Self.rendered(folder)
    #expect(try Self.rendered(folder, program: Fingerprint(Array("another".utf8))).count == 3)
    #expect(try Self.rendered(folder, program: nil).count == 3)
  }

  @Test func `a page that is gone or was changed is made again`() throws {
    let folder = try Self.site()
    _ = try Self.rendered(folder)
    try FileManager.default.removeItem(atPath: folder.path + "/Public/commentary/iron/index.html")
    try folder.write("Public/commentary/coal/index.html", "by hand")
    #expect(try Self.rendered(folder) == ["coal.md", "iron.md"])
  }

  @Test func `a text with something to say says it in each build`() throws {
    let folder = try Self.site()
    try folder.write("Content/articles/iron.md", Self.article("iron", "\n[^a]: Nothing refers to it.\n"))
    let first = build(Self.request(folder)).report.sorted
    #expect(first.map(\.code) == [.unusedFootnote])
    #expect(build(Self.request(folder)).report.sorted == first)
  }

  @Test func `this program has an identity, and always the same`() {
    #if os(Linux)
      #expect(programIdentity() != nil)
    #endif
    #expect(programIdentity() == programIdentity())
  }
}

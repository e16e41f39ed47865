import Build
import Diagnostics
import Foundation
import Support
import Synchronization
import Testing

/// What a build remembers of texts saves it the reading of their files and changes nothing else.
@Suite struct TextMemoryTests {
  private static func request(_ folder: TemporaryFolder, _ output: String = "Public") -> BuildRequest {
    BuildRequest(
      source: folder.path, output: "\(folder.path)/\(output)", now: 1_780_000_000, jobs: 2,
      program: output == "Public" ? Fingerprint([]) : nil)
  }

  /// Builds, and says which Markdown files were opened.
  private static func opened(_ folder: TemporaryFolder, _ happening: (@Sendable () -> Void)? = nil) throws -> [String] {
    let names = Mutex<Set<String>>([])
    var request = request(folder)
    request.disk = Disk { operation, path in
      if operation == .read, path.hasSuffix(".md") {
        names.withLock { _ = $0.insert(path.split(separator: "/").last.map(String.init) ?? path) }
        if path.hasSuffix("iron.md") { happening?() }
      }
      return nil
    }
    let outcome = build(request)
    try #require(outcome.failure == nil && !outcome.report.hasErrors)
    return names.withLock { $0.sorted() }
  }

  private static func article(_ name: String, _ field: String = "description: On it.") -> String {
    """
    ---
    title: All about \(name)
    date: 2026-01-01
    type: commentary
    authors: [ana]
    \(field)
    ---

    "Text" about \(name).

    """
  }

  private static let all = ["about.md", "ana.md", "coal.md", "iron.md", "trade.md"]

  private static func site() throws -> TemporaryFolder {
    let folder = try TemporaryFolder("texts", inMemory: true)
    try folder.write("Content/site.yml", "title: Memory\nurl: https://memory.example/\n")
    try folder.write("Content/authors/ana.md", "---\nname: Ana Sol\n---\n")
    try folder.write("Content/topics/trade.md", "---\ntitle: Trade\n---\n")
    try folder.write("Content/pages/about.md", "---\ntitle: About\n---\n")
    for name in ["coal", "iron"] { try folder.write("Content/articles/\(name).md", article(name)) }
    try folder.letClockTick()
    return folder
  }

  /// A build from nothing, to hold against.
  private static func expectAsCold(_ folder: TemporaryFolder, _ comment: Comment? = nil) throws {
    try? FileManager.default.removeItem(atPath: folder.path + "/Cold")
    let cold = build(request(folder, "Cold"))
    let warm = build(request(folder))
    #expect(warm.report.sorted == cold.report.sorted, comment)
    #expect(try files(below: folder.path + "/Public") == files(below: folder.path + "/Cold"), comment)
  }

  @Test func `a file that is as it was is not opened`() throws {
    let folder = try Self.site()
    #expect(try Self.opened(folder) == Self.all)
    #expect(try Self.opened(folder) == ["about.md", "ana.md", "trade.md"], "prose that all pages may show")
    try folder.write("Content/articles/iron.md", Self.article("iron") + "And more.")
    try folder.letClockTick()
    #expect(try Self.opened(folder) == ["about.md", "ana.md", "iron.md", "trade.md"])
    #expect(try Self.opened(folder) == ["about.md", "ana.md", "trade.md"])
    try Self.expectAsCold(folder)
  }

  @Test func `a change that leaves length and date is seen`() throws {
    let folder = try Self.site()
    _ = build(Self.request(folder))
    let path = folder.path + "/Content/articles/iron.md"
    let date = try #require(FileManager.default.attributesOfItem(atPath: path)[.modificationDate])
    try folder.write("Content/articles/iron.md", Self.article("rust"))
    try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: path)
    try Self.expectAsCold(folder)
    let page = FileManager.default.contents(atPath: folder.path + "/Public/commentary/iron/index.html") ?? Data()
    #expect(String(decoding: page, as: UTF8.self).contains("All about rust"))
  }

  @Test func `a file in another's place is seen, though it is older`() throws {
    let folder = try Self.site()
    try folder.write("draft.md", Self.article("rust"))
    try folder.letClockTick()
    _ = build(Self.request(folder))
    let path = folder.path + "/Content/articles/iron.md"
    try FileManager.default.removeItem(atPath: path)
    try FileManager.default.moveItem(atPath: folder.path + "/draft.md", toPath: path)
    try Self.expectAsCold(folder)
  }

  @Test func `a file that is changed while the site is built is read again`() throws {
    let folder = try Self.site()
    let text = Self.article("iron") + "Written just before it is read."
    #expect(try Self.opened(folder) { try? folder.write("Content/articles/iron.md", text) } == Self.all)
    try folder.letClockTick()
    #expect(try Self.opened(folder).contains("iron.md"))
    #expect(try !Self.opened(folder).contains("iron.md"))
    try Self.expectAsCold(folder)
  }

  @Test(arguments: ["desciption: On it.", "abstract: ''", "doi: 10.1/x #1", "topics: [trde]"])
  func `what is to be said of a file is said by each build`(field: String) throws {
    let folder = try Self.site()
    try folder.write("Content/articles/iron.md", Self.article("iron", field))
    try folder.letClockTick()
    let first = build(Self.request(folder)).report.sorted
    #expect(!first.isEmpty)
    for _ in 0..<2 { #expect(build(Self.request(folder)).report.sorted == first) }
    try Self.expectAsCold(folder)
  }

  @Test func `a check that a file switches off stays off`() throws {
    let folder = try Self.site()
    try folder.write(
      "Content/articles/iron.md", Self.article("iron", "abstract: ''\ncheck: {off: [field/empty]}"))
    try folder.letClockTick()
    for _ in 0..<3 { #expect(build(Self.request(folder)).report.isEmpty) }
  }

  @Test(arguments: [
    ("site.yml", "title: Memory\nurl: https://memory.example/\nsmart-punctuation: false\n"),
    ("site.yml", "title: Memory\nurl: https://memory.example/\nlanguage: az\n"),
    ("phrases/en.txt", "quotes = « » “ ”\n"),
  ])
  func `what texts are read by counts`(path: String, text: String) throws {
    let folder = try Self.site()
    // Its first paragraph stands in for the description.
    try folder.write("Content/articles/iron.md", Self.article("iron", "keywords: [ore]"))
    try folder.letClockTick()
    _ = build(Self.request(folder))
    try folder.write("Content/" + path, text)
    try Self.expectAsCold(folder)
  }

  @Test(arguments: 1...12) func `a memory with a wrong byte in it, or cut short, is passed over`(seed: UInt64) throws {
    var random = Seeded(seed)
    let folder = try Self.site()
    _ = build(Self.request(folder))
    let path = folder.path + "/.byline-Public.memory"
    var bytes = [UInt8](try #require(FileManager.default.contents(atPath: path)))
    let place = Int.random(in: 0..<bytes.count, using: &random)
    if seed.isMultiple(of: 3) {
      bytes.removeLast(bytes.count - place)
    } else {
      bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &random)
    }
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    #expect(try Self.opened(folder) == Self.all)
    try Self.expectAsCold(folder)
  }

  @Test func `another program reads all files`() throws {
    let folder = try Self.site()
    _ = build(Self.request(folder))
    var request = Self.request(folder)
    request.program = Fingerprint([1])
    #expect(build(request).summary != nil)
    #expect(try Self.opened(folder) == Self.all, "the other program's memory is there now")
  }

  @Test func `every field of the institute comes back`() throws {
    let folder = try TemporaryFolder("texts", inMemory: true)
    let content = folder.path + "/Content"
    try FileManager.default.copyItem(atPath: packageFolder + "/Tests/Sites/institute/Content", toPath: content)
    try folder.letClockTick()
    _ = build(Self.request(folder))
    // All pages are made again, of fields that are not read again.
    try folder.write("Content/files/new.csv", "1,2\n")
    try Self.expectAsCold(folder)
  }
}

extension TemporaryFolder {
  /// Waits until what is written next gets a later stamp than what was written last.
  func letClockTick() throws {
    func stamp() throws -> Int {
      try write("clock", "")
      return try Disk.real.folder(path).status("clock")?.changed ?? 0
    }
    let first = try stamp()
    while try stamp() == first {}
    try FileManager.default.removeItem(atPath: path + "/clock")
  }
}

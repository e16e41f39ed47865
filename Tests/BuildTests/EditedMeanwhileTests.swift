import Build
import Diagnostics
import Foundation
import Support
import Synchronization
import Testing

/// Content that somebody edits while it is built.
@Suite struct EditedMeanwhileTests {
  /// What the first state of the article says, and what the second does.
  private static let words = (old: ["Old steel", "Old text of steel"], new: ["New steel", "New text of steel"])

  /// A disk before whose call n something happens.
  private static func disk(before number: Int, _ happening: @escaping @Sendable () -> Void) -> (Disk, Counter) {
    let counter = Counter(failing: number)
    let disk = Disk { _, _ in
      if counter.isUp() { happening() }
      return nil
    }
    return (disk, counter)
  }

  enum Edit: CaseIterable {
    /// A new file takes the place of the old one, as most editors save.
    case replaced
    /// The bytes are written into the file that is there.
    case inPlace
    case removed

    func happen(in folder: String) {
      let path = folder + "/Content/articles/steel.md"
      let bytes = Data((SmallSite.new["articles/steel.md"] ?? "").utf8)
      switch self {
      case .replaced: try? bytes.write(to: URL(fileURLWithPath: path), options: .atomic)
      case .inPlace: try? bytes.write(to: URL(fileURLWithPath: path))
      case .removed: try? FileManager.default.removeItem(atPath: path)
      }
    }
  }

  @Test(arguments: Edit.allCases) func `each page is of one state of its file, and the next build mends it`(
    edit: Edit
  ) throws {
    let clean = try SmallSite()
    edit.happen(in: clean.folder.path)
    clean.build()
    let wanted = try clean.published()
    var number = 0
    var seen: Set<String> = []
    while true {
      number += 1
      let site = try SmallSite()
      let folder = site.folder.path
      let (disk, counter) = Self.disk(before: number) { edit.happen(in: folder) }
      let outcome = site.build(disk)
      #expect(outcome.failure == nil, "call \(number)")
      let made = try site.published() ?? [:]
      let page = made["data/steel/index.html"].map { String(decoding: $0, as: UTF8.self) }
      let home = String(decoding: made["index.html"] ?? [], as: UTF8.self)
      let shown = page.map { page in Self.words.old.map(page.contains) + Self.words.new.map(page.contains) }
      let state = shown.map {
        $0 == [true, true, false, false] ? "old" : $0 == [false, false, true, true] ? "new" : "mixed"
      }
      #expect(state != "mixed", "call \(number)")
      #expect(home.contains("Old steel") == (state == "old"), "call \(number)")
      seen.insert(state ?? "none")
      // The last round's edit comes after the build.
      edit.happen(in: folder)
      site.build()
      #expect(try site.published() == wanted, "after call \(number)")
      guard counter.hasFired else { break }
    }
    #expect(seen == (edit == .removed ? ["old", "none"] : ["old", "new"]))
  }

  @Test func `a check is not disturbed either`() throws {
    var number = 0
    while true {
      number += 1
      let site = try SmallSite()
      let folder = site.folder.path
      let (disk, counter) = Self.disk(before: number) { Edit.replaced.happen(in: folder) }
      var request = BuildRequest(source: folder, output: site.output, now: 1_780_000_000, jobs: 1)
      request.disk = disk
      #expect(check(request).failure == nil, "call \(number)")
      guard counter.hasFired else { break }
    }
    #expect(number > 15)
  }

  @Test func `a fix never overwrites what somebody wrote after it was shown`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/a.md"
    try folder.write("a.md", "teh text")
    var report = Report()
    let place = SourceSpan(path: path, range: 0..<3)
    report.add(
      Diagnostic(
        .rawHTML, .warning, "a slip", at: place, fix: Fix(place, expecting: "teh", replacement: "the")))
    let mending = try Mending(report)
    try folder.write("a.md", "teh text, longer")
    #expect(throws: DiskError.self) { try mending.write() }
    #expect(try files(below: folder.path) == ["a.md": Array("teh text, longer".utf8)])
  }

  @Test func `a file that never rests stops the build with its name`() throws {
    let site = try SmallSite()
    let path = site.folder.path + "/Content/articles/steel.md"
    let count = Mutex(0)
    let disk = Disk { operation, name in
      guard operation == .read, name.hasSuffix("articles/steel.md") else { return nil }
      let number = count.withLock { count in
        count += 1
        return count
      }
      let text = (SmallSite.old["articles/steel.md"] ?? "") + "\(number)"
      try? Data(text.utf8).write(to: URL(fileURLWithPath: path))
      return nil
    }
    #expect(site.build(disk).failure == "cannot read \(path): it was changed while it was read")
    #expect(try site.published() == nil)
    #expect(try site.beside == ["Content"])
  }

  @Test func `a file to copy that may not be read is a mistake in the content`() throws {
    let site = try SmallSite()
    let outcome = site.build(
      Disk { operation, path in operation == .read && path.hasSuffix("data.csv") ? EACCES : nil })
    #expect(outcome.failure == nil)
    let errors = outcome.report.sorted.filter { $0.severity == .error }
    #expect(errors.map(\.code) == [.fileUnreadable])
    #expect(errors.first?.span?.path == site.folder.path + "/Content/files/data.csv")
  }
}

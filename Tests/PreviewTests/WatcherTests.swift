import Build
import Foundation
import Preview
import Support
import Testing

private enum Way: String, CaseIterable, CustomTestStringConvertible {
  case events, polling

  var means: Watcher.Means {
    switch self {
    case .events: .events
    case .polling: .polling(every: .milliseconds(20))
    }
  }

  var testDescription: String { rawValue }
}

@Suite struct WatcherTests {
  private let folder: TemporaryFolder
  private var disk: FileManager { .default }

  init() throws { folder = try TemporaryFolder() }

  private func watcher(_ way: Way) throws -> Watcher { try Watcher(folders: [folder.path], by: way.means) }

  private func path(_ relative: String) -> String { "\(folder.path)/\(relative)" }

  private func move(_ one: String, _ other: String) {
    #expect(rename(one.hasPrefix("/") ? one : path(one), other.hasPrefix("/") ? other : path(other)) == 0)
  }

  /// Hands over what is told, result by result, until it is enough or the deadline comes.
  private func follow(_ watcher: Watcher, until isEnough: (Changes) throws -> Bool) rethrows {
    let deadline = DispatchWorkItem { watcher.stop() }
    DispatchQueue.global().asyncAfter(deadline: .now() + 20, execute: deadline)
    defer { deadline.cancel() }
    while let next = watcher.next() {
      #expect(Array(next.keys) == [0])
      if try isEnough(next[0] ?? Changes()) { return }
    }
  }

  /// Adds up what is told until it is enough; what was still missing at the deadline is missing in the answer.
  private func changes(of watcher: Watcher, until isEnough: (Changes) -> Bool) -> Changes {
    var sum = Changes()
    follow(watcher) { changes in
      sum.paths.formUnion(changes.paths)
      sum.isUncertain = sum.isUncertain || changes.isUncertain
      return isEnough(sum)
    }
    return sum
  }

  private func changes(of watcher: Watcher, until paths: Set<String>) -> Changes {
    changes(of: watcher) { $0.paths.isSuperset(of: paths) }
  }

  @Test(arguments: Way.allCases) private func `a written file is told`(_ way: Way) throws {
    try folder.write("articles/a.md", "old")
    let watcher = try watcher(way)
    #expect(watcher.isPolling == (way == .polling))
    try folder.write("articles/a.md", "newer")
    #expect(changes(of: watcher, until: ["articles/a.md"]) == Changes(paths: ["articles/a.md"]))
    try folder.write("articles/a.md", "newest")
    #expect(changes(of: watcher, until: ["articles/a.md"]) == Changes(paths: ["articles/a.md"]))
  }

  @Test(arguments: Way.allCases) private func `a new file is told`(_ way: Way) throws {
    let watcher = try watcher(way)
    try folder.write("a.md", "")
    #expect(changes(of: watcher, until: ["a.md"]) == Changes(paths: ["a.md"]))
  }

  @Test(arguments: Way.allCases) private func `a new file is told although it is not closed`(_ way: Way) throws {
    let watcher = try watcher(way)
    let file = open(path("a.md"), O_CREAT | O_WRONLY, 0o600)
    #expect(changes(of: watcher, until: ["a.md"]) == Changes(paths: ["a.md"]))
    #expect(write(file, "text", 4) == 4)
    close(file)
    #expect(changes(of: watcher, until: ["a.md"]) == Changes(paths: ["a.md"]))
  }

  @Test(arguments: Way.allCases) private func `a removed file is told`(_ way: Way) throws {
    try folder.write("a.md", "")
    let watcher = try watcher(way)
    try disk.removeItem(atPath: path("a.md"))
    #expect(changes(of: watcher, until: ["a.md"]) == Changes(paths: ["a.md"]))
  }

  @Test(arguments: Way.allCases) private func `a renamed file is told by both names`(_ way: Way) throws {
    try folder.write("a.md", "")
    let watcher = try watcher(way)
    move("a.md", "b.md")
    #expect(changes(of: watcher, until: ["a.md", "b.md"]) == Changes(paths: ["a.md", "b.md"]))
  }

  @Test(arguments: Way.allCases) private func `a file saved by rename is told by its name`(_ way: Way) throws {
    try folder.write("a.md", "old")
    let watcher = try watcher(way)
    try folder.write(".a.md.4Xz", "new")
    move(".a.md.4Xz", "a.md")
    #expect(changes(of: watcher, until: ["a.md"]) == Changes(paths: ["a.md"]))
  }

  @Test(arguments: Way.allCases) private func `a file saved the way of Vim is told by its name`(_ way: Way) throws {
    try folder.write("a.md", "old")
    let watcher = try watcher(way)
    try folder.write(".a.md.swp", "")
    try folder.write("4913", "")
    try disk.removeItem(atPath: path("4913"))
    move("a.md", "a.md~")
    try folder.write("a.md", "new")
    try disk.removeItem(atPath: path("a.md~"))
    #expect(changes(of: watcher, until: ["a.md"]) == Changes(paths: ["a.md"]))
  }

  @Test(arguments: Way.allCases) private func `leftovers are passed over, but not below root`(_ way: Way) throws {
    try folder.write("root/robots.txt", "")
    let watcher = try watcher(way)
    let leftovers = [".a.md.swp", "a.md~", ".#a.md", "#a.md#", "4913", ".git/config", ".DS_Store", "root/a~"]
    for file in leftovers { try folder.write(file, "") }
    try folder.write("root/.nojekyll", "")
    try folder.write("a.md", "")
    #expect(changes(of: watcher, until: ["a.md"]) == Changes(paths: ["a.md", "root/.nojekyll"]))
    try folder.write("root/.well-known/security.txt", "")
    #expect(changes(of: watcher, until: ["root/.well-known/security.txt"]).isUncertain)
  }

  @Test(arguments: Way.allCases) private func `new folders are watched with what is in them`(_ way: Way) throws {
    let watcher = try watcher(way)
    let files = Set((0..<20).map { "new/\($0)/deep/er/a.md" })
    for file in files { try folder.write(file, "") }
    #expect(changes(of: watcher, until: files) == Changes(paths: files, isUncertain: true))
    try folder.write("new/7/deep/er/a.md", "text")
    #expect(changes(of: watcher, until: ["new/7/deep/er/a.md"]) == Changes(paths: ["new/7/deep/er/a.md"]))
  }

  @Test(arguments: Way.allCases) private func `a folder that was moved in is watched`(_ way: Way) throws {
    let elsewhere = try TemporaryFolder()
    try elsewhere.write("event/talks/a.md", "")
    let watcher = try watcher(way)
    move("\(elsewhere.path)/event", "event")
    #expect(
      changes(of: watcher, until: ["event/talks/a.md"]) == Changes(paths: ["event/talks/a.md"], isUncertain: true))
    try folder.write("event/talks/a.md", "text")
    #expect(changes(of: watcher, until: ["event/talks/a.md"]) == Changes(paths: ["event/talks/a.md"]))
  }

  @Test(arguments: Way.allCases) private func `a folder that was moved out is watched no more`(_ way: Way) throws {
    let elsewhere = try TemporaryFolder()
    try folder.write("event/talks/a.md", "")
    let watcher = try watcher(way)
    move("event", "\(elsewhere.path)/event")
    #expect(changes(of: watcher, until: { $0.isUncertain }).isUncertain)
    try elsewhere.write("event/talks/a.md", "text")
    try folder.write("b.md", "")
    #expect(changes(of: watcher, until: ["b.md"]) == Changes(paths: ["b.md"]))
  }

  @Test(arguments: Way.allCases) private func `a renamed folder is told by its new name`(_ way: Way) throws {
    try folder.write("event/talks/a.md", "")
    let watcher = try watcher(way)
    move("event", "events")
    #expect(changes(of: watcher, until: ["events/talks/a.md"]).isUncertain)
    try folder.write("events/talks/a.md", "text")
    #expect(changes(of: watcher, until: ["events/talks/a.md"]) == Changes(paths: ["events/talks/a.md"]))
  }

  @Test(arguments: Way.allCases) private func `a removed folder is told`(_ way: Way) throws {
    try folder.write("event/a.md", "")
    let watcher = try watcher(way)
    try disk.removeItem(atPath: path("event"))
    let told = changes(of: watcher) { $0.isUncertain && $0.paths == ["event/a.md"] }
    #expect(told == Changes(paths: ["event/a.md"], isUncertain: true))
  }

  @Test(arguments: Way.allCases) private func `a burst is a few results with every path`(_ way: Way) throws {
    let watcher = try watcher(way)
    let files = Set((0..<500).map { "\($0).md" })
    for file in files { try folder.write(file, "text") }
    // All of it lies in the queue before the first question, so there is no more to wait for than quiet.
    #expect(watcher.next(atMost: .seconds(20)) == [0: Changes(paths: files)])
  }

  @Test(arguments: Way.allCases) private func `a symbolic link is told and not followed`(_ way: Way) throws {
    let elsewhere = try TemporaryFolder()
    let watcher = try watcher(way)
    try disk.createSymbolicLink(atPath: path("link"), withDestinationPath: elsewhere.path)
    #expect(changes(of: watcher, until: ["link"]) == Changes(paths: ["link"]))
    try elsewhere.write("a.md", "")
    try folder.write("b.md", "")
    #expect(changes(of: watcher, until: ["b.md"]) == Changes(paths: ["b.md"]))
  }

  @Test(arguments: Way.allCases) private func `the top folder may go and come back`(_ way: Way) throws {
    try folder.write("Content/a.md", "")
    let watcher = try Watcher(folders: [path("Content")], by: way.means)
    try disk.removeItem(atPath: path("Content"))
    #expect(changes(of: watcher, until: { $0.isUncertain }).isUncertain)
    try folder.write("Content/b/c.md", "")
    #expect(changes(of: watcher, until: { $0.isUncertain }).isUncertain)
    try folder.write("Content/b/c.md", "text")
    #expect(changes(of: watcher, until: ["b/c.md"]) == Changes(paths: ["b/c.md"]))
  }

  @Test(arguments: Way.allCases) private func `another folder may take the top's place`(_ way: Way) throws {
    try folder.write("Content/a.md", "")
    try folder.write("Other/a.md", "")
    let watcher = try Watcher(folders: [path("Content")], by: way.means)
    move("Content", "Old")
    move("Other", "Content")
    #expect(changes(of: watcher, until: { $0.isUncertain }).isUncertain)
    try folder.write("Old/a.md", "text")
    try folder.write("Content/b.md", "text")
    #expect(changes(of: watcher, until: ["b.md"]).paths.contains("b.md"))
  }

  @Test(arguments: Way.allCases) private func `each folder has results of its own`(_ way: Way) throws {
    for name in ["one", "two", "three"] { try folder.write("\(name)/a.md", "") }
    let watcher = try Watcher(folders: ["one", "two", "three"].map(path), by: way.means)
    try folder.write("three/a.md", "text")
    try folder.write("one/b.md", "text")
    #expect(watcher.next(atMost: .seconds(20)) == [0: Changes(paths: ["b.md"]), 2: Changes(paths: ["a.md"])])
  }

  @Test(arguments: Way.allCases) private func `stopping ends a wait, and every later one`(_ way: Way) async throws {
    let watcher = try watcher(way)
    let wait = Task.detached { watcher.next() }
    watcher.stop()
    #expect(await wait.value == nil)
    try folder.write("a.md", "")
    #expect(watcher.next() == nil)
  }

  @Test(arguments: Way.allCases) private func `a folder that is not there is an error`(_ way: Way) throws {
    #expect(throws: DiskError(path: path("none"), operation: .open, code: ENOENT)) {
      try Watcher(folders: [path("none")], by: way.means)
    }
    try folder.write("file", "")
    #expect(throws: DiskError(path: path("file"), operation: .open, code: ENOTDIR)) {
      try Watcher(folders: [path("file")], by: way.means)
    }
  }

  #if os(Linux)
    @Test func `a queue that overflowed is made good for`() throws {
      for file in ["a.md", "b.md"] { try folder.write(file, "") }
      let watcher = try watcher(.events)
      let limit = try String(contentsOfFile: "/proc/sys/fs/inotify/max_queued_events", encoding: .utf8)
      // Equal events in a row count once, so they take turns.
      for turn in 0...(Int(limit.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0) {
        chmod(path(turn % 2 == 0 ? "a.md" : "b.md"), 0o644)
      }
      try folder.write("new/c.md", "")
      #expect(changes(of: watcher, until: { $0.isUncertain }).isUncertain)
      try folder.write("new/c.md", "text")
      #expect(changes(of: watcher, until: ["new/c.md"]) == Changes(paths: ["new/c.md"]))
    }
  #endif

  @Test(arguments: Way.allCases, 1...4)
  private func `whoever follows what is told knows the tree`(_ way: Way, _ seed: UInt64) throws {
    let watcher = try watcher(way)
    Thread { [folder] in scribble(in: folder, seed: seed, movesFolders: way == .events) }.start()
    var known: [String: [UInt8]] = [:]
    var isEnded = false
    try follow(watcher) { changes in
      for path in changes.paths { known[path] = disk.contents(atPath: self.path(path)).map { [UInt8]($0) } }
      if changes.isUncertain { known = known.filter { disk.fileExists(atPath: self.path($0.key)) } }
      isEnded = isEnded || changes.paths.contains("end.md")
      return try isEnded && files(below: folder.path) == known
    }
    let actual = try files(below: folder.path)
    #expect(Set(actual.keys) == Set(known.keys))
    #expect(actual.filter { known[$0.key] != $0.value }.keys.sorted() == [])
  }
}

/// Makes, changes, moves and removes files and folders as fast as the disk allows, and `end.md` at last.
///
/// - Parameter movesFolders: A folder that goes and comes back between two listings leaves no trace in them, so
///   whoever looks for its files in between is not told again.
private func scribble(in folder: TemporaryFolder, seed: UInt64, movesFolders: Bool) {
  var dice = Dice(state: seed)
  let names = ["a", "b", "c"]
  let depths = 1...3
  func anyFolder() -> String {
    (0..<Int.random(in: depths, using: &dice)).map { _ in names.randomElement(using: &dice)! }.joined(separator: "/")
  }
  func anyFile() -> String { "\(anyFolder())/\(names.randomElement(using: &dice)!).md" }
  for turn in 0..<600 {
    switch Int.random(in: 0..<10, using: &dice) {
    // Every text has a length of its own, because two writes in one tick of the clock have the same time.
    case 0..<5: try? folder.write(anyFile(), [UInt8](repeating: 120, count: turn))
    case 5: unlink("\(folder.path)/\(anyFile())")
    case 6, 7: rename("\(folder.path)/\(anyFile())", "\(folder.path)/\(anyFile())")
    case 8 where movesFolders: rename("\(folder.path)/\(anyFolder())", "\(folder.path)/\(anyFolder())")
    default: try? FileManager.default.removeItem(atPath: "\(folder.path)/\(anyFolder())")
    }
  }
  try? folder.write("end.md", "")
}

/// SplitMix64: the same throws on every machine.
private struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

import Build
import Foundation
import Support
import Synchronization
import Testing

/// The whole build, with a disk that fails at call n, for every n.
@Suite struct FaultTests {
  enum Start: String, CaseIterable {
    /// There is no `Public/`.
    case fresh
    /// `Public/` is an empty folder, as a repository keeps it.
    case empty
    /// `Public/` holds an older state; a build changes files, adds some and removes some.
    case older
    /// `Public/` holds the newer state but for one text; a build takes over what it remembers.
    case edited
  }

  enum Fault: String, CaseIterable {
    /// One call fails: a full disk where it writes, too many open files where it reads.
    case once
    /// No call succeeds any more. So is a build that is killed, as far as the disk can tell.
    case gone

    func code(_ operation: Disk.Operation) -> Int32 {
      switch self {
      case .once: operation.isWriting ? ENOSPC : EMFILE
      case .gone: EIO
      }
    }
  }

  private static let foreign = ["topics/heat/notes.txt": Array("mine".utf8), "CNAME": Array("small.example".utf8)]

  private static func prepare(_ start: Start) throws -> SmallSite {
    let site = try SmallSite()
    switch start {
    case .fresh: break
    case .empty: try site.folder.write("Public/.gitkeep", "")
    case .older:
      site.build()
      for (path, bytes) in foreign { try site.folder.write("Public/" + path, bytes) }
    case .edited:
      try site.write(SmallSite.edited)
      site.build()
    }
    try site.write(SmallSite.new)
    return site
  }

  private static func prepared(
    _ start: Start
  ) throws -> (site: SmallSite, before: [String: [UInt8]]?, everything: [String: [UInt8]]) {
    let site = try prepare(start)
    return (site, try site.published(), try site.everything)
  }

  @Test(arguments: Start.allCases, Fault.allCases)
  func `whichever call fails, each file is wholly old or new, and the next build completes the site`(
    start: Start, fault: Fault
  ) throws {
    var wanted = try SmallSite.clean(SmallSite.new)
    if start == .empty { wanted[".gitkeep"] = [] }
    if start == .older { wanted.merge(Self.foreign) { $1 } }
    var (number, mixed) = (0, 0)
    var (site, before, everything) = try Self.prepared(start)
    while true {
      number += 1
      let at = "call \(number)"
      let counter = Counter(failing: number, onwards: fault == .gone)
      let outcome = site.build(
        Disk { operation, _ in counter.isUp() ? fault.code(operation) : nil })
      let after = try site.published()
      if let failure = outcome.failure {
        #expect(failure.contains(site.folder.path), "\(at) names no file: \(failure)")
        #expect(outcome.isMixed == (after != before), "\(at): \(failure)")
        mixed += outcome.isMixed ? 1 : 0
      } else if !outcome.report.hasErrors {
        #expect(after == wanted, "\(at)")
      } else {
        #expect(after == before, "\(at)")
      }
      for (path, bytes) in after ?? [:] where !path.hasSuffix("/") {
        #expect(bytes == before?[path] || bytes == wanted[path], "\(at): \(path) is neither old nor new")
      }
      guard counter.hasFired else { break }
      // Where nothing at all is left of the attempt, it would be the same build again.
      if try site.everything == everything { continue }
      let next = site.build()
      #expect(next.failure == nil && next.summary?.warnings == [], "after \(at)")
      #expect(try site.published() == wanted, "after \(at)")
      #expect(
        try site.beside == [".byline-Public.manifest", ".byline-Public.memory", "Content", "Public"], "after \(at)")
      (site, before, everything) = try Self.prepared(start)
    }
    #expect(number > 60)
    // A new folder arrives at once, and what is moved one by one is moved back, unless the disk is gone for good.
    #expect((mixed > 0) == (start != .fresh && fault == .gone))
  }
}

/// Counts calls and says when the one that is to fail has come.
final class Counter: Sendable {
  private let calls = Mutex(0)
  private let failing: Int
  private let onwards: Bool

  init(failing: Int, onwards: Bool = false) {
    self.failing = failing
    self.onwards = onwards
  }

  func isUp() -> Bool {
    calls.withLock { calls in
      calls += 1
      return onwards ? calls >= failing : calls == failing
    }
  }

  var hasFired: Bool { calls.withLock { $0 >= failing } }
}

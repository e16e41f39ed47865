public import Build
internal import Synchronization

/// What changed below a folder since it was last asked about.
public struct Changes: Sendable, Equatable {
  /// Files written, created, removed or renamed, from the folder: `articles/steel.md`. One that is gone is among
  /// them, and so is one that was touched and is the same as before.
  public var paths: Set<String>

  /// Folders came or went, or there was more than the system could tell: list the tree again and compare.
  public var isUncertain: Bool

  public init(paths: Set<String> = [], isUncertain: Bool = false) {
    self.paths = paths
    self.isUncertain = isUncertain
  }
}

/// Watches folders with all that lies in them, save hidden files and editors' leftovers; symbolic links below them
/// are named when they change and never followed.
///
/// Nothing is missed between making a watcher and the first ``next(quiet:atMost:)``, nor between two calls. A class
/// because it owns what the kernel holds open for it.
public final class Watcher: Sendable {
  /// How changes are found out.
  public enum Means: Sendable {
    /// The kernel tells; where it cannot, or has no watches left to give, the folders are listed as in `polling`.
    case events
    /// The folders are listed again and again: for network disks and other places that tell nothing.
    case polling(every: Duration)
  }

  /// How it was asked to watch.
  let means: Means
  private let trees: Mutex<Trees>
  private let bell: Bell
  private let polls: Atomic<Bool>

  /// Begins to watch; a folder that is not there is an error.
  public init(folders: [String], by means: Means = .events) throws(DiskError) {
    self.means = means
    var trees = Trees(all: [])
    for folder in folders {
      // Opened for its error alone, which names the folder as the caller does.
      _ = try Disk.real.folder(folder)
      trees.all.append(try Tree(root: try Disk.real.resolved(folder) ?? folder, by: means))
    }
    bell = try Bell()
    polls = Atomic(trees.isPolling)
    self.trees = Mutex(trees)
  }

  /// Whether any folder is listed again and again because the kernel does not tell: slower, and worth a word.
  public var isPolling: Bool { polls.load(ordering: .relaxed) }

  /// Waits until something changed and no more did for a while.
  ///
  /// A new file counts as changing until whoever made it has closed it. Calls from several threads take turns.
  ///
  /// - Parameters:
  ///   - quiet: How long nothing must change.
  ///   - atMost: When to return although changes go on, counted from the first; what follows is the next result.
  /// - Returns: What changed by the folder's place in the list; folders without changes are left out.
  ///   Nil once ``stop()`` was called, from then on always.
  public func next(
    quiet: Duration = .milliseconds(8), atMost: Duration = .milliseconds(60)
  ) -> [Int: Changes]? {
    trees.withLock { trees in
      let changes = trees.next(quiet: quiet, atMost: atMost, unless: bell)
      polls.store(trees.isPolling, ordering: .relaxed)
      return changes
    }
  }

  /// Ends the wait, from any thread.
  public func stop() { bell.ring() }
}

extension Watcher {
  /// All that is watched, and the waiting.
  struct Trees: Sendable {
    var all: [Tree]

    var isPolling: Bool { all.contains(where: \.isPolling) }

    mutating func next(quiet: Duration, atMost: Duration, unless bell: Bell) -> [Int: Changes]? {
      var found = all.map { _ in Gathering() }
      var span: (first: ContinuousClock.Instant, last: ContinuousClock.Instant)?
      while true {
        var due = all.compactMap { $0.due(quiet: span == nil ? nil : quiet) }
        if let span {
          let end = span.first + atMost
          let limit = found.contains(where: \.isBeingWritten) ? end : min(span.last + quiet, end)
          if limit <= .now { break }
          due.append(limit)
        }
        if bell.waits(for: all.compactMap(\.descriptor), until: due.min()) == .rung { return nil }
        for index in all.indices { all[index].take(quiet: span == nil ? nil : quiet, into: &found[index]) }
        let isFresh = found.contains(where: \.isFresh)
        for index in found.indices { found[index].isFresh = false }
        if isFresh {
          let now = ContinuousClock.now
          span = (span?.first ?? now, now)
        }
      }
      var changes: [Int: Changes] = [:]
      for (index, gathering) in found.enumerated() where !gathering.isEmpty { changes[index] = gathering.changes }
      return changes
    }
  }

  /// What a tree has told since the wait began.
  struct Gathering: Sendable {
    private var paths: Set<String> = []
    private var begun: Set<String> = []
    private var isUncertain = false
    /// Whether something came since this was last set to false.
    var isFresh = false

    var isEmpty: Bool { paths.isEmpty && begun.isEmpty && !isUncertain }
    var isBeingWritten: Bool { !begun.isEmpty }
    var changes: Changes { Changes(paths: paths.union(begun), isUncertain: isUncertain) }

    /// A file came into being, and its bytes have yet to.
    mutating func begin(_ path: String) {
      begun.insert(path)
      isFresh = true
    }

    /// A file is as it shall be, or gone.
    mutating func finish(_ path: String) {
      begun.remove(path)
      paths.insert(path)
      isFresh = true
    }

    /// A file's attributes changed, which does not say that its bytes are there.
    mutating func touch(_ path: String) {
      if !begun.contains(path) { paths.insert(path) }
      isFresh = true
    }

    /// What changed is not all known.
    mutating func doubt() {
      isUncertain = true
      isFresh = true
    }
  }
}

internal import Build

extension Watcher {
  /// A folder with all that lies in it, watched one way or the other.
  enum Tree: Sendable {
    #if os(Linux)
      case events(EventTree)
    #endif
    case polled(PolledTree)

    /// How often a tree is listed where nobody asked for it, and how often one that is gone is looked for.
    static let interval = Duration.milliseconds(200)

    /// - Parameter root: Without symbolic links.
    init(root: String, by means: Means) throws(DiskError) {
      switch means {
      case .events:
        #if os(Linux)
          do throws(EventQueue.Failure) {
            self = .events(try EventTree(root: root))
            return
          } catch {
            // Either there is no such folder, and listing it says so, or the kernel has no watches to give.
          }
        #endif
        // The alarm first, so that nothing is missed between it and the first listing.
        self = .polled(try PolledTree(root: root, interval: Self.interval, alarm: Alarm(root: root)))
      case .polling(let interval):
        self = .polled(try PolledTree(root: root, interval: interval))
      }
    }

    var isPolling: Bool {
      switch self {
      #if os(Linux)
        case .events: false
      #endif
      case .polled(let tree): tree.alarm == nil
      }
    }

    /// What becomes readable when there are changes, where something does.
    var descriptor: Descriptor? {
      switch self {
      #if os(Linux)
        case .events(let tree): tree.descriptor
      #endif
      case .polled(let tree): tree.alarm?.descriptor
      }
    }

    /// When to ask again although nothing became readable.
    ///
    /// - Parameter quiet: Set once changes are being gathered.
    func due(quiet: Duration?) -> ContinuousClock.Instant? {
      switch self {
      #if os(Linux)
        case .events(let tree): tree.due
      #endif
      case .polled(let tree): tree.due(quiet: quiet)
      }
    }

    /// Adds what changed since the last time.
    mutating func take(quiet: Duration?, into found: inout Gathering) {
      switch self {
      #if os(Linux)
        case .events(var tree):
          // Until the tree is put back, nobody else holds it: it is not copied to be changed.
          self = .polled(PolledTree(gone: tree.root, interval: Self.interval))
          if tree.take(into: &found) {
            self = .events(tree)
          } else if let polled = try? PolledTree(root: tree.root, interval: Self.interval) {
            self = .polled(polled)
          }
      #endif
      case .polled(var tree):
        self = .polled(PolledTree(gone: tree.root, interval: tree.interval))
        tree.take(quiet: quiet, into: &found)
        self = .polled(tree)
      }
    }
  }
}

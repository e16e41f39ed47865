internal import Build

extension Watcher {
  /// A tree that is listed again and again, or whenever an alarm rings.
  struct PolledTree: Sendable {
    let root: String
    let interval: Duration
    let alarm: Alarm?
    private var listing: Listing
    private var looked: ContinuousClock.Instant
    /// How long to leave the disk alone.
    private var pause: Duration

    init(root: String, interval: Duration, alarm: Alarm? = nil) throws(DiskError) {
      // Opened for its error alone.
      _ = try Disk.real.folder(root)
      self.root = root
      self.interval = interval
      self.alarm = alarm
      listing = Listing()
      looked = .now
      pause = interval
      look()
    }

    /// A tree whose folder was not there when it was last looked at.
    init(gone root: String, interval: Duration) {
      self.root = root
      self.interval = interval
      alarm = nil
      listing = Listing()
      looked = .now
      pause = interval
    }

    /// Nil where nothing is due before the alarm rings.
    func due(quiet: Duration?) -> ContinuousClock.Instant? {
      if let quiet { return looked + min(quiet, pause) }
      return alarm == nil ? looked + pause : nil
    }

    mutating func take(quiet: Duration?, into found: inout Gathering) {
      let rang = alarm?.take() ?? false
      guard rang || due(quiet: quiet).map({ $0 <= .now }) ?? false else { return }
      let before = listing
      look()
      for (path, stamp) in listing.files where before.files[path] != stamp { found.finish(path) }
      for path in before.files.keys where listing.files[path] == nil { found.finish(path) }
      if listing.folders != before.folders { found.doubt() }
    }

    private mutating func look() {
      let start = ContinuousClock.now
      listing = Listing(of: root)
      looked = .now
      // A slow disk is left alone for most of the time.
      pause = max(interval, (looked - start) * 4)
    }
  }

  /// The names below a folder with what tells whether their files changed.
  private struct Listing: Sendable {
    var files: [String: Stamp] = [:]
    /// By path, the top being empty; a folder in another's place has another number.
    var folders: [String: UInt64] = [:]

    /// What changes when a file does.
    struct Stamp: Sendable, Equatable {
      /// Nil for a name that is not UTF-8, which cannot be looked at; that it came or went is told all the same.
      let status: Disk.Status?
    }

    init() {}

    init(of root: String) {
      // Opened once: the top may change its name meanwhile, and no call walks its path.
      guard let top = try? Disk.real.folder(root), let status = try? top.status(".") else { return }
      folders[""] = status.serial
      add("", of: top)
    }

    /// A folder that went or closed meanwhile has nothing in it.
    private mutating func add(_ folder: String, of top: Folder) {
      guard let entries = try? top.entries(folder.isEmpty ? "." : folder) else { return }
      for entry in entries {
        let path = folder + entry.name
        let status = (try? top.status(path)) ?? Disk.Status?.none
        if entry.kind == .folder {
          guard !ContentTree.isLeftover(entry.name, in: folder, isFolder: true) else { continue }
          folders[path] = status?.serial ?? 0
          add(path + "/", of: top)
        } else if !ContentTree.isLeftover(entry.name, in: folder, isFolder: false) {
          files[path] = Stamp(status: status)
        }
      }
    }
  }
}

#if os(Linux)
  internal import Build

  #if canImport(Glibc)
    internal import Glibc
  #else
    internal import Musl
  #endif

  extension Watcher {
    /// A tree whose changes the kernel tells, whatever becomes of its top folder.
    struct EventTree: Sendable {
      let root: String
      /// Nil while the top folder is gone.
      private var queue: EventQueue?
      private var looked = ContinuousClock.now

      init(root: String) throws(EventQueue.Failure) {
        self.root = root
        var old = Gathering()
        queue = try EventQueue(root: root, found: &old)
      }

      var descriptor: Descriptor? { queue?.descriptor }

      var due: ContinuousClock.Instant? { queue == nil ? looked + Tree.interval : nil }

      /// Adds what changed.
      ///
      /// - Returns: False where the kernel has no more watches to give.
      mutating func take(into found: inout Gathering) -> Bool {
        if var present = queue.take() {
          do throws(EventQueue.Failure) {
            try present.drain(into: &found)
            queue = present
            return true
          } catch {
            found.doubt()
            if case .exhausted = error { return false }
          }
        } else if due.map({ $0 > .now }) ?? false {
          return true
        }
        // The top folder came back, is another one, or the kernel dropped events: all is watched anew.
        looked = .now
        do throws(EventQueue.Failure) {
          // Whoever is told to list the tree again needs no list of it.
          var old = Gathering()
          queue = try EventQueue(root: root, found: &old)
          found.doubt()
          return true
        } catch {
          guard case .exhausted = error else { return true }
          found.doubt()
          return false
        }
      }
    }

    /// The kernel's queue for one tree: a watch on every folder in it, since inotify does not look below one.
    struct EventQueue: Sendable {
      enum Failure: Error {
        /// The top folder cannot be watched, or another one took its place.
        case gone
        /// The kernel's limits are reached, or it has no inotify.
        case exhausted
        /// Events were dropped.
        case overflowed
      }

      /// Where a watched folder hangs.
      private struct Place: Sendable {
        /// Nil for the top.
        let parent: Int32?
        let name: String
        var children: [String: Int32] = [:]
      }

      let descriptor: Descriptor
      private let root: String
      private var top: Int32 = -1
      private var places: [Int32: Place] = [:]

      /// Watches a tree.
      ///
      /// - Parameter found: Gets every file that is there.
      init(root: String, found: inout Gathering) throws(Failure) {
        let opened = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
        guard opened >= 0 else { throw .exhausted }
        descriptor = Descriptor(opened)
        self.root = root
        guard let watch = try watch("") else { throw .gone }
        top = watch
        places[watch] = Place(parent: nil, name: "")
        try list(watch, into: &found)
      }

      /// Adds what the kernel has told.
      mutating func drain(into found: inout Gathering) throws(Failure) {
        // Not to the end of a queue that others fill without end.
        for _ in 0..<16 {
          let events = Event.all(in: descriptor)
          if events.isEmpty { break }
          for event in events { try handle(event, into: &found) }
        }
        // Watching the same folder again gives the same watch, so this tells whether the path still leads to it.
        guard try watch("") == top else { throw .gone }
      }

      private mutating func handle(_ event: Event, into found: inout Gathering) throws(Failure) {
        if event.has(IN_Q_OVERFLOW) { throw .overflowed }
        if event.has(IN_IGNORED) { return forget(event.watch) }
        guard !event.name.isEmpty, let folder = path(of: event.watch) else { return }
        let isFolder = event.has(IN_ISDIR)
        if ContentTree.isLeftover(event.name, in: folder, isFolder: isFolder) { return }
        if isFolder {
          found.doubt()
          if event.has(IN_MOVED_FROM | IN_DELETE) {
            if let gone = places[event.watch]?.children[event.name] { stop(gone) }
          } else {
            try enter(event.name, of: event.watch, into: &found)
          }
        } else {
          let path = folder + event.name
          if event.has(IN_CREATE) {
            found.begin(path)
          } else if event.has(IN_ATTRIB) {
            found.touch(path)
          } else {
            found.finish(path)
          }
        }
      }

      /// Watches a folder that came, with all that is in it already.
      private mutating func enter(_ name: String, of parent: Int32, into found: inout Gathering) throws(Failure) {
        guard let folder = path(of: parent), var new = try watch(folder + name) else { return }
        if let known = places[new] {
          if known.parent == parent, known.name == name { return }
          // It was moved here, and the events that say so are yet to be read; they find it by its new watch.
          stop(new)
          guard places[parent] != nil else { throw .overflowed }
          guard let again = try watch(folder + name) else { return }
          new = again
        }
        if let old = places[parent]?.children[name] { stop(old) }
        places[parent]?.children[name] = new
        places[new] = Place(parent: parent, name: name)
        try list(new, into: &found)
      }

      /// Adds what a folder holds. It is watched first, so what comes after the listing is told.
      private mutating func list(_ watch: Int32, into found: inout Gathering) throws(Failure) {
        guard let folder = path(of: watch) else { return }
        // One that went or closed meanwhile has nothing in it.
        guard let entries = try? Disk.real.workingFolder.entries(absolute(folder)) else { return }
        for entry in entries {
          let isFolder = entry.kind == .folder
          if ContentTree.isLeftover(entry.name, in: folder, isFolder: isFolder) { continue }
          if isFolder { try enter(entry.name, of: watch, into: &found) } else { found.finish(folder + entry.name) }
        }
      }

      /// Nil where there is no folder that may be read.
      private func watch(_ path: String) throws(Failure) -> Int32? {
        let told =
          IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB | IN_DELETE_SELF
          | IN_MOVE_SELF
        let how = UInt32(IN_ONLYDIR) | UInt32(IN_DONT_FOLLOW) | UInt32(IN_EXCL_UNLINK)
        let watch = inotify_add_watch(descriptor.number, absolute(path), UInt32(told) | how)
        if watch >= 0 { return watch }
        if errno == ENOSPC || errno == ENOMEM { throw .exhausted }
        return nil
      }

      /// Ends the watch of a folder and of those in it.
      private mutating func stop(_ watch: Int32) {
        for child in places[watch]?.children.values ?? [:].values { stop(child) }
        inotify_rm_watch(descriptor.number, watch)
        forget(watch)
      }

      private mutating func forget(_ watch: Int32) {
        guard let place = places.removeValue(forKey: watch), let parent = place.parent else { return }
        if places[parent]?.children[place.name] == watch { places[parent]?.children[place.name] = nil }
      }

      /// From the top, empty or ending in a slash.
      private func path(of watch: Int32) -> String? {
        guard let place = places[watch] else { return nil }
        guard let parent = place.parent else { return "" }
        return path(of: parent).map { "\($0)\(place.name)/" }
      }

      private func absolute(_ path: String) -> String {
        // Only the root of all ends in a slash of its own.
        path.isEmpty ? root : root.hasSuffix("/") ? root + path : "\(root)/\(path)"
      }
    }

    /// One thing that the kernel tells.
    private struct Event {
      let watch: Int32
      let mask: UInt32
      /// Empty where it is about the watched folder itself.
      let name: String

      func has(_ bits: Int32) -> Bool { mask & UInt32(bitPattern: bits) != 0 }

      /// What can be read without waiting.
      static func all(in descriptor: Descriptor) -> [Event] {
        // man 7 inotify: a watch, a mask, a cookie and a length of four bytes each, then the name, padded with zeros.
        let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
          count = max(0, read(descriptor.number, buffer.baseAddress, buffer.count))
        }
        return bytes.withUnsafeBytes { bytes in
          var events: [Event] = []
          var start = 0
          while start + 16 <= bytes.count {
            let length = Int(bytes.loadUnaligned(fromByteOffset: start + 12, as: UInt32.self))
            let name = bytes[(start + 16)..<min(start + 16 + length, bytes.count)].prefix { $0 != 0 }
            events.append(
              Event(
                watch: bytes.loadUnaligned(fromByteOffset: start, as: Int32.self),
                mask: bytes.loadUnaligned(fromByteOffset: start + 4, as: UInt32.self),
                name: String(decoding: name, as: UTF8.self)))
            start += 16 + length
          }
          return events
        }
      }
    }
  }
#endif

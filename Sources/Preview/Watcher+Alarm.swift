#if os(macOS)
  internal import Build
  internal import CoreServices
  internal import Darwin
  internal import Dispatch
  internal import Foundation

  extension Watcher {
    /// Tells that something happened below a folder, and not what: the tree is then listed and compared.
    ///
    /// What we know about the system's file events: they are gathered for the given time, they name folders that are
    /// to be listed anyway, and they follow the path, not the folder, so another folder may take its place.
    ///
    /// A class because the system calls back into its pipe until it is gone.
    final class Alarm: Sendable {
      let descriptor: Descriptor
      private let rope: Descriptor
      /// The system's handle as a number: its pointer type does not pass between threads.
      private let stream: UInt
      private let queue = DispatchQueue(label: "byline.file-events")

      /// Nil where the system has no events to give.
      ///
      /// - Parameter root: Without symbolic links.
      init?(root: String) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return nil }
        for end in ends {
          _ = fcntl(end, F_SETFD, FD_CLOEXEC)
          _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
        (descriptor, rope) = (Descriptor(ends[0]), Descriptor(ends[1]))
        // The number of the pipe stands in for a pointer, so nothing has to live as long as the callback.
        var context = FSEventStreamContext(
          version: 0, info: UnsafeMutableRawPointer(bitPattern: Int(ends[1])), retain: nil, release: nil,
          copyDescription: nil)
        let callback: FSEventStreamCallback = { _, info, _, _, _, _ in
          _ = write(Int32(truncatingIfNeeded: Int(bitPattern: info)), [1], 1)
        }
        let flags =
          kFSEventStreamCreateFlagFileEvents | kFSEventStreamCreateFlagNoDefer
          | kFSEventStreamCreateFlagWatchRoot
        guard
          let created = FSEventStreamCreate(
            nil, callback, &context, [root] as CFArray, FSEventStreamEventId(kFSEventStreamEventIdSinceNow), 0.01,
            FSEventStreamCreateFlags(flags))
        else { return nil }
        FSEventStreamSetDispatchQueue(created, queue)
        guard FSEventStreamStart(created) else {
          FSEventStreamInvalidate(created)
          FSEventStreamRelease(created)
          return nil
        }
        stream = UInt(bitPattern: created)
      }

      deinit {
        guard let stream = OpaquePointer(bitPattern: stream) else { return }
        FSEventStreamStop(stream)
        FSEventStreamInvalidate(stream)
        FSEventStreamRelease(stream)
        // A callback that is under way is done before the pipe is closed.
        queue.sync {}
      }

      /// Whether it rang since it was last asked.
      func take() -> Bool {
        var bytes = [UInt8](repeating: 0, count: 256)
        var rang = false
        while read(descriptor.number, &bytes, bytes.count) > 0 { rang = true }
        return rang
      }
    }
  }
#else
  extension Watcher {
    /// There is none: Linux tells more than that, and others are asked again and again.
    enum Alarm: Sendable {
      init?(root: String) { return nil }

      var descriptor: Descriptor { switch self {} }

      func take() -> Bool { switch self {} }
    }
  }
#endif

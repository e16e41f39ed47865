internal import Build

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Something the kernel holds open. A class because it is closed when nobody needs it any more.
final class Descriptor: Sendable {
  let number: Int32

  init(_ number: Int32) { self.number = number }

  deinit { close(number) }
}

/// Ends a wait from another thread, and stays rung: a pipe that nobody empties.
struct Bell: Sendable {
  enum Answer { case rung, other }

  private let hearing: Descriptor
  private let rope: Descriptor

  init() throws(DiskError) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw DiskError(path: "", operation: .open, code: errno) }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    (hearing, rope) = (Descriptor(ends[0]), Descriptor(ends[1]))
  }

  func ring() { _ = write(rope.number, [1], 1) }

  /// Waits for the bell, for something to read, or for the time; a signal ends the wait early.
  func waits(for descriptors: [Descriptor], until limit: ContinuousClock.Instant?) -> Answer {
    var asked = ([hearing] + descriptors).map { pollfd(fd: $0.number, events: Int16(POLLIN), revents: 0) }
    let timeout = limit.map { limit in
      let (seconds, fraction) = ContinuousClock.now.duration(to: limit).components
      // Rounded up: a wait that ends early would be repeated without rest.
      return seconds * 1000 + (fraction + 999_999_999_999_999) / 1_000_000_000_000_000
    }
    let count = poll(&asked, nfds_t(asked.count), timeout.map { Int32(clamping: max(0, $0)) } ?? -1)
    return count > 0 && asked[0].revents != 0 ? .rung : .other
  }
}

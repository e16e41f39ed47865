internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The connections of a server, so that they can be hung up. A class because the threads of the server share it.
///
/// A socket is in here from before its first byte is read until before it is closed, and hung up under the lock: its
/// number never belongs to something else.
final class OpenSockets: Sendable {
  /// By number, since when a request is waited for; nil while one is answered.
  private let open = Mutex<[Int32: ContinuousClock.Instant?]>([:])

  func add(_ socket: Int32) { open.withLock { $0[socket] = .some(.now) } }

  func remove(_ socket: Int32) { open.withLock { _ = $0.removeValue(forKey: socket) } }

  /// The head of a request is there.
  func answers(_ socket: Int32) { open.withLock { _ = $0.updateValue(nil, forKey: socket) } }

  /// An answer is done, and the next request is waited for. A connection that is closed already stays so.
  func waits(_ socket: Int32) {
    open.withLock { if $0[socket] != nil { $0[socket] = .some(.now) } }
  }

  /// Hangs up on those whose request takes too long to come.
  func hangUp(waitingFor patience: Duration) {
    let latest = ContinuousClock.now - patience
    open.withLock { open in
      for case (let socket, let since?) in open where since < latest { shutdown(socket, Int32(SHUT_RDWR)) }
    }
  }

  /// Hangs up, and waits until the server has noticed.
  ///
  /// - Parameter patience: For a request whose answer is being made. A thread that works cannot notice anything.
  func hangUp(patience: Duration) {
    let deadline = ContinuousClock.now + patience
    while true {
      let isDone = open.withLock { open in
        for socket in open.keys { shutdown(socket, Int32(SHUT_RDWR)) }
        return open.isEmpty
      }
      if isDone || .now > deadline { return }
      usleep(500)
    }
  }
}

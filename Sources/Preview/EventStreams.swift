internal import Synchronization

/// The open event streams. A class because the threads of the server share it.
final class EventStreams: Sendable {
  private struct State {
    var open: [EventStream] = []
    var isClosed = false
  }

  private let most: Int
  private let state = Mutex(State())

  init(most: Int) { self.most = most }

  var count: Int { state.withLock { $0.open.count } }

  /// Takes in a stream; where there are too many, the oldest gives way, for it may have been left behind by a page
  /// that is long gone. False where no more are taken.
  func add(_ stream: EventStream) -> Bool {
    state.withLock { state in
      if state.isClosed { return false }
      if state.open.count >= most { state.open.removeFirst().end() }
      state.open.append(stream)
      return true
    }
  }

  func remove(_ stream: EventStream) { state.withLock { $0.open.removeAll { $0 === stream } } }

  func send(_ bytes: [UInt8]) {
    state.withLock { state in
      for stream in state.open { stream.send(bytes) }
    }
  }

  /// Ends all streams; none is taken any more.
  func close() {
    state.withLock { state in
      state.isClosed = true
      for stream in state.open { stream.end() }
      state.open = []
    }
  }
}

/// One page's event stream, which sleeps while there is nothing to say.
///
/// A class because its reader is on one thread and its writer on another. The lock is held over suspending and
/// resuming, so that what is sent between a look at the empty buffer and falling asleep wakes it again; and only a
/// stream that sleeps is woken, so that its connection is alive whenever it is touched from outside.
final class EventStream: Sendable {
  private struct State {
    var pending: [UInt8]
    var isAsleep = false
    var isEnded = false
  }

  /// What a page that reads nothing may leave unread.
  private static let most = 1 << 20

  private let state: Mutex<State>
  private let sleep: @Sendable () -> Void
  private let wake: @Sendable () -> Void

  init(first: [UInt8], sleep: @escaping @Sendable () -> Void, wake: @escaping @Sendable () -> Void) {
    state = Mutex(State(pending: first))
    self.sleep = sleep
    self.wake = wake
  }

  func send(_ bytes: [UInt8]) {
    state.withLock { state in
      state.pending += bytes
      if state.pending.count > Self.most { state.isEnded = true }
      wake(&state)
    }
  }

  func end() {
    state.withLock { state in
      state.isEnded = true
      wake(&state)
    }
  }

  /// Moves what is pending into a buffer.
  ///
  /// - Returns: How much; 0 where the stream has gone to sleep, nil where it has ended.
  func fill(_ buffer: UnsafeMutableRawBufferPointer) -> Int? {
    state.withLock { state in
      if state.isEnded { return nil }
      if state.pending.isEmpty {
        state.isAsleep = true
        sleep()
        return 0
      }
      let count = min(buffer.count, state.pending.count)
      buffer.copyBytes(from: state.pending[..<count])
      state.pending.removeFirst(count)
      return count
    }
  }

  private func wake(_ state: inout State) {
    guard state.isAsleep else { return }
    state.isAsleep = false
    wake()
  }
}

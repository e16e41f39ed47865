internal import Synchronization

/// Maps in parallel, keeping order.
///
/// The result, and the error thrown, are those of a serial map whatever the scheduling: a lane that meets an error
/// stops the taking of later values, and of all errors met the first in order counts.
///
/// - Parameter lanes: How many threads work, the caller's own among them; with one it does it all.
public func concurrentMap<A: Sendable, B: Sendable, Failure: Error>(
  _ values: [A], lanes: Int, _ transform: @Sendable (A) throws(Failure) -> B
) throws(Failure) -> [B] {
  let lanes = max(1, min(lanes, values.count))
  // Small enough that lanes end together, large enough that taking a chunk costs nothing beside it.
  let size = max(1, min(64, values.count / (lanes * 8)))
  let starts = Array(stride(from: 0, to: values.count, by: size))
  let chunks = Chunks<B, Failure>(count: starts.count)
  onLanes(lanes) {
    while let chunk = chunks.take() {
      let end = min(starts[chunk] + size, values.count)
      chunks.put(chunk, Result { () throws(Failure) in try values[starts[chunk]..<end].map(transform) })
    }
  }
  return try chunks.joined()
}

/// The results of a parallel map, chunk by chunk. A class because lanes share it.
private final class Chunks<Element: Sendable, Failure: Error>: Sendable {
  private let next = Atomic(0)
  private let count: Int
  private let results: Mutex<[Result<[Element], Failure>?]>

  init(count: Int) {
    self.count = count
    results = Mutex(Array(repeating: nil, count: count))
  }

  /// The next chunk that nobody works on. Chunks are taken in order, so all before a failed one get their result.
  func take() -> Int? {
    let taken = next.add(1, ordering: .relaxed).oldValue
    return taken < count ? taken : nil
  }

  func put(_ chunk: Int, _ result: Result<[Element], Failure>) {
    if case .failure = result { next.store(count, ordering: .relaxed) }
    results.withLock { $0[chunk] = result }
  }

  func joined() throws(Failure) -> [Element] {
    var all: [Element] = []
    for result in results.withLock({ $0 }) {
      guard let result else { break }
      all += try result.get()
    }
    return all
  }
}

public import Synchronization

/// What is made by the first who asks for it and kept for all others: the cards of a site's pieces, by their indices.
///
/// A class because all pages share it. What it gives does not depend on who asked before, as long as what is made for
/// an index is always the same.
public final class MadeOnce<Value: Sendable>: Sendable {
  @usableFromInline let limit: Int
  @usableFromInline let made = Mutex<[Value?]>([])

  /// - Parameter limit: From this index on nothing is kept.
  @inlinable
  public init(limit: Int = .max) { self.limit = limit }

  /// - Parameter index: Nil for what is one of a kind, which is not kept.
  @inlinable
  public func value(_ index: Int?, make: () -> Value) -> Value {
    guard let index, index < limit else { return make() }
    if let value = made.withLock({ index < $0.count ? $0[index] : nil }) { return value }
    let value = make()
    made.withLock { made in
      if index >= made.count { made += repeatElement(nil, count: max(index + 1, 2 * made.count) - made.count) }
      made[index] = value
    }
    return value
  }
}

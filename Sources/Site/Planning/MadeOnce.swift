public import Synchronization

/// What is made by the first who asks for it and kept for all others: the cards of a site's pieces, by their indices.
///
/// A class because all pages share it. What it gives does not depend on who asked before, as long as what is made for
/// an index is always the same.
public final class MadeOnce<Value: Sendable>: Sendable {
  @usableFromInline let limit: Int
  /// Neighbours lie in different shelves, each behind a lock of its own: one for all would be asked for each card on
  /// each page, by all lanes at once.
  @usableFromInline let shelves: [Shelf]

  @usableFromInline
  final class Shelf: Sendable {
    @usableFromInline let made = Mutex<[Value?]>([])

    @usableFromInline init() {}
  }

  /// - Parameter limit: From this index on nothing is kept.
  public init(limit: Int = .max) {
    self.limit = limit
    shelves = (0..<64).map { _ in Shelf() }
  }

  /// What belongs to an index, made where nobody asked for it before.
  ///
  /// - Parameter index: Nil for what is one of a kind, which is not kept.
  @inlinable
  public func value(_ index: Int?, make: () -> Value) -> Value {
    guard let index, index < limit else { return make() }
    let (place, shelf) = index.quotientAndRemainder(dividingBy: shelves.count)
    if let value = shelves[shelf].made.withLock({ place < $0.count ? $0[place] : nil }) { return value }
    let value = make()
    shelves[shelf].made.withLock { made in
      if place >= made.count { made += repeatElement(nil, count: max(place + 1, 2 * made.count) - made.count) }
      made[place] = value
    }
    return value
  }
}

/// A field that few pieces have: it is kept apart, so that it costs those without it one word of memory.
@propertyWrapper
public struct Rare<Value: Sendable>: Sendable {
  private var shared: Shared<Value>?

  public init(wrappedValue: Value?) { shared = wrappedValue.map { Shared($0) } }

  /// Whether it is not there; this does not touch the value.
  var isMissing: Bool { shared == nil }

  public var wrappedValue: Value? {
    get { shared?.value }
    set { shared = newValue.map { Shared($0) } }
  }
}

extension Rare: Equatable where Value: Equatable {
  public static func == (a: Rare, b: Rare) -> Bool { a.wrappedValue == b.wrappedValue }
}

extension Rare: Hashable where Value: Hashable {
  public func hash(into hasher: inout Hasher) { hasher.combine(wrappedValue) }
}

/// A value that several hold: handing it round counts one reference, however many are in the value, and there is one of
/// it in memory. Nothing in it changes.
public final class Shared<Value: Sendable>: Sendable {
  /// What is held.
  public let value: Value

  /// Holds a value.
  public init(_ value: Value) { self.value = value }
}

/// A value that several hold: handing it round counts one reference, however many are in the value, and there is one of
/// it in memory. Nothing in it changes.
public final class Shared<Value: Sendable>: Sendable {
  public let value: Value

  public init(_ value: Value) { self.value = value }
}

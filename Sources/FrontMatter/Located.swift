public import Diagnostics

/// A value and where it was written.
public struct Located<Value: Sendable>: Sendable {
  public let value: Value
  public let span: SourceSpan

  @inlinable
  public init(_ value: Value, at span: SourceSpan) {
    self.value = value
    self.span = span
  }

  /// The same place with what becomes of the value.
  @inlinable
  public func map<Other>(_ transform: (Value) -> Other) -> Located<Other> {
    Located<Other>(transform(value), at: span)
  }
}

extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}

/// A request that was answered, for a log.
public struct ServedRequest: Sendable {
  public let method: String
  /// As it came; it can hold anything.
  public let target: String
  public let status: Int
  /// Bytes of the body; nil for a stream.
  public let length: Int?
  public let time: Duration
}

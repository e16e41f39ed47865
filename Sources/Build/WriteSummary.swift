/// What a build changed in the output folder.
public struct WriteSummary: Sendable, Equatable {
  /// Files that were not there as they should be.
  public var written = 0
  /// Files that were.
  public var unchanged = 0
  /// Files of an earlier build that this one did not make.
  public var removed = 0
  /// Files that were not as the last build left them and were replaced; a sentence each.
  public var warnings: [String] = []

  public init() {}
}

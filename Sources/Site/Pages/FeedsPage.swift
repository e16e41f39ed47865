public import HTML

/// All feeds, and how to follow one.
public struct FeedsPage: Sendable {
  public let groups: [Group]
  /// All of them in one file, for readers that take in a list.
  public let list: Link
  /// How many pieces a feed holds.
  public let count: Int
  public let isFullText: Bool

  /// The feeds of one sort of list.
  public struct Group: Sendable {
    /// Nil for the site's own.
    public let title: String?
    public let feeds: [Row]

    public init(title: String?, feeds: [Row]) {
      self.title = title
      self.feeds = feeds
    }
  }

  /// The feed of one list, in every format.
  public struct Row: Sendable {
    public let list: NamedLink
    public let formats: [NamedLink]

    public init(list: NamedLink, formats: [NamedLink]) {
      self.list = list
      self.formats = formats
    }
  }

  public init(groups: [Group], list: Link, count: Int, isFullText: Bool) {
    self.groups = groups
    self.list = list
    self.count = count
    self.isFullText = isFullText
  }
}

/// The list of contents: the headings of the second level, each with those of the third under it.
public struct Contents: Sendable, Hashable {
  public struct Entry: Sendable, Hashable {
    public let heading: Heading
    public var parts: [Heading]
  }

  public let entries: [Entry]

  /// Headings deeper than the third level are left out; one of the third level before any of the second stands
  /// by itself.
  public init(_ headings: [Heading]) {
    var entries: [Entry] = []
    var hasSection = false
    for heading in headings {
      switch heading.level {
      case 2:
        hasSection = true
        entries.append(Entry(heading: heading, parts: []))
      case 3 where hasSection: entries[entries.count - 1].parts.append(heading)
      case 3: entries.append(Entry(heading: heading, parts: []))
      default: break
      }
    }
    self.entries = entries
  }

  public var isEmpty: Bool { entries.isEmpty }
}

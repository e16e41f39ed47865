public import FrontMatter

/// A date of the content as the site's own time zone sees it.
public struct Moment: Sendable, Hashable, Comparable {
  /// Seconds since 1970-01-01T00:00:00Z; a day without a time begins at its midnight in the site's zone.
  public let instant: Int
  public let day: CivilDate
  /// `2020-12-14`, or `2020-12-14T09:30:00+04:00` where the author gave a time.
  public let machine: String

  public static func < (a: Moment, b: Moment) -> Bool { a.instant < b.instant }

  public var pageDate: PageDate { PageDate(day: day, machine: machine) }

  /// `09:30` where the author gave a time.
  public var clock: String? {
    guard let t = machine.firstIndex(of: "T") else { return nil }
    return String(machine[machine.index(after: t)...].prefix(5))
  }
}

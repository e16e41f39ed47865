public import FrontMatter

/// A date of the content as the site's own time zone sees it.
public struct Moment: Sendable, Hashable, Comparable {
  /// Seconds since 1970-01-01T00:00:00Z; a day without a time begins at its midnight in the site's zone.
  public let instant: Int
  public let day: CivilDate
  /// `2020-12-14`, or `2020-12-14T09:30:00+04:00` where the author gave a time.
  public let machine: String

  public init(instant: Int, day: CivilDate, machine: String) {
    self.instant = instant
    self.day = day
    self.machine = machine
  }

  public static func < (a: Moment, b: Moment) -> Bool { a.instant < b.instant }

  /// The instant with its offset, as RFC 3339 and schema.org want it; a day without a time is its midnight in the site's
  /// zone: `2020-12-14T00:00:00+04:00`.
  public var stamp: String {
    if machine.utf8.count > 10 { return machine }
    let offset = day.daysSinceEpoch * 86_400 - instant
    if offset == 0 { return machine + "T00:00:00Z" }
    let minutes = abs(offset) / 60
    return machine + "T00:00:00" + (offset < 0 ? "-" : "+") + twoDigits(minutes / 60) + ":" + twoDigits(minutes % 60)
  }

  public var pageDate: PageDate { PageDate(day: day, machine: machine) }

  /// `09:30` where the author gave a time.
  public var clock: String? {
    guard let t = machine.firstIndex(of: "T") else { return nil }
    return String(machine[machine.index(after: t)...].prefix(5))
  }
}

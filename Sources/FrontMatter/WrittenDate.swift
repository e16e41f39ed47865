/// A date as an author writes it: a day, perhaps with a time, perhaps with an offset from UTC.
///
/// What instant it is depends on the site's time zone where no offset was written.
public struct WrittenDate: Hashable, Sendable {
  public let date: CivilDate
  public let time: TimeOfDay?
  /// Minutes east of UTC; 0 for `Z`. Never without a time.
  public var offsetMinutes: Int? { shortOffset.map { Int($0) } }
  private let shortOffset: Int16?

  public init(date: CivilDate, time: TimeOfDay? = nil, offsetMinutes: Int? = nil) {
    self.date = date
    self.time = time
    shortOffset = offsetMinutes.map { Int16(clamping: $0) }
  }
}

/// A time on a clock; fractions of a second are dropped.
public struct TimeOfDay: Hashable, Sendable, Comparable, CustomStringConvertible {
  private let shortHour: UInt8
  private let shortMinute: UInt8
  private let shortSecond: UInt8

  public var hour: Int { Int(shortHour) }
  public var minute: Int { Int(shortMinute) }
  public var second: Int { Int(shortSecond) }

  /// Nil where a clock never shows it: 24:00, 12:60, a leap second.
  public init?(hour: Int, minute: Int, second: Int = 0) {
    guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second) else { return nil }
    (shortHour, shortMinute, shortSecond) = (UInt8(hour), UInt8(minute), UInt8(second))
  }

  /// `09:30:00`.
  public var description: String { padded(hour, 2) + ":" + padded(minute, 2) + ":" + padded(second, 2) }

  public static func < (a: TimeOfDay, b: TimeOfDay) -> Bool {
    (a.hour, a.minute, a.second) < (b.hour, b.minute, b.second)
  }
}

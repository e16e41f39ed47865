/// A day of the Gregorian calendar, without a time zone.
public struct CivilDate: Hashable, Sendable, Comparable, CustomStringConvertible {
  // Small numbers, because a piece has many dates, and a site many pieces.
  private let shortYear: Int16
  private let shortMonth: UInt8
  private let shortDay: UInt8

  public var year: Int { Int(shortYear) }
  public var month: Int { Int(shortMonth) }
  public var day: Int { Int(shortDay) }

  /// Nil where there is no such day: the 30th of February, a month 13. Years run from 1 to 9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.days(inMonth: month, of: year)).contains(day)
    else { return nil }
    self.init(trusted: (year, month, day))
  }

  /// The day that lies so many days after (or before) 1 January 1970.
  public init(daysSinceEpoch days: Int) {
    // Howard Hinnant's civil_from_days: eras of 400 years that begin in March, so that leap days come last.
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    self.init(trusted: (year, month, dayOfYear - (153 * marchMonth + 2) / 5 + 1))
  }

  private init(trusted parts: (year: Int, month: Int, day: Int)) {
    (shortYear, shortMonth, shortDay) = (
      Int16(clamping: parts.year), UInt8(parts.month), UInt8(parts.day)
    )
  }

  /// Days since 1 January 1970; negative before it.
  public var daysSinceEpoch: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  public var weekday: Weekday {
    // 1 January 1970 was a Thursday.
    let index = (daysSinceEpoch + 3) % 7
    return Weekday.allCases[index >= 0 ? index : index + 7]
  }

  /// `2026-03-14`.
  public var description: String { text(between: UInt8(ascii: "-")) }

  /// `2026/03/14`, as Highwire's tags and RIS want it.
  public var slashed: String { text(between: UInt8(ascii: "/")) }

  /// Ten digits and marks, written in place: dates stand in every format, several times a piece.
  private func text(between mark: UInt8) -> String {
    String(unsafeUninitializedCapacity: 10) { out in
      var rest = year
      for place in [3, 2, 1, 0] {
        out[place] = UInt8(ascii: "0") + UInt8(rest % 10)
        rest /= 10
      }
      out[4] = mark
      out[5] = UInt8(ascii: "0") + UInt8(month / 10)
      out[6] = UInt8(ascii: "0") + UInt8(month % 10)
      out[7] = mark
      out[8] = UInt8(ascii: "0") + UInt8(day / 10)
      out[9] = UInt8(ascii: "0") + UInt8(day % 10)
      return 10
    }
  }

  public static func < (a: CivilDate, b: CivilDate) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }

  public static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  /// How many days a month has; the month is between 1 and 12.
  public static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

/// A day of the week; the raw value is ISO 8601's, with Monday as 1.
public enum Weekday: Int, Sendable, CaseIterable {
  case monday = 1, tuesday, wednesday, thursday, friday, saturday, sunday
}

/// A number with zeros in front up to a width.
func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

internal import Diagnostics

extension Format where Value == WrittenDate {
  /// `2026-03-14`, optionally with a time (`T09:30`, ` 09:30:00`) and its offset (`Z`, `+04:00`).
  public static let date = Format(name: "a date (2026-03-14)") { text, span, report in
    let typed = trimmed(text)
    var scanner = DateScanner(typed)
    switch scanner.scan() {
    case .date(let date): return date
    case .impossible(let why, let help):
      report.error(.invalidDate, "\(quoted(typed)) cannot be: \(why)", at: span, help: help)
    case .unreadable:
      report.error(.invalidDate, "\(quoted(typed)) is not a date as YYYY-MM-DD", at: span, help: dateHelp(typed))
    case .unreadableTime(let date):
      report.error(
        .invalidDate, "\(quoted(typed)) has a time that is not HH:MM", at: span, help: timeHelp(typed, after: date))
    case .unreadableOffset(let date):
      report.error(
        .invalidDate, "\(quoted(typed)) does not end in an offset from UTC", at: span,
        help: timeHelp(typed, after: date))
    }
    return nil
  }

}

/// Reads a date from its bytes.
private struct DateScanner {
  private let bytes: [UInt8]
  private var index = 0

  enum Result {
    case date(WrittenDate)
    case impossible(why: String, help: String?)
    case unreadable
    case unreadableTime(after: CivilDate)
    case unreadableOffset(after: CivilDate)
  }

  init(_ text: String) { bytes = Array(text.utf8) }

  mutating func scan() -> Result {
    guard let year = digits(4), skip("-"), let month = digits(2), skip("-"), let day = digits(2) else {
      return .unreadable
    }
    guard let date = CivilDate(year: year, month: month, day: day) else { return impossible(year, month, day) }
    if index == bytes.count { return .date(WrittenDate(date: date)) }
    guard skip("T") || skip(" ") else { return .unreadable }
    while skip(" ") {}
    guard let hour = digits(2), skip(":"), let minute = digits(2) else { return .unreadableTime(after: date) }
    var second = 0
    if skip(":") {
      guard let number = digits(2) else { return .unreadableTime(after: date) }
      second = number
      if skip(".") {
        guard isDigit(index) else { return .unreadableTime(after: date) }
        while isDigit(index) { index += 1 }
      }
    }
    guard let time = TimeOfDay(hour: hour, minute: minute, second: second) else {
      return impossible(hour: hour, minute: minute)
    }
    while skip(" ") {}
    if index == bytes.count { return .date(WrittenDate(date: date, time: time)) }
    return offset(for: date, time)
  }

  private mutating func offset(for date: CivilDate, _ time: TimeOfDay) -> Result {
    if skip("Z"), index == bytes.count { return .date(WrittenDate(date: date, time: time, offsetMinutes: 0)) }
    let sign = skip("-") ? -1 : skip("+") ? 1 : 0
    guard sign != 0, let hours = digits(2), skip(":"), let minutes = digits(2), index == bytes.count else {
      return .unreadableOffset(after: date)
    }
    guard minutes < 60, hours * 60 + minutes <= 14 * 60 else {
      return .impossible(why: "no clock is more than 14 hours from UTC", help: "write an offset such as +04:00, or Z")
    }
    return .date(WrittenDate(date: date, time: time, offsetMinutes: sign * (hours * 60 + minutes)))
  }

  private func impossible(_ year: Int, _ month: Int, _ day: Int) -> Result {
    guard year > 0 else { return .impossible(why: "there is no year 0", help: nil) }
    guard (1...12).contains(month) else {
      // A month of 13 to 31 and a day of 1 to 12 were hardly meant in this order.
      let swapped = CivilDate(year: year, month: day, day: month)
      return .impossible(
        why: "there is no month \(month)", help: swapped.map { "did you mean \($0)?" } ?? "the months are 01 to 12")
    }
    guard day > 0 else { return .impossible(why: "there is no day 0", help: "the days begin with 01") }
    let days = CivilDate.days(inMonth: month, of: year)
    return .impossible(
      why: "\(englishMonths[month - 1]) \(year) has \(days) days", help: "the days are 01 to \(days)")
  }

  private func impossible(hour: Int, minute: Int) -> Result {
    if hour > 23 {
      return .impossible(
        why: "a day has the hours 00 to 23", help: hour == 24 ? "midnight is 00:00 of the next day" : nil)
    }
    let unit = minute > 59 ? "an hour has the minutes" : "a minute has the seconds"
    return .impossible(why: "\(unit) 00 to 59", help: nil)
  }

  private func isDigit(_ index: Int) -> Bool { index < bytes.count && (0x30...0x39).contains(bytes[index]) }

  private mutating func digits(_ count: Int) -> Int? {
    var number = 0
    for place in index..<index + count {
      guard isDigit(place) else { return nil }
      number = number * 10 + Int(bytes[place] - 0x30)
    }
    index += count
    return number
  }

  private mutating func skip(_ mark: Unicode.Scalar) -> Bool {
    guard index < bytes.count, bytes[index] == UInt8(ascii: mark) else { return false }
    index += 1
    return true
  }
}

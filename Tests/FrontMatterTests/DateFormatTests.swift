import Diagnostics
import FrontMatter
import Testing

/// Dates as they are written.
@Suite struct DateFormatTests {
  @Test(
    arguments: [
      ("2026-03-14", nil, nil), ("2026-03-14T09:30", "09:30:00", nil), ("2026-03-14 09:30:15", "09:30:15", nil),
      ("2026-03-14T09:30:15.999Z", "09:30:15", 0), ("2026-03-14 23:59:59 +04:00", "23:59:59", 240),
      ("2026-03-14T00:00-03:30", "00:00:00", -210),
    ] as [(String, String?, Int?)])
  func `a date may have a time, and a time an offset`(typed: String, time: String?, offset: Int?) throws {
    let written = try #require(value("'\(typed)'", .date))
    #expect(written.date == CivilDate(year: 2026, month: 3, day: 14))
    #expect(written.time?.description == time)
    #expect(written.offsetMinutes == offset)
  }

  @Test func `days are counted as the calendar has them`() throws {
    let known = [
      ("1970-01-01", 0, Weekday.thursday), ("1969-12-31", -1, .wednesday), ("2000-02-29", 11_016, .tuesday),
      ("2026-03-14", 20_526, .saturday), ("0001-01-01", -719_162, .monday), ("9999-12-31", 2_932_896, .friday),
    ]
    for (typed, days, weekday) in known {
      let date = try #require(value(typed, .date)?.date)
      #expect(date.daysSinceEpoch == days)
      #expect(date.weekday == weekday)
      #expect(CivilDate(daysSinceEpoch: days) == date)
      #expect(date.description == typed)
    }
  }

  @Test func `every day of four centuries follows the one before it`() {
    var previous = CivilDate(daysSinceEpoch: -1)
    for days in 0..<146_097 {
      let date = CivilDate(daysSinceEpoch: days)
      #expect(previous < date && date.daysSinceEpoch == days)
      #expect(CivilDate(year: date.year, month: date.month, day: date.day) == date)
      previous = date
    }
  }

  @Test(arguments: [
    ("2026-02-30", "'2026-02-30' cannot be: February 2026 has 28 days", "the days are 01 to 28"),
    ("2023-02-29", "'2023-02-29' cannot be: February 2023 has 28 days", "the days are 01 to 28"),
    ("1900-02-29", "'1900-02-29' cannot be: February 1900 has 28 days", "the days are 01 to 28"),
    ("2026-04-31", "'2026-04-31' cannot be: April 2026 has 30 days", "the days are 01 to 30"),
    ("2026-14-03", "'2026-14-03' cannot be: there is no month 14", "did you mean 2026-03-14?"),
    ("2026-13-13", "'2026-13-13' cannot be: there is no month 13", "the months are 01 to 12"),
    ("2026-00-10", "'2026-00-10' cannot be: there is no month 0", "the months are 01 to 12"),
    ("2026-01-00", "'2026-01-00' cannot be: there is no day 0", "the days begin with 01"),
    ("0000-01-01", "'0000-01-01' cannot be: there is no year 0", nil),
    ("2026-03-14T25:00", "'2026-03-14T25:00' cannot be: a day has the hours 00 to 23", nil),
    (
      "2026-03-14T24:00", "'2026-03-14T24:00' cannot be: a day has the hours 00 to 23",
      "midnight is 00:00 of the next day"
    ),
    ("2026-03-14T10:60", "'2026-03-14T10:60' cannot be: an hour has the minutes 00 to 59", nil),
    ("2026-03-14T10:00:60", "'2026-03-14T10:00:60' cannot be: a minute has the seconds 00 to 59", nil),
    (
      "2026-03-14 17:30+15:00", "'2026-03-14 17:30+15:00' cannot be: no clock is more than 14 hours from UTC",
      "write an offset such as +04:00, or Z"
    ),
    ("14.12.2020", "'14.12.2020' is not a date as YYYY-MM-DD", "write 2020-12-14"),
    ("3.4.2020", "'3.4.2020' is not a date as YYYY-MM-DD", "write 2020-04-03"),
    ("12/14/2020", "'12/14/2020' is not a date as YYYY-MM-DD", "write 2020-12-14"),
    ("14/12/2020", "'14/12/2020' is not a date as YYYY-MM-DD", "write 2020-12-14"),
    ("03/04/2020", "'03/04/2020' is not a date as YYYY-MM-DD", "write 2020-04-03 or 2020-03-04, whichever day it is"),
    ("05/05/2020", "'05/05/2020' is not a date as YYYY-MM-DD", "write 2020-05-05"),
    ("14 December 2020", "'14 December 2020' is not a date as YYYY-MM-DD", "write 2020-12-14"),
    ("December 14, 2020", "'December 14, 2020' is not a date as YYYY-MM-DD", "write 2020-12-14"),
    ("Mon, 14 Dec 2020", "'Mon, 14 Dec 2020' is not a date as YYYY-MM-DD", "write 2020-12-14"),
    ("14th Sept 2020", "'14th Sept 2020' is not a date as YYYY-MM-DD", "write 2020-09-14"),
    ("2020/12/14", "'2020/12/14' is not a date as YYYY-MM-DD", "write 2020-12-14"),
    ("2020-1-5", "'2020-1-5' is not a date as YYYY-MM-DD", "write 2020-01-05"),
    ("20201214", "'20201214' is not a date as YYYY-MM-DD", "write 2020-12-14"),
    ("2020", "'2020' is not a date as YYYY-MM-DD", "add the month and the day: 2020-…"),
    ("2020-12", "'2020-12' is not a date as YYYY-MM-DD", "add the day: 2020-12-…"),
    ("soon", "'soon' is not a date as YYYY-MM-DD", "write it as 2026-03-14"),
    ("31/02/2020", "'31/02/2020' is not a date as YYYY-MM-DD", "write it as 2026-03-14"),
    ("٢٠٢٠-١٢-١٤", "'٢٠٢٠-١٢-١٤' is not a date as YYYY-MM-DD", "write it with the digits 0 to 9: 2020-12-14"),
    ("2026-03-14x", "'2026-03-14x' is not a date as YYYY-MM-DD", "write it as 2026-03-14"),
    ("2026-03-14T", "'2026-03-14T' has a time that is not HH:MM", "write it as 2026-03-14 09:30"),
    (
      "2026-03-14 5:30 pm", "'2026-03-14 5:30 pm' has a time that is not HH:MM",
      "write the time by 24 hours: 2026-03-14 17:30"
    ),
    (
      "2026-03-14 17:30 UTC", "'2026-03-14 17:30 UTC' does not end in an offset from UTC",
      "write the zone as an offset, +04:00 or Z, or leave it out for the site's own"
    ),
    (
      "2026-03-14 17:30 +0400", "'2026-03-14 17:30 +0400' does not end in an offset from UTC",
      "write the offset as +04:00"
    ),
  ])
  func `a date is refused that cannot be, or that is not certain`(typed: String, message: String, help: String?) {
    expectRefusal(of: typed, by: .date, message: message, help: help)
  }

  @Test(arguments: [
    ("10:15 PM", ": 2026-03-14 22:15"), ("9 PM", ": 2026-03-14 21:00"), ("9pm", ": 2026-03-14 21:00"),
    ("09:30 am", ": 2026-03-14 09:30"), ("12:30 AM", ": 2026-03-14 00:30"), ("12:05 PM", ": 2026-03-14 12:05"),
    ("9.45 p.m.", ": 2026-03-14 21:45"), ("17:30 pm", ": 2026-03-14 17:30"), ("10:15:30 PM", ": 2026-03-14 22:15"),
    ("late pm", ", as 2026-03-14 17:30"), ("10:15 10 pm", ", as 2026-03-14 17:30"),
  ])
  func `a time of half a day is told by 24 hours`(typed: String, help: String) {
    expectRefusal(of: "2026-03-14 \(typed)", by: .date, help: "write the time by 24 hours" + help)
  }
}

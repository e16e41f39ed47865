let englishMonths = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
  "December",
]

/// What would work for a date in another style: the ISO form where it is certain which day is meant.
func dateHelp(_ typed: String) -> String {
  let words = typed.split { !$0.isLetter && !$0.isNumber }.map(String.init)
  let western = String(typed.map { character in character.wholeNumberValue.map { Character("\($0)") } ?? character })
  if western != typed, western.isASCII, isISO(western) { return "write it with the digits 0 to 9: \(western)" }
  if let days = days(words, isDotted: typed.contains(".")) {
    return switch days.count {
    case 1: "write \(days[0])"
    default: "write \(days.map(\.description).joined(separator: " or ")), whichever day it is"
    }
  }
  if words.allSatisfy({ Int($0) != nil }), let year = words.first, year.count == 4, words.count <= 2 {
    return "add \(words.count == 1 ? "the month and the day" : "the day"): \(words.joined(separator: "-"))-…"
  }
  return "write it as 2026-03-14"
}

/// What would work for a time in another style.
func timeHelp(_ typed: String, after date: CivilDate) -> String {
  let lower = typed.lowercased()
  let rest = lower.dropFirst(10)
  if let half = ["am", "pm", "a.m.", "p.m."].first(where: { lower.hasSuffix($0) }) {
    let time = time(rest.dropLast(half.count), isAfternoon: half.hasPrefix("p"))
    return time.map { "write the time by 24 hours: \(date) \($0)" } ?? "write the time by 24 hours, as \(date) 17:30"
  }
  if rest.contains(where: \.isLetter), !rest.hasPrefix("t") || rest.dropFirst().contains(where: \.isLetter) {
    return "write the zone as an offset, +04:00 or Z, or leave it out for the site's own"
  }
  if rest.contains(where: { $0 == "+" || $0 == "-" }) { return "write the offset as +04:00" }
  return "write it as \(date) 09:30"
}

/// A time of one half of the day by 24 hours: ` 9`, `t10:15 `, ` 10.15`.
private func time(_ typed: Substring, isAfternoon: Bool) -> String? {
  let words = typed.drop { $0 == "t" }.split(separator: " ")
  guard words.count == 1,
    case let parts = words[0].split(omittingEmptySubsequences: false, whereSeparator: { ":.".contains($0) }),
    parts.count <= 3, case let numbers = parts.compactMap({ Int($0) }), numbers.count == parts.count,
    let time = TimeOfDay(hour: numbers[0], minute: numbers.count > 1 ? numbers[1] : 0)
  else { return nil }
  // Noon and midnight are 12 o'clock; from 13 on nobody is in doubt.
  let hour = time.hour > 12 ? time.hour : time.hour % 12 + (isAfternoon ? 12 : 0)
  return "\(padded(hour, 2)):\(padded(time.minute, 2))"
}

private func isISO(_ text: String) -> Bool {
  let parts = text.split(separator: "-")
  return parts.map(\.count) == [4, 2, 2] && parts.allSatisfy { Int($0) != nil }
}

/// The days that three parts can mean: one where it is certain, two where day and month could be either.
private func days(_ words: [String], isDotted: Bool) -> [CivilDate]? {
  if words.count == 1, let all = Int(words[0]), words[0].count == 8, words[0].isASCII {
    return CivilDate(year: all / 10_000, month: all / 100 % 100, day: all % 100).map { [$0] }
  }
  var words = words
  if words.count == 4, ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].contains(words[0].lowercased().prefix(3)) {
    words.removeFirst()
  }
  guard words.count == 3, words.allSatisfy(\.isASCII) else { return nil }
  if let month = words.compactMap({ englishMonth($0) }).first {
    let numbers = words.filter { englishMonth($0) == nil }.map { ordinal($0) }
    guard numbers.count == 2, let year = words.first(where: { $0.count == 4 && Int($0) != nil }).flatMap({ Int($0) }),
      let day = numbers.compactMap({ $0 }).first(where: { $0 <= 31 })
    else { return nil }
    return CivilDate(year: year, month: month, day: day).map { [$0] }
  }
  let numbers = words.compactMap { Int($0) }
  guard numbers.count == 3 else { return nil }
  if words[0].count == 4 { return CivilDate(year: numbers[0], month: numbers[1], day: numbers[2]).map { [$0] } }
  guard words[2].count == 4 else { return nil }
  let dayFirst = CivilDate(year: numbers[2], month: numbers[1], day: numbers[0])
  // Dots are written by those who put the day first.
  let monthFirst = isDotted ? nil : CivilDate(year: numbers[2], month: numbers[0], day: numbers[1])
  let days = [dayFirst, monthFirst].compactMap { $0 }
  if days.isEmpty { return nil }
  return dayFirst == monthFirst ? [days[0]] : days
}

/// The number of a month by its English name or the first letters of it.
private func englishMonth(_ word: String) -> Int? {
  let lower = word.lowercased()
  guard lower.count >= 3 else { return nil }
  return englishMonths.firstIndex { $0.lowercased().hasPrefix(lower) || (lower == "sept" && $0 == "September") }
    .map { $0 + 1 }
}

/// `14`, `14th`.
private func ordinal(_ word: String) -> Int? {
  let digits = word.prefix { $0.isNumber }
  guard ["", "st", "nd", "rd", "th"].contains(word.dropFirst(digits.count)) else { return nil }
  return Int(digits)
}

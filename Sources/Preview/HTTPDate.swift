/// A moment as HTTP writes it: `Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110 §5.6.7).
struct HTTPDate: Equatable {
  /// Since 1970.
  let seconds: Int

  init(seconds: Int) { self.seconds = seconds }

  private static let days = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

  var text: String {
    let day = Int((Double(seconds) / 86_400).rounded(.down))
    let time = seconds - day * 86_400
    let date = Self.civil(day)
    let clock = [time / 3600, time / 60 % 60, time % 60].map { Self.padded($0, 2) }.joined(separator: ":")
    let name = Self.days[((day % 7) + 7) % 7]
    return
      "\(name), \(Self.padded(date.day, 2)) \(Self.months[date.month - 1]) \(Self.padded(date.year, 4)) \(clock) GMT"
  }

  /// The three forms that a server must read; nil for anything else.
  init?(_ text: String) {
    let words = text.split { " ,-".utf8.contains($0.utf8.first ?? 0) }.map(String.init)
    let isOld = words.count == 5 && words.last != "GMT"  // Sun Nov  6 08:49:37 1994
    guard isOld || (words.count == 6 && words[5] == "GMT") else { return nil }
    let (day, month, year, clock) =
      isOld ? (words[2], words[1], words[4], words[3]) : (words[1], words[2], words[3], words[4])
    guard let day = Self.number(day), var year = Self.number(year), (1...31).contains(day),
      let month = Self.months.firstIndex(of: month)
    else { return nil }
    if year < 100 { year += year < 70 ? 2000 : 1900 }
    let parts = clock.split(separator: ":").map { Self.number(String($0)) }
    guard parts.count == 3, let hour = parts[0], let minute = parts[1], let second = parts[2],
      hour < 24, minute < 60, second <= 60, (1900...9999).contains(year)
    else { return nil }
    seconds = Self.days(year, month + 1, day) * 86_400 + hour * 3600 + minute * 60 + second
  }

  private static func number(_ text: String) -> Int? {
    text.utf8.count <= 4 && text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.count)) + text
  }

  /// Days since 1970: https://howardhinnant.github.io/date_algorithms.html
  private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = year / 400
    let ofEra = year - era * 400
    let ofYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468
  }

  private static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let day = shifted - era * 146_097
    let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365
    let ofYear = day - (365 * year + year / 4 - year / 100)
    let part = (5 * ofYear + 2) / 153
    let month = part + (part < 10 ? 3 : -9)
    return (year + era * 400 + (month <= 2 ? 1 : 0), month, ofYear - (153 * part + 2) / 5 + 1)
  }
}

import FrontMatter
import HTML
import Site

extension Output {
  /// The event of a piece as a calendar's entry (RFC 5545), beside its page.
  static let events = Output(
    claims: { site, _ in
      site.articles.enumerated().compactMap { index, article in
        article.calendarEntry.map { Claim($0, "the piece's event", .article(index)) }
      }
    },
    make: { subject, sources in
      guard case .article(let index) = subject else { return [] }
      return calendar(of: sources.catalogue.record(index), sources)
    })

  private static func calendar(of work: WorkRecord, _ sources: Sources) -> [UInt8] {
    guard let event = work.event else { return [] }
    var lines = ContentLines()
    lines.line("BEGIN", "VCALENDAR")
    lines.line("VERSION", "2.0")
    lines.line("PRODID", "-//Byline//Byline//EN")
    lines.line("BEGIN", "VEVENT")
    // §3.8.4.7: the same for the same event for good, so it comes from the address and not from what may be corrected.
    let host = sources.site.origin.flatMap { $0.href.split(separator: "/").last.map(String.init) } ?? "byline.invalid"
    lines.text("UID", "\(work.address.path)@\(host)")
    // §3.8.7.2: when this state of the entry was made. The clock would make every build differ.
    lines.line("DTSTAMP", utc((work.modified ?? work.published).instant))
    lines.line("SEQUENCE", String(work.laterVersions.count))
    times(event, &lines)
    lines.text("SUMMARY", work.title)
    lines.text("DESCRIPTION", work.description)
    lines.text("LOCATION", event.place)
    lines.line("URL", (event.url ?? work.url)?.href)
    lines.line("END", "VEVENT")
    lines.line("END", "VCALENDAR")
    return lines.bytes
  }

  /// §3.6.1: whole days are dates, and their end is the day after the last; all else is an instant in UTC.
  private static func times(_ event: WorkRecord.Event, _ lines: inout ContentLines) {
    let isOfDays = event.start.clock == nil && (event.end.map { $0.clock == nil } ?? true)
    if isOfDays {
      lines.line("DTSTART;VALUE=DATE", compact(event.start.day))
      let last = event.end?.day ?? event.start.day
      lines.line("DTEND;VALUE=DATE", compact(CivilDate(daysSinceEpoch: last.daysSinceEpoch + 1)))
    } else {
      lines.line("DTSTART", utc(event.start.instant))
      // An end that is only a day ends with the day.
      lines.line("DTEND", event.end.map { utc($0.instant + ($0.clock == nil ? 86_400 : 0)) })
    }
  }

  private static func compact(_ day: CivilDate) -> String { day.description.replacing("-", with: "") }

  /// `20260301T140000Z`
  private static func utc(_ instant: Int) -> String {
    SiteTimeZone.utc.moment(at: instant).machine.filter { $0 != "-" && $0 != ":" }
  }
}

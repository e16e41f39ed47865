import HTML
import Site

/// RIS: a tag, two blanks, a hyphen and a blank on each line, `TY` first and `ER` last. No value has a line break, so
/// none can open a record of its own.
enum RIS {
  static func append(_ work: WorkRecord, to out: inout TextBuffer) {
    out.appendLiteral("TY  - ")
    out.append(work.type.names.ris)
    out.appendLiteral("\r\nID  - ")
    out.appendKey(of: work)
    for person in work.responsible { line("AU", person.inverted, &out) }
    for person in work.editors { line("ED", person.inverted, &out) }
    for person in work.translators { line("A4", person.inverted, &out) }
    line("TI", work.fullTitle, &out)
    // Where a blog's name stands, programs look for the site's, which is the publisher's.
    if !work.type.standsAlone { line("T2", work.publisher.name, &out) }
    line("T3", work.series?.title, &out)
    let day = work.published.day
    out.appendLiteral("\r\nPY  - ")
    out.append(day.year)
    out.appendLiteral("\r\nDA  - ")
    out.append(day.slashed)
    out.appendLiteral("/")
    if work.type.standsAlone {
      line("PB", work.publisher.name, &out)
      line("CY", work.publisher.place, &out)
    }
    line("M3", work.kind.title, &out)
    // Of a report the serial number is its number; an ISBN beside it goes to the notes.
    line("SN", work.number ?? work.isbn ?? work.issn, &out)
    if work.number != nil { line("N1", work.isbn.map { "ISBN \($0)" }, &out) }
    line("DO", work.doi, &out)
    line("UR", work.url?.href, &out)
    line("L1", work.pdf?.url?.href, &out)
    line("LA", work.language.description, &out)
    for keyword in work.keywords { line("KW", keyword, &out) }
    line("AB", work.abstract ?? work.description, &out)
    out.appendLiteral("\r\nER  - \r\n")
  }

  /// A line after another.
  private static func line(_ tag: StaticString, _ value: String?, _ out: inout TextBuffer) {
    guard let value else { return }
    out.appendLiterals("\r\n", tag, "  - ")
    out.appendLine(value)
  }
}

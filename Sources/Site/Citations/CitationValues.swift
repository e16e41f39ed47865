import HTML

/// What stands in the holes of a piece's citations.
struct CitationValues {
  let work: WorkRecord
  let names: CitedNames
  /// The months' names, escaped.
  let month: [UInt8]
  let shortMonth: [UInt8]
  /// In the language's digits.
  let year: String
  let day: String
  let url: Link?
  /// Whether the institute is the one that the piece is by.
  let isOwn: Bool

  /// Whether there is anything to say in a hole.
  func have(_ hole: CitationPattern.Hole) -> Bool {
    switch hole {
    case .authors: !names.names.isEmpty
    case .title: !work.fullTitle.isEmpty
    case .kind: !work.kind.title.isEmpty
    case .number: !(work.number ?? "").isEmpty
    case .year, .day: true
    case .month: !month.isEmpty
    case .shortMonth: !shortMonth.isEmpty
    case .institute: !work.publisher.name.isEmpty
    case .publisher: !isOwn && !work.publisher.name.isEmpty
    case .place: !(work.publisher.place ?? "").isEmpty
    case .url: url != nil
    }
  }

  /// Writes what there is to say, escaped.
  func append(_ hole: CitationPattern.Hole, _ style: CitationStyle, to out: inout TextBuffer) {
    switch hole {
    case .authors: names.append(style, to: &out)
    case .title: out.appendEscaped(work.fullTitle)
    case .kind: out.appendEscaped(work.kind.title)
    case .number: if let number = work.number { out.appendEscaped(number) }
    case .year: out.appendEscaped(year)
    case .month: out.append(month)
    case .shortMonth: out.append(shortMonth)
    case .day: out.appendEscaped(day)
    case .institute: out.appendEscaped(work.publisher.name)
    case .publisher: if !isOwn { out.appendEscaped(work.publisher.name) }
    case .place: if let place = work.publisher.place { out.appendEscaped(place) }
    case .url:
      guard let url else { return }
      out.appendLiteral("<bdi>")
      out.appendEscaped(url.href)
      out.appendLiteral("</bdi>")
    }
  }
}

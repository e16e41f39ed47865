import FrontMatter
public import HTML

/// A piece cited in one style.
public struct StyledCitation: Sendable {
  /// The style's name as the box prints it.
  public let style: String
  /// The citation, with titles in italics where the style wants them.
  public let text: HTML
}

/// Cites pieces in every style, in one language. Patterns are read once; a piece costs a few microseconds.
public struct Citing: Sendable {
  private let phrases: Phrases
  private let styles: [(style: CitationStyle, name: String, work: CitationPattern, part: CitationPattern)]
  private let months: [[UInt8]]
  private let shortMonths: [[UInt8]]

  public init(_ phrases: Phrases) {
    self.phrases = phrases
    styles = CitationStyle.allCases.map {
      ($0, $0.name(phrases), CitationPattern(phrases[$0.patterns.work]), CitationPattern(phrases[$0.patterns.part]))
    }
    months = (1...12).map { escaped(phrases.month($0)) }
    let short = phrases[.shortMonths].split(separator: "|").map { escaped(String($0)) }
    shortMonths = short.count == 12 ? short : months
  }

  /// The piece in each style, in the order of ``CitationStyle``.
  public func citations(of work: WorkRecord) -> [StyledCitation] {
    let names = CitedNames(names: work.responsible.map(\.name), and: phrases[.nameAnd], others: phrases[.etAl])
    let title = escaped(work.fullTitle)
    let institute = escaped(work.publisher.name)
    let isOwn = work.responsible.map(\.name.full) == [work.publisher.name]
    let day = work.published.day
    let url: [UInt8] = work.permanentURL.map { "<bdi>\($0)</bdi>" as HTML }?.bytes ?? []
    let kind = escaped(work.kind.title)
    let number = work.number.map { escaped($0) } ?? []
    let year = escaped(phrases.digits(String(day.year)))
    let date = escaped(phrases.digits(String(day.day)))
    let place = work.publisher.place.map { escaped($0) } ?? []
    return styles.map { style in
      let pattern = work.type.standsAlone ? style.work : style.part
      return StyledCitation(
        style: style.name,
        text: pattern.filled { hole in
          switch hole {
          case .authors: escaped(names.text(style.style))
          case .title: title
          case .kind: kind
          case .number: number
          case .year: year
          case .month: months[day.month - 1]
          case .shortMonth: shortMonths[day.month - 1]
          case .day: date
          case .institute: institute
          case .publisher: isOwn ? [] : institute
          case .place: place
          case .url: url
          }
        })
    }
  }
}

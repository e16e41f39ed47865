import FrontMatter
public import HTML

/// A piece cited in one style.
public struct StyledCitation: Sendable {
  /// The style's name as the box prints it.
  public let style: String
  /// The citation, with titles in italics where the style wants them.
  public let text: HTML
}

/// Cites pieces in every style, in one language. Patterns are read and authors' names are formed once.
///
/// A class, because what makes pages is handed from page to page, and a copy would touch a reference count for each of
/// the many parts.
public final class Citing: Sendable {
  private let phrases: Phrases
  private let styles: [Style]
  private let months: [[UInt8]]
  private let shortMonths: [[UInt8]]
  private let marks: CitationMarks
  /// Between a title and its subtitle, escaped.
  private let colon: [UInt8]
  /// By index into ``Site/authors``, with the text of their names.
  private let authors: [CitedName]
  private let textOfAuthors: [UInt8]

  public init(_ phrases: Phrases, authors: [WorkRecord.Creator] = []) {
    self.phrases = phrases
    styles = CitationStyle.allCases.map { Style($0, phrases) }
    months = (1...12).map { escaped(phrases.month($0)) }
    let short = phrases[.shortMonths].split(separator: "|").map { escaped(String($0)) }
    shortMonths = short.count == 12 ? short : months
    colon = escaped(phrases.joints.subtitle)
    let marks = CitationMarks(phrases)
    self.marks = marks
    var text: [UInt8] = []
    self.authors = authors.map { CitedName($0.name, marks, in: &text) }
    textOfAuthors = text
  }

  /// A style in the language, its patterns read. A class for the reason that this one is.
  private final class Style: Sendable {
    let style: CitationStyle
    let name: String
    let work: CitationPattern
    let part: CitationPattern

    init(_ style: CitationStyle, _ phrases: Phrases) {
      self.style = style
      name = style.name(phrases)
      work = CitationPattern(phrases[style.patterns.work])
      part = CitationPattern(phrases[style.patterns.part])
    }
  }

  /// The piece in each style, in the order of ``CitationStyle``.
  public func citations(of work: WorkRecord) -> [StyledCitation] {
    let responsible = work.responsible
    let day = work.published.day
    let values = CitationValues(
      work, names(of: responsible), month: (months[day.month - 1], shortMonths[day.month - 1]),
      year: phrases.digits(String(day.year)), day: phrases.day(day.day), colon: colon,
      isOwn: responsible.count == 1 && responsible[0].name.full == work.publisher.name)
    let standsAlone = work.type.standsAlone
    return styles.map { style in
      StyledCitation(
        style: style.name,
        text: standsAlone ? style.work.filled(values, style.style) : style.part.filled(values, style.style))
    }
  }

  private func names(of people: [WorkRecord.Creator]) -> CitedNames {
    let known = people.compactMap { person in
      person.author.flatMap { authors.indices.contains($0) ? authors[$0] : nil }
    }
    if known.count == people.count { return CitedNames(known, in: textOfAuthors, marks) }
    // A guest among them: then all are formed for this piece.
    var text: [UInt8] = []
    let names = people.map { CitedName($0.name, marks, in: &text) }
    return CitedNames(names, in: text, marks)
  }
}

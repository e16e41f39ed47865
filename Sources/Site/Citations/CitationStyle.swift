/// The ways of citing that readers ask for.
public enum CitationStyle: Sendable, Hashable, CaseIterable {
  /// Publication Manual of the American Psychological Association, 7th edition, chapter 9 and 10.
  case apa
  /// The Chicago Manual of Style, 17th edition, 14.19: footnotes.
  case chicagoNote
  /// The same, 15.5: a list of references.
  case chicagoAuthorDate
  /// MLA Handbook, 9th edition, chapter 5.
  case mla
  /// Cite Them Right, 12th edition. No date of access is printed: a page that is made once does not know it.
  case harvard

  /// The pattern of a publication that stands alone, and that of a piece of the site.
  var patterns: (work: Phrase, part: Phrase) {
    switch self {
    case .apa: (.apaWork, .apaPart)
    case .chicagoNote: (.chicagoNoteWork, .chicagoNotePart)
    case .chicagoAuthorDate: (.chicagoDateWork, .chicagoDatePart)
    case .mla: (.mlaWork, .mlaPart)
    case .harvard: (.harvardWork, .harvardPart)
    }
  }

  /// Whether an organisation that is author and publisher is named as publisher alone, so that the title comes first.
  var namesPublisherAlone: Bool { self == .mla }

  /// What the box calls it.
  func name(_ phrases: Phrases) -> String {
    switch self {
    case .apa: "APA"
    case .chicagoNote: phrases[.chicagoNote]
    case .chicagoAuthorDate: phrases[.chicagoAuthorDate]
    case .mla: "MLA"
    case .harvard: phrases[.harvard]
    }
  }
}

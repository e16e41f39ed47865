public import FrontMatter

/// A kind of publication: what a piece is called, where it lives, and what is asked of it.
///
/// The built-in kinds are ``builtIn``; `site.yml` renames them and adds others.
public struct PublicationKind: Sendable, Hashable {
  /// As front matter says it and as the address begins: `policy-brief`.
  public let id: String
  /// One piece of it: "Policy brief".
  public var title: LocalisedText
  /// All of them: "Policy briefs".
  public var plural: LocalisedText
  /// What the kind's own page says about it.
  public var description: LocalisedText?
  /// Printed under each piece that has no disclaimer of its own.
  public var disclaimer: LocalisedText?
  /// Whether a piece may have no author.
  public var allowsNoAuthors: Bool
  /// Whether pieces are records that carry an abstract and a number on the page.
  public var isScholarly: Bool
  /// What libraries and search engines take a piece for.
  public var recordType: RecordType
  /// What `byline check` wants each piece to have, be it from the piece, the kind or the site.
  public var asksFor: Set<Rights> = []

  /// What says how a piece may be used, and whose views it holds.
  public enum Rights: String, Sendable, CaseIterable { case licence, disclaimer }

  public init(
    id: String, title: LocalisedText, plural: LocalisedText, description: LocalisedText? = nil,
    disclaimer: LocalisedText? = nil, allowsNoAuthors: Bool = false, isScholarly: Bool = false,
    recordType: RecordType = .article
  ) {
    self.id = id
    self.title = title
    self.plural = plural
    self.description = description
    self.disclaimer = disclaimer
    self.allowsNoAuthors = allowsNoAuthors
    self.isScholarly = isScholarly
    self.recordType = recordType
  }

  /// In the order in which lists of kinds show them.
  public static let builtIn: [PublicationKind] = [
    .init("commentary", "Commentary", "Commentary", .opinion, disclaimer: opinion),
    .init("analysis", "Analysis", "Analysis", .analysis),
    .init("policy-brief", "Policy brief", "Policy briefs", .report, isScholarly: true),
    .init("report", "Report", "Reports", .report, isScholarly: true),
    .init("working-paper", "Working paper", "Working papers", .paper, disclaimer: draftPaper, isScholarly: true),
    .init("interview", "Interview", "Interviews", .article),
    .init("podcast", "Podcast", "Podcasts", .recording, allowsNoAuthors: true),
    .init("event-report", "Event report", "Event reports", .article, allowsNoAuthors: true),
    .init("data", "Data", "Data", .dataset, allowsNoAuthors: true),
  ]

  private init(
    _ id: String, _ title: String, _ plural: String, _ type: RecordType, disclaimer: String? = nil,
    allowsNoAuthors: Bool = false, isScholarly: Bool = false
  ) {
    self.init(
      id: id, title: LocalisedText(title), plural: LocalisedText(plural),
      disclaimer: disclaimer.map { LocalisedText($0) }, allowsNoAuthors: allowsNoAuthors, isScholarly: isScholarly,
      recordType: type)
    if isScholarly { asksFor.insert(.licence) }
    if disclaimer != nil { asksFor.insert(.disclaimer) }
  }

  /// The kind with its words in one language: the site's own, else the interface's, else the main language's.
  func named(by phrases: Phrases, in language: LanguageTag, main: LanguageTag) -> PublicationKind {
    guard let builtIn = Self.builtIn.first(where: { $0.id == id }), let words = Self.words[id] else { return self }
    /// The site's own word, where it has one for the language.
    func word(_ own: LocalisedText, _ standard: LocalisedText, _ phrase: Phrase) -> LocalisedText {
      if own != standard, own.speaks(language) || language == main { return own }
      return LocalisedText([(language, phrases[phrase])]) ?? own
    }
    var kind = self
    kind.title = word(title, builtIn.title, words.title)
    kind.plural = word(plural, builtIn.plural, words.plural)
    if let own = disclaimer, let standard = builtIn.disclaimer, let phrase = words.disclaimer {
      kind.disclaimer = word(own, standard, phrase)
    }
    return kind
  }

  /// What the interface calls the built-in kinds.
  private static let words: [String: (title: Phrase, plural: Phrase, disclaimer: Phrase?)] = [
    "commentary": (.kindCommentary, .kindCommentaryPlural, .disclaimerOpinion),
    "analysis": (.kindAnalysis, .kindAnalysisPlural, nil),
    "policy-brief": (.kindPolicyBrief, .kindPolicyBriefPlural, nil),
    "report": (.kindReport, .kindReportPlural, nil),
    "working-paper": (.kindWorkingPaper, .kindWorkingPaperPlural, .disclaimerWorkingPaper),
    "interview": (.kindInterview, .kindInterviewPlural, nil),
    "podcast": (.kindPodcast, .kindPodcastPlural, nil),
    "event-report": (.kindEventReport, .kindEventReportPlural, nil),
    "data": (.kindData, .kindDataPlural, nil),
  ]

  private static let opinion = "The views expressed are the authors’ own."
  private static let draftPaper = "A working paper is research in progress, published to invite comment."
}

import FrontMatter
public import Markdown

/// What the texts' straight marks become: nothing, or the marks of each text's language.
public struct Punctuation: Sendable, Hashable {
  private let isSmart: Bool
  /// The main language's code.
  private let main: String
  /// By language; English, which the Markdown library knows by itself, is not among them.
  private let marks: [String: QuotationMarks]
  /// The languages that are written from right to left.
  private let fromTheRight: Set<String>

  public init(_ settings: Settings, _ words: InterfaceWords) {
    isSmart = settings.smartPunctuation
    main = settings.language.description
    var marks: [String: QuotationMarks] = [:]
    for (language, own) in words.quotationMarks where own != .english { marks[language.description] = own }
    self.marks = marks
    fromTheRight = Set(
      settings.siteLanguages.filter { $0.direction == .rightToLeft }.map(\.description))
  }

  /// How a text in a language is read; nil is the main language.
  public func options(in language: String?) -> ReadingOptions {
    ReadingOptions(
      isSmart: isSmart, quotationMarks: marks[language ?? main], isRightToLeft: fromTheRight.contains(language ?? main))
  }
}

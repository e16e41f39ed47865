public import Diagnostics
import FrontMatter
import Markdown

/// The words of a site's interface in each of its languages, read once.
public struct InterfaceWords: Sendable {
  /// The site's own files, by language (`phrases/az.txt`).
  public let files: [String: SourceFile]
  /// In the order of the site's languages, the main one first; what is wrong with a site's file beside its words.
  private let read: [(language: LanguageTag, phrases: Phrases, report: Report)]

  /// - Parameter files: The site's own, by language.
  public init(_ settings: Settings, files: [String: SourceFile] = [:]) {
    self.files = files
    read = settings.siteLanguages.map { language in
      var report = Report()
      let own = files[language.description]
      let isAsItComes = own == nil && settings.digits == nil && language.description == "en"
      let phrases =
        isAsItComes ? .english : Phrases(in: language, own: own, digits: settings.digits, report: &report)
      return (language, phrases, report)
    }
  }

  /// The words in one of the site's languages.
  ///
  /// - Parameter report: Gets what is wrong with the site's file for it.
  func phrases(in language: LanguageTag, report: inout Report) -> Phrases {
    guard let found = read.first(where: { $0.language == language }) else { return .english }
    report.append(found.report)
    return found.phrases
  }

  /// The quotation marks of each of the site's languages.
  var quotationMarks: [(language: LanguageTag, marks: QuotationMarks)] {
    read.map { ($0.language, $0.phrases.quotationMarks) }
  }
}

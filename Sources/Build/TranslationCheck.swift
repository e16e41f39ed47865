public import Diagnostics
public import FrontMatter
public import Site

/// What is not translated yet, or was before its original changed. Reads the fields of all files, and no text.
public func checkTranslations(_ request: BuildRequest) -> TranslationOutcome {
  var report = Report()
  do {
    let content = try ContentReader(request).read(&report)
    let publication = assemble(content.content, report: &report)
    return TranslationOutcome(
      languages: publication.sites.map(\.language), gaps: publication.translationGaps, report: report)
  } catch {
    return TranslationOutcome(report: report, failure: "\(error)")
  }
}

/// What ``checkTranslations(_:)`` found.
public struct TranslationOutcome: Sendable {
  /// The site's, the main one first.
  public var languages: [LanguageTag] = []
  public var gaps: [TranslationGap] = []
  public var report: Report
  /// What the disk did to us.
  public var failure: String?
}

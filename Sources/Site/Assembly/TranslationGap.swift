public import Diagnostics
public import FrontMatter

/// A file that one of the site's languages lacks, or has in an older state.
public struct TranslationGap: Sendable, Hashable {
  /// The original, under `Content/`.
  public let path: String
  public let language: LanguageTag
  public let state: State
  /// Where the translation says how old it is; nil where there is none.
  public var place: SourceSpan?

  public enum State: Sendable, Hashable {
    case missing
    /// The original has changed since: the days of both, as front matter says them.
    case older(original: CivilDate, translation: CivilDate)
  }
}

extension Publication {
  /// What is not translated, or was before its original changed, by path. Only what is published counts, and of people
  /// and strands only those that a language's pages need.
  public var translationGaps: [TranslationGap] {
    guard sites.count > 1 else { return [] }
    var gaps: [TranslationGap] = []
    var articles: [Int: [Int: Article]] = [:]
    var pages: [Int: [Int: PlainPage]] = [:]
    for (place, site) in sites.enumerated() {
      for article in site.articles { articles[article.translationGroup, default: [:]][place] = article }
      for page in site.pages { pages[page.translationGroup, default: [:]][place] = page }
      let authors = site.shelves.authorsInOrder.map { (site.authors[$0].path, site.authors[$0].borrowedFrom) }
      let strands = site.shelves.strandsInOrder.values.joined().map {
        (site.strands[$0].path, site.strands[$0].borrowedFrom)
      }
      for (path, original) in authors.map({ (Optional($0.0), $0.1) }) + strands where original != nil {
        if let path { gaps.append(TranslationGap(path: path, language: site.language, state: .missing)) }
      }
    }
    for group in articles.values {
      guard let first = group.keys.min(), let original = group[first] else { continue }
      for (place, site) in sites.enumerated() where place != first {
        if let state = state(of: group[place], original) {
          let dated = group[place].map { $0.fields.updated?.span ?? $0.source }
          gaps.append(TranslationGap(path: original.path, language: site.language, state: state, place: dated))
        }
      }
    }
    for group in pages.values {
      guard let original = group.keys.min().flatMap({ group[$0] }) else { continue }
      for (place, site) in sites.enumerated() where group[place] == nil {
        gaps.append(TranslationGap(path: original.path, language: site.language, state: .missing))
      }
    }
    let order = Dictionary(uniqueKeysWithValues: sites.enumerated().map { ($1.language, $0) })
    return gaps.sorted { ($0.path, order[$0.language] ?? 0) < ($1.path, order[$1.language] ?? 0) }
  }

  private func state(of translation: Article?, _ original: Article) -> TranslationGap.State? {
    guard let translation else { return .missing }
    let changed = original.updated ?? original.published
    let seen = translation.updated ?? translation.published
    return changed.day > seen.day ? .older(original: changed.day, translation: seen.day) : nil
  }
}

public import Diagnostics
public import Site

extension Proofreading {
  /// Translations whose original has changed since.
  ///
  /// - Parameter publication: All languages: an original and its translation stand in two.
  public func translations(in publication: Publication) -> Report {
    var report = Report()
    for gap in publication.translationGaps {
      guard case .older(let original, let translation) = gap.state, let place = gap.place else { continue }
      report.warning(
        .olderTranslation, "this translation is of \(translation), and its original changed on \(original)", at: place,
        help: "bring it up to date, and say so in 'updated'", notes: [.init("the original is \(gap.path)")])
    }
    return report
  }
}

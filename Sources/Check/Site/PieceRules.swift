import Diagnostics
import FrontMatter
import Site

extension Proofreading {
  /// What is wrong with pieces in view of the others, and what their kind asks for.
  func checkPieces(_ report: inout Report) {
    var titles: [String: Article] = [:]
    for article in site.articles.reversed() {
      let title = (article.fields.language ?? site.language).lowercased(article.fields.title)
      let key = "\(article.fields.language?.description ?? "") \(title)"
      if let first = titles[key], !article.fields.title.isEmpty {
        report.warning(
          .duplicateTitle, "another piece has this title", at: article.source,
          help: "tell them apart: readers and search engines see the same line twice",
          notes: [.init("the other is", at: first.source)])
      } else {
        titles[key] = article
      }
      checkRights(of: article, &report)
      checkFuture(of: article, &report)
    }
  }

  /// Papers are taken up by libraries, which ask for a licence; opinions want to be told from the institute's.
  private func checkRights(of article: Article, _ report: inout Report) {
    let kind = site.kinds[article.kind]
    if kind.asksFor.contains(.licence), article.fields.licence == nil, site.settings.licence == nil {
      report.warning(
        .noLicence, "a \(kind.id) without a licence", at: article.source,
        help: "add 'license:' here or in site.yml: libraries may not keep a copy without one")
    }
    if kind.asksFor.contains(.disclaimer), article.fields.disclaimer == nil, kind.disclaimer == nil,
      site.settings.disclaimer == nil
    {
      report.warning(
        .noDisclaimer, "a \(kind.id) without a disclaimer", at: article.source,
        help: "add 'disclaimer:' here, to the kind or in site.yml: whose views are these?")
    }
  }

  private func checkFuture(of article: Article, _ report: inout Report) {
    let zone = site.settings.timeZone
    let dates =
      [article.fields.updated].compactMap(\.self).map { ("'updated'", $0) }
      + article.fields.corrections.map { ("the date of this correction", $0.date) }
    for (name, date) in dates where zone.moment(date.value).instant > site.now.instant {
      report.warning(.futureDate, "\(name) is in the future", at: date.span, help: "it is shown to readers today")
    }
  }

  /// Embargoes that are over and say nothing any more. A later one is when the piece came out, which its record, feeds
  /// and site maps tell; and one of several languages may take its place, or lose it.
  func checkEmbargoes(_ proofs: [TextProof], _ report: inout Report) {
    let written = Dictionary(proofs.map { ($0.path, $0.publish) }) { first, _ in first }
    for article in site.articles {
      guard let publish = article.fields.publish, case let opens = site.settings.timeZone.moment(publish.value),
        opens <= article.published, opens.instant <= site.now.instant, !site.isTranslated(article),
        let (span, removal) = written[article.path] ?? nil
      else { continue }
      report.hint(
        .embargoOver, "the embargo is over", at: span,
        help: removal == nil ? "it can go: it is not after 'date'" : "the line can go: it is not after 'date'",
        fix: removal)
    }
  }
}

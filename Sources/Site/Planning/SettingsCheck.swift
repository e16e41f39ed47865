public import Diagnostics
import HTML

extension Publication {
  /// What is wrong with the settings in view of the whole publication.
  public func checkSettings(_ plan: Plan, report: inout Report) {
    main.checkSettings(plan, report: &report)
    settings.reportUntranslated(&report)
    for site in sites where !site.phrases.missing.isEmpty { site.reportMissingWords(&report) }
  }
}

extension Site {
  /// Words of the interface that are English in this language.
  fileprivate func reportMissingWords(_ report: inout Report) {
    let missing = phrases.missing
    let file = settings.source ?? SourceSpan(path: prefix + "site.yml", range: 0..<0)
    let some = missing.prefix(3).map { "'\($0.key)'" }.joined(separator: ", ")
    report.hint(
      .interfaceLanguage,
      missing.count == Phrase.allCases.count
        ? "the words around texts in '\(language)' are English"
        : "\(missing.count) texts of the interface in '\(language)' are English: \(some)\(missing.count > 3 ? ", …" : "")",
      at: settings.source(ofLanguage: language) ?? file,
      help: "write them in '\(prefix)phrases/\(language).txt'; docs/languages.md says how")
  }

  /// What is wrong with the settings in view of the whole site.
  fileprivate func checkSettings(_ plan: Plan, report: inout Report) {
    let file = settings.source ?? SourceSpan(path: prefix + "site.yml", range: 0..<0)
    if !settings.namesURL, settings.source != nil {
      report.warning(
        .siteURLMissing, "no 'url'", at: file,
        help: "add 'url: https://…'; without it there are no feeds and no sitemap, and pages cannot be shared")
    }
    // RFC 9116 §2.5.5: what has expired must not be used.
    if let expires = settings.security?.expires, settings.timeZone.moment(expires.value) <= now {
      report.warning(
        .securityExpired, "the contact for security has expired", at: expires.span,
        help: "see whether it still holds, and write a day less than a year ahead")
    }
    checkTheme(report: &report)
    checkMenu(plan, report: &report)
  }
}

public import Diagnostics
import HTML

extension Site {
  /// What is wrong with the settings in view of the whole site.
  public func checkSettings(_ plan: Plan, report: inout Report) {
    let file = settings.source ?? SourceSpan(path: prefix + "site.yml", range: 0..<0)
    if !settings.namesURL, settings.source != nil {
      report.warning(
        .siteURLMissing, "no 'url'", at: file,
        help: "add 'url: https://…'; without it pages have no canonical address and cannot be shared")
    }
    if settings.language.language != "en" {
      report.hint(
        .interfaceLanguage, "the words around texts are English for now", at: settings.languageSource ?? file,
        help: "'\(settings.language)' is used for dates, directions and hyphens only")
    }
    checkMenu(plan, report: &report)
  }
}

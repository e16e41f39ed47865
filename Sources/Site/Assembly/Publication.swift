import FrontMatter

/// Everything that an institute publishes: a site for each of its languages, the main one first.
///
/// A ``Site`` knows one language only, so that whatever makes lists, pages or feeds of it works for each of them; what
/// the languages have in common is the plan, which gives every page its address and knows which pages are the same
/// page in other languages.
public struct Publication: Sendable {
  public let settings: Settings
  /// The main language's first; never empty.
  public let sites: [Site]

  init(settings: Settings, sites: [Site]) {
    precondition(!sites.isEmpty, "a publication has at least its main language")
    self.settings = settings
    self.sites = sites
  }

  /// The site in the main language.
  public var main: Site { sites[0] }

  /// How many pieces there are in all languages.
  public var articleCount: Int { sites.reduce(0) { $0 + $1.articles.count } }

  /// Every piece in every language.
  public var articles: [Article] { sites.count == 1 ? main.articles : sites.flatMap(\.articles) }
}

extension Settings {
  /// The languages that get a site of their own, the main one first.
  var siteLanguages: [LanguageTag] {
    [language] + languages.filter { $0 != language }
  }

  /// Where the addresses of a language begin, by its place among ``siteLanguages``.
  func root(ofLanguage place: Int) -> SiteAddress {
    let languages = siteLanguages
    let isBare = place == 0 && (!defaultLanguagePrefix || languages.count == 1)
    return isBare ? .home : SiteAddress("/\(languages[place].description.lowercased())/")
  }
}

extension Publication {
  /// The same sites, each knowing where a link to another language's file leads: to the same piece in its own language,
  /// else to the file that was named.
  func withLinksAcross(_ sorting: LanguageSorting) -> Publication {
    guard sites.count > 1 else { return self }
    let targets = LinkTargets.joined(sites.map(\.targets), sorting)
    let sites = zip(sites, targets).map { site, targets in
      let aliasesElsewhere = self.sites.contains { $0.language != site.language && $0.hasAliases }
      return Site(site, aliasesElsewhere: aliasesElsewhere, targets: targets)
    }
    return Publication(settings: settings, sites: sites)
  }
}

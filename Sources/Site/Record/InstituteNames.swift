import FrontMatter

/// The institute's names, by which it is known again among affiliations and on bylines whichever language a file has its
/// name in.
struct InstituteNames: Sendable {
  /// The site's title and the organisation's name, each with what it is called in any language.
  private let names: [(variants: Set<String>, shown: TextRun)]

  init(_ site: Site) {
    names = [site.settings.organisation?.name, site.settings.title].compactMap(\.self).map { name in
      (Set(name.texts), TextRun(site.text(name), language: site.foreign(name)))
    }
  }

  /// The institute's name as the site's language has it, for the same name in any; nil for the names of others.
  func own(_ name: String) -> TextRun? { names.first { $0.variants.contains(name) }?.shown }

  func contain(_ name: String) -> Bool { own(name) != nil }
}

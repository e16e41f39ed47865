import Diagnostics
import FrontMatter

/// Which documents each language is made of, before any reference is resolved.
///
/// A document's language is the one in its file's name, else its `language` where that is one of the site's, else the
/// main one. Documents that are the same in several languages share a key: their path without the language.
struct LanguageSorting {
  private let content: Content
  private let languages: [LanguageTag]
  /// The languages as files name them.
  private let names: [String]
  var report = Report()
  /// By language, as in ``Settings/siteLanguages``.
  private(set) var members: [[Member]]
  /// Who speaks which language: indices into the documents, by key.
  private var groups: [String: [Int: Int]] = [:]
  /// The documents by path; made where a piece names its original.
  private var paths: [String: Int] = [:]

  /// A document on a site.
  struct Member {
    let document: Document
    /// Its place among ``Content/documents``.
    let number: Int
    /// What it shares with its translations.
    let key: String
    /// Its language where no translation into the site's was found, so that this one stands in.
    let borrowedFrom: LanguageTag?
  }

  init(_ content: Content) {
    self.content = content
    languages = content.settings.siteLanguages
    names = languages.map(\.description)
    members = Array(repeating: [], count: languages.count)
  }

  mutating func sort() {
    guard languages.count > 1 else {
      for (number, document) in content.documents.enumerated() where isInSiteLanguage(document) {
        if let original = document.fields.translationOf { _ = self.original(original, of: document) }
        members[0].append(Member(document: document, number: number, key: "", borrowedFrom: nil))
      }
      return
    }
    let index = Dictionary(uniqueKeysWithValues: languages.enumerated().map { ($1.description, $0) })
    let places = content.documents.map { place($0, index) }
    for (document, place) in places.enumerated() {
      guard let place else { continue }
      if let first = groups[place.key]?[place.language] {
        reportTwice(document, first, languages[place.language])
      } else {
        groups[place.key, default: [:]][place.language] = document
      }
    }
    for (number, place) in places.enumerated() {
      guard let place, groups[place.key]?[place.language] == number else { continue }
      let document = content.documents[number]
      let group = groups[place.key] ?? [:]
      let original = group[0] ?? group[group.keys.min() ?? 0]
      members[place.language].append(
        Member(
          document: completed(document, in: place.language, by: original), number: number, key: place.key,
          borrowedFrom: nil))
      if original == number { lend(document, number, place, to: group) }
      if group.count == 1, document.place.language != nil { checkOrphan(document, place.key) }
    }
  }

  /// People and strands are there in every language; where nobody translated one, the original stands in.
  private mutating func lend(
    _ document: Document, _ number: Int, _ place: (key: String, language: Int), to group: [Int: Int]
  ) {
    switch document.place.role {
    case .author, .strand: break
    case .article, .page: return
    }
    for other in languages.indices where group[other] == nil {
      let language = languages[place.language]
      members[other].append(
        Member(
          document: document.renamed(for: languages[other], from: language), number: number, key: place.key,
          borrowedFrom: language))
    }
  }

  private func completed(_ document: Document, in language: Int, by original: Int?) -> Document {
    guard let original, content.documents[original].path != document.path else { return document }
    let other = content.documents[original]
    let spoken = other.place.language ?? other.fields.language?.description
    let from = languages.first { $0.description == spoken } ?? languages[0]
    return document.completed(by: other.renamed(for: languages[language], from: from), in: from)
  }

  /// The files in other languages that are in this one, too: the path of each, and that of its translation.
  func translations(into language: Int) -> [(of: String, is: String)] {
    groups.values.flatMap { group -> [(of: String, is: String)] in
      guard let own = group[language] else { return [] }
      return group.filter { $0.key != language }.map {
        (content.documents[$0.value].path, content.documents[own].path)
      }
    }
  }

  /// The languages of documents that say it in a field, and not in their names, by path.
  var languagesInFields: [String: LanguageTag] {
    guard languages.count > 1 else { return [:] }
    var found: [String: LanguageTag] = [:]
    for document in content.documents where document.place.language == nil {
      if let language = document.fields.language { found[document.path] = language }
    }
    return found
  }

  // MARK: Whose is it

  /// The key and the language of a document; nil, with an error, where it has none on this site.
  private mutating func place(_ document: Document, _ index: [String: Int]) -> (key: String, language: Int)? {
    guard isInSiteLanguage(document) else { return nil }
    let named = document.place.language ?? document.fields.language?.description
    var key = document.place.key(of: document.path)
    if let original = document.fields.translationOf, let path = self.original(original, of: document) {
      key = path
    }
    return (key, named.flatMap { index[$0] } ?? 0)
  }

  /// Whether a file's name fits the site's languages; if not, that is reported.
  private mutating func isInSiteLanguage(_ document: Document) -> Bool {
    guard let suffix = document.place.language else { return true }
    let own = names[0]
    if suffix != own, names.contains(suffix) { return true }
    let name = document.path.lastComponent
    let plain = name.replacing(".\(suffix).", with: ".")
    // `steel.en.md` beside a `steel.md` in another language is a translation like any other.
    let original = document.path.withLastComponent(plain)
    if suffix == own, content.documents.contains(where: { $0.path == original && $0.fields.language != nil }) {
      return true
    }
    let near = names.first { $0 != own && $0.lowercased() == suffix.lowercased() }
    report.error(
      .unknownLanguage,
      suffix == own ? "'\(suffix)' is the site's own language" : "'\(suffix)' is not a language of this site",
      at: document.source,
      help: near.map { "rename the file to '\(name.replacing(".\(suffix).", with: ".\($0)."))'" }
        ?? (suffix == own
          ? "rename the file to '\(plain)'; only translations have a language in their names"
          : "add '\(suffix)' to 'languages' in site.yml, or take it out of the name: '\(plain)'"))
    return false
  }

  /// The key of the piece that `translation-of` names.
  private mutating func original(_ original: Located<String>, of document: Document) -> String? {
    if paths.isEmpty {
      paths = Dictionary(uniqueKeysWithValues: content.documents.enumerated().map { ($1.path, $0) })
    }
    let wanted = [
      "articles/" + original.value, original.value, followed(original.value, from: document.path.parentFolder),
    ]
    let candidates = wanted.compactMap(\.self).flatMap { [$0, $0 + ".md", $0 + "/index.md"] }
    if let found = candidates.compactMap({ paths[$0] }).first {
      return content.documents[found].place.key(of: content.documents[found].path)
    }
    let known = paths.keys.filter { $0.hasPrefix("articles/") }.map { String($0.dropFirst("articles/".count)) }
    report.error(
      .missingFile, "no article '\(original.value)'", at: original.span,
      help: nearest(original.value, among: known).map { "did you mean '\($0)'?" }
        ?? "write its path below 'articles/'")
    return nil
  }

  // MARK: What is wrong

  private mutating func reportTwice(_ document: Int, _ first: Int, _ language: LanguageTag) {
    report.error(
      .translationTwice, "two files are the same in '\(language)'", at: content.documents[document].source,
      help: "keep one, or name the language of the other in its file's name",
      notes: [.init("the other is", at: content.documents[first].source)])
  }

  /// A translation of nothing is a piece of its own; where its name is nearly another's, it was meant to be one.
  private mutating func checkOrphan(_ document: Document, _ key: String) {
    let folder = key.parentFolder
    let names = groups.keys.filter { $0.parentFolder == folder }.map(\.lastComponent)
    guard let meant = nearest(key.lastComponent, among: names) else { return }
    let suffix = document.place.language ?? ""
    report.warning(
      .translationOrphan, "no original for this translation", at: document.source,
      help:
        "did you mean '\(meant).\(suffix).md'? If it is a piece of its own, 'check: {off: [translation/no-original]}'")
  }
}

extension ContentPath {
  /// What a file shares with its translations: the path without language and ending.
  func key(of path: String) -> String {
    path.parentFolder + "/" + (isIndex ? "index" : name)
  }
}

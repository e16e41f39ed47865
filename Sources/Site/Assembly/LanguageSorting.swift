import Diagnostics
import FrontMatter

/// Which documents each language is made of, before any reference is resolved.
///
/// A document's language is the one in its file's name, else its `language` where that is one of the site's, else the
/// main one. Documents that are the same in several languages share a key: their path without the language.
struct LanguageSorting {
  let content: Content
  private let languages: [LanguageTag]
  /// The languages as files name them.
  private let names: [String]
  var report = Report()
  /// By language, as in ``Settings/siteLanguages``.
  private(set) var members: [[Member]]
  private(set) var groups: TranslationGroups
  /// The group and the language of each document; nil for one that is not on this site. Empty with one language.
  private var places: [Place?] = []
  /// The languages of documents that say it in a field, and not in their names, by path; the main one goes without
  /// saying. Empty with one language.
  private(set) var languagesInFields: [String: LanguageTag] = [:]
  /// The documents by path; made where a piece names its original.
  private var paths: [String: Int] = [:]

  /// A document on a site.
  struct Member {
    let document: Document
    /// Its place among ``Content/documents``.
    let number: Int
    /// What it shares with its translations and with nothing else.
    let group: Int
    /// Its language where no translation into the site's was found, so that this one stands in.
    let borrowedFrom: LanguageTag?
  }

  private struct Place {
    let group: Int
    let language: Int
  }

  init(_ content: Content) {
    self.content = content
    languages = content.settings.siteLanguages
    names = languages.map(\.description)
    members = Array(repeating: [], count: languages.count)
    groups = TranslationGroups(languages: languages.count, documents: languages.count > 1 ? content.documents : [])
  }

  mutating func sort() {
    guard languages.count > 1 else {
      for (number, document) in content.documents.enumerated() where isInSiteLanguage(document) {
        if let original = document.fields.translationOf { _ = self.original(original, of: document) }
        members[0].append(Member(document: document, number: number, group: number, borrowedFrom: nil))
      }
      return
    }
    for (number, document) in content.documents.enumerated() { places.append(place(document, number)) }
    for (document, place) in places.enumerated() {
      guard let place else { continue }
      if let first = groups[place.group, place.language] {
        reportTwice(document, first, languages[place.language])
      } else {
        groups[place.group, place.language] = document
      }
    }
    var orphans: [Document] = []
    for (number, place) in places.enumerated() {
      guard let place, groups[place.group, place.language] == number else { continue }
      let document = content.documents[number]
      let original = groups.original(place.group)
      members[place.language].append(
        Member(
          document: completed(document, in: place.language, by: original), number: number, group: place.group,
          borrowedFrom: nil))
      if original == number { lend(document, number, place) }
      if document.place.language != nil, groups.count(place.group) == 1 { orphans.append(document) }
    }
    if !orphans.isEmpty { checkOrphans(orphans) }
  }

  /// People and strands are there in every language; where nobody translated one, the original stands in.
  private mutating func lend(_ document: Document, _ number: Int, _ place: Place) {
    switch document.place.role {
    case .author, .strand: break
    case .article, .page: return
    }
    for other in languages.indices where groups[place.group, other] == nil {
      let language = languages[place.language]
      members[other].append(
        Member(
          document: document.renamed(for: languages[other], from: language), number: number, group: place.group,
          borrowedFrom: language))
    }
  }

  private func completed(_ document: Document, in language: Int, by original: Int?) -> Document {
    guard let original, case let other = content.documents[original], other !== document else { return document }
    let spoken = other.place.language ?? other.fields.language?.description
    let from = languages.first { $0.description == spoken } ?? languages[0]
    return document.completed(by: other.renamed(for: languages[language], from: from), in: from)
  }

  // MARK: Whose is it

  /// The group and the language of the next document; nil, with an error, where it has none on this site.
  private mutating func place(_ document: Document, _ number: Int) -> Place? {
    let written = document.place.language == nil ? document.fields.language : nil
    if let written, written != languages[0] { languagesInFields[document.path] = written }
    guard isInSiteLanguage(document) else { return nil }
    let original = document.fields.translationOf.flatMap { self.original($0, of: document) }
    let group = groups.named(original ?? number)
    groups.put(number, in: group)
    let named = document.place.language ?? written?.description
    return Place(group: group, language: named.flatMap { names.firstIndex(of: $0) } ?? 0)
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

  /// The piece that `translation-of` names.
  private mutating func original(_ original: Located<String>, of document: Document) -> Int? {
    if paths.isEmpty {
      paths = Dictionary(uniqueKeysWithValues: content.documents.enumerated().map { ($1.path, $0) })
    }
    let wanted = [
      "articles/" + original.value, original.value, followed(original.value, from: document.path.parentFolder),
    ]
    let candidates = wanted.compactMap(\.self).flatMap { [$0, $0 + ".md", $0 + "/index.md"] }
    if let found = candidates.compactMap({ paths[$0] }).first { return found }
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
  private mutating func checkOrphans(_ orphans: [Document]) {
    // Names that stand for a piece: not those of files that say whose translation they are.
    var names: [String: [String]] = [:]
    for (number, document) in content.documents.enumerated() where places[number]?.group == groups.named(number) {
      let key = document.place.key(of: document.path)
      names[key.parentFolder, default: []].append(key.lastComponent)
    }
    for document in orphans {
      let key = document.place.key(of: document.path)
      guard let meant = nearest(key.lastComponent, among: names[key.parentFolder] ?? []) else { continue }
      let suffix = document.place.language ?? ""
      report.warning(
        .translationOrphan, "no original for this translation", at: document.source,
        help:
          "did you mean '\(meant).\(suffix).md'? If it is a piece of its own, 'check: {off: [translation/no-original]}'"
      )
    }
  }
}

extension ContentPath {
  /// What a file shares with its translations: the path without language and ending.
  func key(of path: String) -> String { String(decoding: path.utf8.prefix(keyLength(of: path)), as: UTF8.self) }

  /// How many bytes of the path that is.
  func keyLength(of path: String) -> Int {
    let ending = path.utf8.last == UInt8(ascii: "d") ? ".md" : ".markdown"
    return path.utf8.count - ending.utf8.count - (language.map { $0.utf8.count + 1 } ?? 0)
  }
}

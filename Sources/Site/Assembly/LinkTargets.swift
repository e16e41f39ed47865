/// What a Markdown file's path leads to in one language: the language's own files first, then the same piece as another
/// language has it.
struct LinkTargets: Sendable {
  /// What a link to a Markdown file finds.
  enum Target: Sendable {
    case published(SiteAddress)
    /// There, and not public: why, as a clause (`it is a draft`).
    case keptOut(String)
    /// There, and with mistakes of its own that are reported.
    case unreadable
  }

  private struct Entry: Sendable {
    let target: Target
    /// The document's place among ``Content/documents``; nil where there is none.
    let document: Int?
  }

  /// By path.
  private var own: [String: Entry] = [:]
  /// Why nothing is at an address that a piece or page would have, now or by an old address, if it were public.
  private var waiting: [String: String] = [:]
  /// Folders whose files are not published either.
  var folders = UnpublishedFolders()
  private var elsewhere: Elsewhere?

  /// What the languages have in common. A class, because each of them holds it.
  private final class Elsewhere: Sendable {
    let own: [[String: Entry]]
    let waiting: [String: String]
    let groups: TranslationGroups
    let documents: [Document]

    init(_ all: [LinkTargets], _ sorting: LanguageSorting) {
      own = all.map(\.own)
      waiting = all.reduce(into: [:]) { $0.merge($1.waiting) { first, _ in first } }
      groups = sorting.groups
      documents = sorting.content.documents
    }

    func translation(of document: Int, into language: Int) -> String? {
      groups.translation(of: document, into: language).map { documents[$0].path }
    }
  }

  /// Which of the languages it is.
  private var language = 0

  mutating func reserveCapacity(_ count: Int) { own.reserveCapacity(count) }

  /// - Parameter document: Its place among ``Content/documents``.
  mutating func add(_ path: String, _ target: Target, document: Int?) {
    own[path] = Entry(target: target, document: document)
  }

  /// Adds a file that is not public.
  ///
  /// - Parameter addresses: Those it would have.
  mutating func keepOut(_ path: String, _ why: String, document: Int?, addresses: [SiteAddress]) {
    add(path, .keptOut(why), document: document)
    for address in addresses { waiting[address.path] = why }
  }

  /// Why nothing is at a path on the site: what would be there is not public. Nil where nothing would be.
  func reasonForNothing(at path: String) -> String? {
    let waiting = elsewhere?.waiting ?? waiting
    return waiting.isEmpty ? nil : waiting[path] ?? waiting[path + "/"]
  }

  /// The targets of each language, which now lead to the others' files, too.
  static func joined(_ all: [LinkTargets], _ sorting: LanguageSorting) -> [LinkTargets] {
    guard all.count > 1 else { return all }
    let elsewhere = Elsewhere(all, sorting)
    return all.enumerated().map { language, targets in
      var targets = targets
      targets.elsewhere = elsewhere
      targets.language = language
      return targets
    }
  }

  subscript(_ path: String) -> Target? {
    if let entry = own[path] { return entry.target }
    guard let elsewhere else { return nil }
    for other in elsewhere.own {
      guard let entry = other[path] else { continue }
      if let translation = entry.document.flatMap({ elsewhere.translation(of: $0, into: language) }),
        case .published(let address)? = own[translation]?.target
      {
        return .published(address)
      }
      return entry.target
    }
    return nil
  }

  /// Whether a document is there in several languages.
  func isTranslated(_ document: Int) -> Bool { elsewhere?.groups.isTranslated(document) ?? false }

  /// All paths that lead somewhere, some more than once.
  var paths: [String] { (elsewhere?.own ?? [own]).flatMap(\.keys) }
}

extension Site {
  /// Whether a piece was written in several languages, be they public or not, so that one takes from another.
  public func isTranslated(_ article: Article) -> Bool { targets.isTranslated(article.document) }
}

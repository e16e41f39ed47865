/// Which documents are the same in several languages, as numbers: of documents, of languages, of groups.
///
/// A document without a translation is a group of its own.
struct TranslationGroups: Sendable {
  private let languages: Int
  /// By the key that a document shares with its translations.
  private var numbers: [String: Int] = [:]
  /// A row for each group, with a place for each language; -1 where nobody wrote it.
  private var rows: [Int32] = []
  /// The group of each document; -1 for one that is in none.
  private var groups: [Int32] = []

  /// - Parameters:
  ///   - languages: How many there are.
  ///   - documents: About how many there will be.
  init(languages: Int, documents: Int = 0) {
    self.languages = languages
    numbers.reserveCapacity(documents)
    rows.reserveCapacity(documents * languages)
    groups.reserveCapacity(documents)
  }

  var keys: some Sequence<String> { numbers.keys }

  /// Adds the next document.
  ///
  /// - Parameter key: Nil for one that is not on the site.
  /// - Returns: Its group, a new one where nobody had that key before.
  mutating func append(_ key: String?) -> Int? {
    let group = key.map { self.group($0) }
    groups.append(group.map { Int32($0) } ?? -1)
    return group
  }

  private mutating func group(_ key: String) -> Int {
    let next = numbers.count
    let group = numbers[key, default: next]
    if group == next {
      numbers[key] = next
      rows.append(contentsOf: repeatElement(-1, count: languages))
    }
    return group
  }

  /// The document of a group in one of the languages.
  subscript(_ group: Int, _ language: Int) -> Int? {
    get {
      let document = rows[group * languages + language]
      return document < 0 ? nil : Int(document)
    }
    set { rows[group * languages + language] = newValue.map { Int32($0) } ?? -1 }
  }

  /// The same document in another language; nil where nobody wrote it.
  func translation(of document: Int, into language: Int) -> Int? {
    groups[document] < 0 ? nil : self[Int(groups[document]), language]
  }

  /// Whether a document is there in several languages.
  func isTranslated(_ document: Int) -> Bool { groups[document] >= 0 && count(Int(groups[document])) > 1 }

  /// The original of a group: the document in the first of its languages.
  func original(_ group: Int) -> Int? { row(group).first { $0 >= 0 }.map { Int($0) } }

  /// How many languages a group is in.
  func count(_ group: Int) -> Int { row(group).count { $0 >= 0 } }

  private func row(_ group: Int) -> ArraySlice<Int32> { rows[group * languages..<(group + 1) * languages] }
}

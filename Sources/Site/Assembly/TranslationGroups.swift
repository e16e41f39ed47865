/// Which documents are the same in several languages, as numbers: of documents, of languages, of groups.
///
/// A document without a translation is a group of its own.
struct TranslationGroups: Sendable {
  private let languages: Int
  /// The group that each document belongs to by its name.
  private var named: [Int32] = []
  /// A row for each group, with a place for each language; -1 where nobody wrote it.
  private var rows: [Int32] = []
  /// The group of each document; -1 for one that is in none.
  private var groups: [Int32]

  /// Groups of documents whose names are the same but for their language, all of them empty at first.
  ///
  /// - Parameter documents: In the order of their paths. Then all that begin as a group's names do stand together, and
  ///   nothing has to be looked up, but for names whose letters can be written in several ways (é, and e with an accent).
  init(languages: Int, documents: [Document]) {
    self.languages = languages
    groups = Array(repeating: -1, count: documents.count)
    named.reserveCapacity(documents.count)
    var count: Int32 = 0
    var others: [String: Int32] = [:]
    for (number, document) in documents.enumerated() {
      guard document.path.utf8.allSatisfy({ $0 < 0x80 }) else {
        let key = document.place.key(of: document.path)
        let group = others[key, default: count]
        others[key] = group
        named.append(group)
        if group == count { count += 1 }
        continue
      }
      let length = document.place.keyLength(of: document.path)
      var group: Int32?
      for other in (0..<number).reversed() {
        let earlier = documents[other]
        guard document.path.shares(length, with: earlier.path) else { break }
        guard earlier.place.keyLength(of: earlier.path) == length else { continue }
        group = named[other]
        break
      }
      named.append(group ?? count)
      if group == nil { count += 1 }
    }
    rows = Array(repeating: -1, count: Int(count) * languages)
  }

  /// The group of the documents that are named as one is.
  func named(_ document: Int) -> Int { Int(named[document]) }

  /// Puts a document into a group.
  mutating func put(_ document: Int, in group: Int) { groups[document] = Int32(group) }

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

extension String {
  /// Whether another path begins with the same bytes, and a full stop behind them.
  fileprivate func shares(_ count: Int, with other: String) -> Bool {
    var (own, other) = (self, other)
    return own.withUTF8 { own in
      other.withUTF8 { other in
        guard other.count > count, other[count] == UInt8(ascii: ".") else { return false }
        // Names in one folder differ at their ends.
        var end = count
        while end > 0, own[end - 1] == other[end - 1] { end -= 1 }
        return end == 0
      }
    }
  }
}

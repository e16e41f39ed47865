import Diagnostics
import Site

extension ReadContent {
  /// A digest of all that pages are made from, but for the texts of articles.
  ///
  /// Whatever a page may come to show, it comes from here: every file of the content is in it, articles with their
  /// front matter and the excerpt that stands in for a description, and so is what the clock decides, which is the
  /// pieces that are public. So a new part of a page needs nothing here, as long as stages take what they use from
  /// their arguments.
  func key(of publication: Publication, program: Fingerprint) -> Fingerprint {
    var key = KeyBytes()
    key.add(program.value)
    key.add(Self.key(ofSettings: settingsDigest, phrases: content.words.files).value)
    for (document, seen) in zip(content.documents, seen) {
      let isArticle = document.place.role == .article
      key.add(document.path)
      key.add((isArticle ? seen?.front : seen?.whole)?.value ?? 0)
      if isArticle {
        key.add(document.hasText ? 1 : 0)
        key.add(document.excerpt ?? "")
      }
    }
    for file in content.files.values.sorted(by: { $0.path < $1.path }) {
      key.add(file.path)
      for number in [file.bytes, file.size?.width ?? -1, file.size?.height ?? -1, file.danger == nil ? 0 : 1] {
        key.add(UInt64(bitPattern: Int64(number)))
      }
    }
    for site in publication.sites {
      key.add(UInt64(site.articles.count))
      for article in site.articles {
        key.add(article.path)
        key.add(article.status == nil ? 0 : 1)
      }
    }
    return Fingerprint(key.bytes)
  }

  /// A digest of what is the site's own and no document: its settings, and its words of the interface by language.
  static func key(ofSettings settings: Fingerprint, phrases: [String: SourceFile]) -> Fingerprint {
    var key = KeyBytes()
    key.add(settings.value)
    for (name, source) in phrases.sorted(by: { $0.key < $1.key }) {
      key.add(name)
      key.add(Fingerprint(source.bytes).value)
    }
    return Fingerprint(key.bytes)
  }
}

/// Values one behind another, so that no two lists of values give the same bytes.
private struct KeyBytes {
  private(set) var bytes: [UInt8] = []

  mutating func add(_ number: UInt64) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func add(_ text: String) {
    add(UInt64(text.utf8.count))
    bytes.append(contentsOf: text.utf8)
  }
}

import Foundation
import PhraseFiles
import Testing

/// No page in one language has words of the interface in another.
@Suite struct InterfaceWordsTests {
  private static let folder =
    #filePath.split(separator: "/").dropLast(2).reduce("") { $0 + "/" + $1 } + "/Sites/institute/Expected"

  /// Texts of the interface that cannot be taken for anything an author wrote: long, and not the same elsewhere.
  private static func words(_ language: String, not others: [String]) -> [String] {
    func texts(_ language: String) -> [String] {
      String(decoding: PhraseFile.bytes(of: language) ?? [], as: UTF8.self).split(separator: "\n").compactMap { line in
        guard !line.hasPrefix("#"), let equals = line.firstRange(of: " = ") else { return nil }
        return String(line[equals.upperBound...])
      }
    }
    let foreign = Set(others.flatMap(texts))
    return texts(language).filter { $0.count > 9 && !$0.contains("{") && !foreign.contains($0) }
  }

  @Test(arguments: [("az", "az/"), ("ar", "ar/")])
  func `pages have the words of their own language only`(language: String, prefix: String) throws {
    let english = Self.words("en", not: [language])
    let own = Self.words(language, not: ["en"])
    let pages = try Self.pages()
    try #require(pages.keys.contains { $0.hasPrefix(prefix) })
    for (path, html) in pages {
      let isForeign = path.hasPrefix("az/") || path.hasPrefix("ar/")
      let text = Self.shown(html)
      if path.hasPrefix(prefix) {
        for word in english where text.contains(word) { Issue.record("\(path) says '\(word)'") }
      } else if !isForeign {
        for word in own where text.contains(word) { Issue.record("\(path) says '\(word)'") }
      }
    }
  }

  /// The recorded pages by path.
  private static func pages() throws -> [String: String] {
    var pages: [String: String] = [:]
    let all = try FileManager.default.subpathsOfDirectory(atPath: folder)
    for path in all where path.hasSuffix(".html") {
      pages[path] = try String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8)
    }
    return pages
  }

  /// A page without what is marked as being in another language.
  private static func shown(_ html: String) -> String {
    html.replacing(/<(\w+)[^>]*\ hreflang="[^"]*"[^>]*>.*?<\/\1>/, with: "")
      .replacing(/(?s)<(\w+)[^>]*\ lang="[^"]*" dir="[^"]*"[^>]*>[^<]*<\/\1>/, with: "")
  }
}

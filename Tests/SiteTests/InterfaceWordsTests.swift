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

  @Test func `whatever is written in Latin letters on an Arabic page is marked as such`() throws {
    let pages = try Self.pages().filter { $0.key.hasPrefix("ar/") }
    try #require(pages.count > 10)
    for (path, html) in pages {
      for text in Self.latinTexts(html, in: "ar") where !Self.names.contains(text) {
        Issue.record("\(path) says '\(text)' and does not say in which language")
      }
    }
  }

  /// What is called the same in every language: networks, formats, styles of citation, and institutes by name.
  private static let names: Set<String> = [
    "Atom", "RSS", "JSON Feed", "BibTeX", "RIS", "CSL-JSON", "MLA", "Harvard", "ISSN", "Mastodon", "LinkedIn",
    "Bluesky", "Facebook", "Telegram", "WhatsApp", "GitHub", "Google Scholar", "Harbour College", "Tidewater Institute",
    "desk@tidewater.example", "CC BY 4.0",
  ]

  /// The texts and descriptions without a letter of another script that stand in an element of this language. What is
  /// isolated (`bdi dir="ltr"`) or of many languages (`dir="auto"`) is no text of a language.
  private static func latinTexts(_ html: String, in language: String) -> [String] {
    let void: Set = ["img", "br", "hr", "input", "wbr", "meta", "link", "source"]
    var open: [(name: Substring, language: Substring?)] = []
    var found: [String] = []
    func note(_ text: Substring, in spoken: Substring?) {
      let letters = text.filter(\.isLetter)
      if letters.count > 2, letters.allSatisfy(\.isASCII),
        spoken ?? open.last(where: { $0.language != nil })?.language == language[...]
      {
        found.append(text.trimmingCharacters(in: .whitespacesAndNewlines))
      }
    }
    let page = html[(html.firstRange(of: "<html")?.lowerBound ?? html.startIndex)...]
    for part in page.split(separator: "<") {
      let pieces = part.split(separator: ">", maxSplits: 1, omittingEmptySubsequences: false)
      let tag = pieces[0]
      let name = tag.prefix { !$0.isWhitespace }
      if name.hasPrefix("/") {
        while let last = open.popLast(), last.name != name.dropFirst() {}
      } else {
        let isApart = ["code", "script", "style", "title", "svg"].contains(name) || tag.contains("dir=\"auto\"")
        let isIsolated = name == "bdi" && tag.hasSuffix("dir=\"ltr\"") && !tag.contains("lang=")
        let own = isApart || isIsolated ? "-" : tag.firstMatch(of: /\ (?:href)?lang="([^"]*)"/)?.1
        if let alt = tag.firstMatch(of: /\ alt="([^"]*)"/)?.1 { note(alt, in: own) }
        if !void.contains(String(name)) { open.append((name, own)) }
      }
      if pieces.count > 1 { note(pieces[1], in: nil) }
    }
    return found
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

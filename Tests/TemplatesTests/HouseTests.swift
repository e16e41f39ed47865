import Foundation
import Site
import Templates
import Testing

/// What the templates promise about themselves.
@Suite struct HouseTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Templates")

  private static let sources: [(name: String, text: String)] = {
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)!
    return files.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
      .map { ($0.lastPathComponent, try! String(contentsOf: $0, encoding: .utf8)) }
  }()

  @Test func `templates reach neither the disk nor the clock`() {
    #expect(Self.sources.count > 10)
    for source in Self.sources {
      let imports = source.text.matches(of: /(?m)^\s*(?:\w+ )?import (\w+)/).map { String($0.1) }
      #expect(Set(imports).isSubset(of: ["HTML", "Site"]), "\(source.name) imports \(imports)")
    }
  }

  /// Text of the interface comes from `Phrases`: with the holes and the tags taken out, no letter may be left.
  @Test func `no template holds a word of the interface`() {
    for source in Self.sources {
      for literal in LiteralScanner(source.text).literals where literal.contains("<") {
        let text = literal.replacing(/(?s)<style>.*<\/style>/, with: "").replacing(/<[^>]*(?:>|$)/, with: " ")
        #expect(!hasWords(text), "\(source.name): \(literal)")
        for attribute in literal.matches(of: /\ (?:aria-label|alt|title|placeholder|content)="([^"]*)"/) {
          let words = attribute.1.replacing(
            /width=device-width, initial-scale=1|light dark|noindex|#[0-9a-f]+|0; url=/, with: "")
          #expect(!hasWords(words), "\(source.name): \(attribute.0)")
        }
      }
    }
  }

  /// What translators are asked for is shown somewhere.
  @Test func `every phrase is used`() throws {
    let root = Self.folder.deletingLastPathComponent()
    let site = try #require(
      FileManager.default.enumerator(at: root.appendingPathComponent("Sources"), includingPropertiesForKeys: nil))
    let texts = try site.compactMap { $0 as? URL }
      .filter { $0.pathExtension == "swift" && $0.lastPathComponent != "Phrase.swift" }
      .map { try String(contentsOf: $0, encoding: .utf8) }
    let used = Set(
      (texts + Self.sources.map(\.text)).flatMap { $0.matches(of: /\.([a-zA-Z]+)\b/).map { String($0.1) } })
    #expect(Phrase.allCases.map { "\($0)" }.filter { !used.contains($0) } == [])
  }

  @Test func `every phrase has an English text`() {
    #expect(Phrases.english.missing.isEmpty)
  }

  @Test func `an article without pictures is light`() throws {
    let css = stylesheet(theme: Gallery.masthead.theme)
    let page = Gallery.pages.first { $0.address.path == "/briefs/plain/" }!
    let html = render(page, in: Frame(Gallery.masthead, .english)).bytes
    let (light, both) = (try gzipped(css), try gzipped(css) + gzipped(html))
    #expect(light < 7_500, "the stylesheet has \(light) bytes")
    #expect(both < 14_000, "article and stylesheet have \(both) bytes")
  }

  @Test func `the published stylesheet is the written one without its air`() {
    let css = String(decoding: stylesheet(theme: Theme()), as: UTF8.self)
    #expect(!css.contains("/*") && !css.contains("  ") && !css.contains(";}"))
    #expect(css.filter { $0 == "{" }.count == css.filter { $0 == "}" }.count)
    #expect(css.contains("\"Noto Serif\"") && css.contains("rem + ") && css.contains("@media (width>=60rem)"))
  }

  @Test func `layout knows no left and no right`() {
    let css = String(decoding: stylesheet(theme: Theme()), as: UTF8.self)
    let physical = /(?:margin|padding|border)-(?:left|right|top|bottom)|[{;](?:left|right|top|bottom|width|height):/
    #expect(css.matches(of: physical).map { String($0.0) } == [])
  }

  private func hasWords(_ text: some StringProtocol) -> Bool { text.contains { $0.isLetter } }

  private func gzipped(_ bytes: [UInt8]) throws -> Int {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("byline-\(UUID().uuidString)")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let gzip = Process()
    gzip.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    gzip.arguments = ["gzip", "-9", "-n", "-c", file.path]
    let output = Pipe()
    gzip.standardOutput = output
    try gzip.run()
    let count = output.fileHandleForReading.readDataToEndOfFile().count
    gzip.waitUntilExit()
    return count
  }
}

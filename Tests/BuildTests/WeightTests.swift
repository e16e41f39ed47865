import Build
import Diagnostics
import Foundation
import Support
import Testing

/// What a reader downloads to read: one page and one stylesheet, as a host sends them with gzip.
@Suite struct WeightTests {
  private static let mostOfAnArticle = 14_000
  private static let mostOfScripts = 5_000

  private static let seed = packageFolder + "/../shared/samples/seed-article"
  /// Makers of articles of 900 words: ours, and one that lies outside the package.
  private static let corpora = ["/scripts/bench.d/corpus.py", "/../shared/bench/gen.py"].map { packageFolder + $0 }
    .filter { FileManager.default.fileExists(atPath: $0) }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: seed), "there is no \(seed)"))
  func `the seed article is light`() throws {
    try Self.expectLightArticles(of: Self.seed, count: 1)
  }

  @Test(arguments: corpora)
  func `an article of 900 words is light`(corpus: String) throws {
    let site = try TemporaryFolder("corpus")
    try Self.run(["python3", corpus, "60", site.path])
    try Self.expectLightArticles(of: site.path, count: 60)
  }

  @Test(arguments: ["", "/Tests/Sites/institute"])
  func `scripts are few and not in the pages`(site: String) throws {
    let made = try Self.made(of: packageFolder + site)
    var scripts = 0
    for (path, bytes) in made where path.hasSuffix(".js") || path.hasSuffix(".mjs") {
      scripts += try Self.gzipped(bytes)
    }
    #expect(scripts <= Self.mostOfScripts, "the scripts have \(scripts) bytes")
    for (path, html) in Self.pages(made) {
      // Records for search engines are data in a script element, and no script.
      let inline = html.matches(of: /<script(?![^>]*\ssrc=)(?![^>]*type="application\/ld\+json")[^>]*>/)
        .map { String($0.0) }
      let handlers = html.matches(of: /<[^>]*\s(?:on[a-z]+|style)="[^>]*>/).map { String($0.0) }
      #expect(inline + handlers == [], "\(path)")
    }
  }

  /// Beside the text on wide screens, at the end on narrow ones: the same element in both.
  @Test(arguments: ["", "/Tests/Sites/institute", "/Tests/Browser/arabic"])
  func `each footnote stands once in the page`(site: String) throws {
    var count = 0
    for (path, html) in Self.pages(try Self.made(of: packageFolder + site)) {
      let notes = html.matches(of: /(?s)<li id="(note_[^"]*|[^"]*-note_[^"]*)"[^>]*>(.*?)<\/li>/)
      let texts = notes.map { Self.words($0.2.replacing(/<a [^>]*doc-backlink[^>]*>.*?<\/a>/, with: "").description) }
      let page = Self.words(html)
      for (text, same) in Dictionary(grouping: texts, by: \.self) {
        let found = page.ranges(of: text).count
        #expect(found == same.count, "\(path) holds \(found) times: \(text)")
      }
      count += notes.count
    }
    #expect(count > 0)
  }

  private static func expectLightArticles(of site: String, count: Int) throws {
    let made = try made(of: site)
    let stylesheets = made.filter { $0.key.contains("/style.") && $0.key.hasSuffix(".css") }.values
    #expect(stylesheets.count == 1)
    let style = try stylesheets.reduce(0) { try $0 + gzipped($1) }
    let articles = pages(made).filter { $0.value.contains("class=\"piece\"") }
    #expect(articles.count == count)
    for (path, html) in articles {
      let page = try gzipped(Array(html.utf8))
      #expect(style + page <= mostOfAnArticle, "\(path): \(page) bytes and \(style) of style")
    }
  }

  private static func made(of site: String) throws -> [String: [UInt8]] {
    let output = try TemporaryFolder("weight")
    let outcome = build(BuildRequest(source: site, output: output.path + "/Public", now: 1_790_000_000, jobs: 2))
    try #require(outcome.summary != nil, "\(outcome.failure ?? "mistakes in \(site)")")
    return try files(below: output.path + "/Public")
  }

  private static func pages(_ made: [String: [UInt8]]) -> [String: String] {
    made.filter { $0.key.hasSuffix(".html") }.mapValues { String(decoding: $0, as: UTF8.self) }
  }

  /// Text without tags, so that a copy in other clothes is found too.
  private static func words(_ html: String) -> String {
    html.replacing(/(?s)<(?:script|style)[^>]*>.*?<\/(?:script|style)>|<[^>]*>/, with: "")
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func gzipped(_ bytes: [UInt8]) throws -> Int {
    let folder = try TemporaryFolder("gzip")
    try folder.write("file", bytes)
    return try run(["gzip", "-6", "-n", "-c", folder.path + "/file"]).count
  }

  @discardableResult private static func run(_ command: [String]) throws -> Data {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(command.joined(separator: " ")) failed")
    return data
  }
}

import Build
import Diagnostics
import Foundation
import Support
import Testing

/// Every address in every page of a built site answers, and every place on a page that a link names is there.
@Suite struct InternalLinkTests {
  @Test(arguments: [("", "/"), ("/Tests/Sites/institute", "/papers/")])
  func `every internal link resolves`(site: String, base: String) throws {
    let output = try TemporaryFolder("links")
    let request = BuildRequest(
      source: packageFolder + site, output: output.path + "/Public", now: 1_790_000_000, jobs: 2)
    let outcome = build(request)
    try #require(outcome.summary != nil, "\(outcome.failure ?? "mistakes in \(site)")")
    let made = try files(below: output.path + "/Public")
    var pages: [String: String] = [:]
    for (path, bytes) in made where path.hasSuffix(".html") { pages[path] = String(decoding: bytes, as: UTF8.self) }
    let anchors = pages.mapValues { html in Set(html.matches(of: /\sid="([^"]*)"/).map { String($0.1) }) }

    var broken: [String] = []
    for (path, html) in pages {
      for link in html.matches(of: /\s(?:href|src|action)="([^"]*)"/).map({ String($0.1) }) {
        guard let target = Self.target(of: link, on: path, base: base) else { continue }
        if made[target.file] == nil {
          broken.append("\(path): \(link)")
        } else if let anchor = target.anchor, !(anchors[target.file]?.contains(anchor) ?? true) {
          broken.append("\(path): \(link)")
        }
      }
    }
    #expect(broken.sorted() == [])
  }

  @Test func `no id stands on a page twice`() throws {
    let output = try TemporaryFolder("ids")
    let outcome = build(
      BuildRequest(source: packageFolder, output: output.path + "/Public", now: 1_790_000_000, jobs: 2))
    try #require(outcome.summary != nil)
    for (path, bytes) in try files(below: output.path + "/Public") where path.hasSuffix(".html") {
      let ids = String(decoding: bytes, as: UTF8.self).matches(of: /\sid="([^"]*)"/).map { String($0.1) }
      let twice = Dictionary(grouping: ids, by: \.self).filter { $0.value.count > 1 }.keys.sorted()
      #expect(twice == [], "\(path)")
    }
  }

  @Test(arguments: [("", "/"), ("/Tests/Sites/institute", "/papers/")])
  func `the line of the menu that leads to the page says so, in every language`(site: String, base: String) throws {
    let output = try TemporaryFolder("menus")
    let outcome = build(
      BuildRequest(source: packageFolder + site, output: output.path + "/Public", now: 1_790_000_000, jobs: 2))
    try #require(outcome.summary != nil)
    var marked: [String] = []
    for (path, bytes) in try files(below: output.path + "/Public") where path.hasSuffix("/index.html") {
      let html = String(decoding: bytes, as: UTF8.self)
      // A page that only leads on to another has none.
      guard let menu = html.firstMatch(of: /(?s)<nav class="menu".*?<\/nav>/)?.output else { continue }
      let own = base + path.dropLast("index.html".count)
      for line in menu.matches(of: /<a href="([^"]*)"( aria-current="page")?/) {
        #expect((String(line.1).removingPercentEncoding == own) == (line.2 != nil), "\(line.1) on \(path)")
        if line.2 != nil { marked.append(path) }
      }
    }
    for language in ["", "az/", "ar/"] { #expect(marked.contains(language + "archive/index.html")) }
  }

  @Test func `the switch between languages leads in the page's own to the page itself`() throws {
    let output = try TemporaryFolder("switches")
    let outcome = build(
      BuildRequest(
        source: packageFolder + "/Tests/Sites/institute", output: output.path + "/Public", now: 1_790_000_000, jobs: 2))
    try #require(outcome.summary != nil)
    var count = 0
    for (path, bytes) in try files(below: output.path + "/Public") where path.hasSuffix(".html") {
      let html = String(decoding: bytes, as: UTF8.self)
      guard let languages = html.firstMatch(of: /(?s)<nav class="languages".*?<\/nav>/)?.output else { continue }
      let own = languages.matches(of: /<a href="([^"]*)" aria-current="true"/).map {
        String($0.1).removingPercentEncoding
      }
      #expect(own == ["/papers/" + (path.hasSuffix("index.html") ? String(path.dropLast("index.html".count)) : path)])
      count += 1
    }
    #expect(count > 50)
  }

  /// The file that answers, and the place on it; nil for addresses on other hosts.
  private static func target(of link: String, on page: String, base: String) -> (file: String, anchor: String?)? {
    let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let anchor = parts.count > 1 ? parts[1].removingPercentEncoding : nil
    if parts[0].isEmpty { return (page, anchor) }
    guard parts[0].hasPrefix("/"), !parts[0].hasPrefix("//") else { return nil }
    guard parts[0].hasPrefix(base), let path = String(parts[0].dropFirst(base.count)).removingPercentEncoding else {
      return ("outside the base: \(link)", nil)
    }
    return (path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path, anchor)
  }
}

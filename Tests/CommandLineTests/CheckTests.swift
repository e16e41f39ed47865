import Foundation
import Support
import Testing

/// `byline check` and `byline explain` as a person calls them.
@Suite struct CheckTests {
  private func site(_ text: String = "Europe`s  steel.\n", publish: String = "") throws -> TemporaryFolder {
    let site = try TemporaryFolder("check")
    try site.write("Content/site.yml", "title: Case\nurl: https://case.example/\ntime-zone: Asia/Baku\n")
    try site.write("Content/authors/ana.md", "---\nname: Ana Sol\n---\nAna studies steel.\n")
    try site.write("Content/articles/steel.md", front(publish) + text)
    return site
  }

  private func front(_ publish: String) -> String {
    "---\n# A note to ourselves\ntitle: \"Europe's steel\" # keep\ndate: 2026-03-14\ntype: analysis\nauthors: ana\n\(publish)description: What a tonne costs.\n---\n"
  }

  private func piece(of site: TemporaryFolder) throws -> String {
    try String(contentsOfFile: site.path + "/Content/articles/steel.md", encoding: .utf8)
  }

  private let clock = ["SOURCE_DATE_EPOCH": "1780000000"]

  @Test func `the sample institute passes a strict check`() throws {
    // 15 October 2026, when all of its pieces are out.
    let clock = ["SOURCE_DATE_EPOCH": "1792022400"]
    let result = try Program.run("check", "--strict", in: packageFolder, environment: clock)
    #expect(result.code == 0, "\(result.error)")
  }

  /// Texts beside bare addresses have the place of their paragraph: each of many must not be a reason to read it again.
  @Test(.timeLimit(.minutes(2))) func `a paragraph of many bare addresses is read a few times, and wholly`() throws {
    let addresses = String(repeating: "http://a.b c.pdf)א", count: 8_000)
    let site = try site("A  \(addresses) TODO\n")
    try site.write(
      "Content/site.yml",
      "title: Case\nurl: https://case.example/\ntime-zone: Asia/Baku\ncheck: {off: [link/bare-address]}\n")
    let result = try Program.run("check", in: site.path, environment: clock)
    #expect(result.code == 0)
    #expect(result.error.contains("'TODO' stands in the text"))
    #expect(result.error.contains("2 spaces in a row"))
  }

  @Test func `a strict check counts warnings as errors`() throws {
    let site = try site()
    #expect(try Program.run("check", in: site.path, environment: clock).code == 0)
    let strict = try Program.run("check", "--strict", in: site.path, environment: clock)
    #expect(strict.code == 1)
    #expect(strict.error.contains("error: '`' in place of an apostrophe"))
    #expect(try Program.run("build", "--strict", in: site.path, environment: clock).code == 0)
  }

  @Test func `fixes are shown and not made unless somebody agrees`() throws {
    let site = try site()
    let run = try Program.run("check", "--fix", in: site.path, environment: clock)
    #expect(run.output.contains("3 - title: \"Europe's steel\" # keep\n3 + title: \"Europe’s steel\" # keep\n"))
    #expect(run.output.contains("9 - Europe`s  steel.\n9 + Europe’s steel.\n"))
    #expect(run.output.contains("Nothing was changed"))
    #expect(try piece(of: site) == front("") + "Europe`s  steel.\n")
  }

  @Test func `what is shown of a file cannot steer the terminal`() throws {
    let site = try site()
    let path = site.path + "/Content/articles/steel.md"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try (text + "Europe`s\u{1B}[2J\u{202E} mills.\n").write(toFile: path, atomically: true, encoding: .utf8)
    let run = try Program.run("check", "--fix", in: site.path, environment: clock)
    #expect(run.output.contains(" + Europe’s\u{FFFD}[2J\u{FFFD} mills.\n"), "\(run.output)")
    #expect(!run.output.contains("\u{1B}[2J") && !run.output.contains("\u{202E}"))
  }

  @Test func `fixes keep comments, order and all else`() throws {
    let site = try site(publish: "publish: 2026-03-14 # over\n")
    let run = try Program.run("check", "--fix", "--yes", in: site.path, environment: clock)
    #expect(run.output.contains("Mended 1 file."))
    let expected = front("").replacingOccurrences(of: "Europe's", with: "Europe’s") + "Europe’s steel.\n"
    #expect(try piece(of: site) == expected)
    let again = try Program.run("check", "--fix", "--yes", in: site.path, environment: clock)
    #expect(again.output.contains("Nothing here can be mended"))
  }

  @Test(arguments: [
    "{title: Q, date: 2026-03-14, type: analysis, authors: [ana], description: D, publish: 2026-03-14}",
    "{title: Q, date: 2026-03-14, type: analysis, authors: [ana], description: D,\npublish: 2026-03-14}",
    "{title: Q, date: 2026-03-14, type: analysis, authors: [ana], description: D,\npublish: 2026-03-14\n}",
    "title: Q\ndate: 2026-03-14\ntype: analysis\nauthors: ana\ndescription: D\npublish:\n  2026-03-14",
    "title: Q\ndate: 2026-03-14\ntype: analysis\nauthors: ana\ndescription: D\npublish: |\n  2026-03-14\n# kept",
    "title: Q\ndate: 2026-03-14\ntype: analysis\nauthors: ana\ndescription: D\npublish: 2026-03-14 09:00",
  ])
  func `a field that is not alone on its line stays, and one that says something`(fields: String) throws {
    let site = try site("Steel.\n")
    let text = "---\n\(fields)\n---\nSteel.\n"
    try site.write("Content/articles/steel.md", text)
    let run = try Program.run("check", "--fix", "--yes", in: site.path, environment: clock)
    #expect(run.output.contains("Nothing here can be mended"))
    #expect(try piece(of: site) == text)
  }

  @Test func `an embargo of a piece in several languages stays`() throws {
    let site = try site("Steel.\n", publish: "publish: 2026-03-14\n")
    try site.write(
      "Content/site.yml",
      "title: Case\nurl: https://case.example/\ntime-zone: Asia/Baku\nlanguage: en\nlanguages: [en, az]\n")
    try site.write("Content/articles/steel.az.md", "---\ntitle: Polad\npublish: 2026-03-01\n---\nPolad.\n")
    let run = try Program.run("check", "--fix", in: site.path, environment: clock)
    #expect(!(run.output + run.error).contains("embargo"))
  }

  @Test(arguments: [
    ("Europe`s steel uses `byline build`.", "Europe’s steel uses `byline build`."),
    ("Europe`s steel uses `byline build` and `a b`.", "Europe’s steel uses `byline build` and `a b`."),
    ("It isn`t Europe`s steel.", "It isn’t Europe’s steel."),
    ("The pre`fix`ed `byline build` and `a`s.", nil),
    ("Write ``a`b`` or `a b`c.", nil),
  ])
  func `only a backtick within a word becomes an apostrophe`(text: String, mended: String?) throws {
    let site = try site("Steel.\n")
    let front = front("").replacingOccurrences(of: "Europe's", with: "Our")
    try site.write("Content/articles/steel.md", "\(front)\(text)\n")
    _ = try Program.run("check", "--fix", "--yes", in: site.path, environment: clock)
    #expect(try piece(of: site) == "\(front)\(mended ?? text)\n")
  }

  @Test func `of a file with the line ends of Windows the lines that change are shown`() throws {
    let site = try site("")
    let text = "\(front(""))One.\n\nEurope`s  steel.\n".replacingOccurrences(of: "Europe's", with: "Our")
    try site.write("Content/articles/steel.md", text.replacingOccurrences(of: "\n", with: "\r\n"))
    let run = try Program.run("check", "--fix", in: site.path, environment: clock)
    #expect(
      run.output.hasPrefix("\nContent/articles/steel.md\n11 - Europe`s  steel.\n11 + Europe’s steel.\n\nNothing"))
  }

  @Test func `the next change is an instant with its offset`() throws {
    let site = try site("Steel.\n", publish: "publish: 2026-12-01 09:00\nexpires: 2027-01-01\n")
    let next = try Program.run("build", "--next", in: site.path, environment: clock)
    #expect(next.output == "2026-12-01T09:00:00+04:00\n")
    let later = try Program.run("build", "--next", in: site.path, environment: ["SOURCE_DATE_EPOCH": "1798000000"])
    #expect(later.output == "2027-01-01T00:00:00+04:00\n")
    let last = try Program.run("build", "--next", in: site.path, environment: ["SOURCE_DATE_EPOCH": "1800000000"])
    #expect(last.output == "")
    #expect(last.code == 0)
    #expect(!FileManager.default.fileExists(atPath: site.path + "/Public"))
  }

  @Test(arguments: [("heading/jump", "heading/jump"), ("[heading/jump]", "heading/jump")])
  func `explain prints a section of the manual`(typed: String, code: String) throws {
    let run = try Program.run("explain", typed, in: "/tmp")
    #expect(run.code == 0)
    #expect(run.output.hasPrefix(code + "\n\n"))
    #expect(run.output.contains("[\(code)]"))
  }

  @Test func `explain helps with a code that is not there`() throws {
    let run = try Program.run("explain", "heading/jmup", in: "/tmp")
    #expect(run.code == 2)
    #expect(run.error.contains("did you mean 'heading/jump'?"))
  }
}

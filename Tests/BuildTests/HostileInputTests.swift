import Build
import Diagnostics
import Foundation
import Support
import Testing

/// What no text of a case can hold: files that cannot be read, and bodies too large to print.
@Suite struct HostileInputTests {
  private static let article = "---\ntitle: Steel\ndate: 2026-03-14\ntype: data\n---\n"

  private func folder(_ files: [String: String]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder("hostile")
    try folder.write("Content/site.yml", "title: Case\nurl: https://case.example/\n")
    for (path, text) in files { try folder.write("Content/" + path, text) }
    return folder
  }

  /// All that a build says, as a terminal shows it.
  private func said(of folder: TemporaryFolder, disk: Disk = .real) -> String {
    var request = BuildRequest(source: folder.path, output: folder.path + "/Public", now: 1_780_000_000, jobs: 2)
    request.writes = false
    request.disk = disk
    let outcome = build(request)
    // As the command line does: a printed line must not come through a symbolic link either.
    var printer = DiagnosticPrinter { try? Disk.real.workingFolder.read($0) }
    return (printer.text(for: outcome.report) + (outcome.failure.map { "failure: \($0)\n" } ?? ""))
      .replacingOccurrences(of: folder.path + "/", with: "")
  }

  @Test func `a file that may not be read is named, and the others are still checked`() throws {
    let folder = try folder(["articles/steel.md": Self.article, "articles/coal.md": "no fields\n"])
    let disk = Disk { operation, path in operation == .read && path.hasSuffix("steel.md") ? EACCES : nil }
    #expect(
      said(of: folder, disk: disk) == """
        Content/articles/coal.md:1:1: error: no front matter
          │
        1 │ no fields
          │ ^~~~~~~~~ begin the file with a line '---', then the fields, then a line '---'
          = [front-matter/missing]

        Content/articles/steel.md:1:1: error: this file cannot be read: permission denied
          = change who may read it, or remove it   [file/unreadable]

        """)
  }

  @Test func `a folder that may not be read is named`() throws {
    let folder = try folder(["articles/2026/steel.md": Self.article])
    let disk = Disk { operation, path in operation == .list && path.hasSuffix("/2026/") ? EACCES : nil }
    #expect(
      said(of: folder, disk: disk) == """
        Content/articles/2026: error: this folder cannot be read: permission denied
          = change who may read it, or remove it   [file/unreadable]

        """)
  }

  @Test func `symbolic links and pipes are never opened`() throws {
    let folder = try folder(["articles/steel.md": Self.article])
    let articles = folder.path + "/Content/articles"
    try FileManager.default.createSymbolicLink(atPath: articles + "/link.md", withDestinationPath: "/etc/hostname")
    #expect(mkfifo(articles + "/pipe.md", 0o600) == 0)
    #expect(
      said(of: folder) == """
        Content/articles/link.md: error: 'link.md' is a symbolic link
          = put the file itself in its place; links are never followed   [file/not-regular]

        Content/articles/pipe.md: error: 'pipe.md' is neither a file nor a folder
          = remove it; pipes, sockets and devices are never read   [file/not-regular]

        """)
  }

  @Test func `a name that is not UTF-8 is refused`() throws {
    let folder = try folder(["articles/steel.md": Self.article])
    let name = (folder.path + "/Content/articles/caf").utf8CString.dropLast() + [CChar(bitPattern: 0xE9), 0]
    let file = Array(name).withUnsafeBufferPointer { fopen($0.baseAddress!, "w") }
    try #require(file != nil)
    fclose(file!)
    #expect(
      said(of: folder) == """
        Content/articles/caf�: error: the name of 'articles/caf�' is not UTF-8
          = give the file another name   [file/unexpected]

        """)
  }

  @Test func `a text too large to read is refused`() throws {
    let folder = try folder(["articles/steel.md": Self.article + String(repeating: "Steel. ", count: 700_000)])
    let text = said(of: folder)
    #expect(
      text.hasPrefix(
        "Content/articles/steel.md:1:1: error: the text is 4900049 bytes long, and at most 4194304 are read\n"))
    #expect(text.contains("divide it into several articles, or publish it as a file to download   [file/too-large]"))
  }

  @Test func `files that hosts ask for by name are published from root`() throws {
    let folder = try folder([
      "articles/steel.md": Self.article, "root/.well-known/security.txt": "Contact: a@b.example\n",
      "root/.nojekyll": "", "root/.DS_Store": "",
    ])
    let output = folder.path + "/Public"
    let outcome = build(BuildRequest(source: folder.path, output: output, now: 1_780_000_000, jobs: 2))
    #expect(outcome.failure == nil && outcome.report.isEmpty)
    let made = try files(below: output)
    #expect(made[".well-known/security.txt"] != nil && made[".nojekyll"] != nil && made[".DS_Store"] == nil)
  }

  /// To Swift a slash with an accent on it is one character; to the disk it is a slash and something else.
  @Test func `a name may begin with an accent`() throws {
    let accent = "\u{301}"
    let links = "[a](\(accent)a.txt) [b](../\(accent)coal/index.md) [c](/files/\(accent)c/\(accent)c.txt)"
    let folder = try folder([
      "articles/steel/index.md": Self.article.replacing("type:", with: "aliases: [/old/\(accent)x/]\ntype:") + links,
      "articles/steel/\(accent)a.txt": "a", "articles/\(accent)coal/index.md": Self.article, "root/\(accent)r.txt": "r",
      "files/\(accent)c/\(accent)c.txt": "c",
    ])
    let request = BuildRequest(source: folder.path, output: folder.path + "/Public", now: 1_780_000_000, jobs: 2)
    #expect(said(of: folder) == "")
    #expect(build(request).failure == nil)
    let edition = try #require(try LiveSite(request).update(changed: nil, now: request.now).edition)
    for path in [
      "data/steel/\(accent)a.txt", "old/\(accent)x/index.html", "\(accent)r.txt", "files/\(accent)c/\(accent)c.txt",
    ] {
      // Foundation's own listing loses the accent.
      #expect(access("\(request.output)/\(path)", R_OK) == 0, "\(path)")
      #expect(try edition.file(at: path) != nil, "\(path)")
    }
    #expect(edition.isFolder("files/\(accent)c") && edition.isFolder("old"))
    let page = String(
      decoding: try Disk.real.workingFolder.read("\(request.output)/data/steel/index.html"), as: UTF8.self)
    for link in ["/data/steel/%CC%81a.txt", "/data/coal/", "/files/%CC%81c/%CC%81c.txt"] {
      #expect(page.contains("href=\"\(link)\""), "\(link)")
    }
  }

  @Test func `no accent hides the way up`() throws {
    let alias = "/a/../\u{301}b/"
    let folder = try folder([
      "articles/steel.md": Self.article.replacing("type:", with: "aliases: [\(alias)]\npdf: ../../\u{301}x.pdf\ntype:")
    ])
    let text = said(of: folder)
    #expect(text.contains("'\(alias)' has '.' or '..' for a folder"))
    #expect(text.contains("'../../\u{301}x.pdf' leads out of its folder"))
  }

  private func body(showing code: DiagnosticCode) -> String {
    switch code {
    case .bodyTooLarge: String(repeating: "Steel. ", count: 320_000)
    case .tooManyFootnotes: (0..<5_100).map { "a[^\($0)]\n\n[^\($0)]: b\n\n" }.joined()
    case .tooManyListItems: String(repeating: "- a\n", count: 50_100)
    case .referenceTooLarge:
      "[a]: /\(String(repeating: "b", count: 40_000))\n\n" + String(repeating: "[a] ", count: 1_000)
    case .outputTooLarge: String(repeating: "a[^b]\n\n", count: 99_000) + "[^b]: c\n"
    default: ""
    }
  }

  @Test(arguments: [
    (DiagnosticCode.bodyTooLarge, "the text is 2240000 bytes long, and at most 2097152 are read"),
    (.tooManyFootnotes, "5100 footnotes, and at most 5000 are read"),
    (.outputTooLarge, "the text becomes HTML of more than 16777216 bytes"),
    (.tooManyListItems, "more than 50000 list items"),
    (.referenceTooLarge, "a link definition of 40005 bytes in a text with 1001 brackets"),
  ])
  func `a body that would take too long is refused`(code: DiagnosticCode, message: String) throws {
    let text = said(of: try folder(["articles/steel.md": Self.article + body(showing: code)]))
    #expect(text.prefix { $0 != "\n" }.hasSuffix(": error: \(message)"))
    #expect(text.hasSuffix("= [\(code.rawValue)]\n"))
    #expect(text.count { $0 == "\n" } == 5, "one mistake is said once")
  }
}

import Build
import Diagnostics
import Foundation
import Support
import Testing

@Suite struct ContentTreeTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func read() throws -> (paths: [String], mistakes: [String]) {
    var report = Report()
    let tree = try ContentTree.read(folder.path, report: &report)
    var printer = DiagnosticPrinter { _ in nil }
    return (tree.paths, report.sorted.map { printer.text(for: $0) })
  }

  @Test func `files are listed by the bytes of their paths`() throws {
    for path in ["b.md", "a/z.md", "a.md", "a-b.md", "Z.md", "ə.md", "a/b/c.md"] { try folder.write(path, "") }
    #expect(try read().paths == ["Z.md", "a-b.md", "a.md", "a/b/c.md", "a/z.md", "b.md", "ə.md"])
  }

  @Test func `hidden files and editors' leftovers are passed over`() throws {
    let leftovers = [
      ".DS_Store", "a.md~", ".#a.md", "#a.md#", ".a.md.swp", "a.swp", "Thumbs.db", "4913", ".git/config", "x/.gitkeep",
    ]
    for path in leftovers + ["a.md", "c#.md", "x/4913/b.md"] { try folder.write(path, "") }
    let found = try read()
    #expect(found.paths == ["a.md", "c#.md", "x/4913/b.md"])
    #expect(found.mistakes.isEmpty)
  }

  @Test func `links, pipes and sockets are named and not followed`() throws {
    try folder.write("a.md", "")
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/link.md", withDestinationPath: "a.md")
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/loop", withDestinationPath: ".")
    #expect(mkfifo(folder.path + "/pipe.md", 0o600) == 0)
    let found = try read()
    #expect(found.paths == ["a.md"])
    #expect(
      found.mistakes == [
        """
        Content/link.md: error: 'link.md' is a symbolic link
          = put the file itself in its place; links are never followed   [file/not-regular]

        """,
        """
        Content/loop: error: 'loop' is a symbolic link
          = put the file itself in its place; links are never followed   [file/not-regular]

        """,
        """
        Content/pipe.md: error: 'pipe.md' is neither a file nor a folder
          = remove it; pipes, sockets and devices are never read   [file/not-regular]

        """,
      ])
  }

  #if os(Linux)
    @Test func `a name that is not UTF-8 is named`() throws {
      let path = Array("\(folder.path)/caf".utf8CString.dropLast()) + [CChar(bitPattern: 0xE9), 0]
      close(open(path, O_CREAT | O_WRONLY, 0o600))
      let found = try read()
      #expect(found.paths.isEmpty)
      #expect(
        found.mistakes == [
          """
          Content/caf\u{FFFD}: error: the name of 'caf\u{FFFD}' is not UTF-8
            = give the file another name   [file/unexpected]

          """
        ])
    }
  #endif

  @Test func `a path longer than systems can hold is named, and nobody goes further down`() throws {
    let part = String(repeating: "d", count: 200)
    let deep = [part, part, part, part].joined(separator: "/")
    try folder.write(deep + "/a.md", "")
    try folder.write("fine/a.md", "")
    let found = try read()
    #expect(found.paths == ["fine/a.md"])
    #expect(
      found.mistakes == [
        """
        Content/\(part)/\(part)/\(part)/…: error: a path of more than 800 bytes
          = put it higher up, or shorten the names of its folders   [address/file-name]

        """
      ])
  }

  @Test func `a folder that is not there is the disk's failure`() {
    var report = Report()
    let error = #expect(throws: DiskError.self) { try ContentTree.read("/nonexistent/Content", report: &report) }
    #expect(error?.description == "cannot open /nonexistent/Content: there is no such file or folder")
  }
}

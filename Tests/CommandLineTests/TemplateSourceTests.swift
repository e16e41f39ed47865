import Foundation
import Support
import Testing

@testable import byline

/// A change in the templates, with a stand-in for the compiler.
@Suite struct TemplateSourceTests {
  @Test(arguments: [
    (["serve"], ["serve", "--port=8081"]), (["serve", "--port", "8080"], ["serve", "--port=8081"]),
    (["serve", "--port=0", "--drafts"], ["serve", "--port=8081", "--drafts"]),
    (["serve", "--open", "--source", "a b", "--"], ["serve", "--port=8081", "--source", "a b", "--"]),
  ])
  func `it starts again as it was started, on the port it had`(words: [String], again: [String]) {
    #expect(TemplateSource.words(words, port: 8081) == again)
  }

  @Test func `a change builds the program and starts it again, a mistake is laid over the page`() throws {
    let package = try Package()
    let served = try Served(
      arguments: ["--port", "0"], in: package.folder, program: package.program, environment: package.environment)
    let mark = try served.mark()
    let stream = try served.listener(since: mark).wire

    try package.compiler(
      "echo '[3/9] Compiling byline'; echo \"$PWD/Templates/Layout.swift:3:5: error: no 'x'\"; exit 1")
    try package.folder.write("Templates/Layout.swift", "wrong")
    let mistakes = try stream.receive(until: "no 'x'")
    #expect(mistakes.contains("event: mistakes\ndata: \"Templates/Layout.swift:3:5: error: no 'x'"))
    #expect(!mistakes.contains("Compiling"))
    #expect(try served.mark().run == mark.run)

    // Mistakes in the content come and go beside it.
    try package.folder.write("Content/site.yml", "titel: Sextant\n")
    let both = try stream.receive(until: "did you mean 'title'?")
    #expect(both.contains("no 'x'"))
    try package.folder.write("Content/site.yml", "title: Sextant\n")
    let one = try stream.receive(until: "event: mistakes")
    #expect(one.contains("no 'x'") && !one.contains("titel"))

    try package.compiler("printf '%s\\n' \"$*\" > built; mv made-anew .build/debug/byline")
    try package.folder.write("Templates/Layout.swift", "right")
    // The stream ends without a word, the page asks again, and is told that it belongs to another run.
    #expect(try !String(decoding: stream.rest(), as: UTF8.self).contains("event: mended"))
    let after = try served.listener(since: (mark.run, mark.number + 3))
    #expect(after.opening.contains("event: reload\ndata: null\n\n"))
    #expect(try served.mark().run != mark.run)
    #expect(try package.words(in: "built") == "build --product byline")
    #expect(try package.words(in: "started") == "serve --port=\(served.port)")
    #expect(served.end(by: SIGINT) == 0)
    #expect(served.error.contains("the templates have changed: building byline anew\n"))
  }

  @Test func `elsewhere than in its package the program has no templates to watch`() throws {
    let package = try Package()
    let other = try TemporaryFolder()
    try other.write("Content/site.yml", "title: Other\n")
    try other.write("Templates/Layout.swift", "")
    try other.write("Package.swift", "")
    try package.compiler("touch \(other.path)/was-built")
    let served = try Served(
      arguments: ["--port", "0"], in: other, program: package.program, environment: package.environment)
    let stream = try served.listener(since: served.mark()).wire
    try other.write("Templates/Layout.swift", "changed")
    try other.write("Content/site.yml", "titel: Other\n")
    _ = try stream.receive(until: "event: mistakes")
    #expect(served.end(by: SIGTERM) == 0)
    #expect(!FileManager.default.fileExists(atPath: other.path + "/was-built"))
  }
}

/// A folder that looks like the package of the program, and `swift` as it is called there.
private struct Package {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder("package")
    try folder.write("Content/site.yml", "title: Sextant\n")
    try folder.write("Templates/Layout.swift", "")
    try folder.write("Package.swift", "")
    try folder.write(".build/debug/note", "")
    try FileManager.default.copyItem(atPath: Program.path, toPath: program)
    try FileManager.default.copyItem(atPath: Program.path, toPath: folder.path + "/.build/debug/same")
    // What the compiler makes: a program that notes how it was started, and is the same otherwise.
    try script("made-anew", "printf '%s\\n' \"$*\" > started; exec .build/debug/same \"$@\"")
    try compiler("exit 1")
  }

  var program: String { folder.path + "/.build/debug/byline" }

  var environment: [String: String] {
    ["PATH": "\(folder.path)/bin:\(ProcessInfo.processInfo.environment["PATH"] ?? "/bin")"]
  }

  /// What `swift build` does from now on.
  func compiler(_ script: String) throws {
    try self.script("bin/swift", script)
  }

  func words(in file: String) throws -> String {
    try String(contentsOfFile: "\(folder.path)/\(file)", encoding: .utf8)
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }

  private func script(_ file: String, _ text: String) throws {
    try folder.write(file, "#!/bin/sh\n\(text)\n")
    chmod("\(folder.path)/\(file)", 0o755)
  }
}

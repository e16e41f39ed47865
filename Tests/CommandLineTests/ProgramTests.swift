import Foundation
import Support
import Testing

@Suite struct ProgramTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func byline(_ arguments: [String], in sub: String = "") throws -> Program.Result {
    try Program.run(arguments, in: folder.path + sub)
  }

  @Test func `a new site builds without a word of complaint`() throws {
    #expect(
      try byline(["new", "site", "caspian-institute"])
        == Program.Result(
          code: 0,
          output: """
            Wrote 6 files below caspian-institute:
              Content/site.yml
              Content/articles/welcome.md
              Content/authors/alex-morgan.md
              Content/topics/public-policy.md
              Content/pages/about.md
              .gitignore
            Start with caspian-institute/Content/site.yml, then run:
            byline build --source caspian-institute

            """, error: ""))
    let built = try byline(["build", "--source", "caspian-institute"])
    #expect(built.code == 0)
    #expect(built.error == "")
    #expect(built.output.hasPrefix("Made 1 article, 1 author, "))
    #expect(built.output.split(separator: "\n").count == 2)
    let pages = try files(below: folder.path + "/caspian-institute/Public")
    #expect(pages["commentary/welcome/index.html"] != nil)
    let home = String(decoding: pages["index.html"] ?? [], as: UTF8.self)
    #expect(home.contains("Caspian Institute"))
    #expect(try byline(["check", "--strict", "--source", "caspian-institute"]).code == 0)
  }

  @Test func `new authors and articles pass, whatever is in their names`() throws {
    _ = try byline(["new", "site", "."])
    let author = try byline(["new", "author", "Leyla \"L.\" Həsənova", "--role", "Fellow: energy # 1"])
    #expect(
      author
        == Program.Result(
          code: 0,
          output: """
            Wrote Content/authors/leyla-l-hesenova.md
            Write the biography below its front matter. A first piece:
            byline new article "Title" --author leyla-l-hesenova

            """, error: ""))
    let title = "- \"Corridors\": what's {next} \\ # [now]?"
    let article = try byline([
      "new", "article", "--author", "leyla-l-hesenova,alex-morgan", "--type", "policy-brief", "--", title,
    ])
    #expect(
      article
        == Program.Result(
          code: 0,
          output: """
            Wrote Content/articles/corridors-whats-next-now.md
            Write the text below its front matter, then run 'byline build'.

            """, error: ""))
    let built = try byline(["build"])
    #expect(built.code == 0)
    #expect(built.error == "")
    #expect(built.output.hasPrefix("Made 2 articles, 2 authors, "))
  }

  @Test func `nothing is written over`() throws {
    _ = try byline(["new", "site", "."])
    let before = try files(below: folder.path)
    #expect(
      try byline(["new", "site", "."])
        == Program.Result(code: 1, output: "", error: "error: 'Content' is there already\nNothing was written.\n"))
    #expect(
      try byline(["new", "article", "Welcome", "--author", "alex-morgan"])
        == Program.Result(
          code: 1, output: "", error: "error: 'Content/articles/welcome.md' is there already\nNothing was written.\n"))
    #expect(try files(below: folder.path) == before)
  }

  @Test func `an unknown author or kind is named with the nearest one`() throws {
    _ = try byline(["new", "site", "s"])
    #expect(
      try byline(["new", "article", "T", "--author", "alex-morgn", "--source", "s"])
        == Program.Result(
          code: 1, output: "",
          error: """
            error: no author named 'alex-morgn'; did you mean 'alex-morgan'?
            Make one with: byline new author "Given Family" --source s

            """))
    #expect(
      try byline(["new", "article", "T", "--author", "alex-morgan", "--source", "s", "--type", "comentary"]).error
        .hasPrefix("error: no publication kind named 'comentary'; did you mean 'commentary'?\n"))
    #expect(
      try byline(["new", "article", "T", "--author", "alex-morgan", "--source", "s", "--date", "2026-02-30"]).code == 2)
  }

  @Test func `mistakes in the content leave the site as it was`() throws {
    _ = try byline(["new", "site", "."])
    _ = try byline(["build"])
    let before = try files(below: folder.path + "/Public")
    try folder.write(
      "Content/articles/new.md", "---\ntitle: T\ndate: 2026-01-01\ntype: report\nauthors: [alex-morgn]\n---\nText.\n")
    let built = try byline(["build"])
    #expect(built.code == 1)
    #expect(built.output == "")
    #expect(built.error.hasPrefix("Content/articles/new.md:5:11: error: no author named 'alex-morgn'\n"))
    #expect(built.error.hasSuffix("\n1 error: nothing was published, 'Public' is as it was\n"))
    #expect(try files(below: folder.path + "/Public") == before)

    let checked = try byline(["check", "--format", "json"])
    #expect(checked.code == 1)
    #expect(checked.error == "")
    let json = try JSONSerialization.jsonObject(with: Data(checked.output.utf8)) as? [String: [[String: Any]]]
    #expect(json?["diagnostics"]?.first?["path"] as? String == "Content/articles/new.md")
  }

  @Test(arguments: [
    (
      ["build"],
      "there is no Content/ in '.'\nName the site's folder with --source, or start a site with 'byline new site DIR'."
    ),
    (["build", "--source", "none"], "there is no folder 'none'\nName the site's folder with --source."),
    (
      ["build", "--source", "s/Content"],
      "'s/Content' holds the content itself; a site's folder holds it under Content/\nName the folder above it: --source s"
    ),
    (
      ["build", "--source", "bare"],
      "'bare' holds the content itself; a site's folder holds it under Content/\n"
        + "Move site.yml, articles/ and the other folders into 'bare/Content'."
    ),
    (
      ["build", "--source", "s", "--drafts"],
      "'--drafts' shows what is not public, so it does not write to 's/Public'\nName another folder: --output DIR"
    ),
    (
      ["build", "--source", "s", "--as-of", "2026-01-01", "--output", "s/../s/Public"],
      "'--as-of' shows what is not public, so it does not write to 's/Public'\nName another folder: --output DIR"
    ),
    (
      ["build", "--source", "s", "--output", "s"],
      "the site cannot be written to 's': the content lies there\nName a folder of its own: --output DIR"
    ),
    (
      ["build", "--source", "s", "--output", "s/Content/files"],
      "the site cannot be written to 's/Content/files': the content lies there\nName a folder of its own: --output DIR"
    ),
    (
      ["build", "--source", "s", "--output", "nope/../s/Content/x"],
      "the site cannot be written to 'nope/../s/Content/x': the content lies there\n"
        + "Name a folder of its own: --output DIR"
    ),
    (
      ["build", "--source", "s", "--drafts", "--output", "nope/no/../../s/Public"],
      "'--drafts' shows what is not public, so it does not write to 's/Public'\nName another folder: --output DIR"
    ),
    (
      ["build", "--source", "s", "--jobs", "none"],
      "'--jobs' is a number from 1 to 1024, not 'none'\nSee 'byline help build'."
    ),
    (
      ["build", "--source", "s", "--quiet", "--verbose"],
      "'--quiet' and '--verbose' contradict each other\nSee 'byline help build'."
    ),
  ])
  func `a build that cannot be meant is refused before it begins`(arguments: [String], message: String) throws {
    _ = try byline(["new", "site", "s"])
    _ = try byline(["build", "--source", "s"])
    try folder.write("s/Content/files/a.txt", "a")
    try folder.write("bare/site.yml", "title: Bare\n")
    #expect(try byline(arguments) == Program.Result(code: 2, output: "", error: "error: \(message)\n"))
  }

  @Test func `a look at drafts goes to a folder of its own`() throws {
    _ = try byline(["new", "site", "."])
    try folder.write(
      "Content/articles/new.md",
      "---\ntitle: T\ndate: 2026-01-01\ntype: report\nauthors: [alex-morgan]\ndraft: true\n---\nText.\n")
    #expect(try byline(["build"]).output.hasSuffix("Left out: 1 draft.\n"))
    #expect(try byline(["build", "--drafts", "--output", "look"]).code == 0)
    #expect(try files(below: folder.path + "/look")["report/new/index.html"] != nil)
    #expect(try files(below: folder.path + "/Public")["report/new/index.html"] == nil)
  }

  @Test func `quiet is quiet and verbose tells each step`() throws {
    _ = try byline(["new", "site", "."])
    #expect(try byline(["build", "--quiet"]) == Program.Result(code: 0, output: "", error: ""))
    #expect(try byline(["build", "--verbose"]).error.contains(" s  "))
    #expect(try byline(["build", "--format", "json"]).output == "{\"diagnostics\": []}\n")
  }

  @Test func `the clock may be set from outside`() throws {
    _ = try byline(["new", "site", "."])
    let early = try Program.run("build", in: folder.path, environment: ["SOURCE_DATE_EPOCH": "1000000000"])
    #expect(early.output.hasPrefix("Made 0 articles, "))
    #expect(
      try Program.run("build", in: folder.path, environment: ["SOURCE_DATE_EPOCH": "soon"])
        == Program.Result(
          code: 2, output: "",
          error: "error: SOURCE_DATE_EPOCH is 'soon', which is not a number of seconds since 1970\n"))
  }

  @Test func `a disk that fails is the third exit code`() throws {
    _ = try byline(["new", "site", "."])
    try folder.write("taken", "a file")
    let built = try byline(["build", "--output", "taken"])
    #expect(
      built
        == Program.Result(
          code: 3, output: "",
          error: """
            error: cannot open taken: a file stands where a folder should
            Nothing was published, 'taken' is as it was.

            """))
  }

  /// The program under a shell, which sets limits and closes streams first.
  private func shell(_ words: String) throws -> Program.Result {
    try Program.run("-c", words, in: folder.path, executable: "/bin/bash", environment: ["BYLINE": Program.path])
  }

  @Test(arguments: [
    ("ulimit -f 64", "/tree/files/map.svg: it is larger than files may be here"),
    // How many are open already is the shell's affair.
    ("ulimit -n 4", "Content/: too many files are open"), ("ulimit -n 5", "Content/: too many files are open"),
    ("ulimit -n 6", "Content/: too many files are open"),
  ])
  func `a limit of the system is the third exit code, and names the file`(limit: String, message: String) throws {
    if ProcessInfo.processInfo.environment["BYLINE_SANITIZER"] == "thread", limit.contains("-f") {
      print("Skipped under the thread sanitizer, which cannot begin where files may be no larger: \(limit)")
      return
    }
    _ = try byline(["new", "site", "."])
    try folder.write("Content/files/map.svg", [UInt8](repeating: 32, count: 100_000))
    let built = try shell("\(limit); exec \"$BYLINE\" build --jobs 1")
    #expect(built.code == 3)
    let said = built.error.split(separator: "\n").first ?? ""
    #expect(said.hasPrefix("error: cannot ") && said.hasSuffix(message), "\(said)")
    #expect(built.error.hasSuffix("\nNothing was published, 'Public' is as it was.\n"))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/Public"))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).contains { $0.hasPrefix(".byline") } == false)
  }

  @Test func `the same bytes come out in any time zone and locale`() throws {
    _ = try byline(["new", "site", "."])
    let places = [("UTC", "C"), ("Pacific/Kiritimati", "tr_TR.UTF-8"), ("America/St_Johns", "ar_EG.UTF-8")]
    let made = try places.enumerated().map { number, place in
      let built = try Program.run(
        "build", "--output", "\(number)", in: folder.path,
        environment: ["TZ": place.0, "LC_ALL": place.1, "LANG": place.1])
      #expect(built.code == 0)
      return try files(below: "\(folder.path)/\(number)")
    }
    #expect(made[0] == made[1] && made[0] == made[2])
    #expect(!made[0].isEmpty)
  }

  @Test func `closed streams change nothing in what is published`() throws {
    _ = try byline(["new", "site", "."])
    try folder.write("Content/topics/extra.md", "no front matter\n")
    #expect(try shell("exec \"$BYLINE\" build --output one <&- >&- 2>&-").code == 1)
    try FileManager.default.removeItem(atPath: folder.path + "/Content/topics/extra.md")
    #expect(try shell("exec \"$BYLINE\" build --output one --verbose <&- >&- 2>&-").code == 0)
    #expect(try byline(["build", "--output", "two"]).code == 0)
    #expect(try files(below: folder.path + "/one") == files(below: folder.path + "/two"))
  }

  #if os(Linux)
    @Test func `pipes, sockets and links in the content are refused by name, and nobody waits for them`() throws {
      _ = try byline(["new", "site", "."])
      let articles = folder.path + "/Content/articles"
      #expect(mkfifo(articles + "/pipe.md", 0o600) == 0)
      try FileManager.default.createSymbolicLink(atPath: articles + "/outside.md", withDestinationPath: "/etc/hostname")
      try FileManager.default.createSymbolicLink(atPath: articles + "/loop", withDestinationPath: "../articles")
      try FileManager.default.createSymbolicLink(atPath: articles + "/self.md", withDestinationPath: "self.md")
      #expect(mknod(articles + "/socket.md", S_IFSOCK | 0o600, 0) == 0)
      let built = try byline(["build"])
      #expect(built.code == 1)
      let named = built.error.split(separator: "\n").filter { $0.contains("error: '") }.map(String.init)
      #expect(
        named == [
          "Content/articles/loop: error: 'loop' is a symbolic link",
          "Content/articles/outside.md: error: 'outside.md' is a symbolic link",
          "Content/articles/pipe.md: error: 'pipe.md' is neither a file nor a folder",
          "Content/articles/self.md: error: 'self.md' is a symbolic link",
          "Content/articles/socket.md: error: 'socket.md' is neither a file nor a folder",
        ])
    }
  #endif

  @Test func `Markdown goes in and HTML comes out`() throws {
    #expect(
      try Program.run("markdown", "--smart", in: folder.path, input: "\"*a*\" <b>\n")
        == Program.Result(code: 0, output: "<p>“<em>a</em>” <!-- raw HTML omitted --></p>\n", error: ""))
    #expect(
      try Program.run("markdown", "--unsafe", "-e", "strikethrough", in: folder.path, input: "~~a~~ <b>\n").output
        == "<p><del>a</del> <b></p>\n")
  }

  @Test func `a reader that goes away is no failure`() throws {
    let command = "set -o pipefail; \"$0\" help fields | head -c 1"
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", command, Program.path]
    process.standardOutput = Pipe()
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test func `version and help come on standard output`() throws {
    #expect(try byline(["--version"]).output.hasPrefix("byline "))
    #expect(try byline([]).output == (try byline(["--help"])).output)
    #expect(try byline(["help", "build"]).output == (try byline(["build", "-h"])).output)
    #expect(try byline(["help", "fields"]).output.contains("| `title` "))
  }
}

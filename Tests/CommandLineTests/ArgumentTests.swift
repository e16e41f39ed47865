import Testing

@testable import byline

@Suite struct ArgumentTests {
  private func complaint(_ words: [String]) -> String? {
    do throws(Complaint) {
      _ = try Request(words)
      return nil
    } catch {
      #expect(error.code == .usage)
      return [error.message, error.help].compactMap { $0 }.joined(separator: "\n")
    }
  }

  @Test(arguments: [
    (["bild"], "unknown command 'bild'; did you mean 'build'?\nSee 'byline --help'."),
    (["zzzzz"], "unknown command 'zzzzz'\nSee 'byline --help'."),
    (["--quiet", "build"], "the command comes first: byline COMMAND --quiet\nSee 'byline --help'."),
    (["new"], "'byline new' needs to know what: site, article or author\nSee 'byline --help'."),
    (["new", "artcle"], "'byline new' knows no 'artcle'; did you mean 'byline new article'?\nSee 'byline --help'."),
    (["new", "x"], "'byline new' knows no 'x': site, article or author\nSee 'byline --help'."),
    (["new", "site"], "'byline new site' needs a DIR\nSee 'byline help new site'."),
    (["new", "site", "a", "b"], "unexpected 'b'\nSee 'byline help new site'."),
    (["new", "article", "T"], "'byline new article' needs --author ID[,ID]\nSee 'byline help new article'."),
    (["build", "--sorce", "x"], "unknown option '--sorce'; did you mean '--source'?\nSee 'byline help build'."),
    (["build", "-x"], "unknown option '-x'\nSee 'byline help build'."),
    (["build", "institute"], "unexpected 'institute'; did you mean '--source institute'?\nSee 'byline help build'."),
    (["build", "--output"], "'--output' needs a value: --output DIR\nSee 'byline help build'."),
    (["build", "--output="], "'--output' needs a value: --output DIR\nSee 'byline help build'."),
    (["build", "--output", "--quiet"], "'--output' needs a value: --output DIR\nSee 'byline help build'."),
    (["build", "--quiet=1"], "'--quiet' takes no value\nSee 'byline help build'."),
    (["build", "--drafts", "--drafts"], "'--drafts' is given twice\nSee 'byline help build'."),
    (
      ["build", "--format", "jsn"],
      "'--format' is text, json, sarif or github, not 'jsn'; did you mean 'json'?\nSee 'byline help build'."
    ),
    (
      ["markdown", "-e", "tables"],
      "'-e' is table, strikethrough, autolink, tagfilter, tasklist or footnotes, not 'tables'; did you mean 'table'?\n"
        + "See 'byline help markdown'."
    ),
  ])
  func `a slip gets one sentence and the way to help`(words: [String], message: String) {
    #expect(complaint(words) == message)
  }

  @Test func `values may follow an equals sign or stand alone, and two dashes end the options`() throws {
    let arguments = try Arguments(
      ["--author=a,b", "--type", "report", "--", "--title--"], for: .newArticle)
    #expect(arguments.operands == ["--title--"])
    #expect(arguments["--author"] == "a,b")
    #expect(arguments["--type"] == "report")
    #expect(try Arguments(["-e", "table", "-e", "autolink"], for: .markdown).all("-e") == ["table", "autolink"])
  }

  @Test func `help is printed wherever it is asked for`() throws {
    func topic(_ words: String...) throws -> Command?? {
      if case .help(let topic) = try Request(words) { return topic }
      return nil
    }
    #expect(try topic() == .some(nil))
    #expect(try topic("--help") == .some(nil))
    #expect(try topic("new", "-h") == .some(nil))
    #expect(try topic("build", "--nonsense", "-h") == .build)
    #expect(try topic("new", "site", "--help") == .newSite)
    #expect(try topic("new", "author", "--", "-h") == nil)
  }

  @Test(arguments: Command.allCases) func `every command's help fits a terminal and says it all`(command: Command) {
    let help = command.help
    for line in help.split(separator: "\n") where !line.hasPrefix("  byline ") { #expect(line.count <= 80, "\(line)") }
    #expect(help.hasPrefix("\(command.manual.summary).\n\nUsage: byline \(command.rawValue)"))
    for option in command.manual.options {
      #expect(help.contains("\n  \(option.usage) "))
      #expect(option.doc.hasSuffix("."))
    }
    #expect(Command.overview.contains("\n  \(command.rawValue) "))
    #expect(!command.manual.summary.hasSuffix("."))
  }

  @Test func `the help of a command is as it is`() {
    #expect(
      Command.newAuthor.help == """
        Write a new author's file.

        Usage: byline new author NAME [OPTION]...

          NAME          The name as bylines print it, in quotation marks.

        Options:
          --role TEXT   The post: 'Senior Fellow, Energy'.
          --source DIR  The site's folder, the one that holds Content/; by default the
                        current one.
          -h, --help    Print this.

        Examples:
          byline new author "Leyla Həsənova" --role "Research Fellow"

        """)
  }
}

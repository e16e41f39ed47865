import Build
import Diagnostics

/// `byline check`.
struct CheckCommand {
  static let manual = Manual(
    summary: "Find every mistake, and what an editor would mark, without publishing",
    options: [SiteFolder.option] + [
      Option("--drafts", "Check drafts, too."),
      Option("--future", "Check pieces whose time has not come as if it had."),
      Option("--as-of", "DATE", "Check the site as it is on that date."),
      Option("--external", "Visit the links to other hosts, too; takes a while, and needs curl."),
      Option("--local", "With --external: visit addresses of this machine and its network, too."),
      Option("--translations", "Print what is not translated, or older than its original, and nothing else."),
      Option("--fix", "Show what can be mended with certainty, and mend it in the files after asking."),
      Option("--yes", "With --fix: do not ask."),
    ] + Telling.options,
    notes: [
      "Reads and renders the whole site as 'byline build' does, and reads it once more as a copy editor would. Pieces "
        + "under embargo are checked, too.",
      "Exit codes: 0 no mistakes, 1 the content has mistakes, 2 the command was not understood, 3 the disk failed.",
    ],
    examples: [
      "byline check", "byline check --strict --format github", "byline check --fix", "byline check --external",
    ])

  private let site: SiteFolder
  private let arguments: Arguments
  private let telling: Telling

  init(_ arguments: Arguments) throws(Complaint) {
    site = try SiteFolder(arguments)
    telling = try Telling(arguments, .check)
    self.arguments = arguments
    if arguments.has("--yes"), !arguments.has("--fix") {
      throw Command.check.complaint("'--yes' goes with '--fix'")
    }
    if arguments.has("--fix"), telling.format.isForPrograms {
      throw Command.check.complaint("'--fix' is for people; other programs find the changes in the report")
    }
  }

  func run() throws(Complaint) -> ExitCode {
    if arguments.has("--translations") { return try tellTranslations() }
    var request = try BuildRun.request(
      arguments, .check, site: site, output: site.file("Public"), writes: false)
    let progress = telling.progress
    request.progress = { progress.show($0) }
    request.isStrict = arguments.has("--strict")
    var outcome = check(request)
    if let failure = outcome.failure { throw Complaint(.failure, failure) }
    if arguments.has("--external") {
      outcome.report.append(try visit(outcome.outside, isStrict: request.isStrict))
    }
    let report = outcome.report
    try telling.tell(report)
    if arguments.has("--fix") { try mend(report) }
    if report.hasErrors {
      telling.tellMistakes(report, meaning: "see above")
      return .mistakes
    }
    var lines = ["Checked \(outcome.summary.content) and \(count(outcome.summary.pages, "page")) in \(telling.time)."]
    if let leftOut = outcome.summary.leftOut { lines.append(leftOut) }
    if !report.isEmpty { lines.append("\(report.counts).") }
    try telling.conclude(lines)
    return .success
  }

  /// The table of translations; what is wrong with the files themselves is for a check without it.
  private func tellTranslations() throws(Complaint) -> ExitCode {
    let outcome = checkTranslations(
      try BuildRun.request(arguments, .check, site: site, output: site.file("Public"), writes: false))
    if let failure = outcome.failure { throw Complaint(.failure, failure) }
    let table = TranslationTable(outcome)
    try Byline.print(telling.format.isForPrograms ? table.json : table.text)
    return .success
  }

  /// Shows what would change, asks, and writes.
  private func mend(_ report: Report) throws(Complaint) {
    do throws(DiskError) {
      let mending = try Mending(report)
      guard !mending.files.isEmpty else {
        try? Byline.print("Nothing here can be mended without an author.\n")
        return
      }
      for file in mending.files { try? Byline.print("\n\(file.path)\n\(painted(file.difference))") }
      guard arguments.has("--yes") || isAgreed(mending.files.count) else {
        try? Byline.print("\nNothing was changed; --yes changes the files without asking.\n")
        return
      }
      try mending.write()
      try? Byline.print("\nMended \(count(mending.files.count, "file")).\n")
    } catch {
      throw Complaint(.failure, "\(error)")
    }
  }

  /// Lines that go in red, those that come in green.
  private func painted(_ difference: String) -> String {
    let stream = StandardStream.output
    return difference.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let mark = line.drop(while: \.isNumber).dropFirst().first
      return mark == "-"
        ? stream.painted(String(line), "31") : mark == "+" ? stream.painted(String(line), "32") : String(line)
    }.joined(separator: "\n")
  }

  private func isAgreed(_ files: Int) -> Bool {
    guard StandardStream.output.isTerminal, StandardStream.input.isTerminal else { return false }
    StandardStream.output.write("\nChange \(count(files, "file"))? [y/N] ")
    let answer = readLine()?.lowercased() ?? ""
    return answer == "y" || answer == "yes"
  }

  private func visit(
    _ links: [(address: String, span: SourceSpan)], isStrict: Bool
  ) throws(Complaint) -> Report {
    guard LinkVisitor.hasCurl else {
      throw Complaint(
        .failure, "'--external' needs curl", help: "Install it: apt-get install curl, or brew install curl.")
    }
    var visitor = LinkVisitor()
    visitor.visitsLocal = arguments.has("--local")
    let here = Disk.real.workingFolder
    let store = Self.memory
    var memory = LinkMemory(store.flatMap { try? here.read($0) } ?? [])
    let progress = telling.progress
    let report = visitLinks(links, with: visitor, memory: &memory, now: try now()) { done, total in
      progress.show("visiting \(done) of \(total) links")
    }
    if let store {
      // What cannot be remembered is looked up again.
      try? here.makeFolders(String(store.prefix(upTo: store.lastIndex(of: "/") ?? store.startIndex)))
      try? here.removeFile(store)
      _ = try? here.create(store, memory.bytes)
    }
    return isStrict ? report.strict : report
  }

  /// Where findings are kept (XDG Base Directory Specification); nil where there is no home.
  private static var memory: String? {
    let cache = environment("XDG_CACHE_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
    return (cache ?? environment("HOME").map { "\($0)/.cache" }).map { "\($0)/byline/links" }
  }
}

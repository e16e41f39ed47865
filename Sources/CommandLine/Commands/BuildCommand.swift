import Build
import FrontMatter

/// `byline build`.
struct BuildCommand {
  static let manual = Manual(
    summary: "Make the site: read Content/, write Public/",
    options: [
      SiteFolder.option,
      Option("--output", "DIR", "Where the site is written; by default Public in the site's folder."),
      Option("--next", "Print when the next piece comes out or expires, and make nothing."),
    ] + looks + Telling.options,
    notes: [
      "Nothing is written while the content has a mistake, and files in the output folder that Byline did not write "
        + "are left alone.",
      "With --next a date and time with its offset is printed (2026-12-01T09:00:00+04:00), or nothing where nothing is "
        + "scheduled.",
      "Exit codes: 0 published, 1 the content has mistakes, 2 the command was not understood, 3 the disk failed.",
    ],
    examples: ["byline build", "byline build --source institute --output /tmp/look --drafts"])

  /// What is not public yet, for a look.
  static let looks = [
    Option("--drafts", "Show drafts, too; wants an --output of its own."),
    Option("--future", "Show pieces whose time has not come, too; wants an --output of its own."),
    Option("--as-of", "DATE", "Show the site as it is on that date; wants an --output of its own."),
  ]

  private let site: SiteFolder
  private let output: String
  private let arguments: Arguments

  init(_ arguments: Arguments) throws(Complaint) {
    site = try SiteFolder(arguments)
    output = arguments["--output"] ?? site.file("Public")
    self.arguments = arguments
    try refuseLookInPublic()
    try refuseContentAsOutput()
  }

  func run() throws(Complaint) -> ExitCode {
    if arguments.has("--next") { return try next() }
    return try BuildRun(arguments, site: site, output: output).run()
  }

  /// For a line of cron: when it is worth to build again.
  private func next() throws(Complaint) -> ExitCode {
    let request = try BuildRun.request(arguments, .build, site: site, output: output, writes: false)
    let outcome = nextChange(request)
    if let failure = outcome.failure { throw Complaint(.failure, failure) }
    if outcome.report.hasErrors {
      try ReportFormat(arguments).tell(outcome.report)
      return .mistakes
    }
    if let moment = outcome.moment { try Byline.print("\(moment)\n") }
    return .success
  }

  /// A look at what is not public must not replace what is.
  private func refuseLookInPublic() throws(Complaint) {
    guard let look = Self.looks.first(where: { arguments.has($0.name) }) else { return }
    let standard = site.file("Public")
    let target = try place(of: output)
    let usual = try place(of: standard)
    if output == standard || (target != nil && target == usual) {
      throw Complaint(
        .usage, "'\(look.name)' shows what is not public, so it does not write to '\(standard)'",
        help: "Name another folder: --output DIR")
    }
  }

  private func place(of path: String) throws(Complaint) -> String? {
    do {
      return try Disk.real.place(of: path)
    } catch {
      throw Complaint(.failure, error.description)
    }
  }

  private func refuseContentAsOutput() throws(Complaint) {
    guard let content = try place(of: site.file("Content")), let target = try place(of: output) else {
      return
    }
    if "\(content)/".hasPrefix(target == "/" ? "/" : "\(target)/") || "\(target)/".hasPrefix("\(content)/") {
      throw Complaint(
        .usage, "the site cannot be written to '\(output)': the content lies there",
        help: "Name a folder of its own: --output DIR")
    }
  }
}

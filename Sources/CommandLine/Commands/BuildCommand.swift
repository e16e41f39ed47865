import Build
import FrontMatter

/// `byline build`.
struct BuildCommand {
  static let manual = Manual(
    summary: "Make the site: read Content/, write Public/",
    options: [
      SiteFolder.option,
      Option("--output", "DIR", "Where the site is written; by default Public in the site's folder."),
    ] + looks + BuildRun.options,
    notes: [
      "Nothing is written while the content has a mistake, and files in the output folder that Byline did not write "
        + "are left alone.",
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
    try BuildRun(arguments, command: .build, site: site, output: output, writes: true).run()
  }

  /// A look at what is not public must not replace what is.
  private func refuseLookInPublic() throws(Complaint) {
    guard let look = Self.looks.first(where: { arguments.has($0.name) }) else { return }
    let standard = site.file("Public")
    if output == standard || Disk.real.place(of: output).map({ $0 == Disk.real.place(of: standard) }) ?? false {
      throw Complaint(
        .usage, "'\(look.name)' shows what is not public, so it does not write to '\(standard)'",
        help: "Name another folder: --output DIR")
    }
  }

  private func refuseContentAsOutput() throws(Complaint) {
    guard let content = Disk.real.place(of: site.file("Content")), let target = Disk.real.place(of: output) else {
      return
    }
    if "\(content)/".hasPrefix(target == "/" ? "/" : "\(target)/") || "\(target)/".hasPrefix("\(content)/") {
      throw Complaint(
        .usage, "the site cannot be written to '\(output)': the content lies there",
        help: "Name a folder of its own: --output DIR")
    }
  }
}

/// `byline check`.
struct CheckCommand {
  static let manual = Manual(
    summary: "Find every mistake without writing anything",
    options: [SiteFolder.option] + [
      Option("--drafts", "Check drafts, too."),
      Option("--future", "Check pieces whose time has not come, too."),
      Option("--as-of", "DATE", "Check the site as it is on that date."),
    ] + BuildRun.options,
    notes: [
      "Reads and renders the whole site as 'byline build' does.",
      "Exit codes: 0 no mistakes, 1 the content has mistakes, 2 the command was not understood, 3 the disk failed.",
    ],
    examples: ["byline check", "byline check --format json --drafts"])

  private let site: SiteFolder
  private let arguments: Arguments

  init(_ arguments: Arguments) throws(Complaint) {
    site = try SiteFolder(arguments)
    self.arguments = arguments
  }

  func run() throws(Complaint) -> ExitCode {
    try BuildRun(arguments, command: .check, site: site, output: site.file("Public"), writes: false).run()
  }
}

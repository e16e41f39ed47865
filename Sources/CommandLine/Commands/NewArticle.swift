import Build
import Diagnostics
import Site

/// `byline new article`.
struct NewArticle {
  static let manual = Manual(
    summary: "Write a new article's file",
    operands: [Operand(name: "TITLE", doc: "The headline, in quotation marks.")],
    options: [
      Option(
        "--author", "ID[,ID]", isRequired: true, mayRepeat: true,
        "Who wrote it: the names of files in authors/, in the order of the byline."),
      Option("--type", "KIND", "The publication kind; by default commentary."),
      Option("--date", "YYYY-MM-DD", "The date of publication; by default today."),
      SiteFolder.option,
    ],
    examples: ["byline new article \"What the corridor costs\" --author m-okafor,l-chen --type policy-brief"])

  private let site: SiteFolder
  private let title: String
  private let authors: [String]
  private let kind: String
  private let date: String

  init(_ arguments: Arguments) throws(Complaint) {
    site = try SiteFolder(arguments)
    title = arguments.operands[0]
    authors = arguments.all("--author").flatMap { $0.split { $0 == "," || $0 == " " }.map(String.init) }
    let settings = site.settings
    kind = arguments["--type"] ?? settings.kinds.first?.id ?? "commentary"
    let today = settings.timeZone.moment(at: try now()).day
    date = arguments["--date"] ?? "\(today)"
    try checkKind(settings.kinds.map(\.id))
    try checkAuthors(arguments)
    guard BuildRun.isDay(date) else {
      throw Command.newArticle.complaint("'--date' is a day such as 2026-03-14, not '\(date)'")
    }
  }

  func run() throws(Complaint) -> ExitCode {
    let slug = Slug.make(title)
    guard !slug.isEmpty else {
      throw Complaint(.mistakes, "no file name can be made from the title '\(title)'", help: "Use a letter or a digit.")
    }
    let path = site.file("Content/articles/\(slug).md")
    try NewFiles([(path, text)]).write()
    try Byline.print("Wrote \(path)\nWrite the text below its front matter, then run 'byline build'.\n")
    return .success
  }

  private var text: String {
    """
    ---
    title: \(quoted(title))
    date: \(date)
    type: \(kind)
    authors: [\(authors.joined(separator: ", "))]
    # Two sentences for lists, previews and feeds; without them the first paragraph serves.
    # description:
    # topics: [energy]
    # draft: true
    ---

    Write here. The first paragraph says what the piece is about.

    """
  }

  private func checkKind(_ kinds: [String]) throws(Complaint) {
    if kinds.contains(kind) { return }
    let near = nearest(kind, among: kinds).map { "; did you mean '\($0)'?" } ?? ""
    throw Complaint(
      .mistakes, "no publication kind named '\(kind)'\(near)",
      help: "Known: \(kinds.joined(separator: ", ")). More can be declared under 'kinds' in site.yml.")
  }

  private func checkAuthors(_ arguments: Arguments) throws(Complaint) {
    guard !authors.isEmpty else { throw Command.newArticle.complaint("'--author' needs a value: --author ID[,ID]") }
    let known = site.authorIDs
    guard let stranger = authors.first(where: { !known.contains($0) }) else { return }
    let near = nearest(stranger, among: known).map { "; did you mean '\($0)'?" } ?? ""
    let source = arguments["--source"].map { " --source \($0)" } ?? ""
    throw Complaint(
      .mistakes, "no author named '\(stranger)'\(near)",
      help: "Make one with: byline new author \"Given Family\"\(source)")
  }
}

/// `byline new author`.
struct NewAuthor {
  static let manual = Manual(
    summary: "Write a new author's file",
    operands: [Operand(name: "NAME", doc: "The name as bylines print it, in quotation marks.")],
    options: [
      Option("--role", "TEXT", "The post: 'Senior Fellow, Energy'."),
      SiteFolder.option,
    ],
    examples: ["byline new author \"Leyla Həsənova\" --role \"Research Fellow\""])

  private let site: SiteFolder
  private let name: String
  private let role: String?

  init(_ arguments: Arguments) throws(Complaint) {
    site = try SiteFolder(arguments)
    name = arguments.operands[0]
    role = arguments["--role"]
  }

  func run() throws(Complaint) -> ExitCode {
    let id = Slug.make(name)
    guard !id.isEmpty else {
      throw Complaint(.mistakes, "no file name can be made from the name '\(name)'", help: "Use a letter or a digit.")
    }
    let path = site.file("Content/authors/\(id).md")
    try NewFiles([(path, text)]).write()
    let source = site.path == "." ? "" : " --source \(site.path)"
    try Byline.print(
      "Wrote \(path)\nWrite the biography below its front matter. A first piece:\n"
        + "byline new article \"Title\" --author \(id)\(source)\n")
    return .success
  }

  private var text: String {
    """
    ---
    name: \(quoted(name))
    \(role.map { "role: \(quoted($0))" } ?? "# role: Senior Fellow, Energy")
    status: fellow
    # affiliation: Where else they work
    # email: name@example.org
    # orcid: 0000-0002-1825-0097
    # interests: [energy policy]
    # focus: [South Caucasus]
    # social: {linkedin: handle, website: "https://example.org"}
    ---

    \(name) writes for this site.

    """
  }
}

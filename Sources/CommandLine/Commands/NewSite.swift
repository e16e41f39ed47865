import Build
import Site

/// `byline new site`.
struct NewSite {
  static let manual = Manual(
    summary: "Write a small site to start from",
    operands: [Operand(name: "DIR", doc: "The folder to write it to; made if it is missing.")],
    notes: ["Nothing that is there is written over."],
    examples: ["byline new site my-institute"])

  private let folder: String

  init(_ arguments: Arguments) {
    let folder = arguments.operands[0]
    self.folder = folder == "/" || !folder.hasSuffix("/") ? folder : String(folder.dropLast())
  }

  func run() throws(Complaint) -> ExitCode {
    let starter = SiteStarter(title: title, day: "\(Settings().timeZone.moment(at: try now()).day)")
    let prefix = folder == "." ? "" : "\(folder)/"
    if (try? Disk.real.workingFolder.status("\(prefix)Content")) != nil {
      throw Complaint(.mistakes, "'\(prefix)Content' is there already", help: "Nothing was written.")
    }
    try NewFiles(starter.files.map { (prefix + $0.path, $0.text) }).write()
    let source = folder == "." ? "" : " --source \(folder)"
    try Byline.print(
      "Wrote \(starter.files.count) files below \(folder):\n"
        + starter.files.map { "  \($0.path)\n" }.joined()
        + "Start with \(prefix)Content/site.yml, then run:\nbyline build\(source)\n")
    return .success
  }

  /// The folder's name as a title: `caspian-institute` gives "Caspian Institute".
  private var title: String {
    let name = folder.split(separator: "/").last.map(String.init) ?? ""
    let words = name.split { "-_ .".contains($0) }.map { $0.prefix(1).uppercased() + $0.dropFirst() }
    return words.isEmpty ? "My Institute" : words.joined(separator: " ")
  }
}

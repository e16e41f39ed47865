import Build
import Diagnostics
import Foundation
import Support

/// A site that says everything a site can say, in small, whose values can be replaced by others.
///
/// A slot is a value between `«` and `»`: `«text:Steel»` is a text, `«address:https://…»` an address. All slots of a
/// sort get the same hostile value, so that one build shows what becomes of it everywhere.
struct HostileSite {
  /// What stands in for a value, as YAML or Markdown takes it; nil leaves the slot as it is.
  var replace: (_ sort: Substring, _ value: Substring, _ isMarkdown: Bool) -> String? = { _, _, _ in nil }
  /// Nothing but one author and what a test adds.
  var isSmall = false
  /// Further files, or others in the place of those here; paths below `Content/`.
  var more: [String: [UInt8]] = [:]

  /// The slots of a sort: the file, the line, and what stands before the slot on it.
  static func slots(of sort: String) -> [(path: String, line: Int, name: String)] {
    texts.sorted { $0.key < $1.key }.flatMap { path, text in
      text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap { number, line in
        line.components(separatedBy: "«\(sort):").dropLast().map { ("Content/\(path)", number + 1, $0) }
      }
    }
  }

  var files: [String: [UInt8]] {
    let texts = isSmall ? ["authors/ana.md": "---\nname: Ana\n---\nAna.\n", "files/a.svg": Self.svg] : Self.texts
    return texts.mapValues { Array(filled($0).utf8) }.merging(["articles/steel/steel.pdf": Array("%PDF-1.4\n".utf8)]) {
      $1
    }
    .merging(more) { $1 }
  }

  private func filled(_ text: String) -> String {
    var out = ""
    var rest = Substring(text)
    var isMarkdown = false
    while let start = rest.firstIndex(of: "«") {
      let before = rest[..<start]
      if (out + before).components(separatedBy: "\n---\n").count > 1 { isMarkdown = true }
      out += before
      let end = rest.firstIndex(of: "»")!
      let slot = rest[rest.index(after: start)..<end]
      let (sort, value) = (slot.prefix { $0 != ":" }, slot.drop { $0 != ":" }.dropFirst())
      out += replace(sort, value, isMarkdown) ?? (isMarkdown ? String(value) : Self.quoted(value))
      rest = rest[rest.index(after: end)...]
    }
    return out + rest
  }

  /// A text between double quotes of YAML; what cannot be seen is written by its number.
  static func quoted(_ text: some StringProtocol) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": out += "\\" + String(scalar)
      case "\u{20}"..."\u{7E}", "\u{A1}"..."\u{D7FF}": out.unicodeScalars.append(scalar)
      default: out += "\\U" + String(repeating: "0", count: 8 - hex(scalar).count) + hex(scalar)
      }
    }
    return out + "\""
  }

  private static func hex(_ scalar: Unicode.Scalar) -> String { String(scalar.value, radix: 16) }

  /// What a build of it publishes, and the first lines of its errors.
  func built() throws -> (files: [String: [UInt8]], errors: [String]) {
    let folder = try TemporaryFolder("hostile", inMemory: true)
    for (path, bytes) in files { try folder.write("Content/" + path, bytes) }
    let request = BuildRequest(source: folder.path, output: folder.path + "/Public", now: 1_780_000_000, jobs: 2)
    let outcome = build(request)
    if let failure = outcome.failure { throw Failure(description: failure) }
    var errors = Report()
    for diagnostic in outcome.report.sorted where diagnostic.severity == .error { errors.add(diagnostic) }
    var printer = DiagnosticPrinter { try? Disk.real.workingFolder.read($0) }
    let lines = printer.text(for: errors).replacingOccurrences(of: folder.path + "/", with: "").split(separator: "\n")
    return (try Support.files(below: request.output), lines.map(String.init).filter { $0.hasPrefix("Content/") })
  }

  struct Failure: Error, CustomStringConvertible {
    let description: String
  }
}

extension HostileSite {
  private static let svg = #"<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>"#

  static let texts: [String: String] = [
    "files/a.svg": svg,
    "articles/steel/a.svg": svg,
    "authors/a.svg": svg,
    "site.yml": """
    title: {en: «text:Institute», az: «text:İnstitut»}
    tagline: «text:Words»
    url: https://case.example/papers/
    languages: [en, az]
    organisation:
      name: «text:Institute»
      url: «address:https://case.example/»
      founded: «text:1999»
      address: «text:1 Street, Baku»
      place: «text:Baku»
      email: «mail:desk@case.example»
      logo: {light: files/a.svg, alt: «text:Logo»}
    social:
      website: «website:https://case.example/»
      mastodon: «handle:@case@social.example»
      x: «handle:case»
    menu:
      - {title: «text:Archive», url: «menu:/archive/»}
    footer: «text:Foot»
    kinds:
      letter: {title: «text:Letter», plural: «text:Letters», description: «text:Short», disclaimer: «text:Ours not»}
    disclaimer: «text:No position»
    submissions: {form: «address:https://forms.example/s», text: "Write to *us*."}
    respond: {form: «address:https://forms.example/r»}
    security: {contact: «contact:mailto:safe@case.example», expires: 2027-01-01}
    feeds: {text: full}
    smart-punctuation: false

    """,
    "authors/ana.md": """
    ---
    name: {given: «text:Ana», family: «text:Lee»}
    names: {az: «text:Ana Li»}
    role: «text:Fellow»
    affiliations: [{name: «text:College», url: «address:https://college.example/»}]
    education: [«text:PhD»]
    interests: [«text:steel»]
    focus: [«text:Baku»]
    photo: {src: a.svg, alt: «text:A face», caption: «text:Face», credit: «text:Me»}
    email: «mail:ana@case.example»
    social:
      website: «website:https://ana.example/»
      github: «handle:ana»
      linkedin: «handle:ana-lee»
    fediverse: «fediverse:@ana@social.example»
    ---
    Ana writes «prose:books». [Her page](«link:https://ana.example/»)

    """,
    "authors/bob.md": "---\nname: {literal: «text:Bob»}\nstatus: alumni\n---\n",
    "topics/trade.md":
      "---\ntitle: «text:Trade»\ndescription: «text:Of trade»\nimage: {src: files/a.svg, alt: «text:A»}\n---\n«prose:Trade»\n",
    "regions/sea.md": "---\ntitle: «text:Sea»\ndescription: «text:Of the sea»\n---\n«prose:Sea»\n",
    "programmes/iron.md": "---\ntitle: «text:Iron»\ndescription: «text:Of iron»\nlead: [ana]\n---\n«prose:Iron»\n",
    "series/notes.md": "---\ntitle: «text:Notes»\ndescription: «text:Of notes»\neditors: [ana]\n---\n«prose:Notes»\n",
    "pages/about.md": "---\ntitle: «text:About»\ndescription: «text:Us»\n---\n«prose:About»\n",
    "articles/steel/index.md": """
    ---
    title: «text:Steel»
    subtitle: «text:A price»
    description: «text:What it costs»
    date: 2026-01-02
    updated: 2026-02-03
    type: report
    authors:
      - {id: ana, role: «text:Lead», affiliation: «text:Then»}
      - {name: «text:Guest», affiliation: «text:Elsewhere», bio: «text:A guest», url: «address:https://guest.example/»}
    editors: [bob]
    topics: [trade]
    regions: [sea]
    programme: iron
    series: {id: notes, number: 1}
    takeaways: [«text:One», «text:Two»]
    abstract: «text:In short»
    keywords: [«text:steel», «text:ore»]
    image: {src: a.svg, alt: «text:A mill», caption: «text:Mill», credit: «text:Me»}
    number: «text:R-1»
    pdf: steel.pdf
    citation: «text:Lee 2026»
    license: «address:https://licence.example/by»
    funding: [{source: «text:Fund», award: «text:F-1», url: «address:https://fund.example/»}]
    disclaimer: «text:Not ours»
    corrections: [{date: 2026-02-03, note: «text:A slip», severity: material}]
    event: {start: 2026-03-01 18:00, end: 2026-03-01 20:00, place: «text:Hall», url: «address:https://event.example/»}
    aliases: [«alias:/old/steel/»]
    ---
    ## «prose:A heading»

    «prose:Text» in *«prose:Markdown»*.[^1]

    [Words](«link:https://link.example/» "«title:A title»")

    [Coal][coal]

    [coal]: «link:https://coal.example/»

    ![«prose:A mill»](a.svg "«title:The caption»")

    | «prose:Head» | Column |
    | --- | --- |
    | «prose:Cell» | 1 |

    > [!NOTE] «prose:A note»
    > «prose:More»

    - «prose:Item»

    [^1]: «prose:A footnote».

    """,
    "articles/steel/index.az.md": "---\ntitle: «text:Polad»\ndescription: «text:Qiymət»\n---\n«prose:Mətn»\n",
    "articles/coal.md":
      "---\ntitle: «text:Coal»\ndate: 2026-01-01\ntype: letter\nauthors: [ana, bob]\naliases: [«alias:/old/coal.html»]\n---\n«prose:Coal»\n",
  ]
}

import Testing

/// Names of files, slugs, ids and patterns that reach for other folders, other hosts, or other lines.
@Suite(.timeLimit(.minutes(15))) struct NameTests {
  private static let names = [
    "..", "../x", "a/../../x", "/x", "a b", "a\u{0}b", "a\nb", "a\u{202E}b", "con", "nul.txt", "a:b", "a?b", "a#b",
    "a%2fb",
    "%2e%2e", "a\\b", "<zz>", "'\"><zz>", "-rf", "~", "$(id)", "`id`", ".", ".hidden", "index", "assets", "a//b", "é",
    "e\u{301}", "İ", "ﬀ", "\u{200B}", "\u{301}", "💡", "_redirects", "javascript:alert(1)",
    String(repeating: "a", count: 300),
    "\"a'\" '", "A", "a", "feed.json", "404.html", "*", ":splat", "a;b", "a,b", "^a$", "(a|b)", "{slug}", "{zz}",
  ]

  private static let fields: [(name: String, text: @Sendable (String) -> (path: String, text: String))] = [
    ("slug", { ("articles/x.md", piece("slug: \($0)")) }),
    ("topics", { ("articles/x.md", piece("topics: [\($0)]")) }),
    ("programme", { ("articles/x.md", piece("programme: \($0)")) }),
    ("series", { ("articles/x.md", piece("series: {id: \($0), number: 1}")) }),
    ("editors", { ("articles/x.md", piece("editors: [\($0)]")) }),
    ("pdf", { ("articles/x.md", piece("pdf: \($0)")) }),
    ("image.src", { ("articles/x.md", piece("image: {src: \($0), alt: a}")) }),
    ("image.focus", { ("articles/x.md", piece("image: {src: a.svg, alt: a, focus: \($0)}")) }),
    ("aliases", { ("articles/x.md", piece("aliases: [\($0)]")) }),
    ("type", { ("articles/x.md", "---\ntitle: x\ndate: 2026-01-01\ntype: \($0)\nauthors: ana\n---\n") }),
    ("date", { ("articles/x.md", "---\ntitle: x\ndate: \($0)\ntype: data\n---\n") }),
    ("language", { ("articles/x.md", piece("language: \($0)")) }),
    ("doi", { ("articles/x.md", piece("doi: \($0)")) }),
    ("isbn", { ("articles/x.md", piece("isbn: \($0)")) }),
    ("license", { ("articles/x.md", piece("license: \($0)")) }),
    ("orcid", { ("authors/x.md", "---\nname: x\norcid: \($0)\n---\n") }),
    ("ror", { ("authors/x.md", "---\nname: x\naffiliation: [{name: x, ror: \($0)}]\n---\n") }),
    ("page.slug", { ("pages/x.md", "---\ntitle: x\nslug: \($0)\n---\n") }),
    ("page.parent", { ("pages/x.md", "---\ntitle: x\nparent: \($0)\n---\n") }),
    ("kind", { ("site.yml", settings("kinds: {\($0): {title: x}}")) }),
    ("permalinks", { ("site.yml", settings("permalinks: {report: \($0)}")) }),
    ("accent", { ("site.yml", settings("theme: {accent: \($0)}")) }),
    ("serif", { ("site.yml", settings("theme: {serif: \($0)}")) }),
    ("font", { ("site.yml", settings("theme: {fonts: [{family: x, src: \($0)}]}")) }),
    ("weight", { ("site.yml", settings("theme: {fonts: [{family: x, src: files/a.woff2, weight: \($0)}]}")) }),
    ("url", { ("site.yml", "title: x\nurl: \($0)\n") }),
    ("time-zone", { ("site.yml", settings("time-zone: \($0)")) }),
  ]

  private static func piece(_ field: String) -> String {
    "---\ntitle: x\ndate: 2026-01-01\ntype: report\nauthors: ana\n\(field)\n---\n"
  }

  private static func settings(_ field: String) -> String {
    "title: x\nurl: https://case.example/papers/\n\(field)\n"
  }

  @Test(arguments: fields.indices) func `a name is refused, or stays in its place`(index: Int) throws {
    let field = Self.fields[index]
    var table = ""
    for name in Self.names {
      let (path, text) = field.text(HostileSite.quoted(name))
      var site = HostileSite()
      site.isSmall = true
      if path != "site.yml" { site.more["site.yml"] = Array(Self.settings("").utf8) }
      site.more[path] = Array(text.utf8)
      site.more["files/a.woff2"] = Array("wOF2".utf8)
      site.more["articles/a.svg"] = site.files["files/a.svg"]
      let (files, errors) = try site.built()
      let own = errors.filter { $0.hasPrefix("Content/\(path)") }
      table += "\(Recorded.shown(name)): "
      table += errors.isEmpty ? "published\n" : "\((own.first ?? errors[0]).prefix(200))\n"
      #expect(errors.isEmpty == !files.isEmpty)
      var inspection = Inspection(site: field.name == "url" ? name : "https://case.example/papers/")
      if field.name != "url" { inspection.look(at: files) }
      #expect(inspection.faults == [], "\(name.debugDescription)")
      for path in files.keys { #expect(isPlain(path), "\(path.debugDescription)") }
    }
    try Recorded.expect(table, in: "names-\(field.name).txt")
  }

  @Test func `a file's name is refused, or becomes an address in its folder`() throws {
    var table = ""
    for name in Self.names where !name.contains("/") && !name.contains("\0") && name != "." && name != ".." {
      guard name.utf8.count < 250 else { continue }
      for (folder, text) in [
        ("articles", "---\ntitle: x\ndate: 2026-01-01\ntype: data\n---\nx\n"), ("authors", "---\nname: x\n---\nx\n"),
        ("topics", "---\ntitle: x\n---\nx\n"), ("pages", "---\ntitle: x\n---\nx\n"),
      ] {
        var site = HostileSite()
        site.isSmall = true
        site.more["site.yml"] = Array(Self.settings("").utf8)
        site.more["\(folder)/\(name).md"] = Array(text.utf8)
        let (files, errors) = try site.built()
        table += "\(folder)/\(Recorded.shown(name)).md: \(errors.first.map { "\($0.prefix(200))" } ?? "published")\n"
        #expect(errors.isEmpty == !files.isEmpty)
        var inspection = Inspection(site: "https://case.example/papers/")
        inspection.look(at: files)
        #expect(inspection.faults == [], "\(folder)/\(name.debugDescription)")
        for path in files.keys { #expect(isPlain(path), "\(path.debugDescription)") }
      }
    }
    try Recorded.expect(table, in: "file-names.txt")
  }

  /// A published path leads into no other folder and holds nothing that a host or a shell takes for its own.
  private func isPlain(_ path: String) -> Bool {
    let names = path.split(separator: "/", omittingEmptySubsequences: false)
    return names.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
      && !path.unicodeScalars.contains {
        $0.value <= 0x20 || $0.value == 0x7F || "\\\"'<>*?|:;$`#%^{}".unicodeScalars.contains($0)
      }
  }
}

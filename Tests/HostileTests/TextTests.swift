import Testing

/// Texts that would end a tag, a script, a field or a record, in every field that holds text at once.
@Suite(.timeLimit(.minutes(15))) struct TextTests {
  /// Each is published everywhere, as what it says.
  static let published = [
    #""><script>alert(1)</script><zz onzz="1">"#, "' onmouseover='alert(1)", "</title></script></style><zz onzz=1>",
    "<img src=x onerror=alert(1)>", "]]><zz/><!--", "--><zz>-->", #"}{ \ @misc{x, title={zz}}"#, "TY  - BOOK",
    "ER  - ", #"BEGIN:VEVENT;X=1,Y:2\nEND:VEVENT"#, "{{constructor}} ${7*7} %{x} #{x} <%= x %>",
    "&lt;zz&gt; &#60;zz&#62; &zz; &amp;", "\u{202E}gnirts\u{202C} \u{2066}a\u{2069}\u{200F}", "javascript:alert(1)",
    "](javascript:alert(1)) [x](https://elsewhere.example/)", "/* https://elsewhere.example/ 301",
    "Header set X \"y\" \u{201D}", "%0d%0aSet-Cookie: x=1", "=cmd|' /C calc'!A0",
    #"<?xml version="1.0"?><!DOCTYPE x [<!ENTITY zz SYSTEM "file:///etc/passwd">]>&zz;"#, "<svg/onload=alert(1)>",
    "<![CDATA[<zz>]]>", "\\input{/etc/passwd} \\write18{id} $x^2_3$ ~ # % &",
    "url(javascript:alert(1));}*{x:expression(1)}",
    "*/ Name: x /*", "Contact: mailto:x@elsewhere.example", "# [x](y) **z** `w` | a |\\",
    "e\u{301}\u{301}\u{301} 👩‍🔬 ə ﬀ 𝔸 \u{1F1E6}\u{1F1FF}", String(repeating: "long ", count: 300) + "end",
    "ends with a backslash \\", "\"quoted\" 'twice' «thrice» ``four''", "-- --- ... <<>>", "null", "true", "[a, b]",
    "{a: b}", "!!python/object x", "&anchor *alias", "%YAML 1.2", "a: b # c", "0x1F", "...", "---",
  ]

  /// Each is refused in every field, or is published as something else.
  static let mended = [
    "a\nb", "a\r\nX-Injected: b", "\n\nTY  - BOOK\nER  - ", "a\tb", "\u{8}a", "a\u{0}b", "\u{1B}[31mred", "a\u{85}b",
    "a\u{2028}b\u{2029}c", "a\u{FFFE}b", "\u{FEFF}a", "a\u{7F}b", "   ", "", "\u{A0}", "\u{200B}", "a  b",
  ]

  @Test(arguments: published) func `a text is published as what it says, in every format`(text: String) throws {
    let (files, errors) = try built(text)
    #expect(errors == [])
    var inspection = Inspection(site: "https://case.example/papers/")
    inspection.look(at: files)
    #expect(inspection.faults == [])
    let page = try #require(files["report/steel/index.html"])
    let shown = HTMLReading(page).text
    let count = shown.components(separatedBy: text).count - 1
    #expect(count > 40, "on the page it stands \(count) times")
  }

  @Test func `a text that cannot stand in a field is refused there, or harmless`() throws {
    var table = ""
    for text in Self.mended {
      let (files, errors) = try built(text)
      table += "=== \(Recorded.shown(text))\n"
      table += errors.isEmpty ? "published\n" : errors.joined(separator: "\n") + "\n"
      #expect(errors.isEmpty == !files.isEmpty)
      var inspection = Inspection(site: "https://case.example/papers/")
      inspection.look(at: files)
      #expect(inspection.faults == [], "\(text.debugDescription)")
    }
    try Recorded.expect(table, in: "texts.txt")
  }

  /// What is looked at holds every format that a site has.
  @Test func `every format is inspected`() throws {
    let (files, errors) = try HostileSite().built()
    #expect(errors == [])
    var inspection = Inspection(site: "https://case.example/papers/")
    inspection.look(at: files)
    #expect(inspection.faults == [])
    let wanted = [
      "html", "xml", "json", "opml", "svg", "ris", "bib", "vcf", "ics", "txt", "_redirects", "_headers", "htaccess",
      "webmanifest", "css", "pdf",
    ]
    #expect(Set(inspection.seen.keys) == Set(wanted))
    for name in [
      "robots.txt", "humans.txt", "llms.txt", ".well-known/security.txt", "sitemap-news.xml", "rss.xml", "atom.xml",
    ] {
      #expect(files[name] != nil, "\(name)")
    }
  }

  private func built(_ text: String) throws -> (files: [String: [UInt8]], errors: [String]) {
    var site = HostileSite()
    site.replace = { sort, _, isMarkdown in
      switch sort {
      case "text": HostileSite.quoted(text)
      case "prose", "title": Self.escaped(text)
      default: nil
      }
    }
    return try site.built()
  }

  /// A text as Markdown takes it for text.
  private static func escaped(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      if scalar.isASCII, (0x21...0x7E).contains(scalar.value), !scalar.properties.isAlphabetic,
        !(0x30...0x39).contains(scalar.value)
      {
        out += "\\"
      }
      out.unicodeScalars.append(scalar)
    }
    return out
  }
}

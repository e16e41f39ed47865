import FrontMatter
import HTML
import Site

extension Output {
  /// `llms.txt` (https://llmstxt.org): the institute and all its works in Markdown, for programs that read language.
  static let languageModels = Output(
    claims: { site, _ in
      site.settings.url == nil || (site.isMain && site.isOwn("llms.txt"))
        ? [] : [Claim(site.address("/llms.txt"), "the list of works")]
    },
    pieces: { _, sources in
      let site = sources.site
      // A part of the list of a kind; what stands before all of them and after them has a number of its own.
      var parts: [(kind: Int, articles: ArraySlice<Int>)] = []
      for kind in site.kinds.indices {
        var rest = site.shelves.byKind[kind].filter { site.articles[$0].status == nil }[...]
        while !rest.isEmpty {
          parts.append((kind, rest.prefix(Self.length)))
          rest = rest.dropFirst(Self.length)
        }
      }
      let lists = parts
      return Pieces(count: lists.count + 2) { piece in
        if piece == 0 { return heading(site) }
        if piece > lists.count { return people(sources) }
        let (kind, articles) = lists[piece - 1]
        let isFirst = piece == 1 || lists[piece - 2].kind != kind
        var out = TextBuffer(capacity: articles.count * 384 + 128)
        if isFirst { out.append("\n## \(plain(site.text(site.kinds[kind].plural)))\n\n") }
        for article in articles { append(site.articles[article], to: &out, sources) }
        return out.take()
      }
    })

  /// How many works are written at once.
  private static let length = 256

  private static func heading(_ site: Site) -> [UInt8] {
    let tagline = site.settings.tagline.map { "\n> \(plain(site.text($0)))\n" } ?? ""
    return Array("# \(plain(site.text(site.settings.title)))\n\(tagline)".utf8)
  }

  private static func people(_ sources: Sources) -> [UInt8] {
    let site = sources.site
    // In a language that somebody has written nothing in, there may be no page of theirs.
    let people = site.shelves.authorsInOrder.map { site.authors[$0] }
      .filter { [.staff, .fellow].contains($0.fields.status) }
    var out: [UInt8] = people.isEmpty ? [] : Array("\n## \(sources.phrases[.authors])\n\n".utf8)
    for author in people {
      guard let url = site.absolute(author.address) else { continue }
      out += "- [\(plain(author.name))](\(url.href))\(author.fields.role.map { ": " + plain($0) } ?? "")\n".utf8
    }
    return out
  }

  /// `- [Title](https://…): 14 March 2026, Amara Okafor and Ida Berg. What it says.`
  private static func append(_ article: Article, to out: inout TextBuffer, _ sources: Sources) {
    let site = sources.site
    guard let url = sources.catalogue.address(article.address) else { return }
    out.appendLiteral("- [")
    out.appendMarkdown(article.sharedFields.value.title)
    out.appendLiteral("](")
    out.append(url.href)
    out.appendLiteral("): ")
    out.append(site.phrases.date(article.published.day))
    if !article.authors.isEmpty {
      let names = article.authors.map { byline in
        switch byline.person {
        case .author(let index): site.authors[index].name
        case .guest(let guest): guest.name
        }
      }
      out.append(site.phrases.aside)
      out.appendMarkdown(site.phrases.list(names))
    }
    // A name in a text from the right may end in its mark of direction.
    if !out.hasSuffix(".") && !out.hasSuffix(".\u{2069}") { out.appendLiteral(".") }
    if let standfirst = article.standfirst {
      out.appendLiteral(" ")
      out.appendMarkdown(standfirst)
    }
    out.appendLiteral("\n")
  }

  /// Text on one line, with what Markdown would read as marks made harmless.
  private static func plain(_ text: String) -> String {
    var out = TextBuffer()
    out.appendMarkdown(text)
    return String(decoding: out.take(), as: UTF8.self)
  }
}

extension TextBuffer {
  /// Text on one line, with what Markdown would read as marks made harmless.
  fileprivate mutating func appendMarkdown(_ text: String) { appendLine(text, marks: MarkdownMarks.self) }
}

private enum MarkdownMarks: LineMarks {
  @inline(__always)
  static func isMarked(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "#"), UInt8(ascii: "&"),
      UInt8(ascii: "|"), UInt8(ascii: "~"):
      true
    default: PlainLine.isMarked(byte)
    }
  }

  @inline(__always)
  static func areMarked(_ bytes: SIMD16<UInt8>) -> SIMDMask<SIMD16<Int8>> {
    func each(_ byte: UInt8) -> SIMD16<UInt8> { SIMD16(repeating: byte) }
    // From `[` to `` ` `` only `^` is plain; `<` and `>` differ in one bit, and so do `|` and `~`.
    return PlainLine.areMarked(bytes) .| ((bytes &- each(UInt8(ascii: "["))) .< each(6))
      .| ((bytes | each(2)) .== each(UInt8(ascii: ">"))) .| ((bytes | each(2)) .== each(UInt8(ascii: "~")))
      .| (bytes .== each(UInt8(ascii: "#"))) .| (bytes .== each(UInt8(ascii: "&")))
      .| (bytes .== each(UInt8(ascii: "*")))
  }

  static func mark(for byte: UInt8) -> StaticString {
    switch byte {
    case UInt8(ascii: "\\"): "\\\\"
    case UInt8(ascii: "`"): "\\`"
    case UInt8(ascii: "*"): "\\*"
    case UInt8(ascii: "_"): "\\_"
    case UInt8(ascii: "["): "\\["
    case UInt8(ascii: "]"): "\\]"
    case UInt8(ascii: "<"): "\\<"
    case UInt8(ascii: ">"): "\\>"
    case UInt8(ascii: "#"): "\\#"
    case UInt8(ascii: "&"): "\\&"
    case UInt8(ascii: "|"): "\\|"
    default: "\\~"
    }
  }
}

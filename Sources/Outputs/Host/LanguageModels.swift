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
        var out: [UInt8] = isFirst ? Array("\n## \(plain(site.text(site.kinds[kind].plural)))\n\n".utf8) : []
        for article in articles { append(site.articles[article], to: &out, sources) }
        return out
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
    let people = site.authors.filter { [.staff, .fellow].contains($0.fields.status) }
    var out: [UInt8] = people.isEmpty ? [] : Array("\n## \(sources.phrases[.authors])\n\n".utf8)
    for author in people {
      guard let url = site.absolute(author.address) else { continue }
      out += "- [\(plain(author.name))](\(url.href))\(author.fields.role.map { ": " + plain($0) } ?? "")\n".utf8
    }
    return out
  }

  /// `- [Title](https://…): 14 March 2026, Amara Okafor and Ida Berg. What it says.`
  private static func append(_ article: Article, to out: inout [UInt8], _ sources: Sources) {
    let site = sources.site
    guard let url = site.absolute(article.address) else { return }
    let names = article.authors.map { byline in
      switch byline.person {
      case .author(let index): site.authors[index].name
      case .guest(let guest): guest.name
      }
    }
    let by = names.isEmpty ? "" : ", \(plain(sources.phrases.list(names)))"
    let date = sources.phrases.date(article.published.day)
    out += "- [\(plain(article.fields.title))](\(url.href)): \(date)\(by).".utf8
    if let standfirst = article.standfirst { out += " \(plain(standfirst))".utf8 }
    out.append(UInt8(ascii: "\n"))
  }

  /// Text on one line, with what Markdown would read as marks made harmless.
  private static func plain(_ text: String) -> String {
    if text.utf8.allSatisfy({ !marks.contains($0) && $0 >= 0x20 && $0 != 0xE2 && $0 != 0xC2 }) { return text }
    var out = ""
    for character in text.unicodeScalars {
      if character.properties.generalCategory == .control || "\u{2028}\u{2029}".unicodeScalars.contains(character) {
        out += " "
      } else {
        if character.isASCII, marks.contains(UInt8(character.value)) { out += "\\" }
        out.unicodeScalars.append(character)
      }
    }
    return out
  }

  private static let marks = Set("\\`*_[]<>#&|~".utf8)
}

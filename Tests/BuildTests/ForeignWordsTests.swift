import Build
import Foundation
import Support
import Testing

/// Words that a translation has from its original are marked with the original's language, and no others are.
@Suite struct ForeignWordsTests {
  private static let original = """
    ---
    name: Ana Lee
    role: Fellow
    affiliations: [{name: Some College, url: https://college.example/}]
    education: [PhD in steel]
    interests: [ores, rails]
    focus: [The Caspian]
    ---
    Ana writes.

    """
  private static let piece = """
    ---
    title: Steel
    date: 2026-01-02
    type: report
    authors: [ana, {name: Bo Ek, role: Data}]
    funding: [{source: Nordic Fund, url: https://fund.example/}, {source: Other Fund}]
    event: {start: 2026-01-02 18:00, place: Town hall}
    image: {src: files/a.svg, alt: A mill}
    ---
    Text.

    """

  private func pages(_ more: [String: String]) throws -> (String) throws -> String {
    let folder = try TemporaryFolder("foreign", inMemory: true)
    try folder.write("Content/site.yml", "title: Case\nurl: https://case.example/\nlanguages: [en, ar, az]\n")
    try folder.write("Content/files/a.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>")
    try folder.write("Content/authors/ana.md", Self.original)
    try folder.write("Content/articles/steel.md", Self.piece)
    for (path, text) in more { try folder.write("Content/" + path, text) }
    let outcome = build(
      BuildRequest(source: folder.path, output: folder.path + "/Public", now: 1_780_000_000, jobs: 1))
    #expect(!outcome.report.hasErrors, "\(outcome.report.sorted.map(\.message))")
    return { path in
      let file = path.hasSuffix(".vcf") ? path : path + "/index.html"
      return try String(contentsOfFile: "\(folder.path)/Public/\(file)", encoding: .utf8)
    }
  }

  private let english = " lang=\"en\" dir=\"ltr\""

  @Test func `what an author's translation leaves out is marked`() throws {
    let page = try pages([
      "authors/ana.ar.md": "---\nname: آنا لي\n---\nنص.\n", "articles/steel.ar.md": "---\ntitle: حديد\n---\nنص.\n",
    ])
    let author = try page("ar/authors/ana")
    for words in [
      "<p class=\"standfirst\"\(english)>Fellow</p>", "<bdi\(english)>Some College</bdi>",
      "<ul><li\(english)>PhD in steel</li></ul>", "<ul><li\(english)>The Caspian</li></ul>",
      "<span\(english)>ores</span> و<span\(english)>rails</span>",
    ] {
      #expect(author.contains(words), "\(words)")
    }
    #expect(author.contains("<h1><bdi>آنا لي</bdi></h1>"))
    #expect(author.contains("<div class=\"prose\">"))
    let piece = try page("ar/report/steel")
    #expect(piece.contains("<span class=\"role\"\(english)>Fellow</span>"))
    #expect(piece.contains("<span class=\"affiliation\"\(english)>Some College</span>"))
    #expect(piece.contains("<bdi>آنا لي</bdi>"))
    #expect(try page("ar/authors").contains("<span class=\"affiliation\"\(english)>Some College</span>"))
  }

  @Test func `a name that only the original has is marked, one for this language is not`() throws {
    let more = [
      "authors/ana.ar.md": "---\nrole: زميلة\n---\nنص.\n", "articles/steel.ar.md": "---\ntitle: حديد\n---\nنص.\n",
    ]
    #expect(try pages(more)("ar/authors/ana").contains("<h1><bdi\(english)>Ana Lee</bdi></h1>"))
    let named = more.merging([
      "authors/ana.md": Self.original.replacing("role:", with: "names: {ar: آنا لي}\nrole:")
    ]) { $1 }
    #expect(try pages(named)("ar/authors/ana").contains("<h1><bdi>آنا لي</bdi></h1>"))
  }

  @Test func `what a translation says itself is not marked`() throws {
    let page = try pages([
      "authors/ana.ar.md":
        "---\nname: آنا لي\nrole: زميلة\naffiliations: [كلية]\neducation: [دكتوراه]\ninterests: [خام]\nfocus: [قزوين]\n---\nنص.\n",
      "articles/steel.ar.md":
        "---\ntitle: حديد\nfunding: [{source: صندوق}]\nevent: {start: 2026-01-02, place: قاعة}\nauthors: [{id: ana, role: محررة}]\n---\nنص.\n",
    ])
    let author = try page("ar/authors/ana")
    for words in [
      ">زميلة</p>", "<bdi>كلية</bdi>", "<ul><li>دكتوراه</li></ul>", "<ul><li>قزوين</li></ul>", "<dd>خام</dd>",
    ] {
      #expect(author.contains(words), "\(words)")
    }
    #expect(!author.contains("class=\"standfirst\" lang"))
    let piece = try page("ar/report/steel")
    for words in [
      "<bdi>صندوق</bdi>", "<dd>قاعة</dd>", "<span class=\"role\">محررة</span>",
      "<span class=\"affiliation\">كلية</span>",
    ] {
      #expect(piece.contains(words), "\(words)")
    }
  }

  @Test func `event and funders that a translation has from its original are marked`() throws {
    let piece = try pages(["articles/steel.ar.md": "---\ntitle: حديد\n---\nنص.\n"])("ar/report/steel")
    #expect(piece.contains("<dd><span\(english)>Town hall</span></dd>"))
    #expect(piece.contains("<bdi\(english)>Nordic Fund</bdi></a> و<bdi\(english)>Other Fund</bdi>"))
  }

  @Test func `a correction is in the language of its piece`() throws {
    let page = try pages([
      "articles/fer.md":
        "---\ntitle: Fer\ndate: 2026-01-02\ntype: report\nauthors: [ana]\nlanguage: fr\ncorrections: [{date: 2026-01-03, note: Une erreur.}]\n---\nTexte.\n"
    ])
    let note = "<p lang=\"fr\" dir=\"ltr\">Une erreur.</p>"
    for path in ["report/fer", "corrections"] { #expect(try page(path).contains(note), "\(path)") }
  }

  @Test func `what follows a funder or a day is set off as the page's language does`() throws {
    let piece = try pages([
      "articles/steel.ar.md":
        "---\ntitle: حديد\nfunding: [{source: صندوق, award: 7}]\nevent: {start: 2026-01-02 18:00}\n---\nنص.\n"
    ])("ar/report/steel")
    #expect(piece.contains("<bdi>صندوق</bdi>، منحة"))
    #expect(piece.contains("</time>، 18:00"))
  }

  @Test func `an author's biography keeps its language beside a role in another`() throws {
    let piece = try pages([
      "articles/steel.ar.md": "---\ntitle: حديد\nauthors: [{id: ana, role: محررة}]\n---\nنص.\n"
    ])("ar/report/steel")
    #expect(piece.contains("<span class=\"role\">محررة</span>"))
    #expect(piece.contains("<span class=\"affiliation\"\(english)>Some College</span>"))
    #expect(piece.contains("<div class=\"prose\"\(english)><p>Ana writes.</p>"))
  }

  @Test func `an original that says its language in a field is marked with that`() throws {
    let arabic = Self.piece.replacing("title: Steel", with: "title: حديد\nlanguage: ar")
      .replacing("Town hall", with: "قاعة").replacing("Nordic Fund", with: "صندوق")
    let piece = try pages([
      "articles/steel.md": arabic, "articles/steel.az.md": "---\ntitle: Polad\n---\nMətn.\n",
    ])("az/report/steel")
    #expect(piece.contains("<span lang=\"ar\" dir=\"rtl\">قاعة</span>"))
    #expect(piece.contains("<bdi lang=\"ar\" dir=\"rtl\">صندوق</bdi>"))
    #expect(piece.contains("lang=\"ar\" dir=\"rtl\""))
  }

  @Test func `a piece in a language that the site has not is marked whole`() throws {
    let piece = try pages([
      "articles/steel.md": Self.piece.replacing(
        "title: Steel", with: "title: Stahl\nlanguage: de\ntakeaways: [Teuer]\nabstract: Kurz\nkeywords: [Erz]")
    ])("report/steel")
    let german = " lang=\"de\" dir=\"ltr\""
    for words in [
      "<ul\(german)><li>Teuer</li></ul>", "<p\(german)>Kurz</p>", "<span\(german)>Erz</span>",
      "<span\(german)>Town hall</span>", "<bdi\(german)>Nordic Fund</bdi>",
    ] {
      #expect(piece.contains(words), "\(words)")
    }
  }

  @Test func `a language is not said of words that are in none of its letters`() throws {
    let site = "title: معهد\nurl: https://case.example/\nlanguage: ar\nlanguages: [ar, fr]\n"
    let author =
      "---\nname: Ann Lee\nrole: زميلة\naffiliations: [Acme Inc.]\neducation: [PhD, دكتوراه]\ninterests: [GDP]\n---\nAnn writes.\n"
    let article = """
      ---
      title: حديد
      date: 2026-01-02
      type: report
      authors: [ann, {name: Dana Serikova, affiliation: "Independent analyst, Almaty", bio: "Dana studies customs."}]
      topics: [trade]
      funding: [{source: Nordic Fund}, {source: صندوق}]
      event: {start: 2026-01-02 18:00, place: Beirut}
      ---
      نص.

      """
    let page = try pages([
      "site.yml": site, "authors/ana.md": "---\nname: آنا\n---\n", "authors/ann.md": author,
      "articles/steel.md": article, "articles/steel.fr.md": "---\ntitle: Acier\n---\nTexte.\n",
    ])
    let arabic = " lang=\"ar\" dir=\"rtl\""
    let piece = try page("fr/report/steel")
    for words in [
      "<bdi>Dana Serikova</bdi>", "<span class=\"affiliation\">Independent analyst, Almaty</span>",
      "<p>Dana studies customs.</p>", "<bdi>Ann Lee</bdi>", "<span class=\"affiliation\">Acme Inc.</span>",
      "<span class=\"role\"\(arabic)>زميلة</span>", "<bdi>Nordic Fund</bdi>", "<bdi\(arabic)>صندوق</bdi>",
      "<dd>Beirut</dd>", ">Trade</a>", "<div class=\"prose\"><p dir=\"ltr\">Ann writes.</p>",
    ] {
      #expect(piece.contains(words), "\(words)")
    }
    let person = try page("fr/authors/ann")
    for words in ["<bdi>Acme Inc.</bdi>", "<ul><li>PhD</li><li\(arabic)>دكتوراه</li></ul>", "<dd>GDP</dd>"] {
      #expect(person.contains(words), "\(words)")
    }
    // The same words on the Arabic pages run from the left.
    let original = try page("report/steel")
    for words in [
      "<span class=\"affiliation\" dir=\"ltr\">Acme Inc.</span>", "<span dir=\"ltr\">Beirut</span>",
      "<bdi dir=\"ltr\">Nordic Fund</bdi>", "<bdi>صندوق</bdi>", "<span class=\"role\">زميلة</span>",
      "<div class=\"prose\"><p dir=\"ltr\">Dana studies customs.</p>",
    ] {
      #expect(original.contains(words), "\(words)")
    }
  }

  @Test func `the invitation to write is read in its own language`() throws {
    let site =
      "title: Case\nurl: https://case.example/\nlanguages: [en, ar]\nsubmissions: {email: a@case.example, text: 'Say \"yes\" by −5.'}\n"
    let page = try pages(["site.yml": site, "articles/steel.ar.md": "---\ntitle: حديد\n---\nنص.\n"])
    #expect(try page("ar/write-for-us").contains("<div class=\"prose\"\(english)><p>Say “yes” by −5.</p>"))
  }

  @Test func `the institute's name is its own in every language`() throws {
    let site = """
      title: {az: Xəzər İnstitutu, en: Caspian Institute, ru: Каспийский институт}
      url: https://case.example/
      language: az
      languages: [az, en, ru]

      """
    let page = try pages([
      "site.yml": site,
      "authors/ana.md":
        "---\nname: Ana Lee\nemail: ana@case.example\naffiliations: [{name: Xəzər İnstitutu, from: 2014}]\n---\n",
      "articles/steel.ru.md": "---\ntitle: Сталь\n---\nТекст.\n",
      "articles/steel.en.md":
        "---\ntitle: Steel\nauthors: [{id: ana, affiliation: Каспийский институт}]\n---\nText.\n",
    ])
    for (prefix, name) in [("", "Xəzər İnstitutu"), ("ru/", "Каспийский институт"), ("en/", "Caspian Institute")] {
      let piece = try page(prefix + "report/steel")
      #expect(!piece.contains("class=\"affiliation\""), "\(prefix)")
      #expect(piece.contains("name=\"citation_author_institution\" content=\"\(name)\""), "\(prefix)")
      #expect(piece.contains("\"affiliation\":{\"@type\":\"Organization\",\"name\":\"\(name)\",\"url\":"), "\(prefix)")
      #expect(try page(prefix + "authors/ana").contains("<li><bdi>\(name)</bdi>"), "\(prefix)")
      let card = try page(prefix + "authors/ana/ana.vcf")
      #expect(card.contains("ORG:\(name)\r\n"), "\(prefix)")
    }
  }

  @Test func `the step to a kind without a title in the page's language is marked as the link to it is`() throws {
    let site = """
      title: Case
      url: https://case.example/
      language: az
      languages: [az, ru]
      kinds: {letter: {title: {az: Məktub}, plural: {az: Məktublar}}}

      """
    let page = try pages([
      "site.yml": site, "authors/ana.md": "---\nname: Ana\n---\n",
      "articles/steel.md": Self.piece.replacing("report", with: "letter"),
      "articles/steel.ru.md": "---\ntitle: Сталь\n---\nТекст.\n",
    ])("ru/letter/steel")
    #expect(page.contains("<li><a href=\"/ru/letter/\" lang=\"az\" dir=\"ltr\">Məktublar</a></li>"))
    #expect(page.contains("<a href=\"/ru/letter/\" lang=\"az\" dir=\"ltr\">Məktub</a>"))
  }
}

import Diagnostics
import FrontMatter
import Site
import Testing

/// A site in several languages: whose a document is, where it lies, and what leads from one language to another.
@Suite struct TranslationTests {
  private static var builder: SiteBuilder {
    var builder = SiteBuilder()
    builder.settings = "title: {en: Test, az: Sınaq, ar: اختبار}\nurl: https://test.example/\nlanguages: [en, az, ar]\n"
    builder.texts["authors/ana.md"] = "---\nname: Ana Lee\nnames: {az: Ana Li}\nrole: Fellow\n---\n\nAna writes.\n"
    builder.texts["authors/bo.md"] = "---\nname: Bo Ek\n---\n\nBo writes.\n"
    builder.texts["topics/steel.md"] = "---\ntitle: Steel\n---\n"
    builder.texts["topics/steel.az.md"] = "---\ntitle: Polad\n---\n"
    builder.article("price", date: "2025-03-01", type: "report", "topics: [steel]\nimage: {src: files/a.svg, alt: A}")
    builder.texts["articles/price.az.md"] = "---\ntitle: Qiymət\nslug: qiymet\n---\n\nMətn.\n"
    builder.article("alone", date: "2024-01-01")
    builder.texts["articles/own.ar.md"] =
      "---\ntitle: وحده\ndate: 2025-01-01\ntype: commentary\nauthors: bo\n---\n\nنص.\n"
    builder.texts["pages/about.md"] = "---\ntitle: About\n---\n\nText.\n"
    builder.texts["pages/about.az.md"] = "---\ntitle: Haqqında\nslug: haqqinda\n---\n\nMətn.\n"
    builder.files = [ContentFile(path: "files/a.svg", bytes: 9)]
    return builder
  }

  private func site(_ language: String, _ publication: Publication) throws -> Site {
    try #require(publication.sites.first { $0.language.description == language })
  }

  @Test func `a translation takes from its original what it leaves out`() throws {
    let (publication, _, report) = Self.builder.published()
    #expect(!report.hasErrors, "\(report.sorted.map(\.message))")
    let article = try #require(try site("az", publication).articles.first)
    #expect(article.address.path == "/az/report/qiymet/")
    #expect(article.fields.title == "Qiymət")
    #expect(article.published.machine == "2025-03-01")
    #expect(article.authorIndices.count == 1)
    #expect(try site("az", publication).strands[article.topics[0]].title == "Polad")
  }

  /// Some systems write `é` in the names of files as one letter, others as two.
  @Test func `names that are the same letters are the same piece`() throws {
    var builder = Self.builder
    builder.article("caf\u{E9}", date: "2024-02-01")
    builder.texts["articles/cafe\u{301}.az.md"] = "---\ntitle: Kafe\n---\n\nMətn.\n"
    let (publication, plan, report) = builder.published()
    #expect(!report.hasErrors)
    let page = try #require(plan.pages.first { $0.address.path == "/commentary/cafe/" })
    #expect(plan.twins(of: page).map(\.site) == [0, 1])
    #expect(try site("az", publication).articles.map(\.fields.title).contains("Kafe"))
  }

  /// A file that says whose translation it is lends its name to nobody.
  @Test func `a translation is no orphan for being named nearly as another`() {
    var builder = Self.builder
    builder.article("steel-of-europe", date: "2024-02-01")
    builder.texts["articles/stahl-von-europa.ar.md"] = "---\ntitle: ح\ntranslation-of: steel-of-europe\n---\n\nنص.\n"
    builder.texts["articles/stahl-van-europa.az.md"] =
      "---\ntitle: Polad\ndate: 2024-01-01\ntype: commentary\nauthors: bo\n---\n\nMətn.\n"
    #expect(!builder.published().2.diagnostics.contains { $0.code == .translationOrphan })
    builder.texts["articles/steel-of-europa.az.md"] = builder.texts["articles/stahl-van-europa.az.md"]
    #expect(builder.published().2.diagnostics.contains { $0.code == .translationOrphan })
  }

  @Test func `each language lists its own pieces`() throws {
    let (publication, _, _) = Self.builder.published()
    #expect(publication.sites.map { $0.articles.map(\.fields.title) } == [["price", "alone"], ["Qiymət"], ["وحده"]])
  }

  @Test func `an author has the name of the language, and a page where a piece needs one`() throws {
    let (publication, plan, _) = Self.builder.published()
    #expect(try site("az", publication).authors.map(\.name).contains("Ana Li"))
    let paths = Set(plan.pages.map(\.address.path))
    #expect(paths.isSuperset(of: ["/authors/ana/", "/az/authors/ana/", "/ar/authors/bo/", "/az/topics/steel/"]))
    #expect(paths.isDisjoint(with: ["/az/authors/bo/", "/ar/authors/ana/", "/ar/topics/steel/", "/ar/about/"]))
  }

  @Test func `twins are reciprocal, and a page is among its own`() {
    let (publication, plan, _) = Self.builder.published()
    for page in plan.pages {
      let twins = plan.twins(of: page)
      guard !twins.isEmpty else { continue }
      #expect(twins.contains { $0.address == page.address && $0.site == page.site })
      #expect(Set(twins.map(\.site)).count == twins.count)
      for twin in twins {
        let other = plan.pages.first { $0.address == twin.address }
        #expect(other.map { plan.twins(of: $0) } == twins, "\(page.address.path) and \(twin.address.path)")
      }
    }
    #expect(publication.sites.count == 3)
  }

  @Test func `every page leads to itself or to the nearest there is, and each link is answered`() throws {
    let (publication, plan, _) = Self.builder.published()
    let addresses = Set(plan.pages.map { publication.main.link($0.address) })
    for (place, site) in publication.sites.enumerated() {
      let maker = PageMaker(publication, site: place, plan: plan, prose: [:])
      for planned in plan.pages where planned.site == place {
        if case .redirect = planned.subject { continue }
        let languages = maker.page(planned).languages
        #expect(languages.map(\.language.tag) == ["en", "az", "ar"])
        if languages[place].nearest == nil { #expect(languages[place].link == site.link(planned.address)) }
        #expect(languages.allSatisfy { addresses.contains($0.link) })
        for (other, link) in languages.enumerated() where link.nearest != nil {
          #expect(!plan.twins(of: planned).contains { $0.site == other })
        }
      }
    }
  }

  @Test func `a piece that is not translated leads to its kind, and says so`() throws {
    let (publication, plan, _) = Self.builder.published()
    let maker = PageMaker(publication, plan: plan, prose: [:])
    let planned = try #require(plan.pages.first { $0.address.path == "/report/price/" })
    let arabic = try #require(maker.page(planned).languages.last)
    #expect(arabic.link.href == "/ar/archive/")
    #expect(arabic.nearest == "الأرشيف")
    #expect(arabic.canonical == nil)
  }

  @Test func `a translation names what it was made of, and that names its translations`() throws {
    var builder = Self.builder
    builder.texts["articles/price.ar.md"] = "---\ntitle: السعر\n---\n\nنص.\n"
    let (publication, plan, _) = builder.published()
    func translations(_ path: String, _ place: Int) throws -> [String] {
      let planned = try #require(plan.pages.first { $0.address.path == path })
      let maker = PageMaker(publication, site: place, plan: plan, prose: [:])
      return maker.translations(of: planned).map { $0.language + ($0.isOriginal ? " of" : "") }
    }
    #expect(try translations("/report/price/", 0) == ["az", "ar"])
    #expect(try translations("/az/report/qiymet/", 1) == ["en of", "ar"])
    #expect(try translations("/ar/report/price/", 2) == ["en of", "az"])
  }

  @Test func `a topic has an address in its language, and its twins find each other`() throws {
    var builder = Self.builder
    builder.texts["topics/steel.az.md"] = "---\ntitle: Polad\nslug: polad\n---\n"
    let (publication, plan, report) = builder.published()
    #expect(!report.hasErrors)
    let page = try #require(plan.pages.first { $0.address.path == "/az/topics/polad/" })
    #expect(plan.twins(of: page).map(\.address.path) == ["/topics/steel/", "/az/topics/polad/"])
    let arabic = PageMaker(publication, site: 1, plan: plan, prose: [:]).page(page).languages.last
    #expect(arabic?.link.href == "/ar/")
    builder.texts["topics/steel.az.md"] = "---\ntitle: Polad\nslug: page\n---\n"
    #expect(builder.published().report.hasErrors)
  }

  @Test func `the main language may have a prefix, too`() {
    var builder = Self.builder
    builder.settings += "default-language-prefix: true\n"
    let (_, plan, report) = builder.published()
    #expect(!report.hasErrors)
    let paths = Set(plan.pages.map(\.address.path))
    #expect(paths.isSuperset(of: ["/", "/404.html", "/en/", "/en/report/price/", "/az/report/qiymet/"]))
    #expect(!paths.contains("/report/price/"))
  }

  @Test func `an embargo on the original holds back its translations`() throws {
    var builder = Self.builder
    builder.article("price", date: "2025-03-01", type: "report", "publish: 2030-01-01")
    let (publication, _, _) = builder.published()
    #expect(publication.sites.map(\.articles.count) == [1, 0, 1])
    #expect(try site("az", publication).kept.embargoed == 1)
  }

  @Test func `a piece names its original where the file's name does not`() {
    var builder = Self.builder
    builder.texts["articles/price.az.md"] = nil
    builder.texts["articles/elsewhere.md"] =
      "---\ntitle: Qiymət\nlanguage: az\ntranslation-of: price.md\n---\n\nMətn.\n"
    let (_, plan, report) = builder.published()
    #expect(!report.hasErrors)
    let page = plan.pages.first { $0.address.path == "/az/report/elsewhere/" }
    #expect(page.map { plan.twins(of: $0).map(\.address.path) } == ["/report/price/", "/az/report/elsewhere/"])
  }

  @Test func `built-in kinds speak every language, and a word of the site's own stays in its`() throws {
    var builder = Self.builder
    builder.settings += "kinds:\n  report: {plural: Studies}\n  memo: {title: {en: Memo, az: Qeyd}}\n"
    let (publication, _, _) = builder.published()
    let plurals = publication.sites.map { site in
      site.kinds.first { $0.id == "report" }.map { site.text($0.plural) }
    }
    #expect(plurals == ["Studies", "Hesabatlar", "تقارير"])
    let memos = publication.sites.map { site in site.kinds.last.map { site.text($0.title) } }
    #expect(memos == ["Memo", "Qeyd", "Memo"])
  }
}

extension TranslationTests {
  @Test func `what is missing or older than its original is found`() throws {
    var builder = SiteBuilder()
    builder.settings = "title: Test\nurl: https://test.example/\nlanguages: [en, az]\n"
    builder.article("fresh", date: "2025-01-01", "updated: 2025-02-01")
    builder.texts["articles/fresh.az.md"] = "---\ntitle: Təzə\nupdated: 2025-02-01\n---\n"
    builder.article("old", date: "2025-01-01", "updated: 2025-05-01")
    builder.texts["articles/old.az.md"] = "---\ntitle: Köhnə\n---\n"
    builder.article("alone")
    builder.texts["pages/about.md"] = "---\ntitle: About\n---\n"
    let (publication, _, _) = builder.published()
    let gaps = publication.translationGaps.map { gap in
      switch gap.state {
      case .missing: "\(gap.path) \(gap.language) missing"
      case .older(let original, let translation): "\(gap.path) \(gap.language) \(translation) < \(original)"
      }
    }
    #expect(
      gaps == [
        "articles/alone.md az missing", "articles/old.md az 2025-01-01 < 2025-05-01", "authors/ana.md az missing",
        "pages/about.md az missing",
      ])
  }
}

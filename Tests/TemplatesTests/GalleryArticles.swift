import FrontMatter
import HTML
import Markdown
import Site

/// The articles of the gallery.
extension Gallery {
  static func credits(_ count: Int) -> [Credit] {
    (0..<count).map {
      Credit(
        author: name($0), role: $0 == 1 ? "Data" : nil,
        affiliation: $0 % 2 == 0 ? "Sextant Institute" : "University of Tartu", portrait: face($0), index: $0)
    }
  }

  static func article(authors: Int) -> ArticlePage {
    var article = ArticlePage(
      kind: kind, title: titles[4], credits: credits(authors), published: day(2026, 3, 5), readingMinutes: 7,
      words: 1400,
      body: longBody)
    article.standfirst = standfirst(1)
    article.share = sharing(article.title)
    article.picture = authors == 3 ? nil : picture(pictures[4], 1600, 900)
    article.contents = headings
    article.footnotes = footnotes
    article.authors = article.credits.prefix(3).map(note)
    return article
  }

  static var fullArticle: ArticlePage {
    var article = article(authors: 2)
    article.title = "The price of paperwork"
    article.subtitle = "What the EU’s carbon border charge asks of the region’s aluminium and cement"
    article.standfirst = standfirst(0)
    article.number = "PB-2026-1"
    article.programme = NamedLink("Connected economies", Link(path: "/programmes/connected-economies/"))
    article.updated = day(2026, 3, 9)
    article.picture = Picture(
      link: Link(path: pictures[0]), width: 1600, height: 900, alt: "A drawing of stacked aluminium ingots",
      caption: "Metal at a frontier. A drawing.", credit: "Sextant Institute")
    article.takeaways = [
      "The charge is phased in, and covers 2.5 per cent of the benchmark in 2026.",
      "A producer without verified data is charged on a default value, raised by 10 per cent in 2026 and 30 per cent from 2028.",
      "For aluminium only direct emissions count, so a smelter on hydropower gets no credit for its electricity.",
    ]
    article.keywords = ["CBAM", "aluminium", "cement", "default values"]
    article.topics = [
      NamedLink("Trade", Link(path: "/topics/trade/")), NamedLink("Climate", Link(path: "/topics/climate/")),
    ]
    article.regions = [NamedLink("South Caucasus", Link(path: "/regions/south-caucasus/"))]
    article.series = SeriesPlace(
      series: NamedLink("Caspian Notes", Link(path: "/series/caspian-notes/")), number: 2, count: 5,
      previous: NamedLink(titles[3], Link(path: "/p/")), next: NamedLink(titles[2], Link(path: "/n/")))
    article.event = EventPlace(
      start: day(2026, 4, 14), startTime: "18:30", end: nil, endTime: "20:00", place: "Baku, ADA University",
      link: Link(outside: "https://events.example/1"))
    article.pdf = PDFFile(link: Link(path: "/briefs/price/price.pdf"), bytes: 1_440_000)
    article.doi = NamedLink("10.5555/sextant.2026.1", Link(outside: "https://doi.org/10.5555/sextant.2026.1")!)
    article.issn = NamedLink("2049-3630", Link(outside: "https://portal.issn.org/resource/ISSN/2049-3630")!)
    article.versions = [day(2026, 3, 5), day(2026, 3, 9)]
    article.citationFiles = citationFiles
    article.editors = [name(2)]
    article.translators = [name(7)]
    article.funding = [
      Funder(source: "Caspian Foundation", award: "CF-2025-17", link: Link(outside: "https://caspian.example/")),
      Funder(source: "Sextant Institute", award: nil, link: nil),
    ]
    article.corrections = notes
    article.disclaimer =
      "This brief is general analysis. It is not legal or customs advice, and the worked example uses simplified assumptions that are stated beside it."
    article.licence = NamedLink("CC BY 4.0", Link(outside: "https://creativecommons.org/licenses/by/4.0/")!)
    article.related = cards(3, from: 2)
    article.respond = .form(
      action: Link(outside: "https://forms.example/respond")!, article: "https://sextant.example/briefs/price/",
      title: "The price of paperwork")
    return article
  }

  /// About 900 words without a picture: what the weight budget is measured on.
  static var plainArticle: ArticlePage {
    var article = ArticlePage(
      kind: kinds[1], title: "Counting the days",
      credits: [Credit(author: name(3), role: nil, affiliation: "Sextant Institute", portrait: face(3))],
      published: day(2026, 2, 11), readingMinutes: 4, words: 900, body: plainBody)
    article.standfirst = standfirst(2)
    article.share = sharing(article.title)
    article.topics = [NamedLink("Trade", Link(path: "/topics/trade/"))]
    article.licence = NamedLink("CC BY 4.0", Link(outside: "https://creativecommons.org/licenses/by/4.0/")!)
    article.disclaimer = "The views expressed are those of the author."
    article.citationFiles = citationFiles
    article.citations = Citing(.english).citations(of: plainRecord)
    article.authors = [note(article.credits[0])]
    article.related = cards(3, from: 4)
    article.respond = .mail(
      Link.mail(to: ["letters@sextant.example"], subject: "Response: Counting the days"),
      address: "letters@sextant.example")
    return article
  }

  static var persianArticle: ArticlePage {
    var article = ArticlePage(
      kind: NamedLink("یادداشت سیاستی", Link(path: "/fa/briefs/")), title: "بهای کاغذبازی",
      credits: [
        Credit(
          author: BylineName(name: "لیلا محمدوا", link: Link(path: "/a/")), role: nil, affiliation: "مؤسسه سکستانت",
          portrait: .monogram(initials: "لم", tint: 2)),
        Credit(
          author: BylineName(name: "Tomas Lindqvist", link: Link(path: "/a/"), language: TextLanguage(english)),
          role: nil,
          affiliation: "University of Tartu", portrait: face(1)),
      ],
      published: day(2026, 3, 5), readingMinutes: 5, words: 800, body: persianBody)
    article.standfirst =
      "در سال ۲۰۲۶ خودِ هزینهٔ کربن در مرز اندک است. جریمهٔ اندازه نگرفتن چند برابر آن است، و همین بخش است که دولت‌ها می‌توانند برایش کاری بکنند."
    article.takeaways = [
      "هزینه به‌تدریج اعمال می‌شود و در سال ۲۰۲۶ تنها ۲٫۵ درصد را در بر می‌گیرد.",
      "برای آلومینیوم فقط انتشار مستقیم حساب می‌شود.",
    ]
    article.contents = [
      Heading(level: 2, text: "سه تاریخ و یک آستانه", anchor: "a"),
      Heading(level: 2, text: "چه چیزی محاسبه می‌شود", anchor: "b"),
    ]
    article.share = sharing(article.title)
    article.picture = picture(pictures[0], 1600, 900)
    return article
  }

  static var azerbaijaniArticle: ArticlePage {
    var article = ArticlePage(
      kind: NamedLink("Şərh", Link(path: "/az/serh/")), title: "Kağızın qiyməti: sərhəddə ödənilən karbon haqqında",
      credits: [
        Credit(
          author: BylineName(name: "Leyla Məmmədova", link: Link(path: "/a/")), role: "Böyük elmi işçi",
          affiliation: "Sekstant İnstitutu", portrait: .monogram(initials: "LM", tint: 4))
      ],
      published: day(2026, 3, 5), readingMinutes: 5, words: 800,
      body:
        "<p>Azərbaycanın ixracatçıları üçün sərhəddə karbon ödənişi hələlik azdır; əsas məsələ ölçmədir. Şəhərlərin və müəssisələrin məlumatları eyni dəqiqliklə toplanmalıdır.</p><h2 id=\"x\">Üç tarix və bir hədd</h2><p>Əhəmiyyətli dəyişikliklər 2025-ci ilin oktyabrında qüvvəyə minib. Кириллица рядом: Международный транспортный коридор и его измеримость.</p>"
    )
    article.standfirst = "Ölçməmək üçün cərimə ödənişin özündən bir neçə dəfə böyükdür."
    return article
  }

  static func note(_ credit: Credit) -> AuthorNote {
    AuthorNote(
      credit: credit,
      biography:
        "<p>She leads the Connected Economies programme. She began as a customs broker in Ganja and has kept a broker’s interest in what a form costs the person who fills it in.</p>",
      links: social([.linkedin, .orcid, .website, .email]))
  }

  static let headings = [
    Heading(level: 2, text: "Three dates and a threshold", anchor: "three-dates"),
    Heading(level: 2, text: "What is charged", anchor: "what"),
    Heading(level: 3, text: "On verified data and on the default", anchor: "verified"),
    Heading(level: 2, text: "A quiet asymmetry in aluminium", anchor: "asymmetry"),
    Heading(level: 2, text: "What to do", anchor: "do"),
  ]
}

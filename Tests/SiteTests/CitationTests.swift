import Foundation
import FrontMatter
import HTML
import Site
import Testing

/// Citations in each style, whole, as the manuals of the styles print theirs.
@Suite struct CitationTests {
  private func work(
    _ names: [PersonName], type: RecordType = .opinion, title: String = "Counting the Days",
    subtitle: String? = nil, number: String? = nil, place: String? = nil, url: Bool = true, day: Int = 11
  ) -> WorkRecord {
    let publisher = WorkRecord.Publisher(name: "Sextant Institute", place: place)
    let day = CivilDate(year: 2026, month: 2, day: day)!
    return WorkRecord(
      article: 0, address: SiteAddress("/p/a/"), url: url ? Link(outside: "https://s.example/p/a/") : nil,
      language: LanguageTag("en")!, type: type,
      kind: WorkRecord.Kind(id: "k", title: "Policy brief", isScholarly: true), title: title,
      subtitle: subtitle, creators: names.map { WorkRecord.Creator(name: $0) },
      published: Moment(instant: 0, day: day, machine: "2026-02-11"), publisher: publisher, number: number)
  }

  private func cited(_ work: WorkRecord) -> [String] {
    Citing(.english).citations(of: work).map { citation in
      var text = citation.text.text
      for (tag, mark) in [("<bdi>", ""), ("</bdi>", ""), ("<i>", "*"), ("</i>", "*"), ("&amp;", "&")] {
        text = text.replacing(tag, with: mark)
      }
      return text
    }
  }

  private let amina = PersonName(full: "Amina Okafor")
  private let tomas = PersonName(full: "Tomas Lindqvist")
  private let ludwig = PersonName(full: "Ludwig Amadeus van Berg")
  private let nadia = PersonName(full: "Nadia Haddad")

  @Test func `a piece of the site`() {
    #expect(
      cited(work([amina])) == [
        "Okafor, A. (2026, February 11). Counting the Days. *Sextant Institute*. https://s.example/p/a/",
        "Amina Okafor, “Counting the Days,” Sextant Institute, February 11, 2026, https://s.example/p/a/.",
        "Okafor, Amina. 2026. “Counting the Days.” Sextant Institute, February 11, 2026. https://s.example/p/a/.",
        "Okafor, Amina. “Counting the Days.” *Sextant Institute*, 11 Feb. 2026, https://s.example/p/a/.",
        "Okafor, A. (2026) ‘Counting the Days’, *Sextant Institute*, 11 February. Available at: https://s.example/p/a/.",
      ])
  }

  @Test func `a publication that stands alone, with number and place`() {
    #expect(
      cited(work([amina, ludwig], type: .report, number: "PB-1", place: "Baku")) == [
        "Okafor, A., & van Berg, L. A. (2026). *Counting the Days* (Policy brief No. PB-1). Sextant Institute. https://s.example/p/a/",
        "Amina Okafor and Ludwig Amadeus van Berg, *Counting the Days*, Policy brief no. PB-1 (Baku: Sextant Institute, 2026), https://s.example/p/a/.",
        "Okafor, Amina, and Ludwig Amadeus van Berg. 2026. *Counting the Days*. Policy brief no. PB-1. Baku: Sextant Institute. https://s.example/p/a/.",
        "Okafor, Amina, and Ludwig Amadeus van Berg. *Counting the Days*. Policy brief no. PB-1, Sextant Institute, 11 Feb. 2026, https://s.example/p/a/.",
        "Okafor, A. and van Berg, L. A. (2026) *Counting the Days*. Policy brief no. PB-1. Baku: Sextant Institute. Available at: https://s.example/p/a/.",
      ])
  }

  @Test func `the institute stands where nobody is on the byline, and is not named twice`() {
    #expect(
      cited(work([], type: .report, url: false)) == [
        "Sextant Institute. (2026). *Counting the Days*.",
        "Sextant Institute, *Counting the Days* (Sextant Institute, 2026).",
        "Sextant Institute. 2026. *Counting the Days*. Sextant Institute.",
        "*Counting the Days*. Sextant Institute, 11 Feb. 2026.",
        "Sextant Institute (2026) *Counting the Days*. Sextant Institute.",
      ])
  }

  @Test func `a title that ends in a mark of its own gets no full stop`() {
    let all = cited(work([amina], title: "Who Pays?"))
    #expect(all[0].contains("Who Pays? *Sextant"))
    #expect(all[2].contains("“Who Pays?” Sextant"))
  }

  @Test(arguments: Phrases.languages)
  func `MLA begins with the title where the institute is the author`(language: String) {
    let mla = Citing(LanguageTests.phrases(language)).citations(of: work([]))[3].text.text
    #expect(mla.components(separatedBy: "Sextant Institute").count == 2)
    #expect(mla.dropFirst(language == "fr" ? 2 : 1).hasPrefix("Counting the Days"))
  }

  /// A title and its subtitle as the note of Chicago, its list, and APA print them.
  @Test(arguments: [
    ("Ends with a stop.", nil, "“Ends with a stop,” S", "“Ends with a stop.” S", "). Ends with a stop. *S"),
    ("Made in U.S.A.", nil, "“Made in U.S.A.,” S", "“Made in U.S.A.” S", "). Made in U.S.A. *S"),
    ("He said “Go?”", nil, "“He said “Go?”,” S", "“He said “Go?”” S", "). He said “Go?” *S"),
    ("He said \"Go!\"", nil, "&quot;Go!&quot;,” S", "&quot;Go!&quot;” S", "&quot;Go!&quot; *S"),
    ("He said “Go”", nil, "“He said “Go”,” S", "“He said “Go”.” S", "). He said “Go”. *S"),
    ("Days", "A count.", "“Days: A count,” S", "“Days: A count.” S", "). Days: A count. *S"),
    ("Who pays?", "An answer", "“Who pays? An answer,” S", "“Who pays? An answer.” S", "). Who pays? An answer. *S"),
    ("No.", "Why", "“No: Why,” S", "“No: Why.” S", "). No: Why. *S"),
    ("谁付钱？", nil, "“谁付钱？,” S", "“谁付钱？” S", "). 谁付钱？ *S"),
  ])
  func `a title brings no mark that the citation has`(
    title: String, subtitle: String?, note: String, list: String, apa: String
  ) {
    let all = cited(work([amina], title: title, subtitle: subtitle))
    #expect(all[1].contains(note))
    #expect(all[2].contains(list))
    #expect(all[0].contains(apa))
  }

  @Test(arguments: [
    ("fr", "Les jours", "Les jours\u{A0}: Un compte"), ("zh", "天", "《天：Un compte》"),
    ("zh", "谁付钱？", "《谁付钱？Un compte》"), ("ar", "من يدفع؟", "«من يدفع؟ Un compte»"),
  ])
  func `a subtitle follows as the language has it`(language: String, title: String, cited: String) {
    let work = work([amina], title: title, subtitle: "Un compte")
    #expect(Citing(LanguageTests.phrases(language)).citations(of: work)[1].text.text.contains(cited))
  }

  @Test func `a Chinese title that ends in a mark of its own gets no full stop`() {
    let record = work([amina], type: .report, title: "谁付钱？")
    let all = Citing(LanguageTests.phrases("zh")).citations(of: record).map(\.text.text)
    for index in [0, 2, 3, 4] { #expect(all[index].contains("<i>谁付钱？</i>") && !all[index].contains("？</i>。")) }
  }

  @Test func `many names are cut as each style says`() {
    let four = cited(work([amina, tomas, ludwig, nadia]))
    #expect(four[0].hasPrefix("Okafor, A., Lindqvist, T., van Berg, L. A., & Haddad, N. (2026"))
    #expect(four[1].hasPrefix("Amina Okafor et al., “"))
    #expect(four[2].hasPrefix("Okafor, Amina, Tomas Lindqvist, Ludwig Amadeus van Berg, and Nadia Haddad. 2026"))
    #expect(four[3].hasPrefix("Okafor, Amina, et al. “"))
    #expect(four[4].hasPrefix("Okafor, A. et al. (2026)"))
    let many = cited(work(Array(repeating: amina, count: 25)))
    #expect(many[0].contains(", . . . Okafor, A. (2026"))
    #expect(many[2].hasPrefix("Okafor, Amina, Amina Okafor, "))
    #expect(many[2].contains(", et al. 2026."))
    let three = cited(work([amina, tomas, ludwig]))
    #expect(three[1].hasPrefix("Amina Okafor, Tomas Lindqvist, and Ludwig Amadeus van Berg, “"))
    #expect(three[4].hasPrefix("Okafor, A., Lindqvist, T. and van Berg, L. A. (2026)"))
  }

  private func authors(_ names: [String], in language: String) -> [String] {
    let work = work(names.map { PersonName(full: $0) })
    return Citing(LanguageTests.phrases(language)).citations(of: work).map { citation in
      citation.text.text.replacing("۲۰۲۶", with: "2026").components(separatedBy: "2026")[0]
    }
  }

  @Test(arguments: [
    ("en", "Okafor, A., Lindqvist, T., &amp; Haddad, N. ("), ("az", "Okafor, A., Lindqvist, T., &amp; Haddad, N. ("),
    ("ru", "Okafor, A., Lindqvist, T., &amp; Haddad, N. ("), ("zh", "Okafor, A.、Lindqvist, T.和Haddad, N.（"),
    (
      "ar", "<bdi>Okafor, A.</bdi>، <bdi>Lindqvist, T.</bdi>، و<bdi>Haddad, N.</bdi> ("
    ), ("fa", "<bdi>Okafor, A.</bdi>، <bdi>Lindqvist, T.</bdi>، و <bdi>Haddad, N.</bdi> ("),
    ("ur", "<bdi>Okafor, A.</bdi>، <bdi>Lindqvist, T.</bdi>، اور <bdi>Haddad, N.</bdi> ("),
  ])
  func `names are joined as the language does`(language: String, apa: String) {
    #expect(authors(["Amina Okafor", "Tomas Lindqvist", "Nadia Haddad"], in: language)[0] == apa)
  }

  /// Three names as the note of Chicago and its list have them, and two, of which the first is turned round.
  @Test(arguments: [
    ("en", ", and Nadia Haddad", ", and Tomas Lindqvist"), ("az", " və Nadia Haddad", ", və Tomas Lindqvist"),
    ("fr", " et Nadia Haddad", ", et Tomas Lindqvist"), ("ru", " и Nadia Haddad", ", и Tomas Lindqvist"),
    ("ar", " وNadia Haddad", "، و<bdi>Tomas Lindqvist</bdi>"),
    ("zh", "和Nadia Haddad", "和Tomas Lindqvist"),
  ])
  func `the comma before the last name is that of English alone`(language: String, last: String, second: String) {
    let three = authors(["Amina Okafor", "Tomas Lindqvist", "Nadia Haddad"], in: language)
    for index in [1, 2] {
      let text = three[index].replacing("</bdi>", with: "").replacing("<bdi>", with: "")
      #expect(text.contains("Lindqvist\(last)"))
    }
    let two = authors(["Amina Okafor", "Tomas Lindqvist"], in: language)
    for index in [2, 3] { #expect(two[index].contains(second)) }
  }

  @Test func `names of the page's own script have its commas within them, too`() {
    let arabic = authors(["أمارا أوكافور", "نادية حداد"], in: "ar")
    #expect(arabic[0] == "أوكافور، أمارا، وحداد، نادية. (")
    #expect(arabic[1].hasPrefix("أمارا أوكافور ونادية حداد، «"))
    #expect(arabic[2] == "أوكافور، أمارا، ونادية حداد. ")
    #expect(arabic[4] == "أوكافور، أمارا وحداد، نادية (")
    #expect(authors(["رضا کریمی", "لیلا احمدی"], in: "fa")[0] == "کریمی، رضا، و احمدی، لیلا. (")
    let four = authors(["أمارا أوكافور", "نادية حداد", "سامي خوري", "ليلى نصر"], in: "ar")
    #expect(four[3].hasPrefix("أوكافور، أمارا، وآخرون. «"))
    #expect(authors(["أمارا أوكافور", "Ida Berg"], in: "ar")[1].hasPrefix("أمارا أوكافور و<bdi>Ida Berg</bdi>، «"))
  }

  @Test func `a name that runs against the page is kept together there`() {
    #expect(authors(["أمارا أوكافور", "Ida Berg"], in: "en")[0] == "<bdi>أوكافور, أمارا</bdi>, &amp; Berg, I. (")
    #expect(authors(["דוד כהן"], in: "az")[1].hasPrefix("<bdi>דוד כהן</bdi>, “"))
  }

  @Test(arguments: ["ar", "fa", "ur"]) func `an address is kept together, and nothing that belongs to the text`(
    language: String
  ) {
    for citation in Citing(LanguageTests.phrases(language)).citations(of: work([amina])) {
      #expect(citation.text.text.contains("<bdi>https://s.example/p/a/</bdi>"))
    }
  }

  @Test(arguments: [
    ("en", "Chicago, note", "Harvard"), ("ru", "Чикаго, сноска", "Гарвард"), ("ar", "شيكاغو، حاشية", "هارفارد"),
    ("zh", "芝加哥格式（注释）", "哈佛格式"),
  ])
  func `styles are called as the language calls them`(language: String, note: String, harvard: String) {
    let styles = Citing(LanguageTests.phrases(language)).citations(of: work([amina])).map(\.style)
    #expect(styles[1] == note && styles[4] == harvard)
    #expect(styles[0] == "APA" && styles[3] == "MLA")
  }

  @Test func `a Persian month has its ezafe before a year alone`() {
    let all = Citing(LanguageTests.phrases("fa")).citations(of: work([amina])).map(\.text.text)
    #expect(all[0].contains("، ۱۱ فوریه)"))
    #expect(all[4].contains("۱۱ فوریه."))
    for index in [1, 2, 3] { #expect(all[index].contains("۱۱ فوریهٔ ۲۰۲۶")) }
  }

  @Test(arguments: ["az", "de", "es", "fr", "it", "pl", "pt", "tr"])
  func `a citation writes the day as the language writes dates`(language: String) {
    let phrases = LanguageTests.phrases(language)
    let date = phrases.date(CivilDate(year: 2026, month: 2, day: 11)!)
    let day = date.replacing(" de 2026", with: "").replacing(" 2026", with: "")
    let all = Citing(phrases).citations(of: work([amina])).map(\.text.text)
    #expect(all[0].contains("(2026, \(day))"))
    for index in [1, 2] { #expect(all[index].contains(", \(date)")) }
    #expect(all[4].contains(", \(day)."))
  }

  @Test func `the first of a month is French in citations, too`() {
    let all = Citing(LanguageTests.phrases("fr")).citations(of: work([amina], day: 1)).map(\.text.text)
    #expect(all[0].contains("(2026, 1er février)"))
    for index in [1, 2, 4] { #expect(all[index].contains(" 1er février")) }
    #expect(all[3].contains(" 1er févr. 2026"))
  }

  /// How a name alone begins in APA, Chicago's note and MLA.
  @Test(arguments: [
    ("Jean-Paul Marie Sartre", "Sartre, J.-P. M. (", "Jean-Paul Marie Sartre, “", "Sartre, Jean-Paul Marie. “"),
    ("Cees 't Hart", "&#39;t Hart, C. (", "Cees &#39;t Hart, “", "&#39;t Hart, Cees. “"),
    ("Lin Li", "Li, L. (", "Lin Li, “", "Li, Lin. “"), ("Ali Ali", "Ali, A. (", "Ali Ali, “", "Ali, Ali. “"),
    ("J.R.R. Tolkien", "Tolkien, J. R. R. (", "J.R.R. Tolkien, “", "Tolkien, J.R.R. “"),
    ("Du Bois, W.E.B", "Du Bois, W. E. B. (", "W.E.B Du Bois, “", "Du Bois, W.E.B. “"),
    ("J.-P.M. Sartre", "Sartre, J.-P. M. (", "J.-P.M. Sartre, “", "Sartre, J.-P.M. “"),
    (
      "Anar Məmmədov Rauf oğlu", "Məmmədov, A. R. (", "Anar Məmmədov Rauf oğlu, “", "Məmmədov, Anar Rauf oğlu. “"
    ),
    ("Hammurabi", "Hammurabi. (", "Hammurabi, “", "Hammurabi. “"),
    ("Martin Luther King, Jr.", "King, M. L., Jr. (", "Martin Luther King, Jr., “", "King, Martin Luther, Jr. “"),
    ("Ministry of Finance", "Ministry of Finance. (", "Ministry of Finance, “", "Ministry of Finance. “"),
    ("Расул Гамзатов", "Гамзатов, Р. (", "Расул Гамзатов, “", "Гамзатов, Расул. “"),
    ("王 小明", "王 小明. (", "王 小明, “", "王 小明. “"),
    ("أمارا أوكافور", "أوكافور, أمارا. (", "أمارا أوكافور, “", "أوكافور, أمارا. “"),
    ("Thurston Howell IV", "Howell, T., IV. (", "Thurston Howell IV, “", "Howell, Thurston, IV. “"),
    ("Okafor, Amara", "Okafor, A. (", "Amara Okafor, “", "Okafor, Amara. “"),
  ])
  func `names of all sorts`(name: String, apa: String, note: String, mla: String) {
    let all = cited(work([PersonName(full: name)]))
    #expect(all[0].hasPrefix(apa))
    #expect(all[1].hasPrefix(note))
    #expect(all[3].hasPrefix(mla))
  }

  @Test func `nothing in a field becomes markup or a hole`() {
    let hostile = #"<i>x</i> {title} [a] *b* "q""#
    for citation in Citing(.english).citations(of: work([amina], title: hostile)) {
      #expect(citation.text.text.contains("&lt;i&gt;x&lt;/i&gt; {title} [a] *b* &quot;q&quot;"))
    }
  }
}

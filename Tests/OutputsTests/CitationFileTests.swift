import Foundation
import Outputs
import Site
import Testing

/// The files for reference managers, read again by readers that share nothing with their writers.
@Suite struct CitationFileTests {
  /// Text that ends whatever it stands in, if it is let.
  private static let hostile =
    #""><script> </script> ]]> } {{ \ & % $ # _ ~ ^ "# + "TY  - BOOK \u{202E}\u{200F} 'x'"

  private static let site: PublishedSite = {
    var site = PublishedSite()
    site.settings = """
      title: Test Institute
      url: https://test.example/
      organisation: {name: Test Institute, place: Baku}

      """
    site.texts["authors/ana.md"] = "---\nname: Ana Lee\norcid: 0000-0002-1825-0097\n---\n"
    site.texts["articles/a.pdf"] = "%PDF"
    site.article(
      "steel", title: hostile, date: "2025-03-04", type: "policy-brief",
      authors:
        "[ana, {name: Ludwig van Beethoven}, {name: {literal: World Bank}}, {name: Plato}, {name: 王 小明}, {name: 'King, Jr.'}]",
      """
      number: PB-1
      subtitle: A subtitle
      abstract: What it says, in short.
      keywords: [steel, 'a } b']
      doi: 10.1234/x_1
      isbn: 978-0-306-40615-7
      pdf: a.pdf
      publish: 2025-04-01
      """)
    site.article("view", date: "2025-05-01")
    site.article("nobody", date: "2025-06-01", type: "data", authors: "[]")
    return site
  }()

  private static let files = Result { try site.published() }

  private func text(_ path: String) throws -> String {
    String(decoding: try #require(try Self.files.get()[path], "no \(path)"), as: UTF8.self)
  }

  @Test func `RIS begins and ends once, and says what the piece says`() throws {
    let records = try RISReader(text("policy-brief/steel/cite.ris")).records
    #expect(records.count == 1)
    let record = try #require(records.first)
    #expect(record["TY"] == ["RPRT"])
    #expect(record["TI"] == [Self.hostile + ": A subtitle"])
    #expect(
      record["AU"] == ["Lee, Ana", "van Beethoven, Ludwig", "World Bank", "Plato", "王, 小明", "King, Jr."])
    #expect(record["DA"] == ["2025/03/04/"])
    #expect(record["SN"] == ["PB-1"])
    #expect(record["DO"] == ["10.1234/x_1"])
    #expect(record["UR"] == ["https://test.example/policy-brief/steel/"])
    #expect(record["L1"] == ["https://test.example/policy-brief/steel/a.pdf"])
    #expect(record["CY"] == ["Baku"])
    #expect(record["KW"] == ["steel", "a } b"])
  }

  @Test func `BibTeX is balanced, and says what the piece says`() throws {
    let entries = try BibTeXReader(text("policy-brief/steel/cite.bib")).entries
    #expect(entries.count == 1)
    let entry = try #require(entries.first)
    #expect(entry.type == "techreport" && entry.key == "policy-brief/steel")
    #expect(entry.fields["title"] == Self.hostile + ": A subtitle")
    #expect(
      entry.raw["author"]
        == "Lee, Ana and van Beethoven, Ludwig and {World Bank} and {Plato} and 王, 小明 and {King, Jr.}")
    #expect(entry.fields["institution"] == "Test Institute")
    #expect(entry.fields["type"] == "Policy brief")
    #expect(entry.fields["number"] == "PB-1")
    #expect(entry.fields["year"] == "2025" && entry.fields["month"] == "mar")
    #expect(entry.fields["url"] == "https://test.example/policy-brief/steel/")
    #expect(entry.fields["keywords"] == "steel, a } b")
  }

  @Test(arguments: [
    ("José Ortega y Gasset", "{Ortega y Gasset}, José"),
    ("{given: Ana, family: Pérez de la Cruz}", "{Pérez de la Cruz}, Ana"),
    ("{given: João, particle: da, family: Silva e Souza}", "da {Silva e Souza}, João"), ("bell hooks", "hooks, bell"),
    ("{given: Gabriel, family: García Márquez}", "García Márquez, Gabriel"),
    ("{given: Luis, family: Gasset y Paz, suffix: Jr.}", "{Gasset y Paz}, Jr., Luis"),
  ])
  func `BibTeX finds the family name where it is`(name: String, author: String) throws {
    var site = PublishedSite()
    site.article("a", authors: "[{name: \(name)}]")
    let text = String(decoding: try #require(try site.published()["commentary/a/cite.bib"]), as: UTF8.self)
    #expect(BibTeXReader(text).entries.first?.raw["author"] == author)
  }

  @Test(arguments: [
    ("10.1007/978-3-319-02937-5_6", "10.1007/978-3-319-02937-5_6"),
    (
      "10.1002/(SICI)1097-0258(1998)17:8<873::AID-SIM779>3.0.CO;2-I#%&~",
      "10.1002/(SICI)1097-0258(1998)17:8<873::AID-SIM779>3.0.CO;2-I#%&~"
    ),
    (#"10.1234/}\n@book{x\"#, "10.1234/%7D%5Cn@book%7Bx%5C"),
  ])
  func `BibTeX has a DOI verbatim`(doi: String, raw: String) throws {
    var site = PublishedSite()
    site.article("a", "doi: '\(doi)'")
    let text = String(decoding: try #require(try site.published()["commentary/a/cite.bib"]), as: UTF8.self)
    #expect(BibTeXReader(text).entries.map { $0.raw["doi"] } == [raw])
  }

  @Test func `CSL-JSON says what the piece says, in the schema's own names`() throws {
    let items = try csl("policy-brief/steel/cite.json")
    #expect(items.count == 1)
    let item = try #require(items.first)
    #expect(item["type"] as? String == "report")
    #expect(item["title"] as? String == Self.hostile + ": A subtitle")
    let authors: NSArray = [
      ["family": "Lee", "given": "Ana"],
      ["family": "Beethoven", "given": "Ludwig", "non-dropping-particle": "van"], ["literal": "World Bank"],
      ["family": "Plato"], ["family": "王", "given": "小明", "static-ordering": true],
      ["family": "King", "suffix": "Jr."],
    ]
    #expect(item["author"] as? NSArray == authors)
    #expect((item["issued"] as? [String: [[Int]]])?["date-parts"] == [[2025, 3, 4]])
    #expect((item["available-date"] as? [String: [[Int]]])?["date-parts"] == [[2025, 4, 1]])
    #expect(item["DOI"] as? String == "10.1234/x_1")
    let custom: NSDictionary = ["orcid": [["author": 1, "id": "https://orcid.org/0000-0002-1825-0097"]]]
    #expect(item["custom"] as? NSDictionary == custom)
    let names = Set(item.keys)
    #expect(names.isSubset(of: Self.schema), "\(names.subtracting(Self.schema))")
  }

  @Test func `a piece with nobody on the byline is the institute's`() throws {
    #expect(try RISReader(text("data/nobody/cite.ris")).records.first?["AU"] == ["Test Institute"])
    #expect(try csl("data/nobody/cite.json").first?["author"] as? [[String: String]] == [["literal": "Test Institute"]])
  }

  @Test func `all works are in one file a format, the newest first`() throws {
    let keys = ["data/nobody", "commentary/view", "policy-brief/steel"]
    #expect(try csl("works.json").map { $0["id"] as? String } == keys)
    #expect(try BibTeXReader(text("works.bib")).entries.map(\.key) == keys)
    #expect(try RISReader(text("works.ris")).records.map { $0["ID"] } == keys.map { [$0] })
    #expect(try text("archive/index.html").contains("href=\"/works.bib\""))
  }

  @Test func `page and head lead to the files beside the page`() throws {
    let html = try text("policy-brief/steel/index.html")
    for format in RecordFormat.allCases {
      let link = "href=\"/policy-brief/steel/\(format.fileName)\" type=\"\(format.mediaType)\""
      #expect(html.contains("<link rel=\"describedby\" \(link)>"))
      #expect(html.contains("<a \(link) download>"))
    }
  }

  @Test func `line breaks and control characters of a record end nothing`() {
    let publisher = WorkRecord.Publisher(name: "P", place: "a\r\nER  - \r\nTY  - BOOK")
    let day = Moment(instant: 0, day: .init(daysSinceEpoch: 0), machine: "1970-01-01")
    let work = WorkRecord(
      article: 0, address: SiteAddress("/a/"), url: nil, language: .init("en")!, type: .report,
      kind: .init(id: "k", title: "K", isScholarly: true), title: "a\u{8}\nER  - \u{2028}TY  - BOOK\u{85}\u{0}",
      published: day, keywords: ["}\n}\n@book{x,"], publisher: publisher)
    let ris = RISReader(String(decoding: RecordFormat.ris.bytes(of: work), as: UTF8.self))
    #expect(ris.records.count == 1)
    #expect(ris.records.first?["TI"] == ["a  ER  -  TY  - BOOK  "])
    let bibtex = BibTeXReader(String(decoding: RecordFormat.bibtex.bytes(of: work), as: UTF8.self))
    #expect(bibtex.entries.count == 1)
    #expect(bibtex.entries.first?.fields["keywords"] == "} } @book{x,")
  }

  @Test(arguments: ["cite.bib", "CITE.ris"])
  func `nothing else can have the address of a citation`(name: String) throws {
    var site = PublishedSite()
    site.article("steel")
    site.article("other", "aliases: [/commentary/steel/\(name)]")
    #expect(try site.built().report.sorted.map(\.code) == [.reservedAddress])
    var beside = PublishedSite()
    beside.texts["articles/steel/\(name)"] = "mine"
    beside.article("steel/index", body: "[mine](\(name))")
    #expect(try beside.built().report.sorted.map(\.code) == [.addressTaken])
  }

  private func csl(_ path: String) throws -> [[String: Any]] {
    try #require(try JSONSerialization.jsonObject(with: Data(text(path).utf8)) as? [[String: Any]])
  }

  /// The names that CSL 1.0.2's schema of input data knows, of those that a publication may have.
  private static let schema: Set<String> = [
    "id", "type", "title", "author", "editor", "translator", "issued", "available-date", "publisher",
    "publisher-place", "container-title", "collection-title", "collection-number", "genre", "number", "DOI", "ISBN",
    "ISSN", "URL", "language", "abstract", "keyword", "custom",
  ]
}

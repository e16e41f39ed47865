import Site
import Testing

/// The record of a piece says what its fields say, with references resolved.
@Suite struct CatalogueTests {
  private static let settings = """
    title: Test Institute
    url: https://test.example/papers/
    time-zone: Asia/Baku
    license: CC-BY-4.0
    organisation: {name: Test Institute, ror: 02mhbdp94, place: Baku}
    kinds:
      letter: {title: Letter}
      memo: {title: Memo, record: true}
      film: {title: Film, cited-as: recording}

    """

  private func record(_ more: String, type: String = "report", date: String = "2025-01-01") throws -> WorkRecord {
    var builder = SiteBuilder()
    builder.settings = Self.settings
    builder.texts["series/notes.md"] = "---\ntitle: Notes\nissn: 2049-3630\n---\n"
    builder.texts["authors/ida.md"] =
      "---\nname: Ida Berg\norcid: 0000-0002-1825-0097\naffiliations:\n  - {name: Old College, to: 2020}\n"
      + "  - {name: Test Institute, from: 2021}\n---\n"
    builder.files = [ContentFile(path: "files/a.pdf", bytes: 9), ContentFile(path: "files/b.png", bytes: 9)]
    builder.article("steel", date: date, type: type, more)
    let (site, _, report) = builder.assembled()
    #expect(!report.hasErrors, "\(report.sorted.map(\.message))")
    return Catalogue(site).record(0)
  }

  @Test func `addresses are whole, and the PDF lies beside the page`() throws {
    let record = try record("pdf: files/a.pdf\ndoi: 10.1234/x\nseries: {id: notes, number: 3}")
    #expect(record.url?.href == "https://test.example/papers/report/steel/")
    #expect(record.pdf?.url?.href == "https://test.example/papers/report/steel/a.pdf")
    #expect(record.permanentURL?.href == "https://doi.org/10.1234/x")
    #expect(record.series?.number == 3)
    #expect(record.issn == "2049-3630")
    #expect(record.publisher.place == "Baku")
    #expect(record.licence?.id == "CC-BY-4.0")
  }

  @Test(arguments: [
    ("10.1234/a?b#c%25d", "https://doi.org/10.1234/a%3Fb%23c%2525d"),
    ("10.1234/ab<c>(2026)1:2.3;4-5&6", "https://doi.org/10.1234/ab%3Cc%3E(2026)1:2.3;4-5&6"),
  ])
  func `all of a DOI is in its address`(doi: String, address: String) throws {
    let record = try record("doi: '\(doi)'")
    #expect(record.doi == doi)
    #expect(record.permanentURL?.href == address)
  }

  /// What few pieces have is kept apart from the rest, so each must be found where nothing else is there.
  @Test func `a field that few pieces have is in the record by itself`() throws {
    let fields: [(field: String, isThere: (WorkRecord) -> Bool)] = [
      ("subtitle: S", { $0.subtitle == "S" && $0.fullTitle == "steel: S" }),
      ("abstract: A", { $0.abstract == "A" }), ("number: PB-1", { $0.number == "PB-1" }),
      ("doi: 10.1234/x", { $0.doi == "10.1234/x" }), ("issn: 2049-3630", { $0.issn == "2049-3630" }),
      ("isbn: 978-3-16-148410-0", { $0.isbn != nil }), ("citation: As said.", { $0.citation == "As said." }),
      ("pdf: files/a.pdf", { $0.pdf?.bytes == 9 }), ("image: {src: files/b.png, alt: B}", { $0.picture?.alt == "B" }),
      ("editors: ida", { $0.editors.count == 1 }), ("translators: ida", { $0.translators.count == 1 }),
      ("series: notes", { $0.series?.title == "Notes" }), ("programme: trade", { $0.programme?.name == "Trade" }),
      ("publish: 2025-02-01", { $0.online != nil }), ("updated: 2025-02-01", { $0.modified != nil }),
      ("updated: 2025-02-01", { $0.laterVersions.count == 1 }),
      ("corrections: [{date: 2025-02-01, note: C.}]", { $0.corrections.count == 1 }),
      ("funding: [{source: F}]", { $0.funding.count == 1 }), ("event: {start: 2025-02-01}", { $0.event != nil }),
    ]
    for (field, isThere) in fields { #expect(isThere(try record(field)), "\(field)") }
  }

  @Test func `creators are in byline order, each with the affiliation of the time`() throws {
    let record = try record("editors: ida", date: "2019-05-01")
    #expect(record.creators.map(\.name.full) == ["Ana Lee"])
    #expect(record.editors.map(\.orcidURL?.href) == ["https://orcid.org/0000-0002-1825-0097"])
  }

  @Test func `an affiliation to the institute has the institute's ROR id`() throws {
    var builder = SiteBuilder()
    builder.settings = Self.settings
    builder.texts["authors/ana.md"] = "---\nname: Ana Lee\naffiliation: Test Institute\n---\n"
    builder.article("steel")
    let (site, _, _) = builder.assembled()
    let affiliation = Catalogue(site).record(0).creators[0].affiliation
    #expect(affiliation?.rorURL?.href == "https://ror.org/02mhbdp94")
  }

  @Test func `the institute as a guest is an organisation`() throws {
    var builder = SiteBuilder()
    builder.settings = Self.settings
    builder.texts["articles/steel.md"] =
      "---\ntitle: Steel\ndate: 2025-01-01\ntype: report\nauthors: [{name: Test Institute}]\n---\n"
    let (site, _, _) = builder.assembled()
    #expect(Catalogue(site).record(0).creators[0].name.isOrganisation)
  }

  @Test func `each day of a material correction or an update makes a version`() throws {
    let record = try record(
      """
      updated: 2025-04-01
      corrections:
        - {date: 2025-03-01, note: A., severity: material}
        - {date: 2025-03-01, note: B., severity: material}
        - {date: 2025-05-01, note: C.}
      """)
    #expect(record.versions.map(\.machine) == ["2025-01-01", "2025-03-01", "2025-04-01"])
    #expect(record.modified?.machine == "2025-04-01")
    #expect(record.corrections.count == 3)
  }

  @Test(arguments: [
    ("2025-01-01", "2025-01-01T00:00:00+04:00"), ("2025-01-01T09:30", "2025-01-01T09:30:00+04:00"),
  ])
  func `a date has its offset where a format wants one`(date: String, stamp: String) throws {
    #expect(try record("", date: date).published.stamp == stamp)
  }

  @Test func `a piece under embargo came online after its date`() throws {
    #expect(try record("publish: 2025-02-01").online?.machine == "2025-02-01")
    #expect(try record("publish: 2024-02-01").online == nil)
  }

  @Test(arguments: [
    ("letter", RecordType.article), ("memo", .report), ("film", .recording), ("commentary", .opinion),
    ("working-paper", .paper), ("data", .dataset),
  ])
  func `a kind is cited as what it is`(kind: String, type: RecordType) throws {
    #expect(try record("", type: kind).type == type)
  }
}

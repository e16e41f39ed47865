import FrontMatter
import HTML
import Site

/// What programs are told of the gallery's pages.
extension Gallery {
  static let origin = "https://sextant.example"

  static func whole(_ path: String) -> Link { Link(outside: origin + path)! }

  static let publisher = WorkRecord.Publisher(
    name: "Sextant Institute", url: whole("/"), ror: "05dxps055", place: "Baku")

  static let citationFiles = [
    RecordFile("BibTeX", Link(path: "/briefs/plain/cite.bib"), type: "application/x-bibtex"),
    RecordFile("RIS", Link(path: "/briefs/plain/cite.ris"), type: "application/x-research-info-systems"),
    RecordFile("CSL-JSON", Link(path: "/briefs/plain/cite.json"), type: "application/vnd.citationstyles.csl+json"),
  ]

  /// The record of the article that the weight budget is measured on.
  static let plainRecord = WorkRecord(
    article: 0, address: SiteAddress("/briefs/plain/"), url: whole("/briefs/plain/"), language: LanguageTag("en")!,
    type: .opinion, kind: WorkRecord.Kind(id: "commentary", title: "Commentary", isScholarly: false),
    title: "Counting the days",
    creators: [
      WorkRecord.Creator(
        name: PersonName(full: "Amina Okafor"), url: whole("/authors/amina-okafor/"), orcid: "0000-0002-1825-0097",
        affiliation: WorkRecord.Affiliation(name: "Sextant Institute", url: whole("/"), ror: "05dxps055"))
    ],
    published: moment(2026, 2, 11), description: standfirst(2),
    topics: [WorkRecord.Subject(name: "Trade", url: whole("/topics/trade/"))], publisher: publisher,
    licence: Licence.known(id: "CC-BY-4.0"),
    licenceURL: Licence.known(id: "CC-BY-4.0").flatMap { Link(outside: $0.url) })

  static func moment(_ year: Int, _ month: Int, _ day: Int) -> Moment {
    let date = self.day(year, month, day)
    return Moment(instant: date.day.daysSinceEpoch * 86_400, day: date.day, machine: date.machine)
  }
}

import FrontMatter
import HTML
import Site

/// A record with markup, quotes, control characters and ends of everything in every field.
extension Hostile {
  static let recordText =
    #""><script>alert(1)</script> </script> ]]> }{ \\ "# + text
    + "\u{8}\u{2028}\u{2029}\u{202E}\nTY  - RPRT\nER  - \n<!--"
  static let whole = Link(outside: #"https://a.example/"onclick="x"><b>"#)!
  static let recordPicture = RecordPicture(
    url: whole, size: PictureSides(width: 3, height: 2), alt: recordText, isRaster: true)

  static let creator = WorkRecord.Creator(
    name: PersonName(organisation: recordText), url: whole, orcid: recordText, role: recordText,
    affiliation: WorkRecord.Affiliation(name: recordText, url: whole, ror: recordText), fediverse: recordText)

  static let publisher = WorkRecord.Publisher(
    name: recordText, url: whole, ror: recordText, place: recordText, logo: recordPicture)

  static let moment = Moment(instant: 0, day: date.day, machine: recordText)
  static let subject = WorkRecord.Subject(name: recordText, url: whole)

  static let record = WorkRecord(
    article: 0, address: SiteAddress("/a/"), url: whole, language: LanguageTag("en")!, type: .report,
    kind: WorkRecord.Kind(id: recordText, title: recordText, isScholarly: true), title: recordText,
    subtitle: recordText, creators: [creator, WorkRecord.Creator(name: PersonName(full: recordText))],
    editors: [creator], translators: [creator], published: moment, online: moment, modified: moment,
    laterVersions: [moment],
    corrections: [WorkRecord.Correction(date: moment, note: recordText, isMaterial: true)],
    description: recordText, abstract: recordText, keywords: [recordText], topics: [subject], regions: [subject],
    programme: subject, publisher: publisher,
    series: WorkRecord.SeriesEntry(title: recordText, number: 1, issn: recordText, url: whole), doi: recordText,
    isbn: recordText, issn: recordText, number: recordText,
    pdf: WorkRecord.PrintedForm(address: SiteAddress("/a/b.pdf"), url: whole, bytes: 1), picture: recordPicture,
    licence: Licence(id: recordText, name: recordText, url: recordText), licenceURL: whole,
    funding: [WorkRecord.Funding(source: recordText, award: recordText, url: whole)],
    event: WorkRecord.Event(start: moment, end: moment, place: recordText, url: whole),
    translations: [WorkRecord.Translation(language: recordText, title: recordText, url: whole)])
}

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

  static let creator: WorkRecord.Creator = {
    var creator = WorkRecord.Creator(name: PersonName(organisation: recordText))
    creator.url = whole
    creator.orcid = recordText
    creator.role = recordText
    creator.affiliation = WorkRecord.Affiliation(name: recordText, url: whole, ror: recordText)
    creator.fediverse = recordText
    return creator
  }()

  static let publisher: WorkRecord.Publisher = {
    var publisher = WorkRecord.Publisher(name: recordText)
    publisher.url = whole
    publisher.ror = recordText
    publisher.place = recordText
    publisher.logo = recordPicture
    return publisher
  }()

  static let moment = Moment(instant: 0, day: date.day, machine: recordText)
  static let subject = WorkRecord.Subject(name: recordText, url: whole)

  static let record: WorkRecord = {
    var record = WorkRecord(
      article: 0, address: SiteAddress("/a/"), url: whole, language: LanguageTag("en")!, type: .report,
      kind: WorkRecord.Kind(id: recordText, title: recordText, isScholarly: true), title: recordText,
      published: moment, publisher: publisher)
    record.subtitle = recordText
    record.creators = [creator, WorkRecord.Creator(name: PersonName(full: recordText))]
    record.editors = [creator]
    record.translators = [creator]
    record.online = moment
    record.modified = moment
    record.versions = [WorkRecord.Version(number: 1, date: moment), WorkRecord.Version(number: 2, date: moment)]
    record.corrections = [WorkRecord.Correction(date: moment, note: recordText, isMaterial: true)]
    record.description = recordText
    record.abstract = recordText
    record.keywords = [recordText]
    record.topics = [subject]
    record.regions = [subject]
    record.programme = subject
    record.series = WorkRecord.SeriesEntry(title: recordText, number: 1, issn: recordText, url: whole)
    record.doi = recordText
    record.isbn = recordText
    record.issn = recordText
    record.number = recordText
    record.pdf = WorkRecord.PrintedForm(address: SiteAddress("/a/b.pdf"), url: whole, bytes: 1)
    record.picture = recordPicture
    record.licenceURL = whole
    record.licence = Licence(id: recordText, name: recordText, url: recordText)
    record.funding = [WorkRecord.Funding(source: recordText, award: recordText, url: whole)]
    record.event = WorkRecord.Event(start: moment, end: moment, place: recordText, url: whole)
    record.translations = [WorkRecord.Translation(language: recordText, title: recordText, url: whole)]
    return record
  }()
}

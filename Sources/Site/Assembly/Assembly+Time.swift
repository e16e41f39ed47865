import Diagnostics
import FrontMatter

extension Content {
  /// Whether a piece is public at an instant, and if not, why.
  func status(of fields: Shared<ArticleFields>, published: Moment, at now: Int) -> UnpublishedStatus? {
    if fields.value.isDraft { return .draft }
    let zone = settings.timeZone
    let opens = max(published, fields.value.publish.map { zone.moment($0.value) } ?? published)
    if opens.instant > now { return .embargoed(until: opens.pageDate) }
    if let end = fields.value.expires.map({ zone.moment($0.value) }), end.instant <= now {
      return .expired(since: end.pageDate)
    }
    return nil
  }

  /// Whether a piece of this status is brought in for a look.
  func isShown(_ status: UnpublishedStatus?) -> Bool {
    switch status {
    case nil: true
    case .draft: showsDrafts
    case .embargoed: showsFuture
    case .expired: false
    }
  }

  /// Why a piece or a page is kept out, as a clause; nil where it is not.
  func reasonToKeepOut(_ document: Document) -> String? {
    var status: UnpublishedStatus?
    switch document.fields {
    case .article(let fields):
      status = self.status(of: fields, published: settings.timeZone.moment(fields.value.date.value), at: now)
    case .page(let fields): status = fields.isDraft ? .draft : nil
    case .author, .strand: break
    }
    return isShown(status) ? nil : status?.reason
  }
}

extension UnpublishedStatus {
  /// As a clause: `it is a draft`.
  fileprivate var reason: String {
    switch self {
    case .draft: "it is a draft"
    case .embargoed(let until): "it comes out on \(until.machine)"
    case .expired(let since): "it expired on \(since.machine)"
    }
  }
}

extension Assembly {
  /// - Parameter addresses: Those that the piece would have.
  mutating func keepOut(_ member: LanguageSorting.Member, _ status: UnpublishedStatus, addresses: [SiteAddress]) {
    switch status {
    case .draft: kept.drafts += 1
    case .embargoed:
      kept.embargoed += 1
      kept.embargoedPaths.insert(member.document.path)
    case .expired: kept.expired += 1
    }
    targets.keepOut(member.document.path, status.reason, document: member.number, addresses: addresses)
  }

  /// Remembers when a piece comes out or expires, if that is yet to come.
  mutating func noteSchedule(of fields: Shared<ArticleFields>, published: Moment) {
    guard !fields.value.isDraft else { return }
    let zone = settings.timeZone
    let opens = max(published, fields.value.publish.map { zone.moment($0.value) } ?? published)
    for moment in [opens] + (fields.value.expires.map { [zone.moment($0.value)] } ?? [])
    where moment.instant > content.now {
      kept.nextChange = kept.nextChange.map { min($0, moment) } ?? moment
    }
  }

  /// Whether one date is before another; a day is not before a time on that day.
  private func isBefore(_ a: WrittenDate, _ b: WrittenDate) -> Bool {
    let (first, second) = (settings.timeZone.moment(a), settings.timeZone.moment(b))
    return a.time == nil || b.time == nil ? first.day < second.day : first < second
  }

  /// Dates that contradict each other.
  mutating func checkDates(_ fields: Shared<ArticleFields>, _ published: Moment) {
    let zone = settings.timeZone
    if let updated = fields.value.updated, isBefore(updated.value, fields.value.date.value) {
      report.warning(
        .contradictoryDates, "'updated' is before 'date'", at: updated.span,
        help: "the piece is dated \(shown(fields.value.date.value))")
    }
    if let expires = fields.value.expires {
      let opens = max(published, fields.value.publish.map { zone.moment($0.value) } ?? published)
      if zone.moment(expires.value) <= opens {
        report.error(
          .contradictoryDates, "'expires' is not after the piece comes out", at: expires.span,
          help:
            "it comes out on \(shown((opens == published ? fields.value.date : fields.value.publish ?? fields.value.date).value))"
        )
      }
    }
    for correction in fields.value.corrections where zone.moment(correction.date.value).day < published.day {
      report.warning(
        .contradictoryDates, "this correction is dated before the piece", at: correction.date.span,
        help: "the piece is dated \(published.day)")
    }
    if let event = fields.value.event, let end = event.end, isBefore(end.value, event.start.value) {
      report.error(
        .contradictoryDates, "'end' is before 'start'", at: end.span,
        help: "it starts on \(shown(event.start.value))")
    } else if let event = fields.value.event, let end = event.end, end.value.time != nil,
      zone.moment(end.value) == zone.moment(event.start.value)
    {
      report.error(
        .contradictoryDates, "the event ends when it starts", at: end.span,
        help: "write when it ends, or delete 'end'")
    }
  }
}

/// A date as an author would write it: `2026-03-14`, or `2026-03-14 18:00`.
private func shown(_ written: WrittenDate) -> String {
  guard let time = written.time else { return "\(written.date)" }
  return "\(written.date) \(twoDigits(time.hour)):\(twoDigits(time.minute))"
}

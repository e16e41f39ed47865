public import Diagnostics
import Site

/// When the site will next be another without anybody editing it: a piece comes out, or expires.
///
/// Reads the fields of all pieces, and no text.
public func nextChange(_ request: BuildRequest) -> NextChange {
  do {
    return try undisturbed(request) {
      var report = Report()
      let content = try ContentReader(request).read(&report)
      let publication = assemble(content.content, report: &report)
      let zone = publication.settings.timeZone
      let next = publication.sites.compactMap(\.kept.nextChange).min()
      return NextChange(moment: next.map { zone.moment(at: $0.instant).machine }, report: report)
    }
  } catch {
    return NextChange(report: Report(), failure: "\(error)")
  }
}

/// What ``nextChange(_:)`` found.
public struct NextChange: Sendable {
  /// In the site's time zone, by RFC 3339 with its offset; nil where nothing is scheduled.
  public var moment: String?
  public var report: Report
  /// What the disk did to us.
  public var failure: String?
}

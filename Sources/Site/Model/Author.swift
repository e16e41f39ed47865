public import Diagnostics
public import FrontMatter

/// A person who writes for the institute, with a page of their own.
///
/// A class for the reason that ``Article`` is one: each byline asks for its author.
public final class Author: Sendable {
  /// The file name without its ending: what bylines say.
  public let id: String
  public let source: SourceSpan
  public let path: String
  public let fields: AuthorFields
  public let address: SiteAddress
  public let photo: PictureFile?
  /// The first sentence of the biography.
  public let line: String?
  public let social: [SocialLink]
  /// The language of what is said here, where nobody translated it into the site's.
  public let borrowedFrom: LanguageTag?
  /// Whether it depends on the day where they work.
  let hasDatedAffiliations: Bool

  init(
    id: String, source: SourceSpan, path: String, fields: AuthorFields, address: SiteAddress, photo: PictureFile?,
    line: String?, social: [SocialLink], borrowedFrom: LanguageTag?
  ) {
    self.id = id
    self.source = source
    self.path = path
    self.fields = fields
    self.address = address
    self.photo = photo
    self.line = line
    self.social = social
    self.borrowedFrom = borrowedFrom
    hasDatedAffiliations = fields.affiliations.contains { $0.from != nil || $0.to != nil }
  }

  public var name: String { fields.name.full }

  /// Where their contact card is; nil for those who give no mail address.
  public var card: SiteAddress? {
    fields.email == nil ? nil : SiteAddress(address.path + "\(id).vcf")
  }

  /// Where they work at a time: the affiliation without an end, or the one whose years hold the date.
  public func affiliation(at day: CivilDate) -> AffiliationFields? {
    placeOfAffiliation(at: day).map { fields.affiliations[$0] }
  }

  /// The same as a place in the list of affiliations.
  func placeOfAffiliation(at day: CivilDate) -> Int? {
    // Most have one place that has no years, and the month need not be written for it.
    if !hasDatedAffiliations { return fields.affiliations.indices.first }
    let stamp = isoMonth(day)
    let then = fields.affiliations.firstIndex { affiliation in
      guard affiliation.from != nil || affiliation.to != nil else { return false }
      let from = affiliation.from ?? ""
      return stamp.prefix(from.count) >= from && affiliation.to.map { stamp.prefix($0.count) <= $0 } ?? true
    }
    return then ?? fields.affiliations.firstIndex { $0.from == nil && $0.to == nil }
  }

  /// Where they work now: the first affiliation that has no end.
  public var currentAffiliation: AffiliationFields? { fields.affiliations.first { $0.to == nil } }
}

private func isoMonth(_ day: CivilDate) -> String {
  let month = day.month < 10 ? "0\(day.month)" : "\(day.month)"
  return "\(day.year)-\(month)"
}

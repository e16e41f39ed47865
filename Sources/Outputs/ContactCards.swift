import HTML
import Site

extension Output {
  /// A vCard 4.0 for each author who gives a mail address (RFC 6350; ORCID and profiles as RFC 9554 §3.5 has them).
  static let contactCards = Output(
    claims: { site, _ in
      site.authors.enumerated().compactMap { index, author in
        author.card.map { Claim($0, "the author's contact card", .author(index)) }
      }
    },
    make: { subject, sources in
      guard case .author(let index) = subject else { return [] }
      return contactCard(of: index, sources)
    })

  private static func contactCard(of index: Int, _ sources: Sources) -> [UInt8] {
    let author = sources.site.authors[index]
    let person = sources.catalogue.authors[index]
    let name = author.fields.name
    var card = ContentLines()
    card.line("BEGIN", "VCARD")
    card.line("VERSION", "4.0")
    card.line("KIND", name.isOrganisation ? "org" : "individual")
    card.text("FN", name.full)
    card.parts("N", [name.isOrganisation ? nil : name.familyName, name.given, nil, nil, name.suffix])
    card.line("EMAIL", author.fields.email)
    card.text("TITLE", author.fields.role)
    card.text("ORG", person.affiliation?.name)
    card.line("URL", person.url?.href)
    if let photo = author.photo { card.line("PHOTO", sources.site.absolute(photo.address)?.href) }
    card.line("SOCIALPROFILE", person.orcidURL?.href)
    for profile in author.social { card.line("SOCIALPROFILE", profile.link.href) }
    card.text("NOTE", author.line)
    card.line("UID", person.url?.href)
    card.line("END", "VCARD")
    return card.bytes
  }
}

import HTML
import Site

extension Output {
  /// `/.well-known/security.txt` (RFC 9116), where the site says whom to tell of a weakness.
  static let security = Output(
    claims: { site, _ in
      !site.isMain || site.settings.security == nil || site.isOwn(".well-known/security.txt")
        ? [] : [Claim(address, "the contact for security")]
    },
    make: { _, sources in
      let site = sources.site
      guard let fields = site.settings.security else { return [] }
      // §2.5.3: a contact is an address with its scheme.
      let contact = Link(outside: fields.contact) ?? Link(outside: "mailto:" + fields.contact)
      var lines: [String] = []
      if let contact { lines.append("Contact: \(contact.href)") }
      // §2.5.5: a date with time and offset.
      lines.append("Expires: \(site.settings.timeZone.moment(fields.expires.value).stamp)")
      let languages = [site.settings.language] + site.settings.languages.filter { $0 != site.settings.language }
      lines.append("Preferred-Languages: \(languages.map(\.description).joined(separator: ", "))")
      if let own = site.absolute(address) { lines.append("Canonical: \(own.href)") }
      return Array((lines.joined(separator: "\n") + "\n").utf8)
    })

  private static let address = SiteAddress("/.well-known/security.txt")
}

import HTML
import Site

extension Output {
  /// `humans.txt` (https://humanstxt.org): who is behind the site.
  static let humans = Output(
    claims: { site, _ in
      !site.isMain || site.isOwn("humans.txt") ? [] : [Claim(SiteAddress("/humans.txt"), "the file for people")]
    },
    make: { _, sources in
      let site = sources.site
      let publisher = sources.catalogue.publisher
      let organisation = site.settings.organisation
      var out = "/* INSTITUTE */\n"
      out += field("Name", publisher.name)
      out += field("Site", publisher.url?.href)
      out += field("Contact", organisation?.email)
      out += field("Location", organisation?.address.map { site.text($0) })
      let people = site.authors.filter { [.staff, .fellow].contains($0.fields.status) }
      if !people.isEmpty { out += "\n/* TEAM */\n" }
      out += people.map { author in
        field("Name", author.name) + field("Role", author.fields.role)
          + field("Site", site.absolute(author.address)?.href)
      }
      .joined(separator: "\n")
      out += "\n/* SITE */\n"
      out += field("Language", site.language.description)
      out += field("Last update", ChangeDates(site).page(.home).map { $0.day.description.replacing("-", with: "/") })
      out += field("Software", "Byline")
      return Array(out.utf8)
    })

  /// One line of the file, whatever is in the value.
  private static func field(_ name: String, _ value: String?) -> String {
    // Breaks of lines are control characters, or not of ASCII.
    if let value, value.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return "\(name): \(value)\n" }
    return value.map { "\(name): \($0.split(whereSeparator: \.isNewline).joined(separator: ", "))\n" } ?? ""
  }
}

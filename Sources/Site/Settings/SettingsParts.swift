import Diagnostics
import FrontMatter

extension OrganisationFields {
  init(_ fields: inout FieldReader) {
    var texts: [WrittenText] = []
    name = fields.localised(
      "name", "The institute's name, where it is not the site's.", below: "organisation.", &texts)
    url = fields.optional("url", .outsideAddress, "The institute's own site, where this is not it.")?.value
    ror = fields.optional("ror", .ror, "The institute's ROR id.")?.value
    let logo = fields.object("logo", "The logo, one for light and one for dark pages.") { fields in
      let light = fields.required("light", .filePath, "A file under `files/`.")
      let dark = fields.optional("dark", .filePath, "The same for dark pages.")
      let alt = fields.optional("alt", .localised, "What it says; by default the site's name.")
      return (light, dark, alt)
    }
    logoLight = logo?.value.0
    logoDark = logo?.value.1
    logoAlt = logo?.value.2?.value
    founded = fields.optional("founded", .line, "The year it was founded.")?.value
    address = fields.localised("address", "The postal address.", below: "organisation.", &texts)
    place = fields.localised("place", "The city, where citations name one.", below: "organisation.", &texts)
    email = fields.optional("email", .email, "The general mail address.")?.value
    self.texts = texts
  }
}

extension MenuFields {
  init?(_ fields: inout FieldReader) {
    var texts: [WrittenText] = []
    let title = fields.requiredLocalised("title", "What the entry says.", below: "menu.", &texts)
    let url = fields.required("url", .line, "Where it leads: a path on the site (`/topics/`) or an address.")
    guard let title, let url else { return nil }
    self.title = title
    self.texts = texts
    target = url
  }
}

extension ThemeFields {
  init(_ fields: inout FieldReader) {
    accent = fields.optional("accent", .screenColour, "Links, buttons and the icon.")
    ink = fields.optional("ink", .screenColour, "Text.")
    paper = fields.optional("paper", .screenColour, "Background.")
    serif = fields.optional("serif", .fontFamily, "The reading face: a list of font families.")?.value
    sans = fields.optional("sans", .fontFamily, "The face of the furniture: a list of font families.")?.value
    radius = fields.optional("radius", .count, "How round corners are, in pixels.")?.value
    fonts = fields.objects("fonts", "Fonts that the site serves itself.") { FontFields(&$0) }.map(\.value)
  }
}

extension FontFields {
  init?(_ fields: inout FieldReader) {
    let family = fields.required("family", .fontFamily, "The family's name, as `serif` or `sans` use it.")
    let src = fields.required("src", .filePath, "A .woff2 file under `files/`.")
    weight = fields.optional("weight", .fontWeight, "`400`, or `300 700` for a variable font.")?.value
    style = fields.optional("style", .choice(["normal", "italic"]), "`normal` or `italic`.")?.value
    guard let family, let src else { return nil }
    self.family = family.value
    self.src = src
  }
}

extension SubmissionFields {
  init(_ fields: inout FieldReader) {
    email = fields.optional("email", .email, "Where pieces are sent.")?.value
    form = fields.optional("form", .outsideAddress, "Where the form posts to.")?.value
    text = fields.optional("text", .localised, "The invitation, in Markdown.")
    texts = text.map { [WrittenText(field: "submissions.text", span: $0.span, text: $0.value)] } ?? []
  }
}

extension RespondFields {
  init(_ fields: inout FieldReader) {
    email = fields.optional("email", .email, "The desk's address; without it, the authors' own are used.")?.value
    form = fields.optional("form", .outsideAddress, "Where the form posts to.")?.value
  }
}

extension SecurityFields {
  init?(_ fields: inout FieldReader) {
    let contact = fields.required("contact", .contact, "A mail address or page for reports.")
    let expires = fields.required("expires", .date, "When this information is out of date.")
    guard let contact, let expires else { return nil }
    self.contact = contact.value
    self.expires = expires
  }
}

extension Format where Value == SiteURL {
  /// The site's own address.
  static let siteURL = Format<String>.outsideAddress.map(name: "an address (https://example.org/)") {
    text, span, report in
    if let url = withASCIIHost(text).flatMap({ SiteURL($0) }) { return url }
    report.error(
      .invalidValue, "'\(text)' is no address for a site", at: span,
      help: "write 'https://host/' or 'https://host/path/'")
    return nil
  }
}

extension Format where Value == SiteTimeZone {
  /// A time zone that exists.
  static let existingTimeZone = Format<String>.line.map(name: "a time zone (Asia/Baku)") { text, span, report in
    if let zone = SiteTimeZone(text) { return zone }
    let meant = nearest(text, among: SiteTimeZone.known)
    report.error(
      .unknownChoice, "no time zone named '\(text)'", at: span,
      help: meant.map { "did you mean '\($0)'?" } ?? "write it as 'Continent/City', or 'UTC'")
    return nil
  }
}

extension Format where Value == Colour {
  /// A colour as pages use it.
  static let screenColour = Format<String>.colour.map(name: "a colour (#1a2b3c)") { text, _, _ in Colour(text) }
}

extension Format where Value == Int {
  /// How many pieces something holds: from 1 to 500.
  static func pieces(in what: String) -> Format {
    Format<Int>.count.map(name: "a whole number from 1 to 500") { number, span, report in
      if (1...500).contains(number) { return number }
      report.error(
        .invalidValue, "\(what) cannot hold \(number) pieces", at: span, help: "write a number from 1 to 500")
      return nil
    }
  }
}

extension Format where Value == String {
  /// Font families as CSS lists them, with nothing in them that could end the declaration.
  static let fontFamily = Format<String>.line.map(name: "font families (Georgia, serif)") { text, span, report in
    let isPlain = text.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType != nil || " ,-_'\"".unicodeScalars.contains($0)
    }
    // A mark of the other kind is a letter of the name; one left open would take in what follows.
    var open: Unicode.Scalar?
    for scalar in text.unicodeScalars where scalar == "\"" || scalar == "'" {
      if open == nil { open = scalar } else if open == scalar { open = nil }
    }
    if isPlain, text.count <= 200, open == nil { return text }
    report.error(
      .invalidValue, "'\(text)' is no list of font families", at: span,
      help: "write names with commas between: Georgia, serif")
    return nil
  }

  /// How bold the letters of a font are, as CSS says it: a number from 1 to 1000, or the two ends of a range.
  static let fontWeight = Format<String>.line.map(name: "a weight (400), or the lightest and the boldest (300 700)") {
    text, span, report in
    let words = text.split(separator: " ")
    let areNumbers = words.allSatisfy { $0.utf8.count <= 4 && Int($0).map((1...1000).contains) == true }
    if areNumbers, (1...2).contains(words.count) { return words.joined(separator: " ") }
    report.error(
      .invalidValue, "'\(text)' is no weight of a font", at: span,
      help: "write a number from 1 to 1000, or two for a variable font: 300 700")
    return nil
  }
}

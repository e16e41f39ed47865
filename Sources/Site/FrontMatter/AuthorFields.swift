public import Diagnostics
public import FrontMatter

/// What the front matter of an author says.
public struct AuthorFields: Sendable {
  public internal(set) var name: PersonName
  /// The name in other languages and scripts.
  public internal(set) var names: [(language: LanguageTag, name: String)]
  public internal(set) var role: String?
  public internal(set) var status: AuthorStatus
  private let namesStatus: Bool
  public internal(set) var affiliations: [AffiliationFields]
  public internal(set) var education: [String]
  public internal(set) var interests: [String]
  public internal(set) var focus: [String]
  public internal(set) var photo: Located<PictureFields>?
  public internal(set) var email: String?
  public internal(set) var orcid: String?
  public internal(set) var social: [(network: SocialNetwork, account: SocialAccount)]
  public internal(set) var fediverse: String?
  public let aliases: [Located<String>]
  public let checksOff: [DiagnosticCode]
  /// What a translation has from its original, and the language of that.
  private var inherited: (words: Words, from: LanguageTag)?

  /// The words of an author that a translation may leave to its original.
  struct Words: OptionSet {
    let rawValue: UInt8
    static let name = Words(rawValue: 1)
    static let role = Words(rawValue: 2)
    static let affiliations = Words(rawValue: 4)
    static let education = Words(rawValue: 8)
    static let interests = Words(rawValue: 16)
    static let focus = Words(rawValue: 32)
  }

  /// The language of words that are the original's; nil for the file's own.
  func languageElsewhere(of words: Words) -> LanguageTag? {
    inherited.flatMap { $0.words.contains(words) ? $0.from : nil }
  }

  /// A missing name is reported, and an empty one stands in, so that bylines still find the author.
  ///
  /// - Parameter isTranslation: A translation may leave out what its original says.
  init(_ fields: inout FieldReader, isTranslation: Bool = false) {
    let name = fields.variants(
      "name", .personName,
      "The name as bylines print it; in its parts where a citation would part it wrongly; `{literal}` for an organisation."
    ) { PersonName(&$0) }
    fields.refuseMore(than: name, "an author has one name", help: "names in other languages go below 'names:'")
    names = fields.table("names", "The name in other languages: `{az: Rusif Hüseynov}`.", keys: "a language") {
      key, value, report -> (LanguageTag, String)? in
      guard let language = Format.language.read(.text(key.value, isQuoted: true, key.span), &report),
        let name = Format.personName.read(value, &report)
      else { return nil }
      return (language, name.full)
    }.map { ($0.value.0, $0.value.1) }
    role = fields.optional("role", .line, "The post: `Senior Fellow, Energy`.")?.value
    namesStatus = fields.has("status")
    status =
      fields.optional(
        "status", .choice(AuthorStatus.allCases.map(\.rawValue)),
        "The standing with the institute; the directory groups by it."
      )
      .flatMap { AuthorStatus(rawValue: $0.value) } ?? .staff
    affiliations = fields.variants(
      "affiliations", Format.line.map { AffiliationFields(name: $0) },
      "Where they work and worked: a name, or `{name, url, ror, from, to}`.", aliases: ["affiliation"]
    ) { AffiliationFields(&$0) }.map(\.value)
    education = fields.list("education", .line, "Degrees, one line each.").map(\.value)
    interests = fields.list("interests", .line, "Research interests.").map(\.value)
    focus = fields.list("focus", .line, "Focus areas, often regions.").map(\.value)
    photo = fields.object("photo", "The portrait: `{src, alt, credit}`; without one, initials are drawn.") {
      PictureFields(&$0)
    }
    email = fields.optional("email", .email, "Shown on the author's page.")?.value
    orcid = fields.optional("orcid", .orcid, "The ORCID iD.")?.value
    social = fields.social("Profiles, as handles or addresses: `{linkedin: jane-doe}`.")
    fediverse =
      fields.optional("fediverse", .fediverse, "The address that link previews credit: `@jane@example.social`.")?.value
    aliases = fields.list("aliases", .sitePath, "Old addresses of the page; each becomes a redirect.")
    checksOff = fields.checksOff()
    fields.unchecked("extra", "The site's own keys; Byline does not read them.")
    if name.isEmpty, !fields.names("name"), !isTranslation {
      fields.error(.missingField, "no 'name'", at: nil, help: "add 'name:' and the author's name")
    }
    self.name = name.first?.value ?? PersonName(full: "")
  }

  /// A translation with what it leaves out taken from its original.
  ///
  /// - Parameter language: The original's, whose name is already the one for this language where it has one.
  func completed(by original: AuthorFields, in language: LanguageTag) -> AuthorFields {
    var fields = self
    var words: Words = []
    if name.full.isEmpty {
      fields.name = original.name
      if original.names.first?.language != language { words.insert(.name) }
    }
    if affiliations.isEmpty { words.insert(.affiliations) }
    if role == nil { words.insert(.role) }
    if education.isEmpty { words.insert(.education) }
    if interests.isEmpty { words.insert(.interests) }
    if focus.isEmpty { words.insert(.focus) }
    fields.inherited = (words, language)
    if names.isEmpty { fields.names = original.names }
    if !namesStatus { fields.status = original.status }
    if affiliations.isEmpty { fields.affiliations = original.affiliations }
    fields.role = role ?? original.role
    if education.isEmpty { fields.education = original.education }
    if interests.isEmpty { fields.interests = original.interests }
    if focus.isEmpty { fields.focus = original.focus }
    fields.photo = photo ?? original.photo
    fields.email = email ?? original.email
    fields.orcid = orcid ?? original.orcid
    if social.isEmpty { fields.social = original.social }
    fields.fediverse = fediverse ?? original.fediverse
    return fields
  }

  /// The fields as a site in another language shows them: under the name for that language, where there is one, with
  /// the name they were written under among the others.
  func renamed(for language: LanguageTag, from original: LanguageTag) -> AuthorFields {
    guard let place = names.firstIndex(where: { $0.language == language }) else { return self }
    var fields = self
    let own = fields.names.remove(at: place).name
    if own != name.full {
      fields.name = PersonName(full: own)
      fields.names.insert((original, name.full), at: 0)
    }
    return fields
  }
}

/// Where someone works or worked.
public struct AffiliationFields: Sendable, Hashable {
  public let name: String
  public let url: String?
  public let ror: String?
  /// `2019` or `2019-05`.
  public let from: String?
  public let to: String?

  init(name: String) {
    self.name = name
    url = nil
    ror = nil
    from = nil
    to = nil
  }

  init?(_ fields: inout FieldReader) {
    let name = fields.required("name", .line, "The organisation.")
    url = fields.optional("url", .outsideAddress, "Its site.")?.value
    ror = fields.optional("ror", .ror, "Its ROR id.")?.value
    let from = fields.optional("from", .yearOrMonth, "Since when.")
    let to = fields.optional("to", .yearOrMonth, "Until when; absent while it lasts.")
    self.from = from?.value
    self.to = to?.value
    if let from, let to, to.value < from.value.prefix(to.value.count) {
      fields.error(.invalidValue, "'to' is before 'from'", at: to.span, help: "they began there in \(from.value)")
    }
    guard let name else { return nil }
    self.name = name.value
  }
}

extension Format where Value == String {
  /// `2019` or `2019-05`.
  static let yearOrMonth = Format<String>.line.map(name: "a year or a month (2019-05)") { text, span, report in
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let isYear = parts.first.map { $0.count == 4 && $0.allSatisfy(\.isASCIIDigit) } ?? false
    let isMonth = parts.count < 2 || (parts[1].count == 2 && Int(parts[1]).map { (1...12).contains($0) } ?? false)
    if isYear, isMonth, parts.count <= 2 { return text }
    report.error(.invalidDate, "'\(text)' is no year and no month", at: span, help: "write 2019, or 2019-05")
    return nil
  }

  /// `@user@host`, as Mastodon writes it.
  static let fediverse = Format<String>.line.map(name: "an address like @jane@example.social") { text, span, report in
    if let account = SocialAccount.fediverse(text) { return "@\(account.user)@\(account.host)" }
    report.error(
      .invalidValue, "'\(text)' is no fediverse address", at: span, help: "write it as '@jane@example.social'")
    return nil
  }
}

extension Character {
  var isASCIIDigit: Bool { isASCII && isNumber }
}

public import Diagnostics
import FrontMatter

extension Settings {
  /// Reads `site.yml`. What is wrong is reported and keeps its default, so that the rest of the site can be checked.
  public static func read(_ source: SourceFile, report: inout Report) -> Settings {
    guard let mapping = YAMLReader.read(source, range: 0..<source.bytes.count, report: &report) else {
      return Settings()
    }
    var fields = FieldReader(mapping)
    var settings = Settings(&fields)
    settings.source = source.start
    fields.finish()
    report.append(fields.report)
    return settings
  }

  init(_ fields: inout FieldReader) {
    self.init()
    if let value = fields.requiredLocalised("title", "The site's name, in the head of every page.", &texts) {
      title = value
    }
    tagline = fields.localised("tagline", "A line under the name.", &texts)
    url =
      fields.optional("url", .siteURL, "Where the site will be, with its path: `https://example.org/papers/`.")?.value
    namesURL = fields.has("url")
    if let value = fields.optional("language", .language, "The site's main language.") {
      language = value.value
      languageSource = value.span
    }
    let spoken = fields.list("languages", .language, "All languages of the site; translations are `slug.az.md`.")
    readLanguages(spoken, &fields)
    if let value = fields.optional("time-zone", .existingTimeZone, "Where dates are read: `Asia/Baku`.") {
      timeZone = value.value
    }
    organisation = fields.object("organisation", "Who stands behind the site.") { OrganisationFields(&$0) }?.value
    texts += organisation?.texts ?? []
    social = fields.social("The institute's profiles, as handles or addresses.")
    menu = fields.objects("menu", "The main menu: `{title, url}`; without it, what the site has.") { MenuFields(&$0) }
      .map(\.value)
    texts += menu.flatMap(\.texts)
    footer = fields.localised("footer", "A sentence or two at the foot of every page.", &texts)
    picture = fields.object("image", "What link previews show of pages without a picture of their own.") {
      PictureFields(&$0)
    }
    let kindNames = readKinds(&fields)
    licence =
      fields.optional("license", .licence, "The licence of all texts that name no other: an SPDX id or an address.")?
      .value
    disclaimer =
      fields.localised("disclaimer", "Printed under every piece whose kind has none of its own.", &texts)
    if let value = fields.object("theme", "Colours, fonts and corners.", { ThemeFields(&$0) }) { theme = value.value }
    submissions =
      fields.object("submissions", "How outsiders offer a piece; makes the page \"Write for us\".") {
        SubmissionFields(&$0)
      }?
      .value
    texts += submissions?.texts ?? []
    respond =
      fields.object("respond", "How readers answer a piece: by mail or by a form.") { RespondFields(&$0) }?.value
    commentsProvider =
      fields.object("comments", "Comments under pieces; not shown yet.") { fields in
        fields.optional("provider", .line, "Whose comments.")?.value
      }?.value
    newsletterAction =
      fields.object("newsletter", "A newsletter form; not shown yet.") { fields in
        fields.required("action", .outsideAddress, "Where the form posts to.")?.value
      }?.value
    if let value = fields.optional("page-size", .pieces(in: "a page"), "How many pieces a page of a list holds.") {
      pageSize = value.value
    }
    analytics = fields.optional("analytics", .line, "A counter of visits; none by default, not shown yet.")?.value
    for row in fields.table(
      "permalinks", "Address patterns by kind: `{report: \"/research/{year}/{slug}/\"}`.", keys: "a kind",
      {
        key, value, report in Permalink.read(value, for: key, kinds: kinds, report: &report)
      })
    {
      permalinks[row.key.value] = row.value
    }
    smartPunctuation =
      fields.optional("smart-punctuation", .flag, "Curly quotes and dashes in texts; on by default.")?.value ?? true
    allowsRawHTML =
      fields.optional("raw-html", .flag, "Whether texts may hold HTML of a list of harmless elements; off by default.")?
      .value ?? false
    let feeds = fields.object("feeds", "What feeds hold.") { fields in
      let text = fields.optional("text", .choice(["summary", "full"]), "`summary` or `full`.")
      let count = fields.optional("count", .pieces(in: "a feed"), "How many pieces.")
      return (text?.value == "full", count?.value ?? 20)
    }
    if let feeds { (feedsFullText, feedsCount) = feeds.value }
    digits =
      fields.optional("digits", .choice(["western", "native"]), "Which digits Arabic and Persian pages use.")?.value
    defaultLanguagePrefix =
      fields.optional("default-language-prefix", .flag, "Whether the main language's pages lie under its code, too.")?
      .value ?? false
    for kind in kindNames { checkKind(kind, &fields) }
    security = fields.object("security", "For `/.well-known/security.txt`.") { SecurityFields(&$0) }?.value
    checksOff = fields.checksOff()
    fields.unchecked("extra", "The site's own keys; Byline does not read them.")
  }

  /// Every language has pages, feeds and links to all others of its own: more of them than any institute has are a slip.
  private static let mostLanguages = 100

  private mutating func readLanguages(_ spoken: [Located<LanguageTag>], _ fields: inout FieldReader) {
    if spoken.count > Self.mostLanguages {
      fields.error(
        .invalidValue, "\(spoken.count) languages, and at most \(Self.mostLanguages) are read",
        at: spoken[Self.mostLanguages].span, help: "name those that there are texts in")
    }
    for tag in spoken.prefix(Self.mostLanguages) {
      if languages.contains(tag.value) {
        fields.error(
          .invalidValue, "'\(tag.value.description)' is named twice", at: tag.span, help: "take it out here")
      } else {
        languages.append(tag.value)
        languageSources.append(tag.span)
      }
    }
  }

  /// - Returns: Their names.
  private mutating func readKinds(_ fields: inout FieldReader) -> [Located<String>] {
    let rows = fields.table("kinds", "Publication kinds: new ones, and other words for those built in.", keys: "a kind")
    {
      key, value, report -> KindFields? in
      guard case .mapping(let mapping) = value else {
        report.error(
          .wrongShape, "a kind wants fields of its own", at: value.span, help: "write 'title: …' on a line below it")
        return nil
      }
      guard Format.slug.read(.text(key.value, isQuoted: true, key.span), &report) != nil else { return nil }
      guard key.value.utf8.count <= 100 else {
        report.error(
          .invalidValue, "the kind's name is too long for an address", at: key.span, help: "use at most 100 letters")
        return nil
      }
      if let owner = SiteAddress.reserved[key.value] {
        report.error(
          .reservedAddress, "'\(key.value)' cannot be a kind: '/\(key.value)/' belongs to \(owner)", at: key.span,
          help: "take another word")
        return nil
      }
      var fields = FieldReader(mapping)
      let kind = KindFields(&fields)
      fields.finish()
      report.append(fields.report)
      return kind
    }
    for (key, kind) in rows {
      let isBuiltIn = PublicationKind.builtIn.contains { $0.id == key.value }
      // The interface has words of its own for those built in.
      if !isBuiltIn {
        texts += kind.texts.map { WrittenText(field: "kinds.\(key.value).\($0.field)", span: $0.span, text: $0.text) }
      }
      if let index = kinds.firstIndex(where: { $0.id == key.value }) {
        kind.apply(to: &kinds[index])
      } else {
        let title = kind.title ?? LocalisedText(key.value)
        var added = PublicationKind(id: key.value, title: title, plural: kind.plural ?? title)
        kind.apply(to: &added)
        kinds.append(added)
      }
    }
    return rows.map(\.key)
  }
}

extension Settings {
  /// Refuses a kind whose list would have the address of a language's home page.
  private mutating func checkKind(_ kind: Located<String>, _ fields: inout FieldReader) {
    let homes = siteLanguages.indices.map { root(ofLanguage: $0).path }
    guard homes.contains("/\(kind.value)/") else { return }
    kinds.removeAll { $0.id == kind.value }
    fields.error(
      .reservedAddress, "'\(kind.value)' cannot be a kind: '/\(kind.value)/' belongs to a language", at: kind.span,
      help: "take another word")
  }
}

/// What `kinds:` says of one kind.
struct KindFields: Sendable {
  let texts: [WrittenText]
  let title: LocalisedText?
  let plural: LocalisedText?
  let description: LocalisedText?
  let disclaimer: LocalisedText?
  let authors: String?
  let isScholarly: Bool?
  let asksFor: [PublicationKind.Rights]
  let recordType: RecordType?

  init(_ fields: inout FieldReader) {
    var texts: [WrittenText] = []
    title = fields.localised("title", "What one piece is called.", &texts)
    plural = fields.localised("plural", "What all of them are called.", &texts)
    description = fields.localised("description", "For the head of the kind's page.", &texts)
    disclaimer = fields.localised("disclaimer", "Printed under pieces that have none of their own.", &texts)
    self.texts = texts
    authors =
      fields.optional("authors", .choice(["required", "optional"]), "Whether a piece may have no author.")?.value
    asksFor = fields.list(
      "asks-for", .choice(of: PublicationKind.Rights.self),
      "What `byline check` wants each piece to have: `licence`, `disclaimer`."
    ).map(\.value)
    isScholarly = fields.optional("record", .flag, "Whether pieces show abstract, keywords and number.")?.value
    recordType =
      fields.optional(
        "cited-as", .choice(RecordType.allCases.map(\.rawValue)), "What libraries and search engines take a piece for."
      )
      .flatMap { RecordType(rawValue: $0.value) }
  }

  func apply(to kind: inout PublicationKind) {
    if let title { kind.title = title }
    if let plural { kind.plural = plural }
    if let description { kind.description = description }
    if let disclaimer { kind.disclaimer = disclaimer }
    if let authors { kind.allowsNoAuthors = authors == "optional" }
    if let isScholarly { kind.isScholarly = isScholarly }
    kind.asksFor.formUnion(asksFor)
    if let recordType {
      kind.recordType = recordType
    } else if kind.isScholarly, kind.recordType == .article {
      kind.recordType = .report
    }
  }
}

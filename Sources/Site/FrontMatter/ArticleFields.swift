public import Diagnostics
public import FrontMatter

/// What the front matter of an article says, checked field by field, its references still names.
public struct ArticleFields: Sendable {
  public let title: String
  @Rare public private(set) var subtitle: String?
  public let description: String?
  public internal(set) var date: Located<WrittenDate>
  /// Whether the piece itself says its date; a translation may leave it to the original.
  var namesDate: Bool
  @Rare public private(set) var updated: Located<WrittenDate>?
  @Rare public internal(set) var publish: Located<WrittenDate>?
  @Rare public internal(set) var expires: Located<WrittenDate>?
  public internal(set) var isDraft: Bool
  /// Whether `draft` is there, be it true or false.
  private let namesDraft: Bool
  /// The publication kind; nil where it is missing or wrong, which is an error.
  public internal(set) var type: Located<String>?
  /// Whether `type` is there, be it a kind or not.
  let namesType: Bool
  public internal(set) var authors: [Located<BylineFields>]
  /// Whether there is anything under `authors`, be it readable or not.
  var namesAuthors: Bool
  public internal(set) var editors: [Located<String>]
  public let translators: [Located<String>]
  public internal(set) var topics: [Located<String>]
  public internal(set) var regions: [Located<String>]
  @Rare public internal(set) var programme: Located<String>?
  @Rare public internal(set) var series: SeriesFields?
  public let takeaways: [String]
  @Rare public private(set) var abstract: String?
  public let keywords: [String]
  @Rare public private(set) var language: LanguageTag?
  @Rare public private(set) var translationOf: Located<String>?
  @Rare public private(set) var slug: Located<String>?
  public let aliases: [Located<String>]
  @Rare public internal(set) var image: Located<PictureFields>?
  @Rare public private(set) var doi: String?
  @Rare public private(set) var isbn: String?
  @Rare public private(set) var issn: String?
  @Rare public internal(set) var number: String?
  @Rare public private(set) var pdf: Located<String>?
  @Rare public private(set) var citation: String?
  @Rare public internal(set) var licence: Licence?
  public internal(set) var funding: [FunderFields]
  @Rare public private(set) var disclaimer: String?
  public let corrections: [CorrectionFields]
  public internal(set) var isFeatured: Bool
  public internal(set) var showsContents: Bool?
  public internal(set) var takesComments: Bool?
  @Rare public internal(set) var event: EventFields?
  public let checksOff: [DiagnosticCode]

  /// Reads the fields. Where a required one is missing or wrong, the reader's report says so and something stands in,
  /// so that the same run finds the other mistakes of the piece; a site with errors is never written.
  ///
  /// - Parameter isTranslation: A translation may leave out what its original says.
  init(_ fields: inout FieldReader, isTranslation: Bool = false) {
    let mayLeaveOut = isTranslation || fields.has("translation-of")
    let title = fields.required("title", .line, "The headline.")
    subtitle = fields.optional("subtitle", .line, "A second line under the headline.")?.value
    description =
      fields.optional(
        "description", .paragraph,
        "The standfirst: shown under the headline, in lists, previews and feeds. Without it, the first paragraph stands in."
      )?
      .value
    let date = fields.wanted(
      "date", .date, "When the piece was or will be published, in the site's time zone; until then it is kept out.",
      unless: mayLeaveOut)
    updated = fields.optional("updated", .date, "When the text last changed in a way that readers should know.")
    publish = fields.optional("publish", .date, "The embargo: not before this moment, whatever `date` says.")
    expires = fields.optional("expires", .date, "From this moment the piece is left out of the site.")
    isDraft = fields.optional("draft", .flag, "Left out of every page until this is false or gone.")?.value ?? false
    namesDraft = fields.has("draft")
    let type = fields.wanted(
      "type", .kindIdentifier, "The publication kind: `commentary`, `policy-brief`, `report`, …", unless: mayLeaveOut)
    authors = fields.variants(
      "authors", .byline,
      "Who wrote it, in byline order: the id of an author's file, `{id, role, affiliation}`, or a guest without a file as `{name, affiliation, bio, url}`.",
      aliases: ["author"]
    ) { BylineFields(&$0) }
    editors = fields.list("editors", .authorIdentifier, "Who edited it: author ids.")
    translators = fields.list("translators", .authorIdentifier, "Who translated it: author ids.")
    topics = fields.list(
      "topics", .strandIdentifier, "Topic ids: files in `topics/`; one without a file gets a page from its name.")
    regions = fields.list(
      "regions", .strandIdentifier, "Region ids: files in `regions/`; one without a file gets a page from its name.")
    programme = fields.optional("programme", .strandIdentifier, "The programme the piece belongs to.")
    let series = fields.variants(
      "series", .series,
      "The series and the piece's place in it: `{id, number}`."
    ) { SeriesFields(&$0) }
    fields.refuseMore(than: series, "a piece stands in one series", help: "keep one; 'topics' can be several")
    self.series = series.first.map { $0.value.located(at: $0.span) }
    takeaways = fields.list("takeaways", .line, "Three to five short lines shown above the text.").map(\.value)
    abstract = fields.optional("abstract", .paragraph, "For the record; shown on reports and papers.")?.value
    keywords = fields.list("keywords", .line, "For the record; shown on reports and papers.").map(\.value)
    language = fields.optional("language", .language, "The language of the piece where it is not the site's.")?.value
    translationOf = fields.optional(
      "translation-of", .filePath, "The original, as its path below `articles/`, where the file name does not say so.")
    slug = fields.optional("slug", .slug, "The last part of the address, where the file name should not be.")
    aliases = fields.list("aliases", .sitePath, "Old addresses of the piece; each becomes a redirect.")
    image = fields.object("image", "The lead picture.") { PictureFields(&$0) }
    doi = fields.optional("doi", .doi, "The piece's DOI.")?.value
    isbn = fields.optional("isbn", .isbn, "The ISBN of the printed form.")?.value
    issn = fields.optional("issn", .issn, "The ISSN of the series of papers.")?.value
    number = fields.optional("number", .line, "The number in the institute's series of papers: `PB-2026-3`.")?.value
    pdf = fields.optional("pdf", .filePath, "The printed form: a file beside the article or under `files/`.")
    citation =
      fields.optional("citation", .line, "How the piece asks to be cited, where that differs from the usual form.")?
      .value
    licence = fields.optional("license", .licence, "The licence, where it is not the site's.")?.value
    funding = fields.objects("funding", "Who paid: `{source, award, url}`.") { FunderFields(&$0) }.map(\.value)
    disclaimer = fields.optional("disclaimer", .paragraph, "Printed under the text instead of the kind's.")?.value
    corrections =
      fields.objects("corrections", "What was put right: `{date, note, severity}`.") { CorrectionFields(&$0) }.map(
        \.value)
    isFeatured =
      fields.optional("featured", .flag, "Leads the home page while it is the newest featured piece.")?.value ?? false
    showsContents =
      fields.optional("toc", .flag, "Whether a contents list is shown; by default from three main headings on.")?.value
    takesComments =
      fields.optional("comments", .flag, "Whether readers are asked to respond; by default as the site says.")?
      .value
    event =
      fields.object("event", "Where and when it was held: `{start, end, place, url}`.") { EventFields(&$0) }?.value
    checksOff = fields.checksOff()
    fields.unchecked("extra", "The site's own keys; Byline does not read them.")
    self.title = title?.value ?? ""
    self.date = date ?? Located(WrittenDate(date: CivilDate(daysSinceEpoch: 0)), at: fields.span)
    namesDate = fields.names("date")
    namesType = fields.names("type")
    namesAuthors = fields.names("authors") || fields.names("author")
    self.type = type
  }

  /// Whether all fields are missing that say something of the record of a piece and that few pieces have.
  var isPlain: Bool {
    _subtitle.isMissing && _abstract.isMissing && _updated.isMissing && _publish.isMissing && _doi.isMissing
      && _isbn.isMissing && _issn.isMissing && _number.isMissing && _pdf.isMissing && _image.isMissing
      && _citation.isMissing && _event.isMissing
  }

  /// Takes what a translation leaves out from its original: everything that is not in words.
  mutating func complete(by original: Shared<ArticleFields>) {
    if !namesDate {
      date = original.value.date
      namesDate = original.value.namesDate
    }
    if publish == nil { publish = original.value.publish }
    if expires == nil { expires = original.value.expires }
    if !namesDraft { isDraft = original.value.isDraft }
    if type == nil { type = original.value.type }
    if !namesAuthors {
      authors = original.value.authors
      namesAuthors = original.value.namesAuthors
    }
    if editors.isEmpty { editors = original.value.editors }
    if topics.isEmpty { topics = original.value.topics }
    if regions.isEmpty { regions = original.value.regions }
    if programme == nil { programme = original.value.programme }
    if series == nil { series = original.value.series }
    if image == nil { image = original.value.image }
    if licence == nil { licence = original.value.licence }
    if funding.isEmpty { funding = original.value.funding }
    if original.value.isFeatured { isFeatured = true }
    if showsContents == nil { showsContents = original.value.showsContents }
    if takesComments == nil { takesComments = original.value.takesComments }
    if event == nil { event = original.value.event }
    if number == nil { number = original.value.number }
  }
}

extension FieldReader {
  /// A field that must be there, except where something else may say it.
  mutating func wanted<V>(_ name: String, _ format: Format<V>, _ meaning: String, unless mayLeaveOut: Bool)
    -> Located<V>?
  {
    mayLeaveOut ? optional(name, format, meaning) : required(name, format, meaning)
  }
}

public import Diagnostics
public import FrontMatter

/// What the front matter of a topic, region, programme or series says.
public struct StrandFields: Sendable {
  public let title: String
  public let description: String?
  public internal(set) var image: Located<PictureFields>?
  public internal(set) var parent: Located<String>?
  public internal(set) var leads: [Located<String>]
  public internal(set) var order: Int?
  public let slug: Located<String>?
  public let aliases: [Located<String>]
  public let language: LanguageTag?
  public internal(set) var issn: String?
  public let checksOff: [DiagnosticCode]

  /// One that has no file, only a name.
  init(title: String) {
    self.title = title
    description = nil
    image = nil
    parent = nil
    leads = []
    order = nil
    slug = nil
    aliases = []
    language = nil
    issn = nil
    checksOff = []
  }

  /// A missing title is reported, and an empty one stands in.
  init(_ fields: inout FieldReader, shelf: Shelf) {
    let title = fields.required("title", .line, "The name as pages print it.")
    description =
      fields.optional("description", .paragraph, "One or two sentences for lists and the head of the page.")?.value
    image = fields.object("image", "A picture for the head of the page.") { PictureFields(&$0) }
    parent = fields.optional("parent", .strandIdentifier, "The id of the \(shelf.word) it is part of.")
    let leads = fields.list("lead", .authorIdentifier, "Who leads it: author ids.")
    order = fields.optional("order", .count, "The place in lists; those without one follow by name.")?.value
    slug = fields.optional("slug", .slug, "The last part of the address, where the file name should not be.")
    aliases = fields.list("aliases", .sitePath, "Old addresses of the page; each becomes a redirect.")
    language =
      fields.optional("language", .language, "The language of title and text where it is not the site's.")?.value
    if shelf == .series {
      issn = fields.optional("issn", .issn, "The series' ISSN.")?.value
      self.leads = leads + fields.list("editors", .authorIdentifier, "Who edits the series: author ids.")
    } else {
      issn = nil
      self.leads = leads
    }
    checksOff = fields.checksOff()
    fields.unchecked("extra", "The site's own keys; Byline does not read them.")
    self.title = title?.value ?? ""
  }

  /// A translation with what it leaves out taken from its original: everything that is not in words.
  func completed(by original: StrandFields) -> StrandFields {
    var fields = self
    fields.image = image ?? original.image
    fields.parent = parent ?? original.parent
    if leads.isEmpty { fields.leads = original.leads }
    fields.order = order ?? original.order
    fields.issn = issn ?? original.issn
    return fields
  }
}

/// What the front matter of a plain page says.
public struct PageFields: Sendable {
  public let title: String
  public let description: String?
  public internal(set) var image: Located<PictureFields>?
  public internal(set) var parent: Located<String>?
  public internal(set) var order: Int?
  public let aliases: [Located<String>]
  public let slug: Located<String>?
  public let language: LanguageTag?
  public let isDraft: Bool
  public let checksOff: [DiagnosticCode]

  /// A missing title is reported, and an empty one stands in.
  init(_ fields: inout FieldReader) {
    let title = fields.required("title", .line, "The page's headline.")
    description = fields.optional("description", .paragraph, "One or two sentences for previews.")?.value
    image = fields.object("image", "A picture for the head of the page.") { PictureFields(&$0) }
    parent = fields.optional("parent", .pageIdentifier, "The id of the page it is part of.")
    order = fields.optional("order", .count, "The place in the menu where the site writes none.")?.value
    slug = fields.optional("slug", .slug, "The last part of the address, where the file name should not be.")
    aliases = fields.list("aliases", .sitePath, "Old addresses of the page; each becomes a redirect.")
    language = fields.optional("language", .language, "The language of the page where it is not the site's.")?.value
    isDraft = fields.optional("draft", .flag, "Left out of the site until this is false or gone.")?.value ?? false
    checksOff = fields.checksOff()
    fields.unchecked("extra", "The site's own keys; Byline does not read them.")
    self.title = title?.value ?? ""
  }

  /// A translation with what it leaves out taken from its original: everything that is not in words.
  func completed(by original: PageFields) -> PageFields {
    var fields = self
    fields.image = image ?? original.image
    fields.parent = parent ?? original.parent
    fields.order = order ?? original.order
    return fields
  }
}

public import Diagnostics
public import FrontMatter
import Markdown

/// One Markdown file, read: its fields typed and checked, its text left where it is.
///
/// A site holds thousands of these, so a document keeps no text: only the range that the text has in the file, and
/// the excerpt where lists need one. A class, because documents are handed from list to list. Nothing in one ever
/// changes.
public final class Document: Sendable {
  /// The path under `Content/`.
  public let path: String
  public let place: ContentPath
  public let fields: Fields
  /// Where the front matter lies.
  public let source: SourceSpan
  /// The first paragraph (articles without a description) or the first sentence (authors), as plain text.
  public let excerpt: String?
  /// Where the text begins in the file: what stands before it is the front matter with its fences.
  public let textStart: Int
  /// Whether there is any text after the front matter.
  public let hasText: Bool

  private init(
    path: String, place: ContentPath, fields: Fields, source: SourceSpan, excerpt: String?, textStart: Int,
    hasText: Bool
  ) {
    self.path = path
    self.place = place
    self.fields = fields
    self.source = source
    self.excerpt = excerpt
    self.textStart = textStart
    self.hasText = hasText
  }

  /// Indirect, because a copy of all fields is dear.
  public indirect enum Fields: Sendable {
    case article(Shared<ArticleFields>)
    case author(AuthorFields)
    case strand(StrandFields)
    case page(PageFields)
  }

  /// Reads one file. What is wrong is reported; nil where the front matter itself cannot be read.
  public static func parse(
    _ source: SourceFile, path: String, place: ContentPath, punctuation: Punctuation, report: inout Report
  ) -> Document? {
    var nothing: CompactWriter?
    return parse(source, path: path, place: place, punctuation: punctuation, report: &report, note: &nothing)
  }

  /// The same.
  ///
  /// - Parameter note: Gets what makes the document again without its file (``init(noted:path:place:source:report:)``).
  public static func parse(
    _ source: SourceFile, path: String, place: ContentPath, punctuation: Punctuation, report: inout Report,
    note: inout CompactWriter?
  ) -> Document? {
    guard let parts = FrontMatter.locate(in: source, report: &report),
      let mapping = YAMLReader.read(source, range: parts.yaml, report: &report)
    else { return nil }
    let fields = Fields(mapping, as: place, report: &report)
    let document = Document(
      path: path, place: place, fields: fields, source: source.span(0..<min(3, source.bytes.count)),
      excerpt: excerpt(
        of: source, parts.body, for: fields,
        options: punctuation.options(in: place.language ?? fields.language?.description)),
      textStart: parts.body.lowerBound, hasText: source.bytes[parts.body].contains { $0 > 0x20 })
    note?.add(document, mapping)
    return document
  }

  /// Whether everything but the text itself is the same as in another state of the file.
  public func hasSameFront(as other: Document, source: SourceFile, was otherSource: SourceFile) -> Bool {
    guard path == other.path, excerpt == other.excerpt, hasText == other.hasText else { return false }
    var ignored = Report()
    guard let front = FrontMatter.locate(in: source, report: &ignored),
      let otherFront = FrontMatter.locate(in: otherSource, report: &ignored)
    else { return false }
    return front.yaml == otherFront.yaml && source.bytes[front.yaml] == otherSource.bytes[otherFront.yaml]
  }

  private static func excerpt(
    of source: SourceFile, _ body: Range<Int>, for fields: Fields, options: ReadingOptions
  ) -> String? {
    switch fields {
    case .article(let article) where article.value.description == nil: break
    case .author: break
    default: return nil
    }
    // What is wrong with the text is said when its page is made.
    var ignored = Report()
    guard let text = readMarkdown(body, of: source, options: options, report: &ignored) else { return nil }
    if case .author = fields { return text.excerpt(most: 160) }
    return text.excerpt(most: 240)
  }
}

extension CompactWriter {
  /// What makes a document again: what is known of its text, and its fields as they were written.
  fileprivate mutating func add(_ document: Document, _ mapping: YAMLMapping) {
    add(document.source.range.upperBound)
    add(document.textStart)
    add(document.hasText)
    add(document.excerpt)
    mapping.write(to: &self)
  }
}

extension Document {
  /// Makes a document again of what was noted when its file was read: the same one, as long as the file and the settings
  /// are the same.
  ///
  /// - Parameter source: How messages name the file.
  public convenience init(
    noted reader: inout CompactReader, path: String, place: ContentPath, source: String, report: inout Report
  ) throws(CompactReader.Damage) {
    let fence = try reader.number()
    let textStart = try reader.number()
    let hasText = try reader.flag()
    let excerpt = try reader.optionalText()
    let mapping = try YAMLMapping(from: &reader, path: source)
    self.init(
      path: path, place: place, fields: Fields(mapping, as: place, report: &report),
      source: SourceSpan(path: source, range: 0..<fence), excerpt: excerpt, textStart: textStart, hasText: hasText)
  }
}

extension Document {
  /// A translation with what it leaves out taken from its original.
  ///
  /// - Parameter language: The original's.
  func completed(by original: Document, in language: LanguageTag) -> Document {
    let fields: Fields
    switch (self.fields, original.fields) {
    case (.article(let own), .article(let other)):
      var whole = own.value
      whole.complete(by: other)
      fields = .article(Shared(whole))
    case (.author(let own), .author(let other)): fields = .author(own.completed(by: other, in: language))
    case (.strand(let own), .strand(let other)): fields = .strand(own.completed(by: other))
    case (.page(let own), .page(let other)): fields = .page(own.completed(by: other))
    default: return self
    }
    return with(fields)
  }

  /// An author as a site in another language shows them; other documents as they are.
  func renamed(for language: LanguageTag, from original: LanguageTag) -> Document {
    guard case .author(let author) = fields else { return self }
    return with(.author(author.renamed(for: language, from: original)))
  }

  private func with(_ fields: Fields) -> Document {
    Document(
      path: path, place: place, fields: fields, source: source, excerpt: excerpt, textStart: textStart,
      hasText: hasText)
  }
}

extension Document.Fields {
  /// Reads the fields of a file by what the file is.
  fileprivate init(_ mapping: YAMLMapping, as place: ContentPath, report: inout Report) {
    var reader = FieldReader(mapping)
    switch place.role {
    case .article: self = .article(Shared(ArticleFields(&reader, isTranslation: place.language != nil)))
    case .author: self = .author(AuthorFields(&reader, isTranslation: place.language != nil))
    case .strand(let shelf): self = .strand(StrandFields(&reader, shelf: shelf))
    case .page: self = .page(PageFields(&reader))
    }
    reader.finish()
    let found = reader.report
    guard !found.isEmpty else { return }
    let off = checksOff
    report.append(found.without { off.contains($0.code) })
  }

  /// The language that the front matter names.
  var language: LanguageTag? {
    switch self {
    case .article(let fields): fields.value.language
    case .strand(let fields): fields.language
    case .page(let fields): fields.language
    case .author: nil
    }
  }

  /// The original that a piece names.
  var translationOf: Located<String>? {
    if case .article(let fields) = self { fields.value.translationOf } else { nil }
  }

  /// The checks that the file switches off for itself.
  public var checksOff: [DiagnosticCode] {
    switch self {
    case .article(let fields): fields.value.checksOff
    case .author(let fields): fields.checksOff
    case .strand(let fields): fields.checksOff
    case .page(let fields): fields.checksOff
    }
  }
}

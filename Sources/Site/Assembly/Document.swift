public import Diagnostics
import FrontMatter
import Markdown

/// One Markdown file, read: its fields typed and checked, its text left where it is.
///
/// A site holds thousands of these, so a document keeps no text: only the range that the text has in the file, and
/// the excerpt where lists need one.
public struct Document: Sendable {
  /// The path under `Content/`.
  public let path: String
  public let place: ContentPath
  public let fields: Fields
  /// Where the front matter lies.
  public let source: SourceSpan
  /// The first paragraph (articles without a description) or the first sentence (authors), as plain text.
  public let excerpt: String?
  /// Whether there is any text after the front matter.
  public let hasText: Bool

  /// Indirect, because documents are handed round and a copy of all fields is dear.
  public indirect enum Fields: Sendable {
    case article(ArticleFields)
    case author(AuthorFields)
    case strand(StrandFields)
    case page(PageFields)
  }

  /// Reads one file. What is wrong is reported; nil where the front matter itself cannot be read.
  public static func parse(
    _ source: SourceFile, path: String, place: ContentPath, smartPunctuation: Bool, report: inout Report
  ) -> Document? {
    guard let parts = FrontMatter.locate(in: source, report: &report),
      let mapping = YAMLReader.read(source, range: parts.yaml, report: &report)
    else { return nil }
    var reader = FieldReader(mapping)
    let fields = read(&reader, as: place.role)
    reader.finish()
    let off = fields.checksOff
    report.append(reader.report.without { off.contains($0.code) })
    return Document(
      path: path, place: place, fields: fields, source: source.span(0..<min(3, source.bytes.count)),
      excerpt: excerpt(of: source, parts.body, for: fields, smartPunctuation: smartPunctuation),
      hasText: source.bytes[parts.body].contains { $0 > 0x20 })
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

  private static func read(_ reader: inout FieldReader, as role: ContentPath.Role) -> Fields {
    switch role {
    case .article: .article(ArticleFields(&reader))
    case .author: .author(AuthorFields(&reader))
    case .strand(let shelf): .strand(StrandFields(&reader, shelf: shelf))
    case .page: .page(PageFields(&reader))
    }
  }

  private static func excerpt(
    of source: SourceFile, _ body: Range<Int>, for fields: Fields, smartPunctuation: Bool
  ) -> String? {
    switch fields {
    case .article(let article) where article.description == nil: break
    case .author: break
    default: return nil
    }
    // What is wrong with the text is said when its page is made.
    var ignored = Report()
    let options = ReadingOptions(isSmart: smartPunctuation)
    guard let text = readMarkdown(body, of: source, options: options, report: &ignored) else { return nil }
    if case .author = fields { return text.excerpt(most: 160) }
    return text.excerpt(most: 240)
  }
}

extension Document.Fields {
  /// The checks that the file switches off for itself.
  public var checksOff: [DiagnosticCode] {
    switch self {
    case .article(let fields): fields.checksOff
    case .author(let fields): fields.checksOff
    case .strand(let fields): fields.checksOff
    case .page(let fields): fields.checksOff
    }
  }
}

import Diagnostics
import FrontMatter
import Markdown
import Site
import Templates

/// A text of the content, rendered, and what it refers to.
struct RenderedText: Sendable {
  let path: String
  let body: RenderedBody
  let references: TextReferences
  let report: Report
}

/// The files and anchors that a text counts on.
struct TextReferences: Sendable {
  var files: [(address: SiteAddress, file: ContentFile, span: SourceSpan)] = []
  var anchors: [(page: SiteAddress, anchor: String, span: SourceSpan)] = []
}

/// Reads a file again, parses its text and renders it, with links resolved against the site.
///
/// A class for the same reason as ``SitePress``, which holds it.
final class TextRenderer: Sendable {
  let content: ReadContent
  let site: Site
  let plan: Plan

  init(content: ReadContent, site: Site, plan: Plan) {
    self.content = content
    self.site = site
    self.plan = plan
  }

  func render(_ text: SiteText) throws(DiskError) -> RenderedText {
    var report = Report()
    let (source, prose) = try content.text(text.path)
    var references = TextReferences()
    let body = render(source, prose, text, &references, &report)
    return RenderedText(path: text.path, body: body, references: references, report: report)
  }

  /// Markdown out of `site.yml`. YAML has folded and unquoted the text, so what is wrong in it is said of all of it.
  func render(_ markdown: Located<String>, in language: LanguageTag) -> RenderedText {
    var found = Report()
    var references = TextReferences()
    let source = SourceFile(path: content.prefix + ContentReader.settingsFile, bytes: Array(markdown.value.utf8))
    let text = SiteText(
      path: ContentReader.settingsFile, page: site.address("/write-for-us/"), headingShift: 0, idPrefix: "",
      language: language)
    let body = render(source, 0..<source.bytes.count, text, &references, &found)
    references.files = references.files.map { ($0.address, $0.file, markdown.span) }
    references.anchors = references.anchors.map { ($0.page, $0.anchor, markdown.span) }
    var report = Report()
    for mistake in found.diagnostics {
      let notes = mistake.notes.map { Diagnostic.Note($0.message) }
      report.add(
        Diagnostic(
          mistake.code, mistake.severity, mistake.message, at: markdown.span, help: mistake.help, notes: notes))
    }
    return RenderedText(path: text.path, body: body, references: references, report: report)
  }

  private func render(
    _ source: SourceFile, _ range: Range<Int>, _ text: SiteText, _ references: inout TextReferences,
    _ report: inout Report
  ) -> RenderedBody {
    let reading = content.content.punctuation.options(in: (text.language ?? site.language).description)
    guard let document = readMarkdown(range, of: source, options: reading, report: &report) else { return .empty }
    let links = BodyLinks(site: site, plan: plan, path: text.path, page: text.page)
    var options = RenderOptions(link: links.link, picture: links.picture)
    options.allowsRawHTML = site.settings.allowsRawHTML
    options.phrases = site.phrases.markdown
    options.idPrefix = text.idPrefix
    options.headingShift = text.headingShift
    options.reservedPrefixes = Templates.ownIdentifierPrefixes
    let body = Markdown.render(document, using: options, report: &report)
    references.files = links.files
    for wanted in links.anchors {
      if wanted.page != text.page {
        references.anchors.append(wanted)
      } else if !body.outline.anchors.contains(wanted.anchor) {
        report.missingAnchor(wanted.anchor, among: body.outline.anchors, at: wanted.span)
      }
    }
    return body
  }
}

extension Report {
  mutating func missingAnchor(_ anchor: String, among known: Set<String>, at span: SourceSpan) {
    let known = known.filter { !$0.contains("note_") && !$0.contains("noteref_") }
    error(
      .brokenAnchor, "no heading '#\(anchor)' there", at: span,
      help: nearest(anchor, among: known).map { "did you mean '#\($0)'?" }
        ?? (known.isEmpty
          ? "the page has no headings"
          : "the page has: \(known.sorted().prefix(8).map { "#" + $0 }.joined(separator: ", "))"))
  }
}

/// Verifies links to headings in other files. Few pieces have any, so the files they lead to are rendered once more.
struct AnchorCheck {
  let presses: [SitePress]

  func check(_ wanted: [(page: SiteAddress, anchor: String, span: SourceSpan)], _ report: inout Report) throws {
    var known: [SiteAddress: Set<String>] = [:]
    for (page, anchor, span) in wanted {
      if known[page] == nil { known[page] = try anchors(of: page) }
      let anchors = known[page] ?? []
      if !anchors.contains(anchor) { report.missingAnchor(anchor, among: anchors, at: span) }
    }
  }

  private func anchors(of page: SiteAddress) throws -> Set<String> {
    for press in presses {
      if let text = press.site.text(at: page) { return try press.texts.render(text).body.outline.anchors }
    }
    return []
  }
}

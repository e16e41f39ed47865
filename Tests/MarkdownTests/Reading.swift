import Diagnostics
import HTML
import Markdown

/// A body read and rendered as the tests want it: links and pictures are found wherever they point.
struct Rendered {
  var html: String
  var footnotes: String?
  var outline = Outline()
  var report = Report()

  /// The codes of what was reported, in the order of their places.
  var codes: [DiagnosticCode] { report.sorted.map(\.code) }

  init(_ markdown: String, isSmart: Bool = false, change: (inout RenderOptions) -> Void = { _ in }) {
    var options = RenderOptions(
      link: { destination, _, _ in
        if destination.hasPrefix("#") { return Link(fragment: String(destination.dropFirst())) }
        return destination.hasPrefix("missing") ? nil : Link(path: "/" + destination.drop { $0 == "/" })
      },
      picture: { source, _, _ in
        source.hasPrefix("missing") ? nil : Picture(link: Link(path: "/" + source), width: 640, height: 480)
      })
    change(&options)
    let file = SourceFile(path: "Content/a.md", bytes: Array(markdown.utf8))
    guard let document = readMarkdown(file, options: ReadingOptions(isSmart: isSmart), report: &report) else {
      html = ""
      return
    }
    let body = render(document, using: options, report: &report)
    html = body.html.text
    footnotes = body.footnotes?.text
    outline = body.outline
  }
}

func document(_ markdown: String) -> MarkdownDocument {
  var report = Report()
  return readMarkdown(SourceFile(path: "a.md", bytes: Array(markdown.utf8)), report: &report)!
}

import Diagnostics
import FrontMatter
import HTML
import Markdown
@testable import Site

/// The whole file is one of each sort; what is said of it is printed, since the printer looks at the same bytes.
func faultOfFrontMatter(_ input: [UInt8]) -> String? {
  for path in ["articles/a.md", "authors/a.md", "topics/a.md", "series/a.md", "pages/a.md", "site.yml"] {
    let source = SourceFile(path: path, bytes: input)
    var report = Report()
    if let place = ContentPath(path) {
      _ = Document.parse(
        source, path: path, place: place, punctuation: Punctuation(Settings(), InterfaceWords(Settings())),
        report: &report)
    } else {
      _ = Settings.read(source, report: &report)
    }
    if let fault = fault(of: report, in: source) { return fault }
  }
  return nil
}

/// The first byte says how the text is read; the rest is the text.
func faultOfMarkdown(_ input: [UInt8]) -> String? {
  let way = input.first ?? 0
  let source = SourceFile(path: "a.md", bytes: Array(input.dropFirst()))
  // Nothing that is no UTF-8 gets as far as the reader.
  guard source.isUTF8 else { return nil }
  var report = Report()
  let reading = ReadingOptions(isSmart: way & 1 != 0)
  if let document = readMarkdown(source, options: reading, report: &report) {
    var options = RenderOptions(
      link: { address, _, _ in Link(path: "/" + address.drop { $0 == "/" }) },
      picture: { address, _, _ in Picture(link: Link(path: "/" + address.drop { $0 == "/" })) })
    options.allowsRawHTML = way & 2 != 0
    let body = render(document, using: options, report: &report)
    let html = (body.html + (body.footnotes ?? HTML())).text.lowercased()
    for trace in ["<script", "<style", "<iframe", "<svg", "href=\"javascript", "href=\"data", "src=\"http", "src=\"//"]
    where html.contains(trace) {
      return "'\(trace)' on the page"
    }
    _ = document.excerpt()
    _ = document.countWords()
  }
  var ignored = Report()
  _ = PlainMarkdown.render(
    source, extensions: Set(MarkdownExtension.allCases), isUnsafe: true, isSmart: true, report: &ignored)
  return fault(of: report, in: source)
}

func faultOfSlug(_ input: [UInt8]) -> String? {
  let name = String(decoding: input, as: UTF8.self)
  for language in ["en", "uk", "tr"] {
    let slug = Slug.make(name, in: language)
    if slug.utf8.count > 255 { return "a slug of \(slug.utf8.count) bytes" }
    for scalar in slug.unicodeScalars {
      let isPlain =
        scalar == "-" || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || [.nonspacingMark, .spacingMark, .enclosingMark].contains(scalar.properties.generalCategory)
      if !isPlain || ("A"..."Z").contains(scalar) { return "U+\(String(scalar.value, radix: 16)) in a slug" }
    }
    if slug.hasPrefix("-") || slug.hasSuffix("-") || slug.contains("--") { return "a hyphen too many in '\(slug)'" }
    // A long one is cut, and what is cut once may be cut again.
    if slug.utf8.count < 100, Slug.make(slug, in: language) != slug { return "the slug of '\(slug)' is another one" }
  }
  return nil
}

func faultOfAddress(_ input: [UInt8]) -> String? {
  let address = String(decoding: input, as: UTF8.self)
  if let link = Link(outside: address), let fault = fault(ofHref: link.href) { return fault }
  var report = Report()
  let node = YAMLNode.text(address, isQuoted: true, SourceSpan(path: "a.md", range: 0..<0))
  if let web = Format<String>.outsideAddress.read(node, &report) {
    guard let link = Link(outside: web) else { return "no link for '\(web)'" }
    if !link.isOutside { return "'\(web)' leads nowhere outside" }
  }
  if let path = Format<String>.sitePath.read(node, &report) {
    guard let place = SiteAddress(alias: path) else { return nil }
    if place.path.hasPrefix("//") || place.path.contains("/../") { return "'\(path)' leads away" }
  }
  _ = Format<String>.email.read(node, &report)
  _ = Format<String>.contact.read(node, &report)
  _ = Format<String>.filePath.read(node, &report)
  return nil
}

private func fault(ofHref href: String) -> String? {
  let scheme = href.prefix { $0 != ":" }.lowercased()
  if !["http", "https", "mailto", "tel", "geo", "xmpp"].contains(scheme) { return "an address with '\(scheme):'" }
  for byte in href.utf8 where byte <= 0x20 || byte >= 0x7F || "\"<>\\^`{|}".utf8.contains(byte) {
    return "byte \(byte) in an address"
  }
  return nil
}

/// Every place lies in its file, and every message can be printed.
private func fault(of report: Report, in source: SourceFile) -> String? {
  for diagnostic in report.diagnostics {
    guard let span = diagnostic.span, span.path == source.path else { continue }
    if span.range.upperBound > source.bytes.count { return "a place behind the end: \(diagnostic.message)" }
  }
  var printer = DiagnosticPrinter { $0 == source.path ? source.bytes : nil }
  let text = printer.text(for: report)
  for scalar in text.unicodeScalars where scalar.value < 0x20 && scalar != "\n" || (0x7F..<0xA0).contains(scalar.value)
  {
    return "U+\(String(scalar.value, radix: 16)) on the terminal"
  }
  return nil
}

extension SourceFile {
  fileprivate var isUTF8: Bool { String(validating: bytes, as: UTF8.self) != nil }
}

public import Diagnostics
public import HTML
public import Markdown

/// Resolves what a text refers to: other files of the content, addresses on the site, pictures.
///
/// A class, because the renderer calls back for each link and the references gather as it goes; it lives for one text.
public final class BodyLinks {
  /// Files that must be published because the text shows or links them.
  public private(set) var files: [(address: SiteAddress, file: ContentFile, span: SourceSpan)] = []
  /// Anchors of pages that the text counts on, to be verified when they are known.
  public private(set) var anchors: [(page: SiteAddress, anchor: String, span: SourceSpan)] = []

  /// How many broken links a nearest name was looked for.
  private var suggestions = 0
  private let site: Site
  private let plan: Plan
  /// The text's own path under `Content/`, and the page it appears on.
  private let path: String
  private let page: SiteAddress

  public init(site: Site, plan: Plan, path: String, page: SiteAddress) {
    self.site = site
    self.plan = plan
    self.path = path
    self.page = page
  }

  /// The link for a destination as written; nil where it leads nowhere, which is reported.
  public func link(_ destination: String, _ span: SourceSpan, _ report: inout Report) -> Link? {
    let mark = destination.utf8.firstIndex(of: UInt8(ascii: "#"))
    let fragment = mark.map { destination[destination.utf8.index(after: $0)...] } ?? ""
    let anchor = fragment.isEmpty ? nil : percentDecoded(String(fragment))
    guard let target = percentDecoded(mark.map { String(destination[..<$0]) } ?? destination) else {
      report.error(.brokenLink, "'\(destination)' is no address", at: span, help: "write '%' as '%25'")
      return nil
    }
    if target.isEmpty {
      guard !destination.isEmpty else {
        report.error(
          .brokenLink, "this link has no address", at: span, help: "write one between the round brackets")
        return nil
      }
      if let anchor { anchors.append((page, anchor, span)) }
      return anchor.map { Link(fragment: $0) } ?? site.link(page)
    }
    let hasQuery = target.utf8.contains { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "\\") }
    if hasQuery || target.hasPrefix("//") {
      report.error(
        .brokenLink, "'\(destination)' leads nowhere on this site", at: span,
        help: "write an outside address with https://")
      return nil
    }
    return target.beginsWithSlash
      ? sitePath(target, anchor, span, &report) : relative(target, anchor, span, &report)
  }

  /// A picture of the text; nil where there is none, which is reported.
  public func picture(_ source: String, _ span: SourceSpan, _ report: inout Report) -> Markdown.Picture? {
    guard !source.isEmpty else {
      report.error(.brokenLink, "this picture has no file", at: span, help: "name one between the round brackets")
      return nil
    }
    guard let target = percentDecoded(source), let file = file(target) else {
      missing(source, span, &report)
      return nil
    }
    guard ContentFile.isPicture(file.path) else {
      report.error(
        .notAPicture, "'\(target)' is no picture", at: span,
        help: "to offer the file itself, write a link: [text](\(target))")
      return nil
    }
    guard let link = publish(file, span, &report) else { return nil }
    return Markdown.Picture(link: link, width: file.size?.width, height: file.size?.height)
  }

  // MARK: Where it may lead

  /// `/topics/energy/`, `/files/map.pdf`
  private func sitePath(_ target: String, _ anchor: String?, _ span: SourceSpan, _ report: inout Report) -> Link? {
    guard SiteAddress.isSafe(target), plan.answers(target) else {
      if let why = site.targets.reasonForNothing(at: target) {
        warnOfUnpublished(why, span, &report)
        return nil
      }
      let help = meant(target, among: plan.addresses.lazy.filter { [page] in $0 != page.path })
      report.error(
        .brokenLink, "nothing at '\(target)' on this site", at: span,
        help: help.map { "did you mean '\($0)'?" } ?? "link to a file by its path, as 'other-article.md'")
      return nil
    }
    // An old address leads on without the heading, and has none of its own.
    let address = plan.target(of: SiteAddress(plan.isFile(target) ? target : target + "/"))
    if let anchor, address.isPage { anchors.append((address, anchor, span)) }
    return site.link(address, fragment: anchor)
  }

  /// `other-article.md`, `../reports/steel/index.md#method`, `data.csv`
  private func relative(_ target: String, _ anchor: String?, _ span: SourceSpan, _ report: inout Report) -> Link? {
    guard let followed = followed(target, from: path.parentFolder) else {
      report.error(.brokenLink, "'\(target)' leads out of the content folder", at: span, help: "use a path inside it")
      return nil
    }
    if let destination = destination(followed) {
      switch destination {
      case .published(let address):
        if let anchor { anchors.append((address, anchor, span)) }
        return site.link(address, fragment: anchor)
      case .keptOut(let why):
        warnOfUnpublished(why, span, &report)
        return nil
      case .unreadable: return nil
      }
    }
    if let file = file(target) { return publish(file, span, &report) }
    missing(target, span, &report)
    return nil
  }

  private func warnOfUnpublished(_ why: String, _ span: SourceSpan, _ report: inout Report) {
    report.warning(
      .linkToUnpublished, "the link leads to a piece that is not published", at: span,
      help: "\(why); the words stand without the link")
  }

  private func destination(_ path: String) -> LinkTargets.Target? {
    if let exact = site.targets[path] { return exact }
    let folder = path.endsInSlash ? String(path.dropLast()) : path
    return site.targets[folder + "/index.md"] ?? site.targets[folder + ".md"]
  }

  private func file(_ target: String) -> ContentFile? {
    if !target.beginsWithSlash, let beside = followed(target, from: path.parentFolder), let file = site.files[beside] {
      return file
    }
    guard target.path(below: "/files") ?? target.path(below: "files") != nil, let path = followed(target, from: "")
    else {
      return nil
    }
    return site.files[path]
  }

  private func publish(_ file: ContentFile, _ span: SourceSpan, _ report: inout Report) -> Link? {
    if let danger = file.danger {
      report.refuse(file, for: danger, at: span, prefix: site.prefix)
      return nil
    }
    if let reason = site.targets.folders.reason(against: file.path, for: path) {
      report.waits(because: reason, at: span)
      return nil
    }
    let address = Site.address(of: file, beside: page)
    files.append((address, file, span))
    return site.link(address)
  }

  /// The nearest of many names. Looking costs a walk through all of them, so a text with nothing but broken links is
  /// helped with its first few.
  private func meant(_ typed: String, among known: some Sequence<String>) -> String? {
    suggestions += 1
    return suggestions <= 20 ? nearest(typed, among: known) : nil
  }

  private func missing(_ target: String, _ span: SourceSpan, _ report: inout Report) {
    let folder = followed(target, from: path.parentFolder)?.parentFolder ?? path.parentFolder
    let nearby = (Array(site.files.keys) + site.targets.paths).filter { $0 != path && $0.parentFolder == folder }
    let meant = meant(target.lastComponent, among: nearby.map(\.lastComponent))
    report.error(
      .brokenLink, "no file '\(target)'", at: span,
      help: meant.map { "did you mean '\(target.withLastComponent($0))'?" }
        ?? (target.hasPrefix("www.")
          ? "write an outside address with https://" : "paths are read from the folder of this file"))
  }
}

/// Text with its percent escapes resolved once; nil where they are not UTF-8 or hide a NUL.
func percentDecoded(_ text: String) -> String? {
  guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
  var bytes: [UInt8] = []
  var rest = text.utf8[...]
  while let byte = rest.popFirst() {
    guard byte == UInt8(ascii: "%") else {
      bytes.append(byte)
      continue
    }
    guard rest.count >= 2, let value = UInt8(String(Substring(rest.prefix(2))), radix: 16), value != 0 else {
      return nil
    }
    bytes.append(value)
    rest = rest.dropFirst(2)
  }
  return String(validating: bytes, as: UTF8.self)
}

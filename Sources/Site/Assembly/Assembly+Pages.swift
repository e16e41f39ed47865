import Diagnostics
import FrontMatter

extension Assembly {
  mutating func collectPages() {
    for member in documents({ $0 == .page }) {
      let document = member.document
      guard case .page(let fields) = document.fields else { continue }
      guard !fields.isDraft || content.showsDrafts else {
        let own = SiteAddress(safe: "\(root.path)\(fields.slug?.value ?? document.place.name)/")
        let old = fields.aliases.compactMap { SiteAddress(alias: $0.value) }
        keepOut(member, .draft, addresses: (own.map { [$0] } ?? []) + old)
        continue
      }
      guard let slug = fields.slug?.value ?? identifier(of: document) else { continue }
      guard SiteAddress.isSafe("/\(slug)/") else {
        report.error(
          .invalidFileName, "the slug is too long for an address", at: fields.slug?.span ?? document.source,
          help: "use at most some 100 letters")
        continue
      }
      if let owner = SiteAddress.reserved[slug] {
        report.error(
          .reservedAddress, "the address '/\(slug)/' belongs to \(owner)", at: fields.slug?.span ?? document.source,
          help: fields.slug == nil ? "rename the file, or add 'slug:' with another word" : "take another word")
        continue
      }
      let address = SiteAddress("\(root.path)\(slug)/")
      targets.add(document.path, .published(address), document: member.number)
      pages.append(
        PlainPage(
          id: document.place.name, slug: slug, source: document.source, path: document.path,
          translationGroup: member.group, fields: fields, address: address,
          picture: picture(fields.image, of: document.path, page: address)))
    }
    pages.sort { ($0.fields.order ?? Int.max, $0.slug) < ($1.fields.order ?? Int.max, $1.slug) }
    checkParents()
  }

  private mutating func checkParents() {
    var parents: [String: String] = [:]
    for page in pages {
      parents[page.id] = page.fields.parent?.value ?? ""
      parents[page.slug] = parents[page.id]
    }
    for page in pages {
      guard let parent = page.fields.parent else { continue }
      // A translation has its parent from the original; where that is not translated, it stands by itself.
      if page.path != "pages/\(page.id).md", parents[parent.value] == nil { continue }
      if case .keptOut(let why)? = targets["pages/\(parent.value).md"] {
        report.error(.unknownPage, "the page '\(parent.value)' is not published", at: parent.span, help: why)
      } else if parents[parent.value] == nil {
        report.error(
          .unknownPage, "no page named '\(parent.value)'", at: parent.span,
          help: nearest(parent.value, among: parents.keys).map { "did you mean '\($0)'?" }
            ?? "add '\(content.prefix)pages/\(Slug.make(parent.value)).md'")
      } else if isAbove(page.slug, parent.value, in: parents) {
        report.error(
          .unknownPage,
          parent.value == page.slug
            ? "'\(page.slug)' cannot be part of itself" : "'\(parent.value)' is part of '\(page.slug)' itself",
          at: parent.span, help: "delete one 'parent'")
        parents[page.slug] = ""
      }
    }
  }

  private func isAbove(_ slug: String, _ below: String, in parents: [String: String]) -> Bool {
    var current = below
    // More steps than there are pages would be another circle, reported where it closes.
    for _ in 0...parents.count {
      if current == slug { return true }
      guard let next = parents[current] else { return false }
      current = next
    }
    return false
  }
}

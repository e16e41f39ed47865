import Diagnostics
import Site

extension Proofreading {
  /// Pages and files that nothing leads to.
  ///
  /// Of plain pages only the main language's are looked at: translations are reached from them.
  func checkOrphans(_ publication: Publication, _ proofs: [TextProof], _ report: inout Report) {
    var linked: Set<String> = []
    for proof in proofs {
      for destination in proof.destinations {
        if let path = site.contentPath(destination, from: proof.path) { linked.insert(path) }
      }
    }
    let menu = Set(site.settings.menu.map { withSlash($0.target.value) })
    for page in site.pages where !linked.contains(page.path) {
      let isInMenu = menu.contains(page.address.path)
      let isParent = site.pages.contains { $0.address != page.address && $0.address.path.hasPrefix(page.address.path) }
      if !isInMenu, !isParent, !linked.contains(page.address.path) {
        report.warning(
          .orphan, "nothing leads to this page", at: page.source, help: "link it from a text, or put it in the menu")
      }
    }
    let named = publication.sites.reduce(into: Set<String>()) { $0.formUnion($1.namedFiles) }
    for path in site.files.keys.sorted() where path.hasPrefix("files/") {
      if !linked.contains(path), !named.contains(path) {
        report.hint(
          .orphan, "nothing leads to this file", at: SourceSpan(path: site.prefix + path, range: 0..<0),
          help: "it is published, and only who knows its address finds it")
      }
    }
  }

  private func withSlash(_ address: String) -> String { address.hasSuffix("/") ? address : address + "/" }
}

internal import HTML

/// The script that keeps an open page fresh, and how it gets into the pages: on their way out, never into a file.
enum LiveReload {
  static let scriptPath = "/_byline/reload.js"
  static let eventsPath = "/_byline/events"

  /// A file of its own, because the pages' security policy allows no script in the page.
  static let script = ServedFile(PackageResources.reload_js, contentType: "text/javascript; charset=utf-8")

  /// The page with the script before `</body>`; at its end where that is missing.
  ///
  /// - Parameters:
  ///   - path: The file that is shown, which for a page not found is not the one in the address bar.
  ///   - mark: The moment of the site that the page belongs to.
  static func added(to page: [UInt8], path: String, mark: String) -> [UInt8] {
    let tag: HTML = """
      <script type="module" src="\(Link(path: scriptPath))" data-byline-page="\(path)" data-byline-since="\(mark)">\
      </script>

      """
    var out = page
    out.insert(contentsOf: tag.bytes, at: endOfBody(page) ?? page.count)
    return out
  }

  /// The end tag that counts is the last one: an earlier one may stand in a script or a comment.
  private static func endOfBody(_ page: [UInt8]) -> Int? {
    let tag = Array("</body".utf8)
    guard page.count >= tag.count else { return nil }
    return stride(from: page.count - tag.count, through: 0, by: -1).first { start in
      page[start] == tag[0] && zip(page[start...], tag).allSatisfy { $0 == $1 || $0 | 0x20 == $1 }
    }
  }
}

import Testing

/// Addresses that run code, lead away in silence, or hide what they are, in every field that holds an address.
@Suite(.timeLimit(.minutes(15))) struct AddressTests {
  /// The sorts of slots that hold one.
  static let sorts = ["address", "website", "link", "menu", "contact", "mail", "handle", "fediverse", "alias"]

  static let spellings = [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)",
    "java\nscript:alert(1)", "\u{1}javascript:alert(1)", "javascript\u{0}:alert(1)", "javascript&#58;alert(1)",
    "&#x6A;avascript:alert(1)", "java&Tab;script:alert(1)", "javascript&colon;alert(1)", "%6Aavascript:alert(1)",
    "javascript://case.example/%0aalert(1)", "data:text/html,<script>alert(1)</script>", "DATA:text/html;base64,eHh4",
    "vbscript:x", "blob:https://case.example/1", "file:///etc/passwd", "view-source:https://case.example/",
    "//elsewhere.example/x", "\\\\elsewhere.example\\x", "/\\elsewhere.example", "https:elsewhere.example",
    "https:///elsewhere.example", "https://elsewhere.example/\u{7}", "https://else\u{A0}where.example/",
    "https://elsewhere.example/\"onclick=\"alert(1)", "https://elsewhere.example/'><zz>", "ftp://elsewhere.example/",
    "feed:javascript:alert(1)", "jar:https://elsewhere.example/!/", "livescript:x", "mocha:x",
    "ws://elsewhere.example/",
    "intent://x#Intent;end", "\u{202E}javascript:alert(1)", "\u{FEFF}javascript:alert(1)", "ｊavascript:alert(1)",
    "javascript：alert(1)",
  ]

  @Test(arguments: sorts) func `an address is refused in every spelling, or harmless`(sort: String) throws {
    var table = ""
    var inspection = Inspection(site: "https://case.example/papers/")
    for spelling in Self.spellings {
      var site = HostileSite()
      site.replace = { found, _, isMarkdown in
        guard found == sort else { return nil }
        return isMarkdown ? "<\(spelling)>" : HostileSite.quoted(spelling)
      }
      let (files, errors) = try site.built()
      table += "=== \(Recorded.shown(spelling))\n"
      table += errors.isEmpty ? "published\n" : errors.joined(separator: "\n") + "\n"
      #expect(errors.isEmpty == !files.isEmpty)
      inspection.look(at: files)
      #expect(inspection.faults == [], "\(spelling.debugDescription)")
      if sort == "address" {
        for slot in HostileSite.slots(of: sort) {
          #expect(
            errors.contains { $0.hasPrefix("\(slot.path):\(slot.line):") },
            "\(spelling.debugDescription) passes at \(slot.name)")
        }
      }
    }
    try Recorded.expect(table, in: "addresses-\(sort).txt")
  }
}

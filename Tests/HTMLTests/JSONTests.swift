import Foundation
import HTML
import Testing

@Suite struct JSONTests {
  static let hostile = [
    "plain", "\"><script>alert(1)</script>", "</script>", "<!--", "]]>", "\u{8}\u{0}\u{7F}\u{1F}", "\u{2028}\u{2029}",
    "a\nTY  - x\r\n\tb", "{unbalanced\\", "\u{200F}\u{202E}rtl", "“quoted” — €", "\u{10FFFF}\u{FFFE}", "&amp;", "",
  ]

  @Test(arguments: hostile) func `any text comes back as it was`(text: String) throws {
    var json = JSON()
    json.object { json in
      json.member("text", text)
      json.member("nothing", nil as String?)
      json.member("number", -3)
      json.member("claim", true)
      json.array("list", [text, text]) { $0.value($1) }
      json.array("none", [String]()) { $0.value($1) }
      json.member("inner") { $0.array("objects", [1, 2]) { json, number in json.object { $0.member("n", number) } } }
    }
    let read = try #require(try JSONSerialization.jsonObject(with: Data(json.bytes)) as? NSDictionary)
    #expect(
      read == [
        "text": text, "number": -3, "claim": true, "list": [text, text], "inner": ["objects": [["n": 1], ["n": 2]]],
      ])
  }

  @Test(arguments: hostile) func `nothing in it means anything to a page`(text: String) {
    var json = JSON()
    json.elements { $0.value(text) }
    let written = String(decoding: json.bytes, as: UTF8.self)
    let refused = written.unicodeScalars.filter { scalar in
      "<>&\u{2028}\u{2029}\u{7F}".unicodeScalars.contains(scalar) || scalar.value < 0x20
    }
    #expect(refused.isEmpty)
  }
}

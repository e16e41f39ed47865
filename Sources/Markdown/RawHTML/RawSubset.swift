/// The HTML that `raw-html: true` publishes: what says something that Markdown cannot, and neither runs, fetches nor
/// looks like anything.
///
/// Left out on purpose: headings, since the contents list and anchors are made from those in Markdown; `id` and
/// `class`, which belong to the page's own markup, styles and scripts; `style`, which the policy of the pages forbids.
enum RawSubset {
  /// What an attribute may say.
  enum Value: Equatable, Sendable {
    case text
    /// A whole number from 1 (0 for what is counted from there) to 1000.
    case number
    /// Nothing: the attribute is there or is not.
    case flag
    case language
    case choice([String])
    /// Written by the functions for Markdown's own links and pictures.
    case link, picture
  }

  /// The names of elements, and their attributes besides ``everywhere``.
  static let elements: [String: [String: Value]] = {
    let plain = [
      "abbr", "aside", "b", "bdi", "bdo", "blockquote", "br", "caption", "cite", "code", "dd", "del", "dfn", "div",
      "dl",
      "dt", "em", "figcaption", "figure", "hr", "i", "ins", "kbd", "mark", "p", "pre", "q", "rp", "rt", "ruby", "s",
      "samp", "small", "span", "strong", "sub", "summary", "sup", "table", "tbody", "tfoot", "thead", "tr", "u", "ul",
      "var", "wbr",
    ]
    var elements = Dictionary(uniqueKeysWithValues: plain.map { ($0, [String: Value]()) })
    elements["a"] = ["href": .link, "hreflang": .language]
    elements["img"] = ["src": .picture, "alt": .text]
    elements["col"] = ["span": .number]
    elements["colgroup"] = ["span": .number]
    elements["data"] = ["value": .text]
    elements["time"] = ["datetime": .text]
    elements["ins"] = ["datetime": .text]
    elements["del"] = ["datetime": .text]
    elements["details"] = ["open": .flag]
    elements["ol"] = ["start": .number, "reversed": .flag, "type": .choice(["1", "a", "A", "i", "I"])]
    elements["li"] = ["value": .number]
    elements["td"] = ["colspan": .number, "rowspan": .number]
    elements["th"] = [
      "colspan": .number, "rowspan": .number, "abbr": .text, "scope": .choice(["col", "row", "colgroup", "rowgroup"]),
    ]
    return elements
  }()

  /// The attributes of every element.
  static let everywhere: [String: Value] = [
    "title": .text, "lang": .language, "dir": .choice(["ltr", "rtl", "auto"]),
  ]

  /// Elements without content, and so without a closing tag.
  static let void: Set<String> = ["br", "col", "hr", "img", "input", "wbr"]

  /// Elements whose closing tag may be left out.
  static let selfEnding: Set<String> = [
    "caption", "colgroup", "dd", "dt", "li", "p", "rp", "rt", "tbody", "td", "tfoot", "th", "thead", "tr",
  ]

  static func allows(_ value: String, as kind: Value) -> Bool {
    switch kind {
    case .text, .link, .picture: true
    case .flag: true
    case .number: value.utf8.count <= 4 && Int(value).map { (0...1000).contains($0) } == true
    case .language:
      !value.isEmpty && value.utf8.count <= 35
        && value.utf8.allSatisfy { $0.isASCIILetterOrDigit || $0 == UInt8(ascii: "-") }
    case .choice(let words): words.contains(value)
    }
  }
}

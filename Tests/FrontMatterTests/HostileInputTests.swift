import Diagnostics
import FrontMatter
import Testing

/// Files that were made to hurt end at once, with a diagnostic or without harm.
@Suite struct HostileInputTests {
  /// A file made to hurt, which a failing test names instead of printing.
  struct Hostile: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let yaml: String
    let firstLine: String

    init(_ name: String, _ yaml: String, _ firstLine: String) {
      (self.testDescription, self.yaml, self.firstLine) = (name, yaml, firstLine)
    }
  }

  static let files = [
    Hostile("brackets", "a: " + many("[", 40_000), "a.md:2:35: error: more than 32 levels of lists and fields"),
    Hostile("open lines", "a:\n" + many("  [\n", 40_000), "a.md:34:3: error: more than 32 levels of lists and fields"),
    Hostile("dashes", "a:\n" + many("- ", 40_000), "a.md:3:63: error: more than 32 levels of lists and fields"),
    Hostile("braces", "a: " + many("{b: ", 40_000), "a.md:2:128: error: more than 32 levels of lists and fields"),
    Hostile("laughs", "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]", "a.md:2:4: error: '&a' gives the value a name"),
    Hostile("values", "a: [" + many("x,", 200_000) + "]", "a.md:2:19999: error: more than 10000 values"),
    Hostile("name", many("k", 1_000_000) + ": 1", "a.md:2:1: error: this name is too long: 'kkk"),
    Hostile("name in quotes", "\"" + many("k", 1_000_000) + "\": 1", "a.md:2:1: error: this name is too long: '"),
    Hostile("NUL", "a: b\0c", "a.md:2:5: error: here is a control character (U+0000)"),
    Hostile("surrogate", "a: \"\\uD83D\"", "a.md:2:5: error: '\\u' is not followed by the number of a character"),
    Hostile("reserved", "a: \u{FFFE}", "a.md:2:4: error: here is a control character (U+FFFE)"),
    Hostile("open quote", "a: \"" + many("x\n  ", 100_000), "a.md:2:4: error: this quote is not closed"),
    Hostile("directive", "%YAML 9.9\n--- \na: 1", "a.md:2:1: error: "),
  ]

  private static func many(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  @Test(.timeLimit(.minutes(15)), arguments: files) func `it ends with a diagnostic`(file: Hostile) {
    let message = printed(yaml: file.yaml)
    #expect(message.hasPrefix(file.firstLine), "\(message.prefix(1_000))")
    #expect(message.utf8.count < 2_000)
  }

  @Test func `what is too deep or too much is pointed at`() {
    #expect(
      printed(yaml: "a: " + Self.many("[", 33) + Self.many("]", 33)) == """
        a.md:2:35: error: more than 32 levels of lists and fields
          │
        2 │ a: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
          │                                   ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ nest fewer levels
          = [front-matter/too-deep]

        """)
    #expect(
      printed(yaml: "a:\n" + Self.many("- b\n", 10_000)) == """
        a.md:10000:3: error: more than 10000 values
              │
        10000 │ - b
              │   ^ keep long lists out of the front matter
              = [front-matter/too-large]

        """)
  }

  @Test(.timeLimit(.minutes(15))) func `ten thousand names are no burden`() {
    let yaml = (0..<4_900).map { "ə\($0): [ğ]\n" }.joined()
    #expect(printed(yaml: yaml).hasPrefix("a.md:3335:"))
    #expect(printed(yaml: (0..<3_300).map { "ə\($0): [ğ]\n" }.joined()) == "")
  }

  @Test(.timeLimit(.minutes(15))) func `a megabyte of text is a value like any other`() {
    #expect(printed(yaml: "a: \"" + String(repeating: "ə ", count: 500_000) + "\"") == "")
    #expect(printed(yaml: "a: |\n" + String(repeating: "  ə\n", count: 200_000)) == "")
  }

  @Test func `lines that end with CR only are lines`() {
    #expect(printed(Array("---\ra: 1\ra: 2\r---\r".utf8)).hasPrefix("a.md:3:1: error: 'a' is here twice\n"))
    #expect(printed(Array("\r\r\r".utf8)).hasPrefix("a.md:1:1: error: no front matter\n"))
  }

  @Test func `a file cut off anywhere never traps`() {
    let whole = Array(
      "\u{FEFF}---\r\nə: \"a\\u0041 b\"\nb: [x, {y: 'z'}]\nc: |\n  ---\n  d\n# e\nf: &g *h\n---\nBody".utf8)
    for count in 0...whole.count { _ = printed(Array(whole[..<count])) }
    for place in whole.indices {
      for byte in [0, 9, 10, 13, 32, 34, 39, 42, 45, 58, 91, 123, 0x80, 0xFF] as [UInt8] {
        var changed = whole
        changed[place] = byte
        _ = printed(changed)
      }
    }
  }
}

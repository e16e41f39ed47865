import Diagnostics
import FrontMatter
import Testing

/// Where front matter begins and ends.
@Suite struct FrontMatterTests {
  private func parts(_ text: String) -> (yaml: String, body: String)? {
    let source = SourceFile(path: "a.md", bytes: Array(text.utf8))
    var report = Report()
    guard let found = FrontMatter.locate(in: source, report: &report) else { return nil }
    func string(_ range: Range<Int>) -> String { String(decoding: source.bytes[range], as: UTF8.self) }
    return (string(found.yaml), string(found.body))
  }

  @Test(arguments: [
    ("---\na: 1\n---\nBody\n", "a: 1\n", "Body\n"),
    ("---\na: 1\n...\nBody\n", "a: 1\n", "Body\n"),
    ("--- \t\na: 1\n---  \nBody", "a: 1\n", "Body"),
    ("\u{FEFF}---\na: 1\n---\nBody", "a: 1\n", "Body"),
    ("---\r\na: 1\r\n---\r\nBody\r\n", "a: 1\r\n", "Body\r\n"),
    ("---\ra: 1\r---\rBody\r", "a: 1\r", "Body\r"),
    ("---\n---\n", "", ""),
    ("---\n---", "", ""),
    ("---\na: |\n  ---\n  b\n---\nBody", "a: |\n  ---\n  b\n", "Body"),
    ("---\na: 'x\n  ---\n  y'\n---\nBody", "a: 'x\n  ---\n  y'\n", "Body"),
    ("---\na: 1\n----\n--- b\n---\nBody\n---\n", "a: 1\n----\n--- b\n", "Body\n---\n"),
  ])
  func `front matter lies between two fences`(text: String, yaml: String, body: String) {
    #expect(parts(text)?.yaml == yaml)
    #expect(parts(text)?.body == body)
  }

  @Test(arguments: [
    (
      "Just text.\n",
      """
      a.md:1:1: error: no front matter
        │
      1 │ Just text.
        │ ^~~~~~~~~~ begin the file with a line '---', then the fields, then a line '---'
        = [front-matter/missing]

      """
    ),
    (
      "\n---\na: 1\n---\n",
      """
      a.md:1:1: error: no front matter
        = the very first line must be '---'   [front-matter/missing]

      """
    ),
    (
      "+++\na = 1\n+++\n",
      """
      a.md:1:1: error: no front matter
        │
      1 │ +++
        │ ^~~ this looks like TOML: write the fields as 'name: value' between two lines '---'
        = [front-matter/missing]

      """
    ),
    (
      "----\na: 1\n----\n",
      """
      a.md:1:1: error: no front matter
        │
      1 │ ----
        │ ^~~~ the first line must be exactly '---'
        = [front-matter/missing]

      """
    ),
    (
      "",
      """
      a.md:1:1: error: no front matter
        = begin the file with a line '---', then the fields, then a line '---'   [front-matter/missing]

      """
    ),
    (
      "---\ntitle: Steel\n\nText.\n",
      """
      a.md:1:1: error: the front matter is not closed
        │
      1 │ ---
        │ ^~~ put a line '---' after the last field
        = [front-matter/unclosed]

      """
    ),
  ])
  func `a file without front matter, or with an open one, says so`(text: String, message: String) {
    #expect(printed(Array(text.utf8)) == message)
  }

  @Test func `a file that is not UTF-8 is pointed at where it is not`() {
    #expect(
      printed(Array("---\nad: Əli\n---\nMöv".utf8) + [0xE9, 0x0A]) == """
        a.md:4:4: error: this is not UTF-8: the byte 0xE9
          │
        4 │ Möv\u{FFFD}
          │    ^ save the file as UTF-8
          = [file/not-utf8]

        """)
    #expect(printed([0xFF, 0xFE, 0x2D, 0x00]).hasPrefix("a.md:1:1: error: this file is UTF-16\n"))
  }

  @Test(
    arguments: [
      [0x80], [0xC0, 0xAF], [0xC3], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x8F, 0xBF, 0xBF],
      [0xF4, 0x90, 0x80, 0x80],
      [0xF5, 0x80, 0x80, 0x80], [0xE2, 0x82], [0xF0, 0x9F, 0x98], [0xFE], [0xE2, 0x28, 0xA1],
    ] as [[UInt8]])
  func `overlong forms, surrogates and torn characters are not UTF-8`(bytes: [UInt8]) {
    #expect(printed(Array("---\na: 1\n---\n1234567".utf8) + bytes).contains("a.md:4:8: error: this is not UTF-8"))
  }

  @Test func `every character there is passes`() {
    var text = "---\na: 1\n---\n"
    for value in stride(from: UInt32(0x20), to: 0x11_0000, by: 17) {
      if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
    }
    #expect(printed(Array(text.utf8)) == "")
  }
}

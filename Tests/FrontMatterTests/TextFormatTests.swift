import Diagnostics
import FrontMatter
import Testing

/// Text, switches, numbers, colours, choices.
@Suite struct TextFormatTests {
  @Test func `text keeps what was written, also when it is empty on purpose`() {
    #expect(value("\"\"", .text) == "")
    #expect(value(#""\u200B""#, .text) == "")
    #expect(value("' a '", .text) == " a ")
    #expect(value(#""\u200B a""#, .text) == "\u{200B} a")
    #expect(value("1.10", .text) == "1.10")
    #expect(value("no", .text) == "no")
  }

  @Test func `a line loses the blanks at its ends`() {
    #expect(value("'  a b '", .line) == "a b")
    #expect(value(">\n  a\n  b", .line) == "a b")
  }

  @Test func `a paragraph keeps its line breaks`() {
    #expect(value("|\n  a\n\n  b\n", .paragraph) == "a\n\nb")
  }

  @Test func `a switch is true or false and a number counts from 0`() {
    #expect(value("true", .flag) == true)
    #expect(value("false", .flag) == false)
    #expect(value("0", .count) == 0)
    #expect(value("2026", .count) == 2026)
  }

  @Test func `a colour has six digits in the end`() {
    #expect(value("'#FfA'", .colour) == "#ffffaa")
    #expect(value("'#1A2B3c'", .colour) == "#1a2b3c")
  }

  @Test func `a choice is one of its words, or a case of an enumeration`() {
    #expect(value("fellow", .choice(["staff", "fellow"])) == "fellow")
    #expect(value("rtl", .choice(of: Direction.self)) == .rtl)
  }

  private enum Direction: String, CaseIterable, Sendable { case ltr, rtl }

  @Test func `a handle is taken as it is`() {
    #expect(value("'@byline@example.org'", .handleOrAddress) == "@byline@example.org")
  }

  @Test(arguments: [
    ("' '", "'x' is empty", "give it a value, or delete the line"),
    (#""\u200B""#, "'x' is empty", "give it a value, or delete the line"),
    (#""\u2060 \uFEFF\u200F""#, "'x' is empty", "give it a value, or delete the line"),
    (#""\u3164\u2800\u00AD""#, "'x' is empty", "give it a value, or delete the line"),
    (
      """
      |
        a
        b
      """, "this text has a line break", "write it on one line"
    ),
    (#""a\tb""#, "this text has a tab", "write a blank instead"),
    (#""a\eb""#, "this text has a control character (U+001B)", "delete it"),
    ("[a]", "'x' wants a line of text, this is a list: [a]", "write 'a' without the list"),
    ("[a, b]", "'x' wants a line of text, this is a list: [a, b]", nil),
    ("{a: b}", "'x' wants a line of text, this is a group of fields: {a: b}", #"put it in quotes: "a: b""#),
    ("{a: b, c: d}", "'x' wants a line of text, this is a group of fields: {a: b, c: d}", nil),
    ("", "'x' is empty", "give it a value, or delete the line"),
  ])
  func `a line is refused that is not one`(typed: String, message: String, help: String?) {
    expectRefusal(of: typed, by: .line, message: message, help: help)
  }

  @Test(arguments: [
    (#""a\0b""#, "this text has a control character (U+0000)", "delete it")
  ])
  func `control characters are refused in a paragraph`(typed: String, message: String, help: String?) {
    expectRefusal(of: typed, by: .paragraph, message: message, help: help)
  }

  @Test(arguments: [
    ("yes", "'yes' is neither true nor false", "write true"),
    ("True", "'True' is neither true nor false", "write true"),
    ("on", "'on' is neither true nor false", "write true"),
    ("no", "'no' is neither true nor false", "write false"),
    ("OFF", "'OFF' is neither true nor false", "write false"),
    ("maybe", "'maybe' is neither true nor false", "write true or false"),
  ])
  func `a switch is refused that is neither true nor false`(typed: String, message: String, help: String?) {
    expectRefusal(of: typed, by: .flag, message: message, help: help)
  }

  @Test(arguments: [
    ("-1", "'-1' is not a whole number", "write it in digits, from 0 up: 12"),
    ("1.5", "'1.5' is not a whole number", "write it in digits, from 0 up: 12"),
    (#""1,000""#, "'1,000' is not a whole number", "write it in digits, from 0 up: 12"),
    ("99999999999999999999", "'99999999999999999999' is too large", nil),
    ("١٢", "'١٢' is not a whole number", "write it in digits, from 0 up: 12"),
  ])
  func `a number is refused that is not whole`(typed: String, message: String, help: String?) {
    expectRefusal(of: typed, by: .count, message: message, help: help)
  }

  @Test(arguments: [
    ("fff", "'fff' is not a colour", "write \"#fff\", in quotes"),
    ("red", "'red' is not a colour", "write \"#1a2b3c\", in quotes"),
    ("'#ffff'", "'#ffff' is not a colour", "write \"#1a2b3c\", in quotes"),
  ])
  func `a colour is refused that is not in hexadecimal`(typed: String, message: String, help: String?) {
    expectRefusal(of: typed, by: .colour, message: message, help: help)
  }

  @Test(arguments: [
    ("stafff", "'stafff' is not a choice here", "did you mean 'staff'?"),
    ("Staff", "'Staff' is not a choice here", "did you mean 'staff'?"),
    ("boss", "'boss' is not a choice here", "write one of staff, fellow, guest"),
  ])
  func `a word is refused that is not among the choices`(typed: String, message: String, help: String?) {
    expectRefusal(of: typed, by: .choice(["staff", "fellow", "guest"]), message: message, help: help)
  }

  @Test(arguments: [
    ("a b", "'a b' has a blank in it", "write the handle or the whole address")
  ])
  func `a handle is refused with a blank in it`(typed: String, message: String, help: String?) {
    expectRefusal(of: typed, by: .handleOrAddress, message: message, help: help)
  }
}

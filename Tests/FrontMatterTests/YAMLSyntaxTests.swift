import Testing

/// Syntax that cannot be read, in our words instead of libyaml's.
@Suite struct YAMLSyntaxTests {
  @Test(arguments: [
    (
      "title: Steel: a history",
      """
      a.md:2:13: error: ': ' within a value reads as another field
        │
      2 │ title: Steel: a history
        │             ^ put the value in quotes: title: "Steel: a history"
        = [front-matter/syntax]

      """
    ),
    (
      #"title: The "big": a: b"#,
      """
      a.md:2:17: error: ': ' within a value reads as another field
        │
      2 │ title: The "big": a: b
        │                 ^ put the value in quotes: title: 'The "big": a: b'
        = [front-matter/syntax]

      """
    ),
    (
      #"url: a: b\c: "d"#,
      #"""
      a.md:2:7: error: ': ' within a value reads as another field
        │
      2 │ url: a: b\c: "d
        │       ^ put the value in quotes: url: 'a: b\c: "d'
        = [front-matter/syntax]

      """#
    ),
    (
      "a: [x y: z: w]",
      """
      a.md:2:11: error: ',' or ']' is wanted here
        │
      2 │ a: [x y: z: w]
        │           ^ put commas between the values, and quotes around a value with marks of its own
        = [front-matter/syntax]

      """
    ),
    (
      "a: [a:,b]",
      """
      a.md:2:6: error: ':' within a value of a list reads as another field
        │
      2 │ a: [a:,b]
        │      ^ put the value in quotes
        = [front-matter/syntax]

      """
    ),
    (
      "title: @foo",
      """
      a.md:2:8: error: a value cannot begin with '@'
        │
      2 │ title: @foo
        │        ^ put the value in quotes
        = [front-matter/syntax]

      """
    ),
    (
      "title: `foo`",
      """
      a.md:2:8: error: a value cannot begin with '`'
        │
      2 │ title: `foo`
        │        ^ put the value in quotes
        = [front-matter/syntax]

      """
    ),
    (
      "title: %foo",
      """
      a.md:2:8: error: a value cannot begin with '%'
        │
      2 │ title: %foo
        │        ^ put the value in quotes
        = [front-matter/syntax]

      """
    ),
    (
      "a: ]x",
      """
      a.md:2:4: error: a value cannot begin with ']'
        │
      2 │ a: ]x
        │    ^ put the value in quotes
        = [front-matter/syntax]

      """
    ),
    (
      "a: , x",
      """
      a.md:2:4: error: a value cannot begin with ','
        │
      2 │ a: , x
        │    ^ put the value in quotes
        = [front-matter/syntax]

      """
    ),
    (
      "title: ? a",
      """
      a.md:2:8: error: a value cannot begin with '?'
        │
      2 │ title: ? a
        │        ^ put the value in quotes
        = [front-matter/syntax]

      """
    ),
    (
      "title: | foo",
      """
      a.md:2:8: error: nothing may follow '|' on its line
        │
      2 │ title: | foo
        │        ^ put the value in quotes if '|' is part of it; else begin the text on the next line, indented
        = [front-matter/syntax]

      """
    ),
    (
      "title: - a",
      """
      a.md:2:8: error: a list cannot begin on the line of its name
        │
      2 │ title: - a
        │        ^ put each '- ' on a line of its own, or the value in quotes if '-' is part of it
        = [front-matter/syntax]

      """
    ),
  ])
  func `a value that YAML reads otherwise says how to write it`(yaml: String, message: String) {
    #expect(printed(yaml: yaml) == message)
  }

  @Test(arguments: [
    (
      """
      title: "Steel
      date: 2020
      """,
      """
      a.md:2:8: error: this quote is not closed
        │
      2 │ title: "Steel
        │        ^ end the value with "
        = [front-matter/syntax]

      """
    ),
    (
      """
      title: "Steel
      subtitle: "B"
      date: 2
      """,
      """
      a.md:2:8: error: this quote is not closed
        │
      2 │ title: "Steel
        │        ^ end the value with "
        = [front-matter/syntax]

      """
    ),
    (
      "title: 'Tis the season",
      """
      a.md:2:8: error: this quote is not closed
        │
      2 │ title: 'Tis the season
        │        ^ end the value with ', or put it in double quotes if ' is an apostrophe
        = [front-matter/syntax]

      """
    ),
    (
      "title: 'It's here'",
      """
      a.md:2:12: error: text follows the closing quote
        │
      2 │ title: 'It's here'
        │            ^ write '' for an apostrophe, or put the value in double quotes
        = [front-matter/syntax]

      """
    ),
    (
      #"title: "A" and B"#,
      """
      a.md:2:12: error: text follows the closing quote
        │
      2 │ title: "A" and B
        │            ^~~ put the whole value in one pair of single quotes
        = [front-matter/syntax]

      """
    ),
    (
      #"a: "C:\dir""#,
      #"""
      a.md:2:7: error: '\d' means nothing between double quotes
        │
      2 │ a: "C:\dir"
        │       ^~ write '\\' for a backslash, or put the value in single quotes
        = [front-matter/syntax]

      """#
    ),
    (
      #"a: "\uD800""#,
      #"""
      a.md:2:5: error: '\u' is not followed by the number of a character
        │
      2 │ a: "\uD800"
        │     ^~ write '\\' for a backslash, or put the value in single quotes
        = [front-matter/syntax]

      """#
    ),
    (
      #"a: "\é""#,
      #"""
      a.md:2:5: error: '\é' means nothing between double quotes
        │
      2 │ a: "\é"
        │     ^~ write '\\' for a backslash, or put the value in single quotes
        = [front-matter/syntax]

      """#
    ),
  ])
  func `a quote that goes wrong is pointed at`(yaml: String, message: String) {
    #expect(printed(yaml: yaml) == message)
  }

  @Test(arguments: [
    (
      """
      a: [x, y
      b: z
      """,
      """
      a.md:2:4: error: this list is not closed
        │
      2 │ a: [x, y
        │    ^ close it with ']'
        = [front-matter/syntax]

      """
    ),
    (
      "a: [x, , y]",
      """
      a.md:2:8: error: a value is missing before this comma
        │
      2 │ a: [x, , y]
        │        ^ write it, or delete the comma
        = [front-matter/syntax]

      """
    ),
    (
      #"a: ["x" y]"#,
      """
      a.md:2:9: error: ',' or ']' is wanted here
        │
      2 │ a: ["x" y]
        │         ^~ put commas between the values, and quotes around a value with marks of its own
        = [front-matter/syntax]

      """
    ),
    (
      "a: {x: y",
      """
      a.md:2:4: error: this group of fields is not closed
        │
      2 │ a: {x: y
        │    ^ close it with '}'
        = [front-matter/syntax]

      """
    ),
    (
      "a: {x: y} z",
      """
      a.md:2:11: error: text follows the closing bracket
        │
      2 │ a: {x: y} z
        │           ^ put the whole value in quotes
        = [front-matter/syntax]

      """
    ),
    (
      "a: [x] z",
      """
      a.md:2:8: error: text follows the closing bracket
        │
      2 │ a: [x] z
        │        ^ put the whole value in quotes
        = [front-matter/syntax]

      """
    ),
  ])
  func `brackets that go wrong are pointed at`(yaml: String, message: String) {
    #expect(printed(yaml: yaml) == message)
  }
}

import Testing

/// Lines that stand in the wrong column, and the columns of mistakes.
@Suite struct YAMLPlaceTests {
  @Test(arguments: [
    (
      """
      title: A
        date: 2020
      """,
      """
      a.md:3:3: error: 'date' is indented further than the field above it
        │
      3 │   date: 2020
        │   ^~~~ begin it in the same column
        = [front-matter/syntax]

      """
    ),
    (
      """
      title
      foo: bar
      """,
      """
      a.md:2:1: error: there is no ':' after 'title'
        │
      2 │ title
        │ ^~~~~ write 'name: value', or indent the line if it belongs to the value above
        = [front-matter/syntax]

      """
    ),
    (
      """
      title: a
      foo
      bar: x
      """,
      """
      a.md:3:1: error: there is no ':' after 'foo'
        │
      3 │ foo
        │ ^~~ write 'name: value', or indent the line if it belongs to the value above
        = [front-matter/syntax]

      """
    ),
    (
      """
      a:
        b: 1
       c: 2
      """,
      """
      a.md:4:2: error: this line does not line up with the fields above it
        │
      4 │  c: 2
        │  ^~~~ begin it in the column of the field it follows
        = [front-matter/syntax]

      """
    ),
    (
      """
       a: 1
      b: 2
      """,
      """
      a.md:3:1: error: this line does not line up with the fields above it
        │
      3 │ b: 2
        │ ^~~~ begin it in the column of the field it follows
        = [front-matter/syntax]

      """
    ),
    (
      """
      a:
        - x
       - y
      """,
      """
      a.md:4:2: error: this '-' does not line up with a list
        │
      4 │  - y
        │  ^ begin it in the column of the others
        = [front-matter/syntax]

      """
    ),
    (
      """
      a:
        - x
       -y: 1
      """,
      """
      a.md:4:2: error: this line does not line up with the fields above it
        │
      4 │  -y: 1
        │  ^~~~~ begin it in the column of the field it follows
        = [front-matter/syntax]

      """
    ),
    (
      """
      a: 1
      - b
      """,
      """
      a.md:3:1: error: this '-' does not line up with a list
        │
      3 │ - b
        │ ^ begin it in the column of the others
        = [front-matter/syntax]

      """
    ),
    (
      "%foo: x",
      """
      a.md:2:1: error: a line cannot begin with '%'
        │
      2 │ %foo: x
        │ ^~~~~ put the text in quotes, or delete the line
        = [front-matter/syntax]

      """
    ),
  ])
  func `a line in the wrong column is pointed at`(yaml: String, message: String) {
    #expect(printed(yaml: yaml) == message)
  }

  @Test(arguments: [
    (
      """
      a:
      \tb: 1
      """,
      """
      a.md:3:1: error: this line is indented with a tab
        │
      3 │  b: 1
        │ ^ indent it with blanks
        = [front-matter/tab]

      """
    ),
    (
      """
      a:
        - b
      \t- c
      """,
      """
      a.md:4:1: error: this line is indented with a tab
        │
      4 │  - c
        │ ^ indent it with blanks
        = [front-matter/tab]

      """
    ),
    (
      """
      a: x
        \ty: z
      """,
      """
      a.md:3:3: error: this line is indented with a tab
        │
      3 │    y: z
        │   ^ indent it with blanks
        = [front-matter/tab]

      """
    ),
  ])
  func `a tab before a line is refused`(yaml: String, message: String) {
    #expect(printed(yaml: yaml) == message)
  }

  @Test(arguments: [
    (
      """
      tərcümə: ə
      əsas: [ğ, a: b: c]
      """,
      """
      a.md:3:15: error: ',' or ']' is wanted here
        │
      3 │ əsas: [ğ, a: b: c]
        │               ^ put commas between the values, and quotes around a value with marks of its own
        = [front-matter/syntax]

      """
    ),
    (
      #"çəşğ: "ə" ü"#,
      """
      a.md:2:11: error: text follows the closing quote
        │
      2 │ çəşğ: "ə" ü
        │           ^ put the whole value in one pair of single quotes
        = [front-matter/syntax]

      """
    ),
    (
      """
      ad: Əli
      🙂: 1
      ad: 2
      """,
      """
      a.md:4:1: error: 'ad' is here twice
        │
      4 │ ad: 2
        │ ^~ keep one of them
        = the first one is at a.md:2:1   [front-matter/duplicate-key]

      """
    ),
    (
      "عنوان: فولاذ: تاريخ",
      """
      a.md:2:13: error: ': ' within a value reads as another field
        │
      2 │ عنوان: فولاذ: تاريخ
        │             ^ put the value in quotes: عنوان: "فولاذ: تاريخ"
        = [front-matter/syntax]

      """
    ),
  ])
  func `columns count characters of any script`(yaml: String, message: String) {
    #expect(printed(yaml: yaml) == message)
  }
}

import Testing

/// What YAML allows and front matter does not.
@Suite struct YAMLRefusalTests {
  @Test(arguments: [
    (
      "title: *bold* words",
      """
      a.md:2:8: error: a value cannot begin with '*'
        │
      2 │ title: *bold* words
        │        ^~~~~~ put the value in quotes
        = [front-matter/alias]

      """
    ),
    (
      "title: *bold",
      """
      a.md:2:8: error: '*bold' stands for a value named elsewhere
        │
      2 │ title: *bold
        │        ^~~~~ put the value in quotes if '*' is part of it; else write the value out
        = [front-matter/alias]

      """
    ),
    (
      "*a: b",
      """
      a.md:2:1: error: '*a:' stands for a value named elsewhere
        │
      2 │ *a: b
        │ ^~~ put the value in quotes if '*' is part of it; else write the value out
        = [front-matter/alias]

      """
    ),
    (
      "title: &c",
      """
      a.md:2:8: error: '&c' gives the value a name
        │
      2 │ title: &c
        │        ^~ put the value in quotes if '&' is part of it; else leave it out
        = [front-matter/alias]

      """
    ),
    (
      "title: & co",
      """
      a.md:2:8: error: a value cannot begin with '&'
        │
      2 │ title: & co
        │        ^ put the value in quotes
        = [front-matter/alias]

      """
    ),
    (
      "a: &x 1",
      """
      a.md:2:4: error: '&x' gives the value a name
        │
      2 │ a: &x 1
        │    ^~ put the value in quotes if '&' is part of it; else leave it out
        = [front-matter/alias]

      """
    ),
    (
      "a: !!python/object:os.system x",
      """
      a.md:2:4: error: '!!python/object:os.system' names a type of value
        │
      2 │ a: !!python/object:os.system x
        │    ^~~~~~~~~~~~~~~~~~~~~~~~~ put the value in quotes if '!' is part of it; else leave it out
        = [front-matter/tag]

      """
    ),
    (
      "a: !x!y z",
      """
      a.md:2:4: error: a value cannot begin with '!'
        │
      2 │ a: !x!y z
        │    ^~~~ put the value in quotes
        = [front-matter/tag]

      """
    ),
    (
      """
      ? [a]
      : b
      """,
      """
      a.md:2:3: error: a field's name is wanted here, this is a list or a group of fields
        │
      2 │ ? [a]
        │   ^~~ put the text in quotes if it is a value
        = [front-matter/key]

      """
    ),
    (
      "{a: b}: c",
      """
      a.md:2:1: error: a field's name is wanted here, this is a list or a group of fields
        │
      2 │ {a: b}: c
        │ ^~~ put the text in quotes if it is a value
        = [front-matter/key]

      """
    ),
    (
      ": c",
      """
      a.md:2:1: error: there is no name before the ':'
        │
      2 │ : c
        │ ^ write 'name: value'
        = [front-matter/key]

      """
    ),
    (
      "'': c",
      """
      a.md:2:1: error: there is no name before the ':'
        │
      2 │ '': c
        │ ^~~ write 'name: value'
        = [front-matter/key]

      """
    ),
    (
      "<<: x",
      """
      a.md:2:1: error: '<<' takes in fields from elsewhere
        │
      2 │ <<: x
        │ ^~ write the fields out where they belong
        = [front-matter/merge-key]

      """
    ),
    (
      """
      - a
      - b
      """,
      """
      a.md:2:1: error: fields are wanted here, this is a list: [a, b]
        │
      2 │ - a
        │ ^~~ write 'name: value' on each line
        = [front-matter/shape]

      """
    ),
    (
      "just words",
      """
      a.md:2:1: error: fields are wanted here, this is text: just words
        │
      2 │ just words
        │ ^~~~~~~~~~ write 'name: value' on each line
        = [front-matter/shape]

      """
    ),
    (
      """
      a: 1
      --- b
      """,
      """
      a.md:3:1: error: a second document begins here
        │
      3 │ --- b
        │ ^~~ keep one set of fields in a file
        = [front-matter/several-documents]

      """
    ),
    (
      """
      a: 1
      b: 2
      a: 3
      """,
      """
      a.md:4:1: error: 'a' is here twice
        │
      4 │ a: 3
        │ ^ keep one of them
        = the first one is at a.md:2:1   [front-matter/duplicate-key]

      """
    ),
    (
      "a: \u{7}",
      """
      a.md:2:4: error: here is a control character (U+0007)
        │
      2 │ a: �
        │    ^ delete it
        = [front-matter/syntax]

      """
    ),
    (
      "accent: #fff",
      """
      a.md:2:9: warning: '#fff' reads as a comment and is left out
        │
      2 │ accent: #fff
        │         ^~~~ put the whole value in quotes if it is part of it
        = [front-matter/comment]

      """
    ),
    (
      "title: The #1 city",
      """
      a.md:2:12: warning: '#1 city' reads as a comment and is left out
        │
      2 │ title: The #1 city
        │            ^~~~~~~ put the whole value in quotes if it is part of it
        = [front-matter/comment]

      """
    ),
  ])
  func `what no field has a use for is refused`(yaml: String, message: String) {
    #expect(printed(yaml: yaml) == message)
  }
}

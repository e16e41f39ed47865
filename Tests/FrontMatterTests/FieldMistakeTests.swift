import Diagnostics
import FrontMatter
import Testing

/// What fields say that are not as they should be.
@Suite struct FieldMistakeTests {
  private func person(_ fields: inout FieldReader) -> String? {
    fields.required("name", .line, "As it is printed.")?.value
  }

  private func article(_ fields: inout FieldReader) {
    _ = fields.required("title", .line, "The headline.")
    _ = fields.optional("subtitle", .line, "Below it.")
    _ = fields.optional("draft", .flag, "Keeps it out.")
    _ = fields.list("topics", .identifier, "What it is about.")
    _ = fields.variants("authors", .identifier, "Who wrote it.", aliases: ["author"], person)
    _ = fields.object("lead", "Who leads.", person)
    _ = fields.objects("people", "Who else.", person)
    _ = fields.table("social", "Where to find it.", keys: "a network") { _, node, report in
      Format.handleOrAddress.read(node, &report)
    }
    fields.unchecked("extra", "Your own.")
  }

  @Test(arguments: [
    (
      "draft: true",
      """
      a.md:2:1: error: no 'title'
        │
      2 │ draft: true
        │ ^~~~~ add 'title:' and a line of text
        = [field/missing]

      """
    ),
    (
      "",
      """
      a.md:2:1: error: no 'title'
        │
      2 │ 
        │ ^ add 'title:' and a line of text
        = [field/missing]

      """
    ),
    (
      "title:",
      """
      a.md:2:1: error: 'title' is empty
        │
      2 │ title:
        │ ^~~~~ it wants a line of text
        = [field/missing]

      """
    ),
    (
      "title: ''",
      """
      a.md:2:1: error: 'title' is empty
        │
      2 │ title: ''
        │ ^~~~~ it wants a line of text
        = [field/missing]

      """
    ),
    (
      "title: A\nsubtitle:\ntopics: ~",
      """
      a.md:3:1: warning: 'subtitle' is empty
        │
      3 │ subtitle:
        │ ^~~~~~~~ give it a value, or delete the line
        = [field/empty]

      a.md:4:1: warning: 'topics' is empty
        │
      4 │ topics: ~
        │ ^~~~~~ give it a value, or delete the line
        = [field/empty]

      """
    ),
    (
      "title: A\ntopics:\n- energy\n-\n",
      """
      a.md:5:2: warning: 'topics' has an empty line in its list
        │
      5 │ -
        │  ^ give it a value, or delete it
        = [field/empty]

      """
    ),
    (
      "title: A\nsocial: {x: }\nlead:",
      """
      a.md:3:10: warning: 'x' is empty
        │
      3 │ social: {x: }
        │          ^ give it a value, or delete the line
        = [field/empty]

      a.md:4:1: warning: 'lead' is empty
        │
      4 │ lead:
        │ ^~~~ give it a value, or delete the line
        = [field/empty]

      """
    ),
  ])
  func `what is left out or left empty is said`(yaml: String, message: String) {
    #expect(printed(yaml: yaml, article) == message)
  }

  @Test(arguments: [
    (
      "title: A\ndrfat: true",
      """
      a.md:3:1: error: no field named 'drfat'
        │
      3 │ drfat: true
        │ ^~~~~ did you mean 'draft'?
        = [field/unknown]

      """
    ),
    (
      "title: A\ncolour: red",
      """
      a.md:3:1: error: no field named 'colour'
        │
      3 │ colour: red
        │ ^~~~~~ fields of your own go below 'extra:'
        = [field/unknown]

      """
    ),
    (
      "title: A\nlead: {name: B, ürl: x}",
      """
      a.md:3:17: error: no field named 'ürl'
        │
      3 │ lead: {name: B, ürl: x}
        │                 ^~~ the only field here is name
        = [field/unknown]

      """
    ),
    (
      "title: A\nauthors: [a]\nauthor: b",
      """
      a.md:4:1: error: 'author' says the same as 'authors'
        │
      4 │ author: b
        │ ^~~~~~ keep one of them
        = the first one is at a.md:3:1   [front-matter/duplicate-key]

      """
    ),
  ])
  func `a field that nobody knows is an error`(yaml: String, message: String) {
    #expect(printed(yaml: yaml, article) == message)
  }

  @Test(arguments: [
    (
      "title: [A, B]",
      """
      a.md:2:8: error: 'title' wants a line of text, this is a list: [A, B]
        │
      2 │ title: [A, B]
        │        ^~~~~~
        = [field/wrong-shape]

      """
    ),
    (
      "title: A\ntopics: {energy: oil}",
      """
      a.md:3:9: error: 'topics' wants a list, this is a group of fields: {energy: oil}
        │
      3 │ topics: {energy: oil}
        │         ^~~~~~~~~~~~~ write each on a line '- …' below it, or as [a, b]
        = [field/wrong-shape]

      """
    ),
    (
      "title: A\ntopics:\n- energy: oil\n",
      """
      a.md:4:3: error: 'topics' wants an id (m-okafor), this is a group of fields: {energy: oil}
        │
      4 │ - energy: oil
        │   ^~~~~~~~~~~ put it in quotes: "energy: oil"
        = [field/wrong-shape]

      """
    ),
    (
      "title: A\ntopics: [[energy]]",
      """
      a.md:3:10: error: 'topics' wants an id (m-okafor), this is a list: [energy]
        │
      3 │ topics: [[energy]]
        │          ^~~~~~~~ write 'energy' without the list
        = [field/wrong-shape]

      """
    ),
    (
      "title: A\nlead: m-okafor",
      """
      a.md:3:7: error: 'lead' wants fields of its own, this is text: m-okafor
        │
      3 │ lead: m-okafor
        │       ^~~~~~~~ write 'name: …' on a line below it
        = [field/wrong-shape]

      """
    ),
    (
      "title: A\npeople: [m-okafor]",
      """
      a.md:3:10: error: 'people' wants fields of its own, this is text: m-okafor
        │
      3 │ people: [m-okafor]
        │          ^~~~~~~~ write 'name: …' on a line below it
        = [field/wrong-shape]

      """
    ),
    (
      "title: A\nsocial: '@a'",
      """
      a.md:3:9: error: 'social' wants fields named by a network, this is text: @a
        │
      3 │ social: '@a'
        │         ^~~~ write one line for each below it
        = [field/wrong-shape]

      """
    ),
  ])
  func `a value of the wrong shape is quoted`(yaml: String, message: String) {
    #expect(printed(yaml: yaml, article) == message)
  }

  @Test func `one pass says everything, also within objects`() {
    #expect(
      printed(yaml: "title: A\nauthors: [b c, {nmae: D}]\ndraft: yes", article) == """
        a.md:3:11: error: a blank has no place in an id: 'b c'
          │
        3 │ authors: [b c, {nmae: D}]
          │           ^~~ did you mean 'b-c'?
          = [field/invalid-value]

        a.md:3:17: error: no field named 'nmae'
          │
        3 │ authors: [b c, {nmae: D}]
          │                 ^~~~ did you mean 'name'?
          = [field/unknown]

        a.md:4:8: error: 'yes' is neither true nor false
          │
        4 │ draft: yes
          │        ^~~ write true
          = [field/invalid-value]

        """)
  }

  @Test(arguments: [
    (
      "date: 2026-02-30",
      """
      a.md:2:7: error: '2026-02-30' cannot be: February 2026 has 28 days
        │
      2 │ date: 2026-02-30
        │       ^~~~~~~~~~ the days are 01 to 28
        = [field/invalid-date]

      """
    ),
    (
      "status: stafff",
      """
      a.md:2:9: error: 'stafff' is not a choice here
        │
      2 │ status: stafff
        │         ^~~~~~ did you mean 'staff'?
        = [field/unknown-choice]

      """
    ),
    (
      "orcid: https://orcid.org/0000-0002-1825-0098",
      """
      a.md:2:8: error: this ORCID iD ends in 8; what stands before it calls for 7
        │
      2 │ orcid: https://orcid.org/0000-0002-1825-0098
        │        ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ compare it with the original: one of its digits is wrong, or two are swapped
        = [field/check-digit]

      """
    ),
  ])
  func `a value that is refused is pointed at`(yaml: String, message: String) {
    let shown = printed(yaml: yaml) { fields in
      _ = fields.optional("date", .date, "When.")
      _ = fields.optional("status", .choice(["staff", "fellow"]), "What.")
      _ = fields.optional("orcid", .orcid, "Who.")
    }
    #expect(shown == message)
  }

  @Test func `a reader's own words stand at the first field where no place is given`() {
    let shown = printed(yaml: "a: 1") { fields in
      _ = fields.optional("a", .count, "A.")
      fields.hint(.invalidValue, "worth knowing", at: nil)
      fields.warning(.invalidValue, "worth a look", at: nil, help: "look")
    }
    #expect(
      shown == """
        a.md:2:1: warning: worth a look
          │
        2 │ a: 1
          │ ^ look
          = [field/invalid-value]

        a.md:2:1: hint: worth knowing
          │
        2 │ a: 1
          │ ^
          = [field/invalid-value]

        """)
  }
}

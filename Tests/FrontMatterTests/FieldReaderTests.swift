import Diagnostics
import FrontMatter
import Testing

/// What fields give where they are written as they should be.
@Suite struct FieldReaderTests {
  private func reading<T>(_ yaml: String, _ read: (inout FieldReader) -> T) throws -> T {
    let source = SourceFile(path: "a.md", bytes: Array("---\n\(yaml)\n---\n".utf8))
    var report = Report()
    var fields = FieldReader(try #require(mapping(of: source, &report)))
    let value = read(&fields)
    #expect(fields.finish().isEmpty)
    #expect(fields.report.isEmpty)
    return value
  }

  private struct Person: Equatable {
    var name: String?
    var id: String?
  }

  private func person(_ fields: inout FieldReader) -> Person? {
    let name = fields.required("name", .line, "As it is printed.")
    let id = fields.optional("id", .identifier, "The file.")
    return name.map { Person(name: $0.value, id: id?.value) }
  }

  @Test func `a value carries its place`() throws {
    let title = try reading("ə: x\ntitle: 'Ş'") { fields in
      fields.unchecked("ə", "A letter.")
      return fields.required("title", .line, "The headline.")
    }
    #expect(title == Located("Ş", at: SourceSpan(path: "a.md", range: 17..<21)))
  }

  @Test(arguments: ["topics: energy", "topics: [energy]", "topics:\n- energy", "topic: energy"])
  func `a list may be one value, and have another name`(yaml: String) throws {
    let topics = try reading(yaml) { $0.list("topics", .identifier, "What it is about.", aliases: ["topic"]) }
    #expect(topics.map(\.value) == ["energy"])
  }

  @Test func `a list may be empty on purpose`() throws {
    #expect(try reading("topics: []") { $0.list("topics", .identifier, "T") }.isEmpty)
  }

  @Test func `an object has fields of its own`() throws {
    let lead = try reading("lead: {name: A, id: b}") { $0.object("lead", "Who leads.", person) }
    #expect(lead?.value == Person(name: "A", id: "b"))
  }

  @Test(arguments: ["people: {name: A}", "people: [{name: A}]", "people:\n- name: A"])
  func `objects are one or a list`(yaml: String) throws {
    #expect(try reading(yaml) { $0.objects("people", "Who.", person) }.map(\.value) == [Person(name: "A")])
  }

  @Test func `variants are text or fields, in order`() throws {
    let authors = try reading("author: [a, {name: B, id: c}, d]") { fields in
      let id = Format.identifier.map { Person(id: $0) }
      return fields.variants("authors", id, "Who wrote it.", aliases: ["author"], person)
    }
    #expect(authors.map(\.value) == [Person(id: "a"), Person(name: "B", id: "c"), Person(id: "d")])
  }

  @Test func `a table has names of the site's own`() throws {
    let rows = try reading("social: {x: '@a', github: b}") { fields in
      fields.table("social", "Where to find it.", keys: "a network") { _, node, report in
        Format.handleOrAddress.read(node, &report)
      }
    }
    #expect(rows.map(\.key.value) == ["x", "github"])
    #expect(rows.map(\.value) == ["@a", "b"])
  }

  @Test func `empty quotes are a value for text`() throws {
    #expect(try reading("alt: \"\"") { $0.optional("alt", .text, "T") }?.value == "")
    #expect(try reading("alt: ''") { $0.required("alt", .text, "T") }?.value == "")
  }

  @Test func `a field is there when it has a value`() throws {
    let source = SourceFile(path: "a.md", bytes: Array("a: 1\nb:\n".utf8))
    var report = Report()
    let fields = FieldReader(try #require(YAMLReader.read(source, range: 0..<8, report: &report)))
    #expect(["a", "b", "c"].map { fields.has($0) } == [true, false, false])
  }

  @Test func `asking is declaring`() {
    var fields = FieldReader.declaring()
    #expect(fields.required("title", .line, "The headline.") == nil)
    #expect(fields.list("topics", .identifier, "What it is about.", aliases: ["topic"]).isEmpty)
    #expect(fields.object("lead", "Who leads.", person) == nil)
    let authors = fields.variants("authors", .identifier, "Who wrote it.") { person(&$0)?.name }
    #expect(authors.isEmpty)
    #expect(fields.table("social", "Where.", keys: "a network") { _, _, _ in 0 }.isEmpty)
    fields.unchecked("extra", "Your own.")
    fields.error(.invalidValue, "never said", at: nil)
    let children = [
      FieldDeclaration(name: "name", format: "a line of text", isRequired: true, meaning: "As it is printed."),
      FieldDeclaration(name: "id", format: "an id (m-okafor)", meaning: "The file."),
    ]
    #expect(
      fields.finish() == [
        FieldDeclaration(name: "title", format: "a line of text", isRequired: true, meaning: "The headline."),
        FieldDeclaration(
          name: "topics", aliases: ["topic"], format: "an id (m-okafor)", isList: true, meaning: "What it is about."),
        FieldDeclaration(name: "lead", format: "fields of its own", meaning: "Who leads.", children: children),
        FieldDeclaration(
          name: "authors", format: "an id (m-okafor), or fields of its own", isList: true, meaning: "Who wrote it.",
          children: children),
        FieldDeclaration(name: "social", format: "fields named by a network", meaning: "Where."),
        FieldDeclaration(name: "extra", format: "anything", meaning: "Your own."),
      ])
    #expect(fields.report.isEmpty)
  }
}

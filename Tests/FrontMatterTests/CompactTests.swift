import Diagnostics
import FrontMatter
import Support
import Testing

/// Fields that are kept in few bytes and made again of them.
@Suite struct CompactTests {
  private static let texts = [
    "", "a: 1", "a:\nb: ~\nc: ''\nd: 'null'", "a: [x, 'y, z', {b: c, d: [e]}]\nf:\n- g\n- - h\n  - i: |\n      j\n",
    "başlıq: \"Azərbaycan və İran\"\nempty: []\nnone: {}",
    "long: \(String(repeating: "word ", count: 60))\nafter: x",
    "deep: " + String(repeating: "[", count: 30) + "x" + String(repeating: "]", count: 30),
  ]

  private static func mapping(_ yaml: String) throws -> YAMLMapping {
    var report = Report()
    let source = SourceFile(path: "a.md", bytes: Array("---\n\(yaml)\n---\n".utf8))
    let parts = try #require(FrontMatter.locate(in: source, report: &report))
    return try #require(YAMLReader.read(source, range: parts.yaml, report: &report))
  }

  @Test(arguments: texts) func `fields come back as they were, with their places`(yaml: String) throws {
    let mapping = try Self.mapping(yaml)
    var writer = CompactWriter()
    writer.add("before")
    mapping.write(to: &writer)
    writer.add(7)
    var reader = CompactReader(writer.bytes, in: 0..<writer.bytes.count)
    #expect(try reader.text() == "before")
    // What a node is and holds shows in how it is printed.
    #expect(try "\(YAMLMapping(from: &reader, path: "a.md"))" == "\(mapping)")
    #expect(try reader.number() == 7)
    #expect(reader.left == 0)
  }

  @Test(arguments: texts) func `bytes that were cut short are refused`(yaml: String) throws {
    var writer = CompactWriter()
    try Self.mapping(yaml).write(to: &writer)
    for end in writer.bytes.indices {
      #expect(throws: CompactReader.Damage.self, "\(end) bytes") {
        var reader = CompactReader(writer.bytes, in: 0..<end)
        _ = try YAMLMapping(from: &reader, path: "a.md")
      }
    }
  }

  @Test(arguments: 1...200) func `any other bytes give some fields or are refused`(seed: UInt64) throws {
    var random = Seeded(seed)
    var writer = CompactWriter()
    try Self.mapping(Self.texts.randomElement(using: &random) ?? "").write(to: &writer)
    var bytes = writer.bytes
    for _ in 0...Int.random(in: 0...4, using: &random) {
      bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
    }
    var reader = CompactReader(bytes, in: 0..<bytes.count)
    if let mapping = try? YAMLMapping(from: &reader, path: "a.md") { #expect(mapping.entries.count <= bytes.count) }
    #expect(reader.left >= 0)
  }

  @Test func `nothing is nested more deeply than front matter may be`() {
    var writer = CompactWriter()
    // A mapping of one field, which is a list of a list of a list.
    for number in [0, 0, 1] { writer.add(number) }
    writer.add("a")
    for number in [0, 0] { writer.add(number) }
    for _ in 0..<100_000 { for number in [3, 0, 0, 1] { writer.add(number) } }
    var reader = CompactReader(writer.bytes, in: 0..<writer.bytes.count)
    #expect(throws: CompactReader.Damage.self) { try YAMLMapping(from: &reader, path: "a.md") }
  }

  @Test(arguments: [0, 1, 127, 128, 16_383, 16_384, Int.max]) func `numbers come back`(number: Int) throws {
    var writer = CompactWriter()
    writer.add(number)
    writer.add(UInt64.max - UInt64(number))
    writer.add(nil as String?)
    writer.add("ə" as String?)
    writer.add(true)
    var reader = CompactReader(writer.bytes, in: 0..<writer.bytes.count)
    #expect(try reader.number() == number)
    #expect(try reader.word() == UInt64.max - UInt64(number))
    #expect(try reader.optionalText() == nil)
    #expect(try reader.optionalText() == "ə")
    #expect(try reader.flag())
    #expect(throws: CompactReader.Damage.self) { try reader.number() }
  }

  @Test func `a number of more bits than there are is refused`() {
    let bytes = [UInt8](repeating: 0xFF, count: 12)
    var reader = CompactReader(bytes, in: 0..<12)
    #expect(throws: CompactReader.Damage.self) { try reader.number() }
    var text = CompactReader(bytes, in: 0..<9)
    #expect(throws: CompactReader.Damage.self) { try text.text() }
  }
}

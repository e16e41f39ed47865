import Build
import Diagnostics
import Foundation
import Support
import Testing

/// What is not public leaves no trace: the site is, byte for byte, the one that would be made if the piece were not there.
@Suite struct SilenceTests {
  private static let now = 1_780_000_000  // 2026-05-28

  /// Everything that a piece can bring to a site.
  private static func piece(_ fields: String) -> String {
    """
    ---
    title: Xylocarp
    subtitle: Xylocarp subtitle
    description: Xylocarp description
    date: 2026-03-14
    type: report
    authors: [ana, {name: Xylocarp Guest, affiliation: Xylocarp House}]
    editors: [ida]
    topics: [metal, xylocarp-topic]
    regions: [xylocarp-region]
    programme: xylocarp-programme
    series: {id: xylocarp-series, number: 1}
    takeaways: [Xylocarp one, Xylocarp two, Xylocarp three]
    keywords: [xylocarp]
    abstract: Xylocarp abstract
    aliases: [/old/xylocarp/]
    image: {src: xylocarp.svg, alt: Xylocarp}
    pdf: xylocarp.pdf
    doi: 10.5555/xylocarp
    number: XY-1
    featured: true
    funding: [{source: Xylocarp Fund}]
    corrections: [{date: 2026-04-01, note: Xylocarp note, severity: material}]
    event: {start: 2026-04-02, place: Xylocarp Hall}
    \(fields)
    ---
    Xylocarp, see [steel](../steel.md), ![a table](table.svg) and [data](xylocarp.csv).[^1]

    ## Xylocarp heading

    [^1]: Xylocarp source.
    """
  }

  private static let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 800 400\"></svg>"

  private func site(_ folder: TemporaryFolder, hidden: String?) throws {
    try folder.write(
      "Content/site.yml",
      "title: Case\nurl: https://case.example/\nlanguages: [az]\nfeeds: {text: full}\nsubmissions: {email: a@case.example}\n"
    )
    for (id, name) in [("ana", "Ana Sol"), ("ida", "Ida Berg")] {
      try folder.write(
        "Content/authors/\(id).md", "---\nname: \(name)\norcid: 0000-0002-1825-0097\n---\nStudies steel.\n")
    }
    try folder.write("Content/topics/metal.md", "---\ntitle: Metal\n---\nHard.\n")
    for (slug, day) in [("steel", "2026-03-01"), ("iron", "2026-05-27"), ("tin", "2025-01-01")] {
      try folder.write(
        "Content/articles/\(slug).md",
        "---\ntitle: \(slug)\ndate: \(day)\ntype: report\nauthors: [ana, ida]\ntopics: [metal]\nabstract: All.\n---\nAbout \(slug).\n"
      )
    }
    guard let hidden else { return }
    for suffix in ["", ".az"] {
      // One address can lead to one piece.
      let text = Self.piece(hidden).replacing("/old/xylocarp/", with: "/old/xylocarp\(suffix)/")
      try folder.write("Content/articles/secret/index\(suffix).md", text)
    }
    for file in ["xylocarp.svg", "table.svg"] { try folder.write("Content/articles/secret/\(file)", Self.svg) }
    for file in ["xylocarp.pdf", "xylocarp.csv"] { try folder.write("Content/articles/secret/\(file)", "x") }
  }

  /// - Parameter other: A public piece beside it.
  private func built(hidden: String?, asOf: Int = now, other: String? = nil) throws -> [String: [UInt8]] {
    let folder = try TemporaryFolder("silence")
    try site(folder, hidden: hidden)
    if let other { try folder.write("Content/articles/other.md", other) }
    let request = BuildRequest(source: folder.path, output: folder.path + "/Public", now: asOf, jobs: 2)
    let outcome = build(request)
    #expect(!outcome.report.hasErrors && outcome.failure == nil, "\(outcome.report.sorted.map(\.message))")
    return try files(below: folder.path + "/Public")
  }

  @Test(arguments: ["draft: true", "publish: 2026-05-29", "expires: 2026-05-27", "publish: 2026-05-28 23:59"])
  func `a hidden piece changes no byte of the site`(field: String) throws {
    let without = try built(hidden: nil)
    let with = try built(hidden: field)
    #expect(with.keys.sorted() == without.keys.sorted())
    for (path, bytes) in without { #expect(with[path] == bytes, "\(path) differs") }
    for (path, bytes) in with {
      let text = String(decoding: bytes, as: UTF8.self).lowercased()
      #expect(!text.contains("xylocarp") && !path.contains("xylocarp"), "\(path) names it")
    }
    #expect(without.count > 20)
  }

  @Test(arguments: ["draft: true", "publish: 2026-05-29", "expires: 2026-05-27"])
  func `a piece that leads to a hidden one, or shows its files, tells nothing of it`(field: String) throws {
    let other = """
      ---
      title: Zinc
      date: 2026-03-02
      type: report
      authors: ana
      image: {src: secret/xylocarp.svg, alt: Drawing}
      pdf: secret/xylocarp.pdf
      ---
      See [it](/report/secret/), [as it was](/old/xylocarp/#part), [there](secret/index.md),
      [data](secret/xylocarp.csv) and ![a drawing](secret/table.svg).
      """
    let made = try built(hidden: field, other: other)
    #expect(made.keys.contains("report/other/index.html"))
    for (path, bytes) in made {
      let text = path + String(decoding: bytes, as: UTF8.self).lowercased()
      #expect(!["xylocarp", "secret", "table.svg"].contains { text.contains($0) }, "\(path) names it")
    }
  }

  /// Else the tests above could not fail.
  @Test func `the same piece once it is out is in many files`() throws {
    let out = try built(hidden: "publish: 2026-05-29", asOf: Self.now + 2 * 86_400)
    let naming = out.filter { String(decoding: $0.value, as: UTF8.self).lowercased().contains("xylocarp") }
    #expect(naming.count > 20)
    #expect(out.keys.contains("report/secret/xylocarp.pdf"))
  }
}

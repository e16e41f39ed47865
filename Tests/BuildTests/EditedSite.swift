import Foundation
import Support

/// A site that is edited at random: texts, fields, links, headings, pictures, embargoes, settings, translations.
struct EditedSite {
  private(set) var files: [String: String] = [:]

  init(_ random: inout Seeded) {
    files["site.yml"] = Self.settings(&random)
    for number in 1...3 { files["authors/a\(number).md"] = Self.author(number, &random) }
    for number in 1...6 { files["articles/p\(number).md"] = article(number, &random) }
    files["articles/figure.svg"] = Self.picture(&random)
    files["pages/about.md"] = "---\ntitle: About\n---\n\nSee [one](../articles/p1.md).\n"
  }

  /// Changes something.
  mutating func edit(in folder: TemporaryFolder, _ random: inout Seeded) throws -> String {
    // Mistakes are mended, so that most states can be published.
    let broken = files.filter {
      $0.value.contains("nowhere.md") || $0.value.contains("#part-3") || $0.value.contains("Broken")
    }
    if let path = broken.keys.sorted().first {
      return try write(path, article(Int(path.filter(\.isNumber)) ?? 1, &random), in: folder)
    }
    let articles = files.keys.filter { $0.hasPrefix("articles/") && $0.hasSuffix(".md") }.sorted()
    let path = articles.randomElement(using: &random) ?? "articles/p1.md"
    let number = Int.random(in: 1...9, using: &random)
    switch Int.random(in: 0...16, using: &random) {
    case 0...4: return try write(path, (files[path] ?? "") + "\nMore \(number), \(link(&random)).\n", in: folder)
    case 5: return try write("authors/a\(number % 3 + 1).md", Self.author(number % 3 + 1, &random), in: folder)
    case 6...7: return try write("articles/p\(number).md", article(number, &random), in: folder)
    case 8: return try removeUnlinked(articles, in: folder)
    case 9: return try write("site.yml", Self.settings(&random), in: folder)
    case 10...12: return try write("articles/figure.svg", Self.picture(&random), in: folder)
    case 13: return try write("topics/energy.md", "---\ntitle: Energy \(number)\n---\n\nOn energy.\n", in: folder)
    case 14:
      let name = "articles/p\(number).az.md"
      return files[name] == nil ? try write(name, article(number, &random), in: folder) : try remove(name, in: folder)
    case 15: return try write(path, "---\ntitle: Broken \(number)\n---\n", in: folder)
    default:
      // A file that no text names is hinted at.
      return try write("articles/loose-\(number).csv", "\(number)\n", in: folder)
    }
  }

  /// Removes a piece, so that no link is broken by it and there is something to publish.
  private mutating func removeUnlinked(_ articles: [String], in folder: TemporaryFolder) throws -> String {
    let free = articles.dropFirst().first { path in
      let name = path.split(separator: "/")[1]
      return !files.values.contains { $0.contains("(\(name)") || $0.contains("/\(name)") }
    }
    return try free.map { try remove($0, in: folder) } ?? "nothing"
  }

  private mutating func write(_ path: String, _ text: String, in folder: TemporaryFolder) throws -> String {
    files[path] = text
    try folder.write("Content/" + path, text)
    return "wrote \(path)"
  }

  private mutating func remove(_ path: String, in folder: TemporaryFolder) throws -> String {
    files[path] = nil
    try FileManager.default.removeItem(atPath: "\(folder.path)/Content/\(path)")
    return "removed \(path)"
  }

  private static func settings(_ random: inout Seeded) -> String {
    """
    title: Edited \(Int.random(in: 0...2, using: &random))
    url: https://edited.example/
    page-size: \(Int.random(in: 2...4, using: &random))
    check: {off: [\(Bool.random(using: &random) ? "markdown/unused-footnote" : "reference/unused-file")]}
    languages: [az]

    """
  }

  private static func author(_ number: Int, _ random: inout Seeded) -> String {
    let name = "Author \(number) \(Int.random(in: 0...3, using: &random))"
    return "---\nname: \(name)\n---\n\nFirst sentence \(number). See [a piece](../articles/p1.md).\n"
  }

  private static func picture(_ random: inout Seeded) -> String {
    let (width, height) = (Int.random(in: 1...9, using: &random) * 100, 80)
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)\" height=\"\(height)\"></svg>\n"
  }

  /// A reference to something that is there, with few exceptions.
  private func link(_ random: inout Seeded) -> String {
    let there = files.keys.filter { $0.hasPrefix("articles/p") && !$0.contains(".az.") }.sorted()
    let name =
      there.randomElement(using: &random).map { String($0.dropFirst("articles/".count)) } ?? "../pages/about.md"
    switch Int.random(in: 0...29, using: &random) {
    case 0: return "[gone](nowhere.md)"
    case 1: return "[a part](\(name)#part-3)"
    case 2...5: return "[a part](\(name)#part-1)"
    case 6...12: return "![a figure](figure.svg)"
    case 13: return "a footnote[^1]\n\n[^1]: Here.\n\n[^2]: Never."
    default: return "[it](\(name))"
    }
  }

  private func article(_ number: Int, _ random: inout Seeded) -> String {
    let topics = ["energy", "trade", "water"].filter { _ in Bool.random(using: &random) }
    let time = "2026-05-2\(Int.random(in: 7...9, using: &random))"
    let field =
      switch Int.random(in: 0...7, using: &random) {
      case 0: "draft: true"
      case 1: "publish: \(time)"
      case 2: "expires: \(time)"
      case 3: "series: {id: papers, number: \(number)}"
      case 4: "featured: true"
      default: "description: D\(Int.random(in: 0...3, using: &random))"
      }
    return """
      ---
      title: Piece \(number) \(Int.random(in: 0...9, using: &random))
      date: 2025-0\(number % 9 + 1)-01
      type: commentary
      authors: [a\(Int.random(in: 1...3, using: &random))]
      topics: [\(topics.joined(separator: ", "))]
      \(field)
      ---

      Text \(Int.random(in: 0...99, using: &random)) with \(link(&random)).

      ## Part 1

      """
  }
}

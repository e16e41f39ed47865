import Diagnostics
import HTML
import Markdown
import Testing

/// The library keeps a table of special characters for the whole process, and reading some documents changes it.
///
/// With the turns of `CMarkReader` taken out, this fails at once.
@Suite(.timeLimit(.minutes(15))) struct ParallelTests {
  /// Texts that switch the table, texts that would be harmed by it, and texts that are both.
  static let texts: [String] = (0..<400).map { index in
    var lines: [String] = []
    for line in 0..<20 {
      switch (index * 7 + line) % 6 {
      case 0: lines.append("Some ~~struck \(line)~~ words and ~~more *of* them~~ here.")
      case 1:
        lines.append("See www.example.org/\(line) or https://example.org/a_b_\(index), or a.b\(line)@example.org.")
      case 2 where index % 3 == 0: lines.append("a~_b \(line)_ c and a~*b*~c, *d*~ \"e\"~.")
      case 3: lines.append("| a | ~~b~~ |\n|:--|--:|\n| www.example.com | \(line) |")
      case 4: lines.append("Plain *words* with __strength__ and `code`[^1].")
      default: lines.append("- [x] [done](https://example.org/\(line))")
      }
    }
    // Every fourth has none of what needs a turn.
    if index % 4 == 0 { lines.removeAll { $0.contains("~~") || $0.contains("www") } }
    return lines.joined(separator: "\n\n") + "\n\n[^1]: A note: see www, w~w and so on.\n"
  }

  @Test func `reading in parallel gives what reading one by one gives`() async {
    let serial = Self.texts.map { Self.html($0) }
    #expect(serial.contains { $0.contains("<del>") && $0.contains("http://www.example.com") })
    for _ in 0..<3 {
      let parallel = await withTaskGroup(of: [(Int, String)].self) { group in
        for lane in 0..<4 {
          group.addTask {
            // Each lane begins elsewhere, so that unlike texts meet.
            Self.texts.indices.map { ($0 * 4 + lane * 101) % Self.texts.count }.map { ($0, Self.html(Self.texts[$0])) }
          }
        }
        return await group.reduce(into: []) { $0 += $1 }
      }
      let wrong = parallel.filter { serial[$0.0] != $0.1 }
      #expect(wrong.isEmpty, "\(wrong.count) of \(parallel.count) differ")
    }
  }

  static func html(_ text: String) -> String {
    let rendered = Rendered(text, isSmart: true)
    var report = Report()
    let plain = PlainMarkdown.render(
      SourceFile(path: "-", bytes: Array(text.utf8)),
      extensions: text.utf8.count % 2 == 0 ? [] : [.strikethrough, .autolink],
      isUnsafe: true, report: &report)
    return rendered.html + (rendered.footnotes ?? "") + String(decoding: plain ?? [], as: UTF8.self)
  }
}

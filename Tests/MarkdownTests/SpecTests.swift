import Diagnostics
import Foundation
import Markdown
import Testing

/// The library's own suites, so that nothing we add breaks what the library gets right.
///
/// They are not part of the repository: they are read from `../shared/spec` beside it, or from the folder that
/// `BYLINE_SPEC` names, and skipped where neither is there.
@Suite(.enabled(if: Spec.isAvailable, "no suites at ../shared/spec, and BYLINE_SPEC is not set"))
struct SpecTests {
  struct Suite: Sendable, CustomTestStringConvertible {
    let name: String
    let count: Int
    var extensions: Set<MarkdownExtension> = []
    var isSmart = false

    var testDescription: String { name }
  }

  @Test(arguments: [
    Suite(name: "spec.txt", count: 671),
    Suite(name: "extensions.txt", count: 30, extensions: Set(MarkdownExtension.allCases)),
    Suite(name: "regression.txt", count: 25),
    Suite(name: "smart_punct.txt", count: 16, isSmart: true),
  ])
  func `the library's suite passes`(suite: Suite) throws {
    let name = suite.name
    let examples = try Spec.examples(in: name).filter { !$0.isDisabled }
    #expect(examples.count == suite.count)
    for example in examples {
      var report = Report()
      let html = PlainMarkdown.render(
        SourceFile(path: name, bytes: Array(example.markdown.utf8)),
        extensions: suite.extensions.union(example.extensions), isUnsafe: true, isSmart: suite.isSmart, report: &report)
      #expect(report.isEmpty, "\(name), line \(example.line)")
      guard example.html != "<IGNORE>\n" else { continue }  // it must not crash, whatever comes of it
      #expect(html.map { String(decoding: $0, as: UTF8.self) } == example.html, "\(name), line \(example.line)")
    }
  }
}

enum Spec {
  struct Example {
    var line = 0
    var extensions: Set<MarkdownExtension> = []
    var isDisabled = false
    var markdown = ""
    var html = ""
  }

  static let folder: String = {
    if let folder = ProcessInfo.processInfo.environment["BYLINE_SPEC"] { return folder }
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return root.deletingLastPathComponent().appendingPathComponent("shared/spec").path
  }()

  static var isAvailable: Bool { FileManager.default.fileExists(atPath: folder + "/spec.txt") }

  /// Each example is a fence of 32 backticks: the Markdown, a line with a single `.`, the HTML; `→` is a tab.
  static func examples(in name: String) throws -> [Example] {
    let text = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
    let fence = String(repeating: "`", count: 32)
    var examples: [Example] = []
    var current: Example?
    var isHTML = false
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.hasPrefix(fence + " example") {
        let words = line.dropFirst(fence.count).split(separator: " ").dropFirst()
        current = Example(line: index + 1)
        current?.isDisabled = words.contains("disabled")
        current?.extensions = Set(words.compactMap { MarkdownExtension(rawValue: String($0)) })
        isHTML = false
      } else if line == fence, let example = current {
        examples.append(example)
        current = nil
      } else if current != nil, line == "." {
        isHTML = true
      } else if current != nil {
        let text = line.replacingOccurrences(of: "→", with: "\t") + "\n"
        if isHTML { current?.html += text } else { current?.markdown += text }
      }
    }
    return examples
  }
}

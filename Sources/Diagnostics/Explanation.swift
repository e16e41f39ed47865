/// What a message means and what to do about it: a section of `Manual/messages.md`, which is also the page of the
/// manual.
public struct Explanation: Sendable, Hashable {
  public let code: DiagnosticCode
  /// In Markdown: a paragraph, and most often the message as a run prints it.
  public let text: String

  /// The section of a code; nil where the manual has none, which a test forbids.
  public init?(_ code: DiagnosticCode) {
    guard let text = Self.sections[code.rawValue] else { return nil }
    self.code = code
    self.text = text
  }

  /// The whole manual of messages, by area, in Markdown.
  public static var manual: String { String(decoding: PackageResources.messages_md, as: UTF8.self) }

  /// The codes that have a section, as the manual names them.
  public static var codes: [String] { sections.keys.sorted() }

  /// What stands under each heading `### code`.
  private static var sections: [String: String] {
    var sections: [String: String] = [:]
    var code: String?
    var lines: [Substring] = []
    func close() {
      guard let code else { return }
      let text = lines.drop(while: \.isEmpty).reversed().drop(while: \.isEmpty).reversed()
      sections[code] = text.joined(separator: "\n")
    }
    for line in manual.split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.hasPrefix("## ") || line.hasPrefix("### ") else {
        lines.append(line)
        continue
      }
      close()
      lines = []
      code = line.hasPrefix("### ") ? String(line.dropFirst(4)) : nil
    }
    close()
    return sections
  }
}

extension Explanation {
  /// `docs/messages.md`: what ``manual`` says, below a title.
  public static var page: String {
    """
    # All messages

    Every message that Byline has, by its code. `byline explain CODE` prints one of these sections; [Messages](diagnostics.md) says how to read a message and how to switch one off. This page is made by `byline explain --all`.

    \(manual)
    """
  }
}

import Diagnostics
import Markdown

extension TextProof {
  /// Headings that jump a level, and bold lines that pose as headings.
  mutating func checkHeadings(_ body: MarkdownDocument) {
    // The page's title is the first level.
    var last = 1
    for (index, element) in body.elements.enumerated() {
      switch element.kind {
      case .heading:
        let level = max(2, Int(element.number))
        if level > last + 1 {
          report.warning(
            .headingJump, "a heading of level \(level) below one of level \(last)", at: body.span(of: index),
            help:
              "begin it with '\(String(repeating: "#", count: last + 1))': readers who listen find their way by the levels"
          )
        }
        last = level
      case .paragraph: checkBoldLine(index, body)
      default: break
      }
    }
  }

  private mutating func checkBoldLine(_ index: Int, _ body: MarkdownDocument) {
    guard body.parent(of: index) == 0 else { return }
    var children = body.children(of: index)
    guard let only = children.next(), children.next() == nil, body.elements[only].kind == .strong else { return }
    let text = body.plainText(of: only)
    guard text.count <= 100, let last = text.last, !".!?…".contains(last) else { return }
    report.warning(
      .boldHeading, "a bold line where a heading should be", at: body.span(of: index),
      help: "begin it with '## ' and leave the stars out, so that the contents list and screen readers know it")
  }
}

import Diagnostics
import Site

extension Proofreading {
  /// Topics that gather nothing, or one piece alone.
  func checkStrands(_ report: inout Report) {
    for (index, strand) in site.strands.enumerated() where strand.borrowedFrom == nil {
      let pieces = site.shelves.byStrand[index].count
      let hasChildren = site.strands.contains { $0.parent == index }
      if pieces == 0, !hasChildren {
        report.hint(
          .orphan, "the \(strand.shelf.word) '\(strand.id)' has no piece", at: strand.source,
          help: "its page is empty until there is one")
      } else if pieces == 1, strand.shelf == .topic, !hasChildren {
        report.hint(
          .lonelyTopic, "the topic '\(strand.id)' has one piece", at: strand.source,
          help: "a topic gathers; a piece alone may fit a wider one")
      }
    }
  }
}

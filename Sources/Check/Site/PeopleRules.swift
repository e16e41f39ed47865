import Diagnostics
import Site

extension Proofreading {
  /// Authors of whom a reader learns too little.
  func checkPeople(_ proofs: [TextProof], _ report: inout Report) {
    for (index, author) in site.authors.enumerated() where author.borrowedFrom == nil && !author.name.isBlank {
      let pieces = site.shelves.byAuthor[index].count
      if author.line == nil {
        report.warning(
          .noBiography, "\(author.name) has no biography", at: author.source,
          help: "write a few sentences below the front matter: who speaks, and why they know")
      }
      if author.photo == nil {
        report.hint(
          .noPortrait, "\(author.name) has no picture", at: author.source,
          help: "add 'photo: {src, alt}'; initials stand in until then")
      }
      if pieces == 0, !site.strands.contains(where: { $0.leads.contains(index) }) {
        report.hint(
          .orphan, "\(author.name) has written nothing that is published", at: author.source,
          help: "the page is reached from the list of authors alone")
      }
    }
  }
}

import Diagnostics

/// Why a file beside a text is not published: a browser that opens it, or the host, would run what stands in it.
public struct Danger: Sendable, Hashable {
  /// What kind of file it is, which decides what would work.
  public enum Sort: Sendable, Hashable {
    case page
    case program
    case drawing
    case document
  }

  public let sort: Sort
  /// What is wrong with it, as it stands behind its name: `holds a script`.
  public let flaw: String
  /// Where in the file, if anywhere.
  public let place: Range<Int>?

  public init(_ sort: Sort, _ flaw: String, at place: Range<Int>? = nil) {
    self.sort = sort
    self.flaw = flaw
    self.place = place
  }

  fileprivate var wayOut: String {
    switch sort {
    case .page: "write it in Markdown; a page of the institute's own goes in 'files/'"
    case .program: "pack it into a .zip for readers; a program of the institute's own goes in 'files/'"
    case .drawing: "save it as plain SVG without that, or as .png"
    case .document: "save it without that, or pack it into a .zip"
    }
  }
}

extension Report {
  /// Refuses a file that a text or a field names.
  ///
  /// - Parameter prefix: Of the content, as messages name it.
  mutating func refuse(_ file: ContentFile, for danger: Danger, at span: SourceSpan, prefix: String) {
    let notes = danger.place.map {
      [Diagnostic.Note("it is here:", at: SourceSpan(path: prefix + file.path, range: $0))]
    }
    error(
      .activeFile, "'\(file.path.lastComponent)' \(danger.flaw)", at: span, help: danger.wayOut, notes: notes ?? [])
  }
}

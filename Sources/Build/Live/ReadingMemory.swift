import Diagnostics
import Site

/// What a preview remembers of the content it has read: each file's result by the stamp that the disk gave it.
struct ReadingMemory: Sendable {
  var tree = ContentTree(paths: [])
  var punctuation = Punctuation(Settings(), InterfaceWords(Settings()))
  var texts: [String: Text] = [:]
  var files: [String: Plain] = [:]

  /// A Markdown file as it was read. A class, because texts are handed from list to list. Nothing in one ever changes.
  final class Text: Sendable {
    let stamp: Disk.Status?
    let source: SourceFile?
    /// What was seen of the bytes where they are not kept.
    let seen: ReadContent.Seen?
    let document: Document?
    let report: Report
    /// What a build is to keep of it for the next one.
    let note: TextMemory.Note?

    init(
      stamp: Disk.Status?, source: SourceFile? = nil, seen: ReadContent.Seen? = nil, document: Document?,
      report: Report, note: TextMemory.Note? = nil
    ) {
      self.stamp = stamp
      self.source = source
      self.seen = seen
      self.document = document
      self.report = report
      self.note = note
    }

    var text: ReadContent.Text {
      if let source { return .kept(source) }
      return seen.map { .seen($0) } ?? .unreadable
    }
  }

  /// Any other file.
  struct Plain: Sendable {
    let stamp: Disk.Status?
    let file: ContentFile
    let report: Report
  }

  /// The tree as it was, where the changed files were in it and are still files; nil where it must be listed again.
  func tree(after changed: Set<String>, in folder: Folder) throws(DiskError) -> ContentTree? {
    for path in changed {
      guard texts[path] != nil || files[path] != nil || path == ContentReader.settingsFile,
        try folder.status(path)?.kind == .file
      else { return nil }
    }
    return tree.paths.isEmpty ? nil : tree
  }
}

extension ReadingMemory.Text {
  /// Whether a text differs from what it was in nothing but its body, so that no other page can tell.
  func differsInBodyOnly(from old: ReadingMemory.Text) -> Bool {
    guard let source, let before = old.source, let document, let was = old.document, report.isEmpty, old.report.isEmpty
    else { return false }
    return document.hasSameFront(as: was, source: source, was: before)
  }
}

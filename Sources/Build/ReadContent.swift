import Diagnostics
import FrontMatter
import Site

/// The content of a site, and the folder its texts are read from again when their pages are made.
struct ReadContent {
  let content: Content
  /// Of `site.yml`.
  let settingsDigest: Fingerprint
  let folder: Folder
  let prefix: String
  /// What was seen of each document's file; nil where its text is kept.
  let seen: [Seen?]
  /// Every text as it was read.
  private let texts: [String: Text]
  /// Texts that changed since; few, so that a new state costs no copy of the others.
  private var newer: [String: SourceFile] = [:]
  private let off: [String: Set<DiagnosticCode>]
  /// What is to be kept of the texts for the next build; nil where nothing is kept.
  private var notes: TextMemory.Revision?

  /// What is known of a text after it was read.
  enum Text: Sendable {
    /// A preview keeps texts.
    case kept(SourceFile)
    /// A build reads a text again when its page is made.
    case seen(Seen)
    case unreadable
  }

  /// What shows whether a text still is the same.
  struct Seen: Sendable {
    let whole: Fingerprint
    /// Of what stands before the text.
    let front: Fingerprint
    /// Of the whole file, in bytes.
    let size: Int
    /// Where the text begins; nil where the front matter could not be read.
    let start: Int?
  }

  init(
    content: Content, settingsDigest: Fingerprint, folder: Folder, prefix: String, texts: [String: Text],
    seen: [Seen?], notes: TextMemory.Revision? = nil
  ) {
    self.notes = notes
    self.seen = seen
    self.settingsDigest = settingsDigest
    self.texts = texts
    self.content = content
    self.folder = folder
    self.prefix = prefix
    var off: [String: Set<DiagnosticCode>] = [:]
    for document in content.documents where !document.fields.checksOff.isEmpty {
      off[prefix + document.path] = Set(document.fields.checksOff)
    }
    self.off = off
  }

  /// What is to be kept of the texts, which is much and gone from here afterwards.
  mutating func takeNotes() -> TextMemory.Revision? { notes.take() }

  /// The same content with other states of these texts.
  func replacing(_ texts: [String: ReadingMemory.Text]) -> ReadContent {
    var copy = self
    for (path, text) in texts { copy.newer[path] = text.source }
    return copy
  }

  /// Whether the site or the file switched the diagnostic off.
  func isOff(_ diagnostic: Diagnostic) -> Bool {
    if content.settings.checksOff.contains(diagnostic.code) { return true }
    guard let path = diagnostic.span?.path else { return false }
    return off[path]?.contains(diagnostic.code) ?? false
  }

  /// A text in the state in which its fields were read, and where its prose lies in it.
  ///
  /// - Throws: ``DiskError`` with ``DiskError/isEdit`` where it has another by now.
  func text(_ path: String) throws(DiskError) -> (source: SourceFile, prose: Range<Int>) {
    let state = state(of: path)
    let source = try source(path, in: state)
    if case .seen(let seen) = state, let start = seen.start { return (source, start..<source.bytes.count) }
    // What is wrong with the front matter was said when it was read.
    var known = Report()
    return (source, FrontMatter.locate(in: source, report: &known)?.body ?? 0..<0)
  }

  /// A text in the state in which its fields were read.
  ///
  /// - Throws: ``DiskError`` with ``DiskError/isEdit`` where it has another by now.
  func source(_ path: String) throws(DiskError) -> SourceFile { try source(path, in: state(of: path)) }

  private func state(of path: String) -> Text {
    if let text = newer[path] { return .kept(text) }
    return texts[path] ?? .unreadable
  }

  private func source(_ path: String, in state: Text) throws(DiskError) -> SourceFile {
    switch state {
    case .kept(let source): return source
    case .seen(let seen):
      let bytes = try folder.readAgain(path, size: seen.size)
      if Fingerprint(bytes) == seen.whole { return SourceFile(path: prefix + path, bytes: bytes) }
      throw DiskError(path: folder.path(of: path), operation: .read, code: POSIX.edited)
    case .unreadable: return SourceFile(path: prefix + path, bytes: [])
    }
  }
}

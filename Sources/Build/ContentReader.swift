import Diagnostics
import FrontMatter
import Site

/// Reads `Content/`: settings, documents, and what pictures say of themselves.
struct ContentReader {
  let request: BuildRequest
  /// `Content/` as messages name it, relative to where the command was called.
  let prefix: String

  init(_ request: BuildRequest) {
    self.request = request
    prefix = request.source.isEmpty || request.source == "." ? "Content/" : withSlash(request.source) + "Content/"
  }

  /// Reads everything.
  ///
  /// - Parameter known: What an earlier build kept of texts: files that are as they were then are not opened.
  func read(_ report: inout Report, knowing known: TextMemory? = nil) throws -> ReadContent {
    var nothing: ReadingMemory?
    return try read(&report, &nothing, changed: nil, knowing: known)
  }

  /// The same, with what was read before where it is still there and the same.
  ///
  /// - Parameter changed: The paths that may differ from what is remembered; nil where nobody knows.
  func read(
    _ report: inout Report, _ memory: inout ReadingMemory?, changed: Set<String>?, knowing kept: TextMemory? = nil
  ) throws -> ReadContent {
    let folder = try request.disk.folder(prefix)
    let tree: ContentTree
    if let changed, let known = try memory?.tree(after: changed, in: folder) {
      tree = known
    } else {
      tree = try ContentTree.read(prefix, shownAs: String(prefix.dropLast()), disk: request.disk, report: &report)
    }
    let (settings, settingsDigest) = try settings(tree, folder, &report)
    let words = InterfaceWords(settings, files: try phrases(tree, settings, folder, &report))
    let punctuation = Punctuation(settings, words)
    let remembered = memory.flatMap { $0.punctuation == punctuation ? $0 : nil }
    let key = ReadContent.key(ofSettings: settingsDigest, phrases: words.files)
    let records = kept?.records(key)
    var walk = records
    var markdown: [(path: String, place: ContentPath, record: Range<Int>?)] = []
    var others: [String] = []
    for path in tree.paths where path != Self.settingsFile {
      guard SiteAddress.isSafe("/" + path) else {
        report.error(
          .invalidFileName, "a name that no address can hold", at: start(of: path),
          help: "rename the file without control characters and backslashes")
        continue
      }
      if path.hasPrefix(ContentPath.phrasesFolder + "/") { continue }
      if let place = ContentPath(path) {
        markdown.append((path, place, walk?.record(of: path)))
      } else {
        check(path, &report)
        checkName(of: path, &report)
        others.append(path)
      }
    }
    let isRemembering = memory != nil
    let limit = kept?.limit(in: folder)
    let parsed = try concurrentMap(markdown, lanes: request.jobs) { file throws(DiskError) -> ReadingMemory.Text in
      if let record = file.record,
        let known = records?.text(record, file.path, file.place, shownAs: prefix + file.path, in: folder)
      {
        return known
      }
      let known = remembered?.texts[file.path]
      if let known, let changed, !changed.contains(file.path) { return known }
      let stamp = isRemembering ? try folder.status(file.path) : nil
      if let known, known.stamp == stamp { return known }
      return try text(
        file.path, file.place, in: folder, punctuation: punctuation, stamp: stamp, isKept: isRemembering,
        notedBefore: limit)
    }
    for text in parsed { report.append(text.report) }
    let sized = try concurrentMap(others, lanes: request.jobs) { path throws(DiskError) -> ReadingMemory.Plain in
      let known = remembered?.files[path]
      if let known, let changed, !changed.contains(path) { return known }
      var report = Report()
      let stamp = try refusable(path, &report) { () throws(DiskError) in try folder.statusOfListed(path) }
      if let known, known.stamp == stamp { return known }
      let content = try contentFile(path, bytes: stamp?.size ?? 0, in: folder, &report)
      return ReadingMemory.Plain(stamp: stamp, file: content, report: report)
    }
    for file in sized { report.append(file.report) }
    if isRemembering {
      memory = ReadingMemory(
        tree: tree, punctuation: punctuation,
        texts: Dictionary(uniqueKeysWithValues: zip(markdown, parsed).map { ($0.path, $1) }),
        files: Dictionary(uniqueKeysWithValues: zip(others, sized).map { ($0, $1) }))
    }
    let files = sized.map(\.file)
    let documents = parsed.compactMap(\.document)
    let seen = parsed.lazy.filter { $0.document != nil }.map(\.seen)
    let unreadable = zip(markdown, parsed).filter { $0.1.document == nil }.map { ($0.0.path, $0.0.place) }
    let now = request.asOf.map { settings.timeZone.moment($0).instant } ?? request.now
    let content = Content(
      settings: settings, documents: documents, unreadable: unreadable,
      files: Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0) }),
      now: now, today: request.now, showsDrafts: request.drafts, showsFuture: request.future, prefix: prefix,
      words: words)
    let texts = Dictionary(uniqueKeysWithValues: zip(markdown, parsed).map { ($0.path, $1.text) })
    let notes = kept.map { _ in
      TextMemory.Revision(key, of: records, zip(markdown, parsed).lazy.map { ($0.path, $1) })
    }
    return ReadContent(
      content: content, settingsDigest: settingsDigest, folder: folder, prefix: prefix, texts: texts,
      seen: Array(seen), notes: notes)
  }

  /// These texts read again; nil where more than known texts changed.
  func rereading(_ changed: Set<String>, in memory: ReadingMemory) throws(DiskError) -> [String: ReadingMemory.Text]? {
    let folder = try request.disk.folder(prefix)
    var fresh: [String: ReadingMemory.Text] = [:]
    for path in changed {
      guard let place = ContentPath(path), memory.texts[path] != nil, let stamp = try folder.status(path),
        stamp.kind == .file, stamp.size <= Self.mostBytes
      else { return nil }
      fresh[path] = try text(
        path, place, in: folder, punctuation: memory.punctuation, stamp: stamp, isKept: true)
    }
    return fresh
  }

  /// - Parameters:
  ///   - isKept: Whether its bytes are kept, or only what shows whether they are the same.
  ///   - limit: A file that was changed before is noted for the next build; nil notes none.
  private func text(
    _ path: String, _ place: ContentPath, in folder: Folder, punctuation: Punctuation, stamp: Disk.Status?,
    isKept: Bool, notedBefore limit: Int? = nil
  ) throws(DiskError) -> ReadingMemory.Text {
    var report = Report()
    guard let (source, status) = try source(path, in: folder, &report) else {
      return ReadingMemory.Text(stamp: stamp, document: nil, report: report)
    }
    var writer = limit.flatMap { status.changed < $0 ? CompactWriter() : nil }
    let document = Document.parse(
      source, path: path, place: place, punctuation: punctuation, report: &report, note: &writer)
    guard !isKept else {
      return ReadingMemory.Text(stamp: stamp, source: source, document: document, report: report)
    }
    let start = document?.textStart
    let seen = ReadContent.Seen(
      whole: Fingerprint(source.bytes), front: Fingerprint(source.bytes[..<(start ?? 0)]), size: source.bytes.count,
      start: start)
    var note: TextMemory.Note?
    if let writer, document != nil, report.isEmpty, writer.bytes.count <= TextMemory.mostBytes {
      note = .fresh(Manifest.Stamp(status), document: writer.bytes)
    }
    return ReadingMemory.Text(stamp: stamp, seen: seen, document: document, report: report, note: note)
  }

  /// The text of a file, and what the disk knew of it; nil, with an error, where its author may not read it, or it is
  /// too long.
  private func source(
    _ path: String, in folder: Folder, _ report: inout Report
  ) throws(DiskError) -> (source: SourceFile, status: Disk.Status)? {
    let read = try refusable(path, &report) { () throws(DiskError) in
      try folder.read(path, unlessAbove: Self.mostBytes)
    }
    guard let (status, bytes) = read else { return nil }
    if let bytes { return (SourceFile(path: prefix + path, bytes: bytes), status) }
    report.error(
      .fileTooLarge, "the text is \(status.size) bytes long, and at most \(Self.mostBytes) are read",
      at: start(of: path),
      help: "divide it into several articles, or publish it as a file to download")
    return nil
  }

  private func bytes(_ path: String, in folder: Folder, limit: Int, _ report: inout Report) throws(DiskError)
    -> [UInt8]?
  {
    try refusable(path, &report) { () throws(DiskError) in try folder.read(path, limit: limit) }
  }

  /// Says of a file that is copied as it is, and so not read before the site is written, that it cannot be.
  private func expectReadable(_ path: String, in folder: Folder, _ report: inout Report) throws(DiskError) {
    _ = try refusable(path, &report) { () throws(DiskError) in try folder.file(path) }
  }

  private func refusable<Value>(
    _ path: String, _ report: inout Report, _ read: () throws(DiskError) -> Value
  ) throws(DiskError) -> Value? {
    do {
      return try read()
    } catch  where POSIX.isRefusal(error.code) {
      report.error(
        .fileUnreadable, "this file cannot be read: \(POSIX.reason(error.code))", at: start(of: path),
        help: "change who may read it, or remove it")
      return nil
    }
  }

  private func start(of path: String) -> SourceSpan { SourceSpan(path: prefix + path, range: 0..<0) }

  /// The most bytes of a text: its body may have half of them.
  static let mostBytes = 4 << 20

  static let settingsFile = "site.yml"

  private func settings(
    _ tree: ContentTree, _ folder: Folder, _ report: inout Report
  ) throws -> (Settings, digest: Fingerprint) {
    let none = (Settings(), digest: Fingerprint([]))
    guard tree.paths.contains(Self.settingsFile) else {
      report.warning(
        .siteFileMissing, "no settings", at: SourceSpan(path: prefix + Self.settingsFile, range: 0..<0),
        help: "a site without a 'site.yml' has no name and no address; 'byline help fields' lists what goes in it")
      return none
    }
    guard let (source, _) = try source(Self.settingsFile, in: folder, &report) else { return none }
    return (Settings.read(source, report: &report), digest: Fingerprint(source.bytes))
  }

  /// The site's own words of the interface: `phrases/az.txt` and the like.
  private func phrases(
    _ tree: ContentTree, _ settings: Settings, _ folder: Folder, _ report: inout Report
  ) throws -> [String: SourceFile] {
    let known = [settings.language.description] + settings.languages.map(\.description)
    var files: [String: SourceFile] = [:]
    for path in tree.paths where path.hasPrefix(ContentPath.phrasesFolder + "/") {
      let name = String(path.dropFirst(ContentPath.phrasesFolder.count + 1))
      guard name.hasSuffix(".txt"), known.contains(String(name.dropLast(4))) else {
        let names = known.map { $0 + ".txt" }
        report.error(
          .phraseFile, "'\(name)' is no language of this site", at: start(of: path),
          help: nearest(name, among: names).map { "did you mean '\($0)'?" }
            ?? "a file here is named after one of the site's languages, as '\(names[0])'")
        continue
      }
      guard let (source, _) = try source(path, in: folder, &report) else { continue }
      files[String(name.dropLast(4))] = source
    }
    return files
  }

  /// Says of a file in the wrong place that nobody will read it.
  private func check(_ path: String, _ report: inout Report) {
    let parts = path.pathParts
    let top = String(Substring(parts[0]))
    let span = start(of: path)
    if ContentPath.knownFolders.contains(top) {
      guard let name = ContentPath.nameOfText(path) else { return }
      report.warning(
        .fileUnexpected, "a text is read where its name ends in '.md'", at: span, help: "rename the file to '\(name)'")
      return
    }
    let known = parts.count > 1 ? ContentPath.knownFolders : [Self.settingsFile]
    let meant = parts.count > 1 ? ContentPath.folder(likewise: top) : nil
    report.warning(
      .fileUnexpected, parts.count > 1 ? "no folder named '\(top)' in the content" : "no place for this file", at: span,
      help: (meant ?? nearest(top, among: known)).map { "did you mean '\($0)'?" }
        ?? "put it in one of \(ContentPath.knownFolders.joined(separator: ", "))")
  }

  /// Warns of a name that some hosts refuse; that of a text stands in no address as it is.
  private func checkName(of path: String, _ report: inout Report) {
    for flaw in UnportableName.all(in: path) {
      report.warning(.unportableName, flaw.message, at: start(of: path), help: "rename it")
    }
  }

  private func contentFile(
    _ path: String, bytes size: Int, in folder: Folder, _ report: inout Report
  ) throws(DiskError) -> ContentFile {
    let danger = ContentPath.isContentFolder(path) ? try danger(of: path, bytes: size, in: folder, &report) : nil
    guard ContentFile.isPicture(path) else {
      if ContentPath.knownFolders.contains(where: { path.hasPrefix($0 + "/") }) {
        try expectReadable(path, in: folder, &report)
      }
      return ContentFile(path: path, bytes: size, danger: danger)
    }
    let sides = try bytes(path, in: folder, limit: 256 * 1024, &report).flatMap { PictureSize($0) }
    return ContentFile(
      path: path, bytes: size, size: sides.map { PictureSides(width: $0.width, height: $0.height) },
      danger: danger)
  }

  /// What a browser or a host would run of a file beside a text; most are known by their name.
  private func danger(
    of path: String, bytes size: Int, in folder: Folder, _ report: inout Report
  ) throws(DiskError) -> Danger? {
    if let danger = ActiveFiles.danger(ofName: path) { return danger }
    guard !ActiveFiles.isInert(path),
      let head = try bytes(path, in: folder, limit: ActiveFiles.headLength, &report),
      ActiveFiles.isMarkup(path, head)
    else { return nil }
    guard size <= ActiveFiles.mostBytes else { return ActiveFiles.tooLarge(path) }
    return try bytes(path, in: folder, limit: ActiveFiles.mostBytes, &report)
      .flatMap { ActiveFiles.danger(path, $0) }
  }
}

extension Folder {
  /// What stands at a path that the listing has.
  ///
  /// - Throws: ``DiskError`` with ``DiskError/isEdit`` where it is gone since.
  fileprivate func statusOfListed(_ path: String) throws(DiskError) -> Disk.Status {
    if let status = try status(path) { return status }
    throw DiskError(path: self.path(of: path), operation: .read, code: POSIX.edited)
  }
}

private func withSlash(_ path: String) -> String { path.endsInSlash ? path : path + "/" }

import Site

/// What a build knows from an earlier one, and what it needs to tell the next one.
struct BuildMemory: Sendable {
  let program: Fingerprint
  /// The staging folder as it was made: whatever the same disk says is older was so before the build began.
  let begun: Disk.Status
  /// What an earlier build left; nil where that is nothing.
  let file: MemoryFile?

  var texts: TextMemory { TextMemory(file, begun: begun) }

  /// What is known of the pages of a plan, under a key (``ReadContent/key(of:program:)``).
  func pages(_ key: Fingerprint, of plan: Plan) -> PageMemory? {
    file.flatMap { PageMemory($0.bytes, in: $0.pages, key: key, pages: plan.pages.count, files: plan.files.count) }
  }

  /// What to leave for the next build; nil where that is what is there.
  func draft(_ pages: PageMemory, _ texts: TextMemory.Revision) -> MemoryFile.Draft? {
    let pages = pages.bytes
    if let file, texts.isSame, file.bytes[file.pages].elementsEqual(pages) { return nil }
    return MemoryFile.Draft(program: program, pages: pages, texts: texts)
  }
}

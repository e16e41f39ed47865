import Site

/// What a build knows from an earlier one, and what it needs to tell the next one.
struct BuildMemory: Sendable {
  let program: Fingerprint
  /// The staging folder as it was made: whatever the same disk says is older was so before the build began.
  let begun: Disk.Status
  /// What an earlier build left; nil where that is nothing.
  private(set) var file: MemoryFile?

  var texts: TextMemory { TextMemory(file, begun: begun) }

  /// What is known of the pages of a plan, under a key (``ReadContent/key(of:program:)``).
  func pages(_ key: Fingerprint, of plan: Plan) -> PageMemory? {
    file.flatMap { PageMemory($0.bytes, in: $0.pages, key: key, pages: plan.pages.count, files: plan.files.count) }
  }

  /// What to leave for the next build of texts that were read.
  func draft(_ texts: TextMemory.Revision) -> MemoryFile.Draft { MemoryFile.Draft(program: program, texts: texts) }

  /// Lets go of what was known of texts, once a draft says something else of them.
  mutating func forgetTexts() { file = file?.withoutTexts }

  /// Whether a draft would become the file that is there.
  func isSame(_ draft: MemoryFile.Draft, _ pages: [UInt8]) -> Bool {
    guard let file, draft.isSame else { return false }
    return file.bytes[file.pages].elementsEqual(pages)
  }
}

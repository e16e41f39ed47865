import Diagnostics

/// The folders of pieces and pages that are not public: the files in them wait, too, whoever shows them.
struct UnpublishedFolders: Sendable {
  /// Why, as a clause (`it is a draft`), by the folder's path; nil for the folder of something public.
  private var reasons: [String: String?] = [:]

  init() {}

  /// - Parameter members: Of all languages. A folder with a translation that is public is a public one.
  init(_ content: Content, _ members: some Sequence<LanguageSorting.Member>) {
    var hasAny = false
    for member in members where member.document.place.isIndex && !member.document.place.name.isEmpty {
      let folder = member.document.path.parentFolder
      let reason = content.reasonToKeepOut(member.document)
      if reason != nil { hasAny = true }
      if reason == nil || reasons[folder] == nil { reasons[folder] = .some(reason) }
    }
    if !hasAny { reasons = [:] }
  }

  /// Why a file is not to be published, as a clause; nil where it may be.
  ///
  /// - Parameter text: That shows or links it. What lies in its own folder, or below, is its own.
  func reason(against file: String, for text: String? = nil) -> String? {
    guard !reasons.isEmpty else { return nil }
    let own = text?.parentFolder
    var folder = file.parentFolder
    while !folder.isEmpty, folder != own {
      if let reason = reasons[folder] { return reason }
      folder = folder.parentFolder
    }
    return nil
  }
}

extension Report {
  /// Says that a file waits for the piece it belongs to.
  mutating func waits(because reason: String, at span: SourceSpan) {
    warning(
      .linkToUnpublished, "the file lies in the folder of a piece that is not published", at: span,
      help: "\(reason); the file is not published either")
  }
}

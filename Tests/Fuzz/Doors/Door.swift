/// A place where bytes of strangers come in. Whatever they are, nothing crashes, and what comes out holds.
enum Door: String, CaseIterable, Sendable {
  case frontMatter = "front-matter"
  case markdown, slugs, addresses, requests, redirects, drawings

  /// What does not hold after an input; nil where all does.
  func fault(with input: [UInt8]) -> String? {
    switch self {
    case .frontMatter: faultOfFrontMatter(input)
    case .markdown: faultOfMarkdown(input)
    case .slugs: faultOfSlug(input)
    case .addresses: faultOfAddress(input)
    case .requests: faultOfRequest(input)
    case .redirects: faultOfRedirects(input)
    case .drawings: faultOfDrawing(input)
    }
  }
}

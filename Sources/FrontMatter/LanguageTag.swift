/// A well-formed language tag (BCP 47, RFC 5646) in its canonical case: `az`, `en-GB`, `az-Arab-IR`.
///
/// The irregular tags of old (`i-klingon`) and tags of private use alone (`x-mine`) are not taken.
public struct LanguageTag: Hashable, Sendable, CustomStringConvertible {
  public let description: String
  /// The language without script, region and the rest: `az` of `az-Arab-IR`.
  public let language: String
  /// The script where the tag names one: `Arab`.
  public let script: String?
  /// The region where the tag names one: `IR`, `419`.
  public let region: String?

  /// Nil where the text is not a well-formed tag. Case does not matter: `EN-gb` is `en-GB`.
  public init?(_ text: String) {
    // The common case.
    if text.utf8.count == 2, text.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) {
      (description, language, script, region) = (text, text, nil, nil)
      return
    }
    guard let parts = LanguageSubtags(text) else { return nil }
    description = parts.canonical
    language = parts.language
    script = parts.script
    region = parts.region
  }

  /// Two tags are one if their canonical texts are.
  public static func == (a: LanguageTag, b: LanguageTag) -> Bool { a.description == b.description }

  public func hash(into hasher: inout Hasher) { hasher.combine(description) }
}

/// The parts of a tag, by the grammar of RFC 5646 §2.1.
private struct LanguageSubtags {
  private(set) var canonical: String
  let language: String
  private(set) var script: String?
  private(set) var region: String?

  init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { $0.lowercased() }
    let isInOrder = parts.allSatisfy { (1...8).contains($0.utf8.count) && $0.isLettersAndDigits }
    guard isInOrder, let first = parts.first, (2...3).contains(first.count), first.isLetters else { return nil }
    language = first
    canonical = first
    var rest = parts.dropFirst()
    var extended = 0
    while extended < 3, let next = rest.first, next.count == 3, next.isLetters {
      append(next, &rest)
      extended += 1
    }
    if let next = rest.first, next.count == 4, next.isLetters {
      let titled = next.prefix(1).uppercased() + next.dropFirst()
      script = titled
      append(titled, &rest)
    }
    if let next = rest.first, next.count == 2 && next.isLetters || next.count == 3 && next.isDigits {
      region = next.uppercased()
      append(next.uppercased(), &rest)
    }
    var variants: Set<String> = []
    while let next = rest.first, next.count >= 5 || next.count == 4 && next.startsWithDigit {
      guard variants.insert(next).inserted else { return nil }
      append(next, &rest)
    }
    var singletons: Set<String> = []
    while let single = rest.first, single.count == 1 {
      guard singletons.insert(single).inserted else { return nil }
      append(single, &rest)
      let least = single == "x" ? 1 : 2
      guard let next = rest.first, next.count >= least else { return nil }
      while let next = rest.first, next.count >= least { append(next, &rest) }
    }
    guard rest.isEmpty else { return nil }
  }

  private mutating func append(_ part: String, _ rest: inout ArraySlice<String>) {
    canonical += "-" + part
    rest.removeFirst()
  }
}

extension String {
  fileprivate var isLetters: Bool { unicodeScalars.allSatisfy(\.isASCIILetter) }
  fileprivate var isDigits: Bool { unicodeScalars.allSatisfy(\.isASCIIDigit) }
  fileprivate var isLettersAndDigits: Bool { unicodeScalars.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit } }
  fileprivate var startsWithDigit: Bool { unicodeScalars.first?.isASCIIDigit ?? false }
}

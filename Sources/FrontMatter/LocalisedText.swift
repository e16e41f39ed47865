/// A text, or one text per language: `Report`, or `{en: Report, az: Hesabat}`.
public struct LocalisedText: Hashable, Sendable, ExpressibleByStringLiteral {
  private let plain: String
  private let variants: [Variant]

  private struct Variant: Hashable, Sendable {
    let language: LanguageTag
    let text: String
  }

  /// The same text in every language.
  public init(_ text: String) {
    plain = text
    variants = []
  }

  public init(stringLiteral text: String) { self.init(text) }

  /// One text per language; nil where there is none. The first is what a language gets that has nothing nearer.
  public init?(_ texts: [(language: LanguageTag, text: String)]) {
    guard let first = texts.first else { return nil }
    plain = first.text
    variants = texts.map { Variant(language: $0.language, text: $0.text) }
  }

  /// The languages it was written in; empty where one text serves all.
  public var languages: [LanguageTag] { variants.map(\.language) }

  /// The text in each of them.
  public var texts: [String] { variants.isEmpty ? [plain] : variants.map(\.text) }

  /// The text in a language: its own, else one of the same language in another region or script, else the default
  /// language's, else the first.
  public func text(for language: LanguageTag, default fallback: LanguageTag) -> String {
    variant(for: language, default: fallback).text
  }

  /// The same with the language that the text is in; a text that is the same everywhere is in the default language.
  public func variant(for language: LanguageTag, default fallback: LanguageTag) -> (
    text: String, language: LanguageTag
  ) {
    guard let first = variants.first else { return (plain, fallback) }
    for wanted in [language, fallback] {
      if let exact = variants.first(where: { $0.language == wanted }) { return (exact.text, exact.language) }
      if let near = variants.first(where: { $0.language.language == wanted.language }) {
        return (near.text, wanted)
      }
    }
    return (first.text, first.language)
  }

  /// Whether there is a text in a language, be it for another region.
  public func speaks(_ language: LanguageTag) -> Bool {
    variants.contains { $0.language.language == language.language }
  }
}

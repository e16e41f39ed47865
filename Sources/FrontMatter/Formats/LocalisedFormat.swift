internal import Diagnostics

extension Format where Value == LocalisedText {
  /// A text, or a text per language (`{en: Report, az: Hesabat}`).
  public static let localised = Format(name: "text or a text per language", shape: .textOrFields, acceptsEmpty: false) {
    node, report in
    switch node {
    case .text(let text, _, let span): return checkedParagraph(text, at: span, &report).map { LocalisedText($0) }
    case .mapping(let mapping): return texts(in: mapping, &report)
    case .list, .empty:
      report.error(.wrongShape, "text is wanted here, this is \(node.shape)", at: node.span, help: node.asText)
      return nil
    }
  }

}

private func texts(in mapping: YAMLMapping, _ report: inout Report) -> LocalisedText? {
  var texts: [(language: LanguageTag, text: String)] = []
  var isSound = true
  for entry in mapping.entries {
    guard let language = LanguageTag(entry.key) else {
      report.error(
        .invalidValue, "\(quoted(entry.key)) is not a language tag", at: entry.keySpan, help: languageHelp(entry.key))
      isSound = false
      continue
    }
    if texts.contains(where: { $0.language == language }) {
      report.error(.duplicateKey, "'\(language)' is here twice", at: entry.keySpan, help: "keep one of them")
      isSound = false
      continue
    }
    switch entry.value {
    case .text(let text, _, let span):
      if let checked = checkedParagraph(text, at: span, &report) {
        texts.append((language, checked))
      } else {
        isSound = false
      }
    case .empty:
      report.warning(
        .emptyField, "'\(entry.key)' is empty", at: entry.keySpan, help: "give it a value, or delete the line")
    case .list, .mapping:
      report.error(
        .wrongShape, "'\(entry.key)' wants text, this is \(entry.value.shape): \(shortened(entry.value.typed))",
        at: entry.value.span, help: entry.value.asText)
      isSound = false
    }
  }
  guard isSound else { return nil }
  if texts.isEmpty {
    report.error(.invalidValue, "there is no text here", at: mapping.span, help: "write 'en: …' below it")
  }
  return LocalisedText(texts)
}

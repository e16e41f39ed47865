import Diagnostics
import Markdown

extension TextProof {
  /// Links whose words do not say where they lead; and where all links lead, for those who look further.
  mutating func checkLinks(_ body: MarkdownDocument, _ galley: Galley) {
    let empty = emptyWords(in: galley.language.language)
    for (index, element) in body.elements.enumerated() where element.kind == .link {
      let address = body.text(of: index)
      let words = body.plainText(of: index)
      let span = body.span(of: index)
      note(address, at: span)
      // In a note the address is often all there is to show.
      if !body.stands(index, in: .footnoteDefinition), Self.isAddress(words) {
        report.warning(
          .bareAddress, "a bare address as the words of a link", at: span,
          help: "write what is there: [name of the page](\(shortened(address)))")
      } else if empty.contains(words.lowercased().trimmingPunctuation) {
        report.warning(
          .emptyLinkWords, "the words '\(words)' do not say where the link leads", at: span,
          help: "link the words that name what is there")
      }
    }
  }

  /// Where the HTML of a text leads and what it shows.
  mutating func checkHTML(_ body: MarkdownDocument) {
    let references = body.referencesInHTML()
    for link in references.links { note(link.destination, at: link.span) }
    for picture in references.pictures { pictures.append((picture.destination, picture.span)) }
  }

  private mutating func note(_ address: String, at span: SourceSpan) {
    if isOutside(address) { outside.append((address, span)) } else { destinations.append(address) }
  }

  private static func isAddress(_ words: String) -> Bool {
    words.hasPrefix("http://") || words.hasPrefix("https://") || words.hasPrefix("www.")
  }

  private func isOutside(_ address: String) -> Bool {
    let start = address.prefix(8).lowercased()
    return start.hasPrefix("http://") || start.hasPrefix("https://")
  }

  private func shortened(_ address: String) -> String {
    address.count > 40 ? address.prefix(40) + "…" : address
  }

  /// Words that stand under links and say nothing, in the language of the text and in English.
  private func emptyWords(in language: String) -> Set<String> {
    let english: Set = [
      "here", "click here", "click", "this", "this link", "link", "read more", "more", "learn more", "see here", "page",
    ]
    return english.union(Self.emptyWords[language] ?? [])
  }

  private static let emptyWords: [String: [String]] = [
    "ar": ["هنا", "اضغط هنا", "انقر هنا", "المزيد", "اقرأ المزيد"],
    "az": ["burada", "bura", "buraya klikləyin", "bura basın", "ətraflı", "daha çox"],
    "de": ["hier", "hier klicken", "mehr", "weiterlesen", "link"],
    "es": ["aquí", "haga clic aquí", "más", "leer más", "enlace"],
    "fa": ["اینجا", "اینجا کلیک کنید", "بیشتر"],
    "fr": ["ici", "cliquez ici", "lire la suite", "en savoir plus", "lien"],
    "it": ["qui", "clicca qui", "leggi di più", "altro"],
    "ka": ["აქ", "დააჭირეთ აქ", "ვრცლად"],
    "pl": ["tutaj", "tu", "kliknij tutaj", "więcej", "czytaj więcej"],
    "pt": ["aqui", "clique aqui", "leia mais", "mais"],
    "ru": ["здесь", "тут", "нажмите здесь", "подробнее", "читать далее", "ссылка"],
    "tr": ["burada", "buraya", "buraya tıklayın", "tıklayın", "devamı", "daha fazla"],
    "uk": ["тут", "натисніть тут", "детальніше", "посилання"],
    "zh": ["这里", "点击这里", "此处", "更多"],
  ]
}

extension String {
  /// Without blanks and punctuation at either end.
  fileprivate var trimmingPunctuation: String {
    let isKept = { (character: Character) in !character.isWhitespace && !character.isPunctuation }
    guard let first = firstIndex(where: isKept), let last = lastIndex(where: isKept) else { return "" }
    return String(self[first...last])
  }
}

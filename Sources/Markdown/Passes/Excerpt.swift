import Diagnostics

extension MarkdownDocument {
  /// The first paragraph as plain text, for lists and feeds: shortened at the end of a sentence where it is longer
  /// than `most` characters, else at the end of a word with `…`. Nil where there is no paragraph.
  public func excerpt(most: Int = 200) -> String? {
    for index in children(of: 0) where elements[index].kind == .paragraph {
      guard Figure(index, in: self) == nil, !begins(index, with: TableCaptions.mark) else { continue }
      let text = plainText(of: index)
      guard !text.isBlank else { continue }
      return shortened(text, most: most)
    }
    return nil
  }
}

private func shortened(_ text: String, most: Int) -> String {
  // The text may be long: nothing behind the first character too many is looked at.
  var characters: [Character] = []
  var needsSpace = false
  for character in text {
    if character.isWhitespace {
      needsSpace = !characters.isEmpty
      continue
    }
    if needsSpace { characters.append(" ") }
    needsSpace = false
    characters.append(character)
    if characters.count > most { break }
  }
  guard characters.count > most else { return String(characters) }
  var sentenceEnd: Int?
  var wordEnd = most
  for index in 0..<most {
    if endsSentence(characters, at: index) { sentenceEnd = index + 1 }
    if characters[index] == " " { wordEnd = index }
  }
  if characters[most] == " " { wordEnd = most }
  if let sentenceEnd { return String(characters[..<sentenceEnd]) }
  while wordEnd > 1, ",;:–—-".contains(characters[wordEnd - 1]) || characters[wordEnd - 1] == " " { wordEnd -= 1 }
  return String(characters[..<wordEnd]) + "…"
}

/// A full stop ends a sentence where a space follows (closing quotation marks and brackets between them) and the
/// word before it is longer than an initial; the full stops of Chinese and Japanese need no space.
private func endsSentence(_ characters: [Character], at index: Int) -> Bool {
  if let ascii = characters[index].asciiValue, !".!?\"')]".utf8.contains(ascii) { return false }
  if "。！？".contains(characters[index]) { return true }
  var stop = index
  while stop > 0, "\"'”’»)]".contains(characters[stop]) { stop -= 1 }
  guard ".!?…؟।۔".contains(characters[stop]), index + 1 == characters.count || characters[index + 1] == " " else {
    return false
  }
  guard characters[stop] == "." else { return true }
  let isInitial = stop >= 1 && characters[stop - 1].isUppercase && (stop == 1 || !characters[stop - 2].isLetter)
  return !isInitial
}

internal import HTML

/// The footnotes of a body: which element defines each number, and how often the text refers to it.
struct Footnotes {
  /// The definitions in the order of their numbers.
  let definitions: [Int]
  /// How often each is referred to, at the index of its number.
  let mentions: [Int]

  init(of document: MarkdownDocument) {
    definitions = document.landmarks.definitions
    var mentions = [Int](repeating: 0, count: definitions.count + 1)
    // Inside a picture's description a reference is not shown, so nothing leads back to it.
    for reference in document.landmarks.references where !document.isInPicture(reference) {
      let number = Int(document.elements[reference].number)
      while mentions.count <= number { mentions.append(0) }
      mentions[number] += 1
    }
    self.mentions = mentions
  }

  /// Appends the name of a definition's place, or of that of a reference to it: the first, the second, … An underscore
  /// cannot come from a heading, so no heading takes the name.
  static func appendAnchor(_ number: Int, mention: Int? = nil, prefix: String, to out: inout TextBuffer) {
    if !prefix.isEmpty { out.appendEscaped(prefix) }
    out.appendLiteral(mention == nil ? "note_" : "noteref_")
    out.append(number)
    guard let mention, mention > 1 else { return }
    out.appendLiteral("_")
    out.append(mention)
  }
}

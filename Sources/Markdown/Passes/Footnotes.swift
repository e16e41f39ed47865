/// The footnotes of a body: which element defines each number, and how often the text refers to it.
struct Footnotes {
  /// The definitions in the order of their numbers.
  let definitions: [Int]
  /// How often each is referred to, at the index of its number.
  let mentions: [Int]

  init(of document: MarkdownDocument) {
    var definitions: [Int] = []
    var mentions = [0]
    // Inside a picture's description a reference is not shown, so nothing leads back to it.
    var pictureEnd = 0
    for (index, element) in document.elements.enumerated() {
      switch element.kind {
      case .picture where index >= pictureEnd: pictureEnd = document.end(of: index)
      case .footnoteDefinition: definitions.append(index)
      case .footnoteReference where index >= pictureEnd:
        while mentions.count <= Int(element.number) { mentions.append(0) }
        mentions[Int(element.number)] += 1
      default: break
      }
    }
    while mentions.count <= definitions.count { mentions.append(0) }
    self.definitions = definitions
    self.mentions = mentions
  }

  /// The name of a definition's place. An underscore cannot come from a heading, so no heading takes the name.
  static func anchor(_ number: Int, prefix: String) -> String { "\(prefix)note_\(number)" }

  /// The name of a reference's place: the first, the second, …
  static func anchor(_ number: Int, mention: Int, prefix: String) -> String {
    mention == 1 ? "\(prefix)noteref_\(number)" : "\(prefix)noteref_\(number)_\(mention)"
  }
}

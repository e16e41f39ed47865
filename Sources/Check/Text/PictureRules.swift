import Diagnostics
import Markdown

extension TextProof {
  /// Pictures that readers who cannot see them hear nothing of.
  mutating func checkPictures(_ body: MarkdownDocument) {
    for (index, element) in body.elements.enumerated() where element.kind == .picture {
      pictures.append((body.text(of: index), body.span(of: index)))
      let words = body.plainText(of: index)
      if words.isBlank {
        report.warning(
          .noAlternative, "a picture without a description", at: body.span(of: index),
          help: "say between the square brackets what it shows, for readers who cannot see it")
      } else if ContentNames.looksLikeFileName(words) {
        report.warning(
          .noAlternative, "'\(words)' is the name of a file, not a description", at: body.span(of: index),
          help: "say what the picture shows")
      }
    }
  }
}

/// What names of files look like.
enum ContentNames {
  /// `IMG_2041.jpg`, `chart-3.svg`.
  static func looksLikeFileName(_ text: String) -> Bool {
    let text = text.lowercased()
    return !text.contains(" ")
      && [".jpg", ".jpeg", ".png", ".svg", ".gif", ".webp", ".avif"].contains { text.hasSuffix($0) }
  }
}

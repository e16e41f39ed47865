import Diagnostics
import FrontMatter

/// A text of `site.yml` that may be written per language, and where: for saying which languages it lacks.
public struct WrittenText: Sendable {
  /// `organisation.name`
  let field: String
  let span: SourceSpan
  let text: LocalisedText
}

extension FieldReader {
  /// A text that may be written per language.
  ///
  /// - Parameter texts: Takes a note of it, under `prefix` and its name.
  mutating func localised(
    _ name: String, _ meaning: String, below prefix: String = "", _ texts: inout [WrittenText]
  ) -> LocalisedText? {
    note(optional(name, .localised, meaning), name, below: prefix, &texts)
  }

  /// The same for one that must be there.
  mutating func requiredLocalised(
    _ name: String, _ meaning: String, below prefix: String = "", _ texts: inout [WrittenText]
  ) -> LocalisedText? {
    note(required(name, .localised, meaning), name, below: prefix, &texts)
  }

  private func note(_ text: Located<LocalisedText>?, _ name: String, below prefix: String, _ texts: inout [WrittenText])
    -> LocalisedText?
  {
    guard let text else { return nil }
    texts.append(WrittenText(field: prefix + name, span: text.span, text: text.value))
    return text.value
  }
}

extension Settings {
  /// Texts of `site.yml` that some of the site's languages lack: their pages show them in another.
  func reportUntranslated(_ report: inout Report) {
    let languages = siteLanguages
    guard languages.count > 1 else { return }
    for written in texts {
      let missing = languages.filter { language in
        !written.text.speaks(language) && !(written.text.languages.isEmpty && language == self.language)
      }
      guard let first = missing.first else { continue }
      let spoken = written.text.languages.first ?? language
      report.hint(
        .untranslatedText, "'\(written.field)' has no text in \(missing.map { "'\($0)'" }.joined(separator: ", "))",
        at: written.span,
        help: "pages there show another language's; write it as {\(spoken): …, \(first): …}")
    }
  }
}

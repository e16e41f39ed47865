import HTML
import Site

/// The smallest pieces, which stand on every page by the dozen. They write themselves into the template round them
/// instead of being made first and copied then.
extension HTML.StringInterpolation {
  /// `lang` and `dir` with the blank before them; nothing where the language is the page's own.
  mutating func appendInterpolation(language: TextLanguage?) {
    guard let language else { return }
    if let tag = language.tag {
      appendLiteral(" lang=\"")
      appendInterpolation(tag)
      appendLiteral("\"")
    }
    appendLiteral(language.isRightToLeft ? " dir=\"rtl\"" : " dir=\"ltr\"")
  }

  mutating func appendInterpolation(language: PageLanguage) {
    appendInterpolation(language: TextLanguage(language))
  }

  /// The same, and "as the text runs" where the language is the page's own.
  mutating func appendInterpolation(languageOrAuto language: TextLanguage?) {
    if language == nil { appendLiteral(" dir=\"auto\"") }
    appendInterpolation(language: language)
  }

  /// A name that leads somewhere, with its own language where it has one.
  ///
  /// The stylesheet isolates each link from the direction of what stands round it, so this needs no element for that.
  mutating func appendInterpolation(linked name: NamedLink) {
    appendInterpolation(link: name.link, name.name, name.language)
  }

  /// The same of a step or a heading.
  mutating func appendInterpolation(link: Link, _ text: String, _ language: TextLanguage? = nil) {
    appendLiteral("<a href=\"")
    appendInterpolation(link)
    appendLiteral("\"")
    appendInterpolation(language: language)
    appendLiteral(">")
    appendInterpolation(text)
    appendLiteral("</a>")
  }

  /// A day, for people and for programs.
  mutating func appendInterpolation(time date: PageDate, _ phrases: Phrases) {
    appendLiteral("<time datetime=\"")
    appendInterpolation(date.machine)
    appendLiteral("\">")
    phrases.write(date.day, into: &self)
    appendLiteral("</time>")
  }

  /// A name, linked where it has a page, isolated from the direction of the text round it.
  ///
  /// - Parameter isLinked: False where the name is to be a word and no more.
  mutating func appendInterpolation(author: BylineName, isLinked: Bool = true) {
    let link = isLinked ? author.link : nil
    if let link {
      appendLiteral("<a href=\"")
      appendInterpolation(link)
      appendLiteral(link.isOutside ? "\" class=\"outside\">" : "\">")
    }
    appendLiteral("<bdi")
    appendInterpolation(language: author.language)
    appendLiteral(">")
    appendInterpolation(author.name)
    appendLiteral(link == nil ? "</bdi>" : "</bdi></a>")
  }

  /// `Amara Okafor, Ida Berg and Li Chen`, with the language's own "and".
  mutating func appendInterpolation(names: [BylineName], _ phrases: Phrases, areLinked: Bool = true) {
    for (index, name) in names.enumerated() {
      appendInterpolation(phrases.joint(before: index, of: names.count))
      appendInterpolation(author: name, isLinked: areLinked)
    }
  }
}

import FrontMatter
import HTML
import Markdown

/// What pages show again and again, made once for all of them.
struct SharedParts: Sendable {
  /// The first step of the way to every page.
  let home: Crumb
  /// The step before each piece of a kind: to the list of them.
  let kindSteps: [Crumb]
  /// The site's licence, which most pieces have.
  let licence: NamedLink?
  /// Links to the pages of kinds, strands and authors, by their indices in the site.
  let kinds: [NamedLink]
  let strands: [NamedLink]
  let authors: [BylineName]
  let portraits: [Portrait]
  /// Each author as an article introduces them that says nothing of its own: by the place of the affiliation in the
  /// author's list, the last one without any.
  private let notes: [[AuthorNote]]
  /// Each piece as lists show it.
  let cards = MadeOnce<ArticleCard>()
  /// Which pieces go with which.
  let neighbours: Neighbours
  /// The institute's own names, which go without saying on its own site.
  let institute: InstituteNames

  /// - Parameter prose: The rendered biographies.
  init(_ site: Site, prose: [String: RenderedBody]) {
    let kinds = site.kinds.indices.map { kind in
      site.named(site.kinds[kind].title, site.link(site.address(ofKind: kind)))
    }
    let authors = site.authors.map { author in
      BylineName(name: author.name, link: site.link(author.address), language: site.languageOfName(author))
    }
    home = Crumb(site.phrases[.home], site.link(site.root))
    kindSteps = site.kinds.indices.map { kind in
      let plural = site.kinds[kind].plural
      return Crumb(site.text(plural), site.link(site.address(ofKind: kind)), language: site.foreign(plural))
    }
    licence = site.settings.licence.flatMap { NamedLink($0) }
    self.kinds = kinds
    self.authors = authors
    strands = site.strands.map { strand in
      NamedLink(
        strand.title, site.link(strand.address), language: site.foreign(strand.language, of: strand.title))
    }
    let portraits = site.authors.map { author -> Portrait in
      author.photo.map { .photo(site.picture($0)) }
        ?? .monogram(of: author.name, initials: author.fields.name.initials(in: site.tagOfName(author)))
    }
    let siteTitle = site.text(site.settings.title)
    let institute = InstituteNames(site)
    var count = 0
    notes = site.authors.enumerated().map { index, author in
      let biography = prose[author.path]?.whole ?? HTML()
      let profiles = Self.profiles(of: author, subject: siteTitle)
      let affiliations: [String?] = author.fields.affiliations.map(\.name) + [nil]
      return affiliations.map { affiliation in
        defer { count += 1 }
        let shown = affiliation.flatMap { institute.contain($0) ? nil : $0 }
        return AuthorNote(
          credit: Credit(
            author: authors[index], role: author.fields.role, affiliation: shown, portrait: portraits[index],
            languages: site.languages(of: author, affiliation: shown), index: count),
          biography: biography, links: profiles)
      }
    }
    self.portraits = portraits
    self.institute = institute
    neighbours = Neighbours(site)
  }

  /// An author as a piece of that day introduces them.
  func note(_ index: Int, _ author: Author, on day: CivilDate) -> AuthorNote {
    let notes = notes[index]
    return notes[author.placeOfAffiliation(at: day) ?? notes.count - 1]
  }

  private static func profiles(of author: Author, subject: String) -> [SocialLink] {
    var links = author.social
    if let id = author.fields.orcid, let link = Link(outside: "https://orcid.org/\(id)") {
      links.append(SocialLink(network: .orcid, handle: id, link: link))
    }
    if let email = author.fields.email {
      links.append(SocialLink(network: .email, handle: email, link: .mail(to: [email], subject: subject)))
    }
    return links
  }
}

extension Site {
  func card(_ index: Int, kind: NamedLink, authors: [BylineName], number: Int? = nil) -> ArticleCard {
    let article = articles[index]
    return ArticleCard(
      title: article.fields.title, link: link(article.address), kind: kind, standfirst: article.standfirst,
      byline: article.authors.map { byline in
        switch byline.person {
        case .author(let index): authors[index]
        case .guest(let guest): BylineName(guest, language: foreign(byline.language, of: guest.name))
        }
      }, date: article.published.pageDate, picture: article.picture.map { picture($0) },
      language: foreign(article.fields.language, of: article.fields.title), status: article.status, number: number,
      index: index)
  }

  /// A picture of the front matter as pages show it.
  func picture(_ picture: PictureFile) -> Picture {
    let words = [picture.fields.alt, picture.fields.caption, picture.fields.credit].compactMap(\.self)
    return Picture(
      link: link(picture.address), width: picture.file.size?.width, height: picture.file.size?.height,
      alt: picture.fields.alt, caption: picture.fields.caption, credit: picture.fields.credit,
      focus: picture.fields.focus, language: foreign(picture.language, of: words.joined(separator: " ")))
  }

  /// The language that a localised text is shown in, where it is not the page's.
  func foreign(_ text: LocalisedText?) -> TextLanguage? {
    guard let (text, tag) = text?.variant(for: language, default: settings.language) else { return nil }
    return foreign(tag, of: text)
  }

  /// A localised text that leads somewhere.
  func named(_ text: LocalisedText, _ link: Link) -> NamedLink {
    let variant = text.variant(for: language, default: settings.language)
    return NamedLink(variant.text, link, language: foreign(variant.language, of: variant.text))
  }

  /// The language of an author's name: that of a file which another language lends, unless it has a name for ours.
  func languageOfName(_ author: Author) -> TextLanguage? { foreign(tagOfName(author), of: author.name) }

  /// The languages of what is said of an author beside the name.
  ///
  /// - Parameter affiliation: The one that is shown.
  func languages(of author: Author, affiliation: String?) -> AuthorLanguages {
    AuthorLanguages(
      biography: author.borrowedFrom.flatMap { author.line == nil ? foreign($0) : foreign($0, of: author.line) },
      role: foreign(author.language(of: .role), of: author.fields.role),
      affiliation: foreign(author.language(of: .affiliations), of: affiliation))
  }

  func tagOfName(_ author: Author) -> LanguageTag {
    if let original = author.fields.languageElsewhere(of: .name) { return original }
    guard let original = author.borrowedFrom, author.fields.names.first?.language != original else { return language }
    return original
  }
}

extension Author {
  /// The language of some of the fields where it is not the site's: that of a file which another language lends, or of
  /// what a translation has from its original.
  func language(of words: AuthorFields.Words) -> LanguageTag? { borrowedFrom ?? fields.languageElsewhere(of: words) }
}

extension Strand {
  /// The language of its texts where it is not the site's.
  var language: LanguageTag? { borrowedFrom ?? fields.language }
}

extension NamedLink {
  convenience init?(_ licence: Licence) {
    guard let link = Link(outside: licence.url) else { return nil }
    self.init(licence.name, link)
  }
}

extension BylineName {
  convenience init(_ guest: GuestFields, language: TextLanguage?) {
    self.init(name: guest.name, link: guest.url.flatMap { Link(outside: $0) }, language: language)
  }
}

extension Portrait {
  /// The tint comes from the name, so that a person keeps it on every page and in every build.
  static func monogram(of name: String, initials: String) -> Portrait {
    let sum = name.utf8.reduce(UInt32(2_166_136_261)) { ($0 ^ UInt32($1)) &* 16_777_619 }
    return .monogram(initials: initials, tint: Int(sum % 8))
  }
}

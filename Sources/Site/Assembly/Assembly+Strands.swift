import Diagnostics
import FrontMatter

extension Assembly {
  /// Reads the strands that have files.
  mutating func collectStrands() {
    for shelf in Shelf.strands {
      for member in documents({ $0 == .strand(shelf) }) {
        let document = member.document
        guard case .strand(let fields) = document.fields, let id = identifier(of: document) else { continue }
        if let slug = fields.slug, slug.value == "page" {
          report.error(
            .invalidValue, "'page' cannot be the address of a \(shelf.word)", at: slug.span,
            help: "take another word: later pages of a list lie under 'page'")
        }
        let address = SiteAddress("\(root.path)\(shelf.folder)/\(fields.slug?.value ?? id)/")
        targets.add(document.path, .published(address), document: member.number)
        append(
          Strand(
            shelf: shelf, id: id, title: fields.title, source: document.source, path: document.path, fields: fields,
            address: address, picture: picture(fields.image, of: document.path, page: address),
            leads: fields.leads.compactMap { author($0, canBeGuest: false) }, parent: nil,
            borrowedFrom: member.borrowedFrom))
      }
    }
  }

  /// The strand of that id. One without a file gets its page from its name, with a hint; a near miss of one that has
  /// a file is a warning. Nil, with an error, for a name that no address can be made of.
  mutating func strand(_ id: Located<String>, on shelf: Shelf) -> Int? {
    if let index = strandIndex[shelf]?[id.value] { return index }
    let slug = Slug.make(id.value)
    guard !slug.isEmpty, slug != "page" else {
      report.error(
        .invalidValue, "'\(id.value)' cannot be the address of a \(shelf.word)", at: id.span,
        help: slug.isEmpty ? "use letters or digits" : "take another word: later pages of a list lie under 'page'")
      return nil
    }
    if let index = strandIndex[shelf]?[slug] { return index }
    if unreadable[.strand(shelf)]?.contains(slug) ?? false { return nil }
    let described = strands.filter { $0.shelf == shelf && $0.path != nil }
    if let meant = nearest(slug, among: described.map(\.id)), let near = described.first(where: { $0.id == meant }) {
      report.warning(
        .nearMiss, "no \(shelf.word) named '\(id.value)'", at: id.span, help: "did you mean '\(meant)'?",
        notes: [.init("see", at: near.source)])
    } else {
      report.hint(
        .strandWithoutFile, "the \(shelf.word) '\(id.value)' has no file", at: id.span,
        help: "its page is made from the name; describe it in '\(content.prefix)\(shelf.folder)/\(slug).md'")
    }
    let written = writtenLanguage(of: id.span)
    let title = Self.title(from: id.value, on: shelf, in: written)
    append(
      Strand(
        shelf: shelf, id: slug, title: title, source: id.span, path: nil, fields: StrandFields(title: title),
        address: SiteAddress("\(root.path)\(shelf.folder)/\(slug)/"), picture: nil, leads: [], parent: nil,
        borrowedFrom: written == language ? nil : written))
    return strands.count - 1
  }

  /// The language of the file that a field stands in: a translation takes fields from its original.
  private func writtenLanguage(of field: SourceSpan) -> LanguageTag {
    let languages = settings.siteLanguages
    guard languages.count > 1, let document = content.documents.first(where: { $0.source.path == field.path }) else {
      return language
    }
    let named = document.place.language ?? document.fields.language?.description
    return languages.first { $0.description == named } ?? settings.language
  }

  /// `foreign-policy` becomes "Foreign policy", and the region `south-caucasus` "South Caucasus"; a name with capitals
  /// or blanks stays as it is.
  static func title(from name: String, on shelf: Shelf, in language: LanguageTag) -> String {
    guard name == language.lowercased(name), !name.contains(" ") else { return name }
    let words = name.split(separator: "-").enumerated().map { place, word in
      place == 0 || shelf == .region ? language.capitalised(word) : String(word)
    }
    return words.joined(separator: " ")
  }

  private mutating func append(_ strand: Strand) {
    strandIndex[strand.shelf, default: [:]][strand.id] = strands.count
    strands.append(strand)
  }

  /// Resolves parents, once all strands are known.
  mutating func linkStrands() {
    for index in strands.indices {
      let strand = strands[index]
      guard let parent = strand.fields.parent else { continue }
      let found = strandIndex[strand.shelf]?[parent.value]
      guard let found, found != index, !isAbove(index, found) else {
        let meant = nearest(parent.value, among: strands.filter { $0.shelf == strand.shelf }.map(\.id))
        let message =
          found == nil
          ? "no \(strand.shelf.word) named '\(parent.value)'"
          : found == index
            ? "'\(strand.id)' cannot be part of itself" : "'\(parent.value)' is part of '\(strand.id)' itself"
        let help =
          found == nil
          ? meant.map { "did you mean '\($0)'?" }
            ?? "add '\(content.prefix)\(strand.shelf.folder)/\(Slug.make(parent.value)).md'" : "delete one 'parent'"
        report.error(.unknownStrand, message, at: parent.span, help: help)
        continue
      }
      strands[index] = Strand(
        shelf: strand.shelf, id: strand.id, title: strand.title, source: strand.source, path: strand.path,
        fields: strand.fields, address: strand.address, picture: strand.picture, leads: strand.leads, parent: found,
        borrowedFrom: strand.borrowedFrom)
    }
  }

  private func isAbove(_ index: Int, _ below: Int) -> Bool {
    var current: Int? = below
    while let place = current {
      if place == index { return true }
      current = strands[place].parent
    }
    return false
  }
}

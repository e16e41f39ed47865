import Diagnostics
import FrontMatter

extension Assembly {
  mutating func collectAuthors() {
    for member in documents({ $0 == .author }) {
      let document = member.document
      guard case .author(let fields) = document.fields, let id = identifier(of: document) else { continue }
      let address = SiteAddress("\(root.path)authors/\(id)/")
      targets.add(document.path, .published(address), document: member.number)
      var photo = picture(fields.photo, of: document.path, page: address)
      photo?.language = member.borrowedFrom ?? fields.photo.flatMap { languageElsewhere($0.span, than: document) }
      authors.append(
        Author(
          id: id, source: document.source, path: document.path, fields: fields, address: address,
          photo: photo, line: document.excerpt,
          social: fields.social.map {
            SocialLink(network: $0.network, handle: $0.account.handle, link: $0.account.link)
          }, borrowedFrom: member.borrowedFrom))
    }
    sortAuthors()
    for (index, author) in authors.enumerated() { authorIndex[author.id] = index }
  }

  /// By family name, then by the whole name, as the language sorts them.
  private mutating func sortAuthors() {
    let order = SortOrder(language)
    let families = order.keys(authors.map { $0.fields.name.family ?? $0.name })
    let names = order.keys(authors.map(\.name))
    let sorted = authors.indices.sorted {
      (families[$0], names[$0], authors[$0].id) < (families[$1], names[$1], authors[$1].id)
    }
    authors = sorted.map { authors[$0] }
  }

  /// The id of an author, strand or page: its file's name, which must serve in an address.
  mutating func identifier(of document: Document) -> String? {
    let id = document.place.name
    let made = Slug.make(id)
    if id.isEmpty {
      refuseIndex(document)
      return nil
    }
    if id != made || id == "page" {
      report.error(
        .invalidFileName, "'\(id)' cannot be an address", at: document.source,
        help: id == "page" || made.isEmpty ? "rename the file" : "rename the file to '\(made).md'")
      return nil
    }
    return id
  }

  /// An `index.md` that lies in no folder of its own: other programs make the page of the whole folder from it.
  mutating func refuseIndex(_ document: Document) {
    let folder = document.path.parentFolder
    report.error(
      .invalidFileName, "'\(document.path.lastComponent)' has no folder of its own", at: document.source,
      help: "name the file after what it is about, as '\(content.prefix)\(folder)/steel.md'")
  }

  /// The index of an author's id, or nil with an error.
  mutating func author(_ id: Located<String>, canBeGuest: Bool) -> Int? {
    if let index = authorIndex[id.value] { return index }
    if unreadable[.author]?.contains(id.value) ?? false { return nil }
    let several = severalAuthors(id.value)
    let meant = several.isEmpty ? meantAuthor(id.value) ?? nearest(id.value, among: authorIndex.keys) : nil
    let notes = meant.flatMap { authorIndex[$0] }.map { [Diagnostic.Note("see", at: authors[$0].source)] } ?? []
    report.error(
      .unknownAuthor, "no author named '\(id.value)'", at: id.span,
      help: several.isEmpty
        ? meant.map { "did you mean '\($0)'?" }
          ?? "add '\(content.prefix)authors/\(Slug.make(id.value)).md'"
          + (canBeGuest ? ", or write a guest as {name: …}" : "")
        : "write several as a list: [\(several.joined(separator: ", "))]",
      notes: notes)
    return nil
  }

  /// The author whom a name means that is no id: their own name, or their file's.
  private func meantAuthor(_ typed: String) -> String? {
    let name = typed.lowercased()
    // `Okafor, Mary`
    let turned = name.split(separator: ", ").reversed().joined(separator: " ")
    if let author = authors.first(where: { [name, turned].contains($0.name.lowercased()) }) { return author.id }
    let file = Slug.make(name.hasSuffix(".md") ? String(typed.dropLast(3)) : typed)
    return authorIndex[file] == nil ? nil : file
  }

  /// The ids of several authors in one text; empty where none of them is known.
  private func severalAuthors(_ typed: String) -> [String] {
    let names = typed.replacing(" and ", with: ",").replacing(" & ", with: ",").split { $0 == "," || $0 == ";" }
    guard names.count > 1 else { return [] }
    let words = names.map { $0.split(separator: " ").joined(separator: " ") }
    let ids = words.map { authorIndex[$0] == nil ? meantAuthor($0) : $0 }
    guard ids.contains(where: { $0 != nil }) else { return [] }
    return zip(ids, words).map { $0 ?? Slug.make($1) }
  }
}

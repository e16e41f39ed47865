import HTML
import Site

/// What search engines, libraries and link previews read in the head.
func record(_ record: PageRecord, _ page: Page, _ masthead: Masthead) -> HTML {
  var tags = HeadTags()
  preview(record, page, masthead, &tags)
  switch record.subject {
  case .work(let work):
    article(work, &tags)
    if work.kind.isScholarly { scholar(work, &tags) }
    dublinCore(work, page, &tags)
    signposts(work, page, &tags)
  case .person(let person):
    tags.meta(name: "fediverse:creator", person.fediverse)
  case .page, .site: break
  }
  if let url = page.canonical { tags.data { linkedData(record, page, at: url, masthead, &$0) } }
  return tags.take()
}

/// Link previews: the Open Graph protocol, and the one tag of X that has no counterpart there.
private func preview(_ record: PageRecord, _ page: Page, _ masthead: Masthead, _ tags: inout HeadTags) {
  let type =
    switch record.subject {
    case .work: "article"
    case .person: "profile"
    case .page, .site: "website"
    }
  tags.meta(property: "og:type", type)
  tags.meta(property: "og:title", page.title)
  tags.meta(property: "og:description", page.description)
  tags.meta(property: "og:url", page.canonical?.href)
  tags.meta(property: "og:site_name", masthead.siteTitle)
  if let picture = record.picture, let url = picture.url {
    tags.meta(property: "og:image", url.href)
    tags.meta(property: "og:image:width", picture.size.map { String($0.width) })
    tags.meta(property: "og:image:height", picture.size.map { String($0.height) })
    tags.meta(property: "og:image:alt", picture.alt.isEmpty ? nil : picture.alt)
    tags.meta(name: "twitter:card", "summary_large_image")
  } else {
    tags.meta(name: "twitter:card", "summary")
  }
}

/// What Open Graph says of an article, and whom Mastodon credits: it reads one `fediverse:creator`.
private func article(_ work: WorkRecord, _ tags: inout HeadTags) {
  tags.meta(property: "article:published_time", work.published.stamp)
  tags.meta(property: "article:modified_time", work.modified?.stamp)
  tags.meta(property: "article:section", work.kind.title)
  for topic in work.topics { tags.meta(property: "article:tag", topic.name) }
  tags.meta(name: "fediverse:creator", work.creators.lazy.compactMap(\.fediverse).first)
}

/// Highwire tags, by Google Scholar's inclusion guidelines: dates with slashes, an author a tag, the PDF beside the
/// page. Of the tags that name a container Zotero takes the last for the type of work, so there is one.
private func scholar(_ work: WorkRecord, _ tags: inout HeadTags) {
  tags.meta(name: "citation_title", work.fullTitle)
  let isOnlyOne = work.responsible.count == 1
  for creator in work.responsible {
    tags.meta(name: "citation_author", oneName(isOnlyOne ? creator.name.unparted : creator.inverted))
    tags.meta(name: "citation_author_institution", creator.affiliation?.name)
    tags.meta(name: "citation_author_orcid", creator.orcidURL?.href)
  }
  tags.meta(name: "citation_publication_date", work.published.day.slashed)
  tags.meta(name: "citation_online_date", work.online?.day.slashed)
  tags.meta(name: "citation_technical_report_institution", work.publisher.name)
  tags.meta(name: "citation_technical_report_number", work.number)
  tags.meta(name: "citation_doi", work.doi)
  tags.meta(name: "citation_isbn", work.isbn)
  tags.meta(name: "citation_issn", work.issn)
  tags.meta(name: "citation_language", work.language.description)
  for keyword in work.keywords { tags.meta(name: "citation_keywords", keyword) }
  tags.meta(name: "citation_pdf_url", work.pdf?.url?.href)
}

/// A name as one: Zotero takes a semicolon for the end of a name and the beginning of the next.
private func oneName(_ name: String) -> String {
  name.utf8.contains(UInt8(ascii: ";")) ? String(name.map { $0 == ";" ? "," : $0 }) : name
}

/// Dublin Core (DCMI Metadata Terms), for all pieces. Readers of these tags know the prefix without a link to its
/// schema, which would cost every page its weight. Description and language are the page's own, which they fall back
/// to, and a text is a text.
private func dublinCore(_ work: WorkRecord, _ page: Page, _ tags: inout HeadTags) {
  tags.meta(name: "DC.title", work.fullTitle)
  for creator in work.responsible { tags.meta(name: "DC.creator", oneName(creator.inverted)) }
  for person in work.editors { tags.meta(name: "DC.contributor", oneName(person.inverted)) }
  for person in work.translators { tags.meta(name: "DC.contributor", oneName(person.inverted)) }
  tags.meta(name: "DC.date", work.published.day.description)
  let type = work.type.names.dublinCore
  if type != "Text" { tags.meta(name: "DC.type", type) }
  tags.meta(name: "DC.publisher", work.publisher.name)
  if work.language.description != page.language.tag { tags.meta(name: "DC.language", work.language.description) }
  tags.meta(name: "DC.identifier", work.permanentURL?.href)
  for topic in work.topics { tags.meta(name: "DC.subject", topic.name) }
  for region in work.regions { tags.meta(name: "DC.subject", region.name) }
  for keyword in work.keywords { tags.meta(name: "DC.subject", keyword) }
  tags.meta(name: "DC.relation", work.series?.title)
  tags.meta(name: "DC.rights", work.licence?.url)
}

/// Typed links by the FAIR Signposting Profile (level 1): the address to cite, the authors, the record in other
/// formats, the document itself, the licence, and what sort of work it is.
private func signposts(_ work: WorkRecord, _ page: Page, _ tags: inout HeadTags) {
  tags.link("cite-as", work.doiURL)
  for creator in work.creators { tags.link("author", creator.orcidURL) }
  if case .article(let article) = page.content {
    for file in article.value.citationFiles { tags.link("describedby", file.link, type: file.type) }
  }
  tags.link("item", work.pdf?.url, type: "application/pdf")
  tags.link("license", work.licenceURL)
  tags.link("type", work.type.schemaURL)
}

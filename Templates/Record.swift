import HTML
import Site

/// What search engines, libraries and link previews read in the head.
func record(_ record: PageRecord, _ page: Page, _ masthead: Masthead) -> HTML {
  var out = preview(record, page, masthead)
  switch record.subject {
  case .work(let work):
    out += article(work)
    if work.kind.isScholarly { out += scholar(work) }
    out += dublinCore(work, page)
    out += signposts(work, page)
  case .person(let person):
    out += named("fediverse:creator", person.fediverse)
  case .page, .site: break
  }
  out += linkedData(record, page, masthead)
  return out
}

/// `<meta name>`; nothing where there is no value.
private func named(_ name: StaticString, _ value: String?) -> HTML {
  guard let value else { return HTML() }
  return "<meta name=\"\(name)\" content=\"\(value)\">\n"
}

/// `<meta property>`, as Open Graph wants it.
private func property(_ name: StaticString, _ value: String?) -> HTML {
  guard let value else { return HTML() }
  return "<meta property=\"\(name)\" content=\"\(value)\">\n"
}

/// A link with a relation and perhaps a media type.
private func relation(_ name: StaticString, _ link: Link?, type: String? = nil) -> HTML {
  guard let link else { return HTML() }
  return "<link rel=\"\(name)\" href=\"\(link)\"\(type, { " type=\"\($0)\"" })>\n"
}

/// Link previews: the Open Graph protocol, and the one tag of X that has no counterpart there.
private func preview(_ record: PageRecord, _ page: Page, _ masthead: Masthead) -> HTML {
  let type =
    switch record.subject {
    case .work: "article"
    case .person: "profile"
    case .page, .site: "website"
    }
  var out = property("og:type", type)
  out += property("og:title", page.title)
  out += property("og:description", page.description)
  out += property("og:url", page.canonical?.href)
  out += property("og:site_name", masthead.siteTitle)
  if let picture = record.picture, let url = picture.url {
    out += property("og:image", url.href)
    out += property("og:image:width", picture.size.map { String($0.width) })
    out += property("og:image:height", picture.size.map { String($0.height) })
    out += property("og:image:alt", picture.alt.isEmpty ? nil : picture.alt)
    out += named("twitter:card", "summary_large_image")
  } else {
    out += named("twitter:card", "summary")
  }
  return out
}

/// What Open Graph says of an article, and whom Mastodon credits: it reads one `fediverse:creator`.
private func article(_ work: WorkRecord) -> HTML {
  var out = property("article:published_time", work.published.stamp)
  out += property("article:modified_time", work.modified?.stamp)
  out += property("article:section", work.kind.title)
  for topic in work.topics { out += property("article:tag", topic.name) }
  out += named("fediverse:creator", work.creators.lazy.compactMap(\.fediverse).first)
  return out
}

/// Highwire tags, by Google Scholar's inclusion guidelines: dates with slashes, an author a tag, the PDF beside the
/// page. Of the tags that name a container Zotero takes the last for the type of work, so there is one.
private func scholar(_ work: WorkRecord) -> HTML {
  var out = named("citation_title", work.fullTitle)
  let isOnlyOne = work.responsible.count == 1
  for creator in work.responsible {
    out += named("citation_author", isOnlyOne ? creator.name.unparted : creator.name.inverted)
    out += named("citation_author_institution", creator.affiliation?.name)
    out += named("citation_author_orcid", creator.orcidURL?.href)
  }
  out += named("citation_publication_date", work.published.day.slashed)
  out += named("citation_online_date", work.online?.day.slashed)
  out += named("citation_technical_report_institution", work.publisher.name)
  out += named("citation_technical_report_number", work.number)
  out += named("citation_doi", work.doi)
  out += named("citation_isbn", work.isbn)
  out += named("citation_issn", work.issn)
  out += named("citation_language", work.language.description)
  for keyword in work.keywords { out += named("citation_keywords", keyword) }
  out += named("citation_pdf_url", work.pdf?.url?.href)
  return out
}

/// Dublin Core (DCMI Metadata Terms), for all pieces. Readers of these tags know the prefix without a link to its
/// schema, which would cost every page its weight. Description and language are the page's own, which they fall back
/// to, and a text is a text.
private func dublinCore(_ work: WorkRecord, _ page: Page) -> HTML {
  var out = HTML()
  out += named("DC.title", work.fullTitle)
  for creator in work.responsible { out += named("DC.creator", creator.name.inverted) }
  for person in work.editors + work.translators { out += named("DC.contributor", person.name.inverted) }
  out += named("DC.date", work.published.day.description)
  if work.type.names.dublinCore != "Text" { out += named("DC.type", work.type.names.dublinCore) }
  out += named("DC.publisher", work.publisher.name)
  if work.language.description != page.language.tag { out += named("DC.language", work.language.description) }
  out += named("DC.identifier", work.permanentURL?.href)
  for subject in work.topics + work.regions { out += named("DC.subject", subject.name) }
  for keyword in work.keywords { out += named("DC.subject", keyword) }
  out += named("DC.relation", work.series?.title)
  out += named("DC.rights", work.licence?.url)
  return out
}

/// Typed links by the FAIR Signposting Profile (level 1): the address to cite, the authors, the record in other
/// formats, the document itself, the licence, and what sort of work it is.
private func signposts(_ work: WorkRecord, _ page: Page) -> HTML {
  var out = relation("cite-as", work.doiURL)
  for creator in work.creators { out += relation("author", creator.orcidURL) }
  if case .article(let article) = page.content {
    for file in article.citationFiles { out += relation("describedby", file.link, type: file.type) }
  }
  out += relation("item", work.pdf?.url, type: "application/pdf")
  out += relation("license", work.licence.flatMap { Link(outside: $0.url) })
  out += relation("type", Link(outside: "https://schema.org/\(work.type.names.schema)"))
  return out
}

import HTML
import Site

/// schema.org as JSON-LD: a data block, which no browser runs and `default-src 'self'` lets stand.
func linkedData(_ record: PageRecord, _ page: Page, at url: Link, _ masthead: Masthead, _ json: inout JSON) {
  json.object { json in
    json.member("@context", literal: "https://schema.org")
    json.elements("@graph") { json in
      switch record.subject {
      case .work(let work): json.object { describe(work, at: url, &$0) }
      case .person(let person): json.object { profile(of: person, at: url, record, page, &$0) }
      case .site(let publisher): site(publisher, at: url, masthead, &json)
      case .page: break
      }
      breadcrumbs(record, page, url, &json)
    }
  }
}

// MARK: A piece

private func describe(_ work: WorkRecord, at url: Link, _ json: inout JSON) {
  let type = work.type.names.schema
  json.member("@type", type)
  json.member("url", url)
  json.member("headline", work.title)
  // What Google's guide to data sets wants.
  if work.type == .dataset { json.member("name", work.title) }
  json.member("alternativeHeadline", work.subtitle)
  json.member("description", work.description)
  json.member("abstract", work.abstract)
  json.member("inLanguage", work.language.description)
  json.member("datePublished", work.published.stamp)
  json.member("dateModified", work.modified?.stamp)
  if !work.laterVersions.isEmpty { json.member("version", 1 + work.laterVersions.count) }
  json.array("author", work.responsible) { person($1, &$0) }
  json.array("editor", work.editors) { person($1, &$0) }
  json.array("translator", work.translators) { person($1, &$0) }
  json.member("publisher", "@type", "ResearchOrganization") { publisher(work.publisher, &$0) }
  json.member("image", work.picture, picture)
  json.array("keywords", work.keywords) { $0.value($1) }
  if !work.topics.isEmpty || work.event != nil {
    json.elements("about") { json in
      for topic in work.topics { thing("Thing", topic, &json) }
      if let event = work.event { json.object { describe(event, of: work, &$0) } }
    }
  }
  json.array("spatialCoverage", work.regions) { thing("Place", $1, &$0) }
  json.member("isPartOf", work.series) { series, json in
    json.member("@type", literal: "CreativeWorkSeries")
    json.member("name", series.title)
    json.member("url", series.url)
    json.member("issn", series.issn)
  }
  json.member("position", work.series?.number)
  if work.type == .report { json.member("reportNumber", work.number) }
  json.member("isbn", work.isbn)
  json.member("identifier", work.doi) { doi, json in
    json.member("@type", literal: "PropertyValue")
    json.member("propertyID", literal: "DOI")
    json.member("value", doi)
    json.member("url", work.doiURL)
  }
  json.member("sameAs", work.doiURL)
  json.member("license", work.licence?.url)
  json.member("encoding", work.pdf) { pdf, json in
    json.member("@type", literal: "MediaObject")
    json.member("contentUrl", pdf.url)
    json.member("encodingFormat", literal: "application/pdf")
    json.member("contentSize", "\(pdf.bytes)")
  }
  json.array("funding", work.funding) { json, funding in
    json.object("@type", "Grant") { json in
      json.member("identifier", funding.award)
      json.member("funder", "@type", "Organization") { json in
        json.member("name", funding.source)
        json.member("url", funding.url)
      }
    }
  }
  json.array("correction", work.corrections) { json, correction in
    json.object("@type", "CorrectionComment") { json in
      json.member("text", correction.note)
      json.member("datePublished", correction.date.stamp)
    }
  }
  // The one is the other's inverse: a translation names what it was made of, and that names all its translations.
  if let original = work.translations.first(where: \.isOriginal) {
    json.member("translationOfWork") { translation(original, type, &$0) }
  } else {
    json.array("workTranslation", work.translations) { json, other in json.object { translation(other, type, &$0) } }
  }
}

private func translation(_ other: WorkRecord.Translation, _ type: String, _ json: inout JSON) {
  json.member("@type", type)
  json.member("url", other.url)
  json.member("name", other.title)
  json.member("inLanguage", other.language)
}

private func describe(_ event: WorkRecord.Event, of work: WorkRecord, _ json: inout JSON) {
  json.member("@type", literal: "Event")
  json.member("name", work.title)
  json.member("startDate", event.start.machine)
  json.member("endDate", event.end?.machine)
  json.member("url", event.url)
  json.member("location", event.place) { place, json in
    json.member("@type", literal: "Place")
    json.member("name", place)
  }
}

/// An author as others see them; the name is the name alone.
private func person(_ person: WorkRecord.Creator, _ json: inout JSON) {
  json.object("@type", person.name.isOrganisation ? "Organization" : "Person") { json in
    json.member("name", person.name.full)
    json.member("url", person.url)
    json.member("identifier", person.orcidURL)
    json.member("affiliation", person.affiliation, organisation)
  }
}

private func organisation(_ affiliation: WorkRecord.Affiliation, _ json: inout JSON) {
  json.member("@type", literal: "Organization")
  json.member("name", affiliation.name)
  json.member("url", affiliation.url)
  json.member("identifier", affiliation.rorURL)
}

private func picture(_ picture: RecordPicture, _ json: inout JSON) {
  json.member("@type", literal: "ImageObject")
  json.member("url", picture.url)
  json.member("width", picture.size?.width)
  json.member("height", picture.size?.height)
  json.member("caption", picture.alt.isEmpty ? nil : picture.alt)
}

private func thing(_ type: StaticString, _ subject: WorkRecord.Subject, _ json: inout JSON) {
  json.object("@type", type) { json in
    json.member("name", subject.name)
  }
}

// MARK: People and the institute

/// What the address of the institute's own node ends in, so that every page means the same one.
private let institute = "#institute"

/// The institute in short, as each piece names it.
private func publisher(_ publisher: WorkRecord.Publisher, _ json: inout JSON) {
  json.member("name", publisher.name)
  json.member("url", publisher.url)
  json.member("identifier", publisher.rorURL)
  json.member("logo", publisher.logo?.url)
}

/// ProfilePage with a Person, as Google's guide to profile pages wants it.
private func profile(
  of person: WorkRecord.Creator, at url: Link, _ record: PageRecord, _ page: Page, _ json: inout JSON
) {
  guard case .author(let author) = page.content else { return }
  json.member("@type", literal: "ProfilePage")
  json.member("url", url)
  json.member("mainEntity") { json in
    json.member("@type", person.name.isOrganisation ? "Organization" : "Person")
    json.member("@id", url.href + "#person")
    json.member("name", person.name.full)
    json.member("givenName", person.name.given)
    json.member("familyName", person.name.isOrganisation ? nil : person.name.familyName)
    json.array("alternateName", author.otherNames.map(\.name)) { $0.value($1) }
    json.member("url", url)
    json.member("description", page.description)
    json.member("jobTitle", author.role)
    json.member("email", author.email?.text)
    json.member("identifier", person.orcidURL)
    json.array("sameAs", [person.orcidURL].compactMap(\.self) + author.links.map(\.link)) { $0.value($1.href) }
    json.array("affiliation", author.affiliations.filter { $0.to == nil }) { json, line in
      json.object("@type", "Organization") { json in
        json.member("name", line.name.text)
        json.member("url", line.page)
        json.member("identifier", line.ror)
      }
    }
    json.array("knowsAbout", author.focus + author.interests) { $0.value($1.text) }
    if case .photo(let photo) = author.portrait { json.member("image", record.absolute(photo.link)) }
  }
}

/// The site and the institute behind it.
private func site(_ publisher: WorkRecord.Publisher, at url: Link, _ masthead: Masthead, _ json: inout JSON) {
  json.object("@type", "WebSite") { json in
    json.member("@id", url.href + "#website")
    json.member("url", url)
    json.member("name", masthead.siteTitle)
    json.member("description", masthead.tagline)
    json.member("publisher") { $0.member("@id", url.href + institute) }
  }
  json.object("@type", "ResearchOrganization") { json in
    json.member("@id", url.href + institute)
    json.member("name", publisher.name)
    json.member("url", publisher.url ?? url)
    json.member("logo", publisher.logo, picture)
    json.member("foundingDate", masthead.organisation.founded)
    json.member("address", masthead.organisation.address)
    json.member("email", masthead.organisation.emailText)
    json.member("identifier", publisher.rorURL)
    json.array("sameAs", [publisher.rorURL].compactMap(\.self) + masthead.social.map(\.link)) { $0.value($1.href) }
  }
}

/// The way from the home page: positions from 1, whole addresses.
private func breadcrumbs(_ record: PageRecord, _ page: Page, _ url: Link, _ json: inout JSON) {
  guard page.trail.count > 1 else { return }
  json.object("@type", "BreadcrumbList") { json in
    json.elements("itemListElement") { json in
      for (place, step) in page.trail.enumerated() {
        json.object("@type", "ListItem") { json in
          json.member("position", place + 1)
          json.member("name", step.title)
          if let link = step.link {
            json.member("item", link, on: record.origin)
          } else {
            json.member("item", url)
          }
        }
      }
    }
  }
}

extension JSON {
  /// An object made from a value where there is one.
  fileprivate mutating func member<Value>(
    _ name: StaticString, _ value: Value?, _ members: (Value, inout JSON) -> Void
  ) {
    if let value { member(name) { members(value, &$0) } }
  }
}

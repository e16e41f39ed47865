import HTML
import Site

/// CSL-JSON by the schema of CSL 1.0.2, which allows nothing that it does not name: an ORCID iD goes under `custom`.
enum CSL {
  static func append(_ work: WorkRecord, to json: inout JSON) {
    json.object { json in
      json.member("id", work.key)
      json.member("type", work.type.names.csl)
      json.member("title", work.fullTitle)
      json.array("author", work.responsible) { name($1.name, &$0) }
      json.array("editor", work.editors) { name($1.name, &$0) }
      json.array("translator", work.translators) { name($1.name, &$0) }
      date("issued", work.published, &json)
      if let online = work.online { date("available-date", online, &json) }
      // Styles print container and publisher, and leave out neither where both are one.
      if work.type.standsAlone {
        json.member("publisher", work.publisher.name)
        json.member("publisher-place", work.publisher.place)
      } else {
        json.member("container-title", work.publisher.name)
      }
      json.member("collection-title", work.series?.title)
      json.member("collection-number", work.series?.number)
      json.member("genre", work.kind.title)
      json.member("number", work.number)
      json.member("DOI", work.doi)
      json.member("ISBN", work.isbn)
      json.member("ISSN", work.issn)
      json.member("URL", work.url)
      json.member("language", work.language.description)
      json.member("abstract", work.abstract ?? work.description)
      if !work.keywords.isEmpty { json.member("keyword", work.keywords.joined(separator: ", ")) }
      identifiers(work, &json)
    }
  }

  private static func name(_ name: PersonName, _ json: inout JSON) {
    json.object { json in
      guard let family = name.family else { return json.member("literal", name.full) }
      json.member("family", family)
      json.member("given", name.given)
      json.member("non-dropping-particle", name.particle)
      json.member("suffix", name.suffix)
      if name.isFamilyFirst { json.member("static-ordering", true) }
    }
  }

  private static func date(_ name: StaticString, _ moment: Moment, _ json: inout JSON) {
    let day = moment.day
    json.member(name) { json in
      json.elements("date-parts") { json in
        json.elements {
          $0.value(day.year)
          $0.value(day.month)
          $0.value(day.day)
        }
      }
    }
  }

  /// The authors' ORCID iDs by their places on the byline, from 1.
  private static func identifiers(_ work: WorkRecord, _ json: inout JSON) {
    guard work.creators.contains(where: { $0.orcid != nil }) else { return }
    json.member("custom") { json in
      json.elements("orcid") { json in
        for (place, author) in work.creators.enumerated() where author.orcid != nil {
          json.object { json in
            json.member("author", place + 1)
            json.member("id", author.orcidURL)
          }
        }
      }
    }
  }
}

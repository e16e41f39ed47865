import HTML
import Site

/// What a host should say with the files of a site; each host is told in its own form.
struct HostRules {
  let site: Site

  /// Headers of every file.
  var headers: [(name: String, value: String)] {
    [
      ("Content-Security-Policy", policy), ("X-Content-Type-Options", "nosniff"),
      ("Referrer-Policy", "strict-origin-when-cross-origin"),
    ]
  }

  /// A page needs its own stylesheet, pictures and scripts, and nothing else (Content Security Policy Level 3). Forms
  /// go to a service of the site's choice, which may pass the reader on to a host of its own; browsers hold that
  /// against `form-action`, too.
  private var policy: String {
    let settings = site.settings
    let hasForm = settings.submissions?.form ?? settings.respond?.form ?? settings.newsletterAction
    return "default-src 'self'; base-uri 'none'; object-src 'none'; "
      + "form-action 'self'\(hasForm == nil ? "" : " https:"); frame-ancestors 'self'"
  }

  /// A file whose name carries its fingerprint never changes.
  static let forever = "public, max-age=31536000, immutable"

  /// Media types that hosts do not know by themselves (https://www.iana.org/assignments/media-types), by the ending.
  ///
  /// Atom and RSS are not among them: served as `application/atom+xml` and the like, browsers show them as source or
  /// offer to save them, and the stylesheet is lost. As `application/xml`, which hosts make of `.xml`, they are shown.
  static let types: [(ending: String, type: String)] = [
    ("opml", "text/x-opml"), ("webmanifest", "application/manifest+json"), ("bib", "application/x-bibtex"),
    ("ris", "application/x-research-info-systems"), ("vcf", "text/vcard"), ("ics", "text/calendar"),
  ]

  /// JSON Feed shares its ending with other JSON, so it goes by its name.
  static let jsonFeed = (name: "feed.json", type: "application/feed+json")
}

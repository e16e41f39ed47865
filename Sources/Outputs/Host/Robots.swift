import HTML
import Site

extension Output {
  /// `robots.txt` (RFC 9309): all may read everything, and where the sitemaps are.
  ///
  /// Crawlers ask for it at the top of a host only. The author's own `root/robots.txt` takes its place.
  static let robots = Output(
    claims: { site, _ in
      !site.isMain || site.isOwn("robots.txt") ? [] : [Claim(SiteAddress("/robots.txt"), "the rules for crawlers")]
    },
    make: { _, sources in
      let site = sources.site
      let maps = sources.publication.sites.flatMap { [Sitemap($0).address, NewsSitemap.address($0)] }
        .filter { sources.plan.isFile($0.path) }
      // RFC 9309 §2.2.2: an empty Disallow forbids nothing.
      let rules = "User-agent: *\nDisallow:\n"
      let lines = maps.compactMap { site.absolute($0) }.map { "Sitemap: \($0.href)\n" }
      return Array(([rules] + (lines.isEmpty ? [] : ["\n"]) + lines).joined().utf8)
    })
}

extension Site {
  /// Whether the author publishes a file of their own at the top of the site under this name.
  func isOwn(_ name: String) -> Bool { files["root/" + name] != nil }
}

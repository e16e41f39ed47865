import HTML
import Site

extension Output {
  /// `_headers`, which Netlify, Cloudflare Pages and others read: a path, and below it the headers of what lies there.
  /// The preview server reads it, too. The author's own `root/_headers` takes its place.
  static let headers = Output(
    claims: { site, _ in
      !site.isMain || site.isOwn("_headers") ? [] : [Claim(SiteAddress("/_headers"), "the headers for hosts")]
    },
    make: { _, sources in
      let rules = HostRules(site: sources.site)
      let top = sources.site.link(.home).href
      var out = "\(top)*\n"
      for header in rules.headers { out += "  \(header.name): \(header.value)\n" }
      out += "\n\(top)assets/*\n  Cache-Control: \(HostRules.forever)\n"
      for site in sources.publication.sites {
        let root = site.link(site.root).href
        // `*` stands at the end only, so each depth at which a feed may lie has its line. A path that two lines are for
        // gets the header twice, and below a language's folder only the deepest feeds lie deeper than any at the top.
        let isBelowAnother = site.root != .home && sources.publication.main.root == .home
        for folder in isBelowAnother ? [":list/:name/"] : ["", ":list/", ":list/:name/"] {
          out += "\n\(root)\(folder)\(HostRules.jsonFeed.name)\n  Content-Type: \(HostRules.jsonFeed.type)\n"
        }
        out += "\n\(site.link(site.manifest).href)\n  Content-Type: application/manifest+json\n"
        out += "\n\(site.link(site.feedList).href)\n  Content-Type: text/x-opml; charset=utf-8\n"
      }
      return Array(out.utf8)
    })
}

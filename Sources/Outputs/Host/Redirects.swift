import HTML
import Site

extension Output {
  /// The `_redirects` file that Netlify, Cloudflare Pages and others read: one `from to 301` a line for old addresses,
  /// then the page for dead links of each language but the main one, whose page hosts find by themselves. The first
  /// line that fits counts, so old addresses come first; where a file stands, hosts serve it and no pattern counts.
  ///
  /// Hosts without it serve the redirect pages that stand at the old addresses. Cloudflare Pages passes over lines with
  /// 404 and looks for the nearest `404.html`, which comes to the same. Without old addresses, a list of the author's
  /// own takes its place.
  static let redirects = Output(
    claims: { site, _ in
      let isNeeded = site.hasAliases || site.aliasesElsewhere || (site.hasSiblings && !site.isOwn("_redirects"))
      return site.isMain && isNeeded ? [Claim(SiteAddress("/_redirects"), "the list of aliases")] : []
    },
    make: { _, sources in
      var out: [UInt8] = []
      for redirect in sources.plan.redirects {
        out += "\(sources.site.link(redirect.from).href) \(sources.site.link(redirect.to).href) 301\n".utf8
      }
      for (root, page) in sources.pagesForDeadLinks {
        out += "\(sources.site.link(root).href)* \(sources.site.link(page).href) 404\n".utf8
      }
      return out
    })
}

extension Sources {
  /// Where the addresses of each language but the main one begin, and its page for dead links.
  var pagesForDeadLinks: [(root: SiteAddress, page: SiteAddress)] {
    publication.sites.dropFirst().map { ($0.root, $0.address("/404.html")) }
  }
}

extension Site {
  /// Whether the publication has other languages.
  var hasSiblings: Bool { settings.languages.contains { $0 != settings.language } }
}
